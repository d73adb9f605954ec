extension ChartWords {
  /// Short words that stand in pictures.
  static let pictures = """
    nothing
      en: There is nothing to show.
      nl: Er is niets te tonen.
      fr: Il n’y a rien à montrer.
      de: Es gibt nichts zu zeigen.
    all
      en: all
      nl: alle
      fr: tous
      de: alle
    median
      en: median
      nl: mediaan
      fr: médiane
      de: Median
    mean
      en: mean
      nl: gemiddelde
      fr: moyenne
      de: Mittelwert
    missing
      en: missing
      nl: ontbreekt
      fr: manquant
      de: fehlt
    undefined
      en: undefined
      nl: niet bepaald
      fr: non défini
      de: nicht definiert
    round
      en: round {n}
      nl: ronde {n}
      fr: tour {n}
      de: Runde {n}
    units
      en: units
      nl: eenheden
      fr: unités
      de: Einheiten
    arcWidth
      en: width of an arc: units with both codes
      nl: dikte van een boog: eenheden met beide codes
      fr: épaisseur d’un arc : unités avec les deux codes
      de: Breite eines Bogens: Einheiten mit beiden Codes
    arcShade
      en: shade of an arc: Jaccard’s coefficient
      nl: tint van een boog: coëfficiënt van Jaccard
      fr: teinte d’un arc : coefficient de Jaccard
      de: Ton eines Bogens: Jaccard-Koeffizient
    dotSize
      en: dot and number: units with the code
      nl: stip en getal: eenheden met de code
      fr: point et nombre : unités avec le code
      de: Punkt und Zahl: Einheiten mit dem Code
    turn
      en: turn
      nl: beurt
      fr: tour de parole
      de: Redebeitrag
    speakers
      en: Speakers
      nl: Sprekers
      fr: Locuteurs
      de: Sprechende
    codes
      en: Codes
      nl: Codes
      fr: Codes
      de: Codes
    noRatings
      en: no ratings
      nl: geen beoordelingen
      fr: aucune évaluation
      de: keine Urteile
    withoutRatings
      en: No ratings
      nl: Geen beoordelingen
      fr: Sans évaluation
      de: Keine Urteile
    noRoom
      en: Without a label, as there is no room
      nl: Zonder naam, want er is geen plaats
      fr: Sans étiquette, faute de place
      de: Ohne Namen, da kein Platz ist
    scoreLevel
      en: {score} level
      nl: niveau ({score})
      fr: niveau ({score})
      de: Stufe ({score})
    notGiven
      en: (not given)
      nl: (niet opgegeven)
      fr: (non précisé)
      de: (keine Angabe)
    codings
      en: codings
      nl: coderingen
      fr: codages
      de: Codierungen
    matches
      en: matches
      nl: treffers
      fr: occurrences
      de: Treffer
    transcripts
      en: transcripts
      nl: transcripten
      fr: transcriptions
      de: Transkripte
    cases
      en: cases
      nl: cases
      fr: cas
      de: Fälle
    converge
      en: converge
      nl: convergeren
      fr: convergent
      de: stimmen überein
    complement
      en: complement
      nl: vullen aan
      fr: se complètent
      de: ergänzen sich
    diverge
      en: diverge
      nl: divergeren
      fr: divergent
      de: weichen ab
    silent
      en: silent
      nl: stil
      fr: silence
      de: stumm
    said
      en: said
      nl: gezegd
      fr: dit
      de: gesagt
    askedNothingSaid
      en: asked, nothing said
      nl: gevraagd, niets gezegd
      fr: demandé, rien dit
      de: gefragt, nichts gesagt
    notCoded
      en: not coded yet
      nl: nog niet gecodeerd
      fr: pas encore codé
      de: noch nicht codiert
    notAsked
      en: not asked
      nl: niet gevraagd
      fr: non demandé
      de: nicht gefragt
    """

  /// What a chart says for those who do not see it, and where a mouse rests.
  static let descriptions = """
    cellOf
      en: {row} with {column} {value}
      nl: {row} met {column} {value}
      fr: {row} avec {column} {value}
      de: {row} mit {column} {value}
    matrixDescription
      en: A matrix of {rows} rows and {columns} columns, darker where there is more. Most: {most}.
      nl: Een matrix van {rows} rijen en {columns} kolommen, donkerder waar er meer is. Meest: {most}.
      fr: Une matrice de {rows} lignes et {columns} colonnes, plus foncée là où il y a davantage. Le plus : {most}.
      de: Eine Matrix mit {rows} Zeilen und {columns} Spalten, dunkler, wo mehr ist. Am meisten: {most}.
    evidenceDescription
      en: {n} indicators, each with its number of {evidence}, left to right, and its {score} level, upwards: {values}.
      nl: {n} indicatoren, elk met het aantal {evidence} van links naar rechts en het niveau ({score}) naar boven: {values}.
      fr: {n} indicateurs, chacun avec son nombre de {evidence}, de gauche à droite, et son niveau ({score}), vers le haut : {values}.
      de: {n} Indikatoren, jeder mit der Zahl der {evidence} von links nach rechts und der Stufe ({score}) nach oben: {values}.
    forestDescription
      en: Coefficients with 95 % intervals. {values}.
      nl: Coëfficiënten met intervallen van 95 %. {values}.
      fr: Coefficients avec intervalles à 95 %. {values}.
      de: Koeffizienten mit Intervallen von 95 %. {values}.
    andMore
      en: and {n} more
      nl: en nog {n}
      fr: et {n} autres
      de: und {n} weitere
    undefinedBecause
      en: undefined ({reason})
      nl: niet bepaald ({reason})
      fr: non défini ({reason})
      de: nicht definiert ({reason})
    levelsDescription
      en: {n} indicators, each a bar of the shares of levels {lowest} to {highest}.
      nl: {n} indicatoren, elk een balk met de aandelen van niveau {lowest} tot {highest}.
      fr: {n} indicateurs, chacun une barre des parts des niveaux {lowest} à {highest}.
      de: {n} Indikatoren, jeder ein Balken mit den Anteilen der Stufen {lowest} bis {highest}.
    levelsWithout
      en: Without ratings: {ids}.
      nl: Zonder beoordelingen: {ids}.
      fr: Sans évaluation : {ids}.
      de: Ohne Urteile: {ids}.
    lowestMedian
      en: Lowest median {median}: {ids}.
      nl: Laagste mediaan {median}: {ids}.
      fr: Médiane la plus basse {median} : {ids}.
      de: Niedrigster Median {median}: {ids}.
    highestMedian
      en: Highest median {median}: {ids}.
      nl: Hoogste mediaan {median}: {ids}.
      fr: Médiane la plus haute {median} : {ids}.
      de: Höchster Median {median}: {ids}.
    levelTip
      en: {name}, level {level}: {count} of {all}
      nl: {name}, niveau {level}: {count} van {all}
      fr: {name}, niveau {level} : {count} sur {all}
      de: {name}, Stufe {level}: {count} von {all}
    networkDescription
      en: {nodes} codes on a circle, {edges} pairs that occur together. Strongest: {pairs}.
      nl: {nodes} codes op een cirkel, {edges} paren die samen voorkomen. Sterkst: {pairs}.
      fr: {nodes} codes sur un cercle, {edges} paires qui apparaissent ensemble. Les plus fortes : {pairs}.
      de: {nodes} Codes auf einem Kreis, {edges} Paare, die gemeinsam vorkommen. Am stärksten: {pairs}.
    pairOf
      en: {a} and {b}
      nl: {a} en {b}
      fr: {a} et {b}
      de: {a} und {b}
    portraitDescription
      en: Each tile is a coding, in order of the text; its number says what it is about. {lines}.
      nl: Elke tegel is een codering, in de volgorde van de tekst; het nummer zegt waarover ze gaat. {lines}.
      fr: Chaque carreau est un codage, dans l’ordre du texte ; son numéro dit de quoi il s’agit. {lines}.
      de: Jede Kachel ist eine Codierung in der Reihenfolge des Textes; die Zahl sagt, worum es geht. {lines}.
    noCodings
      en: no codings
      nl: geen coderingen
      fr: aucun codage
      de: keine Codierungen
    tileTip
      en: {n}: {name} (turn {turn})
      nl: {n}: {name} (beurt {turn})
      fr: {n} : {name} (tour de parole {turn})
      de: {n}: {name} (Redebeitrag {turn})
    radarDescription
      en: A wheel whose spokes are {axes}. {statistic}, from {lowest} to {highest}. {lines}.
      nl: Een wiel met als spaken {axes}. {statistic}, van {lowest} tot {highest}. {lines}.
      fr: Une roue dont les rayons sont {axes}. {statistic}, de {lowest} à {highest}. {lines}.
      de: Ein Rad mit den Speichen {axes}. {statistic}, von {lowest} bis {highest}. {lines}.
    timelineDescription
      en: From left to right {what}. Speakers: {speakers}. {codes}.
      nl: Van links naar rechts {what}. Sprekers: {speakers}. {codes}.
      fr: De gauche à droite {what}. Locuteurs : {speakers}. {codes}.
      de: Von links nach rechts {what}. Sprechende: {speakers}. {codes}.
    timelineTime
      en: time from 0 to {end}
      nl: de tijd van 0 tot {end}
      fr: le temps de 0 à {end}
      de: die Zeit von 0 bis {end}
    timelineText
      en: position in the text
      nl: de plaats in de tekst
      fr: la position dans le texte
      de: die Stelle im Text
    codingsOf
      en: Codings: {values}
      nl: Coderingen: {values}
      fr: Codages : {values}
      de: Codierungen: {values}
    stretchTip
      en: {name}, {from} to {to}
      nl: {name}, {from} tot {to}
      fr: {name}, {from} à {to}
      de: {name}, {from} bis {to}
    turnNumber
      en: turn {n}
      nl: beurt {n}
      fr: tour de parole {n}
      de: Redebeitrag {n}
    silenceDescription
      en: {rows} indicators by {columns} groups of speakers. A number: passages in which the group speaks of the indicator; 0: asked, nothing said; ?: not coded yet; a dot: not asked. {values}.
      nl: {rows} indicatoren bij {columns} groepen sprekers. Een getal: passages waarin de groep over de indicator spreekt; 0: gevraagd, niets gezegd; ?: nog niet gecodeerd; een punt: niet gevraagd. {values}.
      fr: {rows} indicateurs et {columns} groupes de locuteurs. Un nombre : passages où le groupe parle de l’indicateur ; 0 : demandé, rien dit ; ? : pas encore codé ; un point : non demandé. {values}.
      de: {rows} Indikatoren und {columns} Gruppen von Sprechenden. Eine Zahl: Stellen, an denen die Gruppe über den Indikator spricht; 0: gefragt, nichts gesagt; ?: noch nicht codiert; ein Punkt: nicht gefragt. {values}.
    silenceTip
      en: {row}, {column}: {state}
      nl: {row}, {column}: {state}
      fr: {row}, {column} : {state}
      de: {row}, {column}: {state}
    """

  /// Titles of `qualm chart`, and their parts.
  static let titles = """
    suggestedAndAccepted
      en: suggested and accepted codings
      nl: voorgestelde en aanvaarde coderingen
      fr: codages proposés et acceptés
      de: vorgeschlagene und angenommene Codierungen
    accepted
      en: accepted codings
      nl: aanvaarde coderingen
      fr: codages acceptés
      de: angenommene Codierungen
    suggested
      en: suggested codings
      nl: voorgestelde coderingen
      fr: codages proposés
      de: vorgeschlagene Codierungen
    only
      en: only {what}
      nl: alleen {what}
      fr: seulement {what}
      de: nur {what}
    code
      en: code
      nl: code
      fr: code
      de: Code
    indicator
      en: indicator
      nl: indicator
      fr: indicateur
      de: Indikator
    domain
      en: domain
      nl: domein
      fr: domaine
      de: Domäne
    transcript
      en: transcript
      nl: transcript
      fr: transcription
      de: Transkript
    speaker
      en: speaker
      nl: spreker
      fr: locuteur
      de: Sprechende
    radarTitle
      en: Maturity of the domains{split}, {statistic} of ratings{of}
      nl: Maturiteit van de domeinen{split}, {statistic} van beoordelingen{of}
      fr: Maturité des domaines{split}, {statistic} des évaluations{of}
      de: Reifegrad der Domänen{split}, {statistic} der Urteile{of}
    byGroup
      en:  by group
      nl:  per groep
      fr:  par groupe
      de:  nach Gruppe
    byRound
      en:  by round
      nl:  per ronde
      fr:  par tour
      de:  nach Runde
    levelsTitle
      en: Ratings of each indicator by level{of}
      nl: Beoordelingen van elke indicator per niveau{of}
      fr: Évaluations de chaque indicateur par niveau{of}
      de: Urteile zu jedem Indikator nach Stufe{of}
    heatTitle
      en: {rule}, {rows} by {columns}{share}; {statuses}
      nl: {rule}, {rows} bij {columns}{share}; {statuses}
      fr: {rule}, {rows} par {columns}{share} ; {statuses}
      de: {rule}, {rows} nach {columns}{share}; {statuses}
    evidenceTitle
      en: Evidence and score of each indicator: {rule}, {statistic} of ratings{of}; {statuses}
      nl: Bewijs en score van elke indicator: {rule}, {statistic} van beoordelingen{of}; {statuses}
      fr: Éléments recueillis et score de chaque indicateur : {rule}, {statistic} des évaluations{of} ; {statuses}
      de: Belege und Bewertung jedes Indikators: {rule}, {statistic} der Urteile{of}; {statuses}
    portraitTitle
      en: Codings in order of the text, {statuses}
      nl: Coderingen in de volgorde van de tekst, {statuses}
      fr: Codages dans l’ordre du texte, {statuses}
      de: Codierungen in der Reihenfolge des Textes, {statuses}
    timelineTitle
      en: {transcript} from beginning to end; {statuses}
      nl: {transcript} van begin tot einde; {statuses}
      fr: {transcript} du début à la fin ; {statuses}
      de: {transcript} von Anfang bis Ende; {statuses}
    networkTitle
      en: Codes that occur together in {unit}; {shown}{statuses}
      nl: Codes die samen voorkomen in {unit}; {shown}{statuses}
      fr: Codes qui apparaissent ensemble : {unit} ; {shown}{statuses}
      de: Codes, die gemeinsam vorkommen: {unit}; {shown}{statuses}
    strongestPairs
      en: the {n} strongest of {all} pairs;
      nl: de {n} sterkste van {all} paren;
      fr: les {n} paires les plus fortes sur {all} ;
      de: die {n} stärksten von {all} Paaren;
    silenceTitle
      en: Who speaks of each indicator, and what silence means; {statuses}
      nl: Wie over elke indicator spreekt, en wat stilte betekent; {statuses}
      fr: Qui parle de chaque indicateur, et ce que signifie le silence ; {statuses}
      de: Wer über jeden Indikator spricht, und was Schweigen bedeutet; {statuses}
    forestTitle
      en: Agreement between coders
      nl: Overeenstemming tussen codeurs
      fr: Accord entre codeurs
      de: Übereinstimmung der Codierenden
    forestText
      en: {title} on {unit}, {text}; {intervals}
      nl: {title} op {unit}, {text}; {intervals}
      fr: {title} ({unit}, {text}) ; {intervals}
      de: {title} ({unit}, {text}); {intervals}
    intervals
      en: 95 % intervals
      nl: 95%-intervallen
      fr: intervalles à 95 %
      de: 95-%-Intervalle
    ordinal
      en: ordinal
      nl: ordinaal
      fr: ordinal
      de: ordinal
    interval
      en: interval
      nl: interval
      fr: intervalle
      de: Intervall
    ratio
      en: ratio
      nl: ratio
      fr: rapport
      de: Verhältnis
    forestLeftOut
      en: ; codes that nobody gave are left out ({n})
      nl: ; codes die niemand gaf zijn weggelaten ({n})
      fr: ; sans les codes que personne n’a donnés ({n})
      de: ; ohne Codes, die niemand gab ({n})
    perThousand
      en: , per 1,000 words
      nl: , per 1.000 woorden
      fr: , pour 1 000 mots
      de: , je 1.000 Wörter
    rowPercent
      en: , percent of the row
      nl: , procent van de rij
      fr: , pour cent de la ligne
      de: , Prozent der Zeile
    columnPercent
      en: , percent of the column
      nl: , procent van de kolom
      fr: , pour cent de la colonne
      de: , Prozent der Spalte
    totalPercent
      en: , percent of all
      nl: , procent van alle
      fr: , pour cent du total
      de: , Prozent von allem
    words
      en: words coded
      nl: gecodeerde woorden
      fr: mots codés
      de: codierte Wörter
    turns
      en: turns
      nl: beurten
      fr: tours de parole
      de: Redebeiträge
    presence
      en: presence
      nl: aanwezigheid
      fr: présence
      de: Vorkommen
    codedRangesUnit
      en: coded ranges
      nl: gecodeerde bereiken
      fr: étendues codées
      de: codierte Abschnitte
    sentencesUnit
      en: sentences
      nl: zinnen
      fr: phrases
      de: Sätze
    charactersUnit
      en: characters
      nl: tekens
      fr: caractères
      de: Zeichen
    plainWordsUnit
      en: words
      nl: woorden
      fr: mots
      de: Wörter
    turnsUnit
      en: turns
      nl: beurten
      fr: tours de parole
      de: Redebeiträge
    wordsUnit
      en: matches, at most {n} words away
      nl: treffers, hoogstens {n} woorden verder
      fr: occurrences, à {n} mots au plus
      de: Treffer, höchstens {n} Wörter entfernt
    """

  /// Why a coefficient of agreement has no value.
  static let reasons = """
    oneCoder
      en: one coder only
      nl: slechts één codeur
      fr: un seul codeur
      de: nur eine codierende Person
    noOverlap
      en: no unit was coded by two coders
      nl: geen eenheid werd door twee codeurs gecodeerd
      fr: aucune unité codée par deux codeurs
      de: keine Einheit wurde von zweien codiert
    oneCategory
      en: one category only
      nl: slechts één categorie
      fr: une seule catégorie
      de: nur eine Kategorie
    notTwoCoders
      en: for two coders only
      nl: alleen voor twee codeurs
      fr: pour deux codeurs seulement
      de: nur für zwei Codierende
    notDichotomous
      en: for one category against the rest only
      nl: alleen voor één categorie tegen de rest
      fr: pour une catégorie contre le reste seulement
      de: nur für eine Kategorie gegen den Rest
    neverCoded
      en: never coded by either
      nl: door geen van beiden gecodeerd
      fr: jamais codé par l’un ni l’autre
      de: von keinem von beiden codiert
    notCodedByCoder
      en: never coded by the coder
      nl: nooit door de codeur gecodeerd
      fr: jamais codé par le codeur
      de: von der codierenden Person nie codiert
    notCodedByReference
      en: never coded by the reference
      nl: nooit door de referentie gecodeerd
      fr: jamais codé par la référence
      de: von der Referenz nie codiert
    noReference
      en: no reference coder
      nl: geen referentiecodeur
      fr: pas de codeur de référence
      de: keine Referenz
    notNumbers
      en: the categories are not numbers
      nl: de categorieën zijn geen getallen
      fr: les catégories ne sont pas des nombres
      de: die Kategorien sind keine Zahlen
    notRatio
      en: the categories are not numbers above 0
      nl: de categorieën zijn geen getallen boven 0
      fr: les catégories ne sont pas des nombres supérieurs à 0
      de: die Kategorien sind keine Zahlen über 0
    noText
      en: for codings of text only
      nl: alleen voor coderingen van tekst
      fr: pour les codages de texte seulement
      de: nur für Codierungen von Text
    noGaps
      en: for all text only
      nl: alleen voor alle tekst
      fr: pour tout le texte seulement
      de: nur für den ganzen Text
    """
}
