extension ReportLabels {
  /// The methods appendix and the answers in checklists.
  static let methods = """
    howCoded
      en: How text became codings
      nl: Hoe tekst coderingen werd
      fr: Du texte aux codages
      de: Wie aus Text Codierungen wurden
    howCodedText
      en: The codebook {codebook} was applied by Qualm {version}. Words and sentences are those of ICU {icu}. A pattern looks for its words within a sentence unless it says otherwise; within a code the leftmost and of these the longest match holds, and matches do not overlap (as in quanteda: Benoit et al. 2018). A match codes the unit around it, the sentence unless the codebook says otherwise. Interviewers and facilitators are read only where a pattern asks for it.
      nl: Het codeboek {codebook} werd toegepast door Qualm {version}. Woorden en zinnen zijn die van ICU {icu}. Een patroon zoekt zijn woorden binnen een zin tenzij het anders zegt; binnen een code geldt de meest linkse en daarvan de langste treffer, en treffers overlappen niet (zoals in quanteda: Benoit et al. 2018). Een treffer codeert de eenheid eromheen, de zin tenzij het codeboek anders zegt. Interviewers en facilitators worden alleen gelezen waar een patroon daarom vraagt.
      fr: La grille {codebook} a été appliquée par Qualm {version}. Mots et phrases sont ceux d’ICU {icu}. Un motif cherche ses mots dans une phrase sauf indication contraire ; dans un code, l’occurrence la plus à gauche et, parmi elles, la plus longue l’emporte, sans chevauchement (comme dans quanteda : Benoit et al. 2018). Une occurrence code l’unité qui l’entoure, la phrase sauf indication contraire. Intervieweurs et animateurs ne sont lus que si un motif le demande.
      de: Das Codebuch {codebook} wurde von Qualm {version} angewandt. Wörter und Sätze sind die von ICU {icu}. Ein Muster sucht seine Wörter in einem Satz, wenn es nichts anderes sagt; innerhalb eines Codes gilt der am weitesten links stehende und davon der längste Treffer, und Treffer überlappen nicht (wie in quanteda: Benoit et al. 2018). Ein Treffer codiert die Einheit um ihn, den Satz, wenn das Codebuch nichts anderes sagt. Interviewende und Moderierende werden nur gelesen, wo ein Muster es verlangt.
    statusesUnreviewed
      en: Suggested codings count: nobody has decided on any of them.
      nl: Voorgestelde coderingen tellen mee: niemand heeft over een ervan beslist.
      fr: Les codages proposés comptent : personne n’en a encore tranché aucun.
      de: Vorgeschlagene Codierungen zählen: Niemand hat über eine davon entschieden.
    statusesReviewed
      en: Accepted, disputed and not yet reviewed codings count; rejected ones do not.
      nl: Aanvaarde, betwiste en nog niet nagekeken coderingen tellen mee; verworpen niet.
      fr: Les codages acceptés, contestés et pas encore relus comptent ; les rejetés ne comptent pas.
      de: Angenommene, strittige und noch nicht geprüfte Codierungen zählen; abgelehnte nicht.
    howCounted
      en: What was counted
      nl: Wat werd geteld
      fr: Ce qui a été compté
      de: Was gezählt wurde
    counted
      en: Counted
      nl: Geteld
      fr: Compté
      de: Gezählt
    meaning
      en: Meaning
      nl: Betekenis
      fr: Signification
      de: Bedeutung
    matchesColumn
      en: Matches
      nl: Treffers
      fr: Occurrences
      de: Treffer
    perThousand
      en: Per 1,000 words
      nl: Per 1.000 woorden
      fr: Pour 1 000 mots
      de: Je 1.000 Wörter
    barriersAndEnablers
      en: Barriers, enablers
      nl: Belemmeringen, hefbomen
      fr: Obstacles, facilitateurs
      de: Hindernisse, Förderndes
    codingsRule
      en: Distinct coded ranges: two codes, or two coders, on one range count once.
      nl: Verschillende gecodeerde bereiken: twee codes of twee codeurs op één bereik tellen één keer.
      fr: Étendues codées distinctes : deux codes, ou deux codeurs, sur une même étendue comptent une fois.
      de: Verschiedene codierte Abschnitte: zwei Codes oder zwei Codierende auf einem Abschnitt zählen einmal.
    matchesRule
      en: Matches of patterns, leftmost-longest and not overlapping.
      nl: Treffers van patronen, meest links en langst, zonder overlap.
      fr: Occurrences des motifs, la plus à gauche puis la plus longue, sans chevauchement.
      de: Treffer von Mustern, am weitesten links, dann am längsten, ohne Überlappung.
    transcriptsRule
      en: Distinct transcripts with a coding.
      nl: Verschillende transcripten met een codering.
      fr: Transcriptions distinctes avec un codage.
      de: Verschiedene Transkripte mit einer Codierung.
    casesRule
      en: Distinct people or sites who speak where a coding begins.
      nl: Verschillende mensen of plaatsen die spreken waar een codering begint.
      fr: Personnes ou sites distincts qui parlent là où un codage commence.
      de: Verschiedene Personen oder Orte, die sprechen, wo eine Codierung beginnt.
    perThousandRule
      en: 1,000 × codings / words of the participants in the column.
      nl: 1.000 × coderingen / woorden van de deelnemers in de kolom.
      fr: 1 000 × codages / mots des participants de la colonne.
      de: 1.000 × Codierungen / Wörter der Teilnehmenden in der Spalte.
    barriersRule
      en: Coded ranges of an indicator that carry a code of this polarity, or overlap a coding of one.
      nl: Gecodeerde bereiken van een indicator met een code van deze polariteit, of die er een overlappen.
      fr: Étendues codées d’un indicateur portant un code de cette polarité, ou en chevauchant un.
      de: Codierte Abschnitte eines Indikators mit einem Code dieser Polarität oder in Überlappung mit einem.
    levelCueRule
      en: The median of the levels that codes on the indicator’s ranges speak for.
      nl: De mediaan van de niveaus waarvoor codes op de bereiken van de indicator spreken.
      fr: La médiane des niveaux pour lesquels plaident les codes des étendues de l’indicateur.
      de: Der Median der Stufen, für die Codes auf den Abschnitten des Indikators sprechen.
    formulas
      en: Formulas
      nl: Formules
      fr: Formules
      de: Formeln
    statistic
      en: Statistic
      nl: Statistiek
      fr: Statistique
      de: Statistik
    formula
      en: Formula
      nl: Formule
      fr: Formule
      de: Formel
    undefinedFor
      en: No value for
      nl: Geen waarde bij
      fr: Pas de valeur pour
      de: Kein Wert bei
    source
      en: Source
      nl: Bron
      fr: Source
      de: Quelle
    medianAndQuartiles
      en: Median, quartiles
      nl: Mediaan, kwartielen
      fr: Médiane, quartiles
      de: Median, Quartile
    noRatings
      en: no ratings
      nl: geen beoordelingen
      fr: aucune évaluation
      de: keinen Urteilen
    fewerThanTwo
      en: fewer than two ratings
      nl: minder dan twee beoordelingen
      fr: moins de deux évaluations
      de: weniger als zwei Urteilen
    noPairs
      en: no unit coded by two
      nl: geen eenheid door twee gecodeerd
      fr: aucune unité codée par deux
      de: keiner von zweien codierten Einheit
    oneCategory
      en: one category only
      nl: slechts één categorie
      fr: une seule catégorie
      de: nur einer Kategorie
    neverCoded
      en: a code that nobody gave
      nl: een code die niemand gaf
      fr: un code que personne n’a donné
      de: einem Code, den niemand gab
    bootstrapNote
      en: Intervals of 95% are percentile bootstraps (Efron & Tibshirani 1993) with {n} resamples and seed {seed}: of respondents for scores, of sentences for agreement.
      nl: Intervallen van 95% zijn percentiel-bootstraps (Efron & Tibshirani 1993) met {n} herhalingen en startwaarde {seed}: van respondenten voor scores, van zinnen voor overeenstemming.
      fr: Les intervalles à 95 % sont des bootstraps par percentiles (Efron & Tibshirani 1993), {n} rééchantillonnages, graine {seed} : de répondants pour les scores, de phrases pour l’accord.
      de: Intervalle von 95 % sind Perzentil-Bootstraps (Efron & Tibshirani 1993) mit {n} Wiederholungen und Startwert {seed}: von Befragten bei Bewertungen, von Sätzen bei Übereinstimmung.
    howQuoted
      en: How quotes were chosen
      nl: Hoe citaten werden gekozen
      fr: Choix des citations
      de: Wie Zitate gewählt wurden
    howQuotedText
      en: At most {n} of each, from different transcripts and people where there are such. Before others come those in which more patterns were found, those nearer to 8 to 40 words, and those that name no barrier. The choice is made by rule, not by what a quote says.
      nl: Ten hoogste {n} van elk, uit verschillende transcripten en van verschillende mensen waar die er zijn. Eerst komen die waarin meer patronen werden gevonden, die dichter bij 8 tot 40 woorden liggen, en die geen belemmering noemen. De keuze volgt een regel, niet wat een citaat zegt.
      fr: Au plus {n} de chacun, de transcriptions et de personnes différentes quand il y en a. Passent d’abord celles où plus de motifs ont été trouvés, celles plus proches de 8 à 40 mots et celles qui ne nomment pas d’obstacle. Le choix suit une règle, non le propos de la citation.
      de: Höchstens {n} von jedem, aus verschiedenen Transkripten und von verschiedenen Personen, wo es sie gibt. Zuerst kommen die, in denen mehr Muster gefunden wurden, die näher an 8 bis 40 Wörtern liegen und die kein Hindernis nennen. Die Wahl folgt einer Regel, nicht dem, was ein Zitat sagt.
    exclusions
      en: What was left out
      nl: Wat werd weggelaten
      fr: Ce qui a été écarté
      de: Was ausgelassen wurde
    excludedFiles
      en: Files that could not be read: {n}.
      nl: Bestanden die niet konden worden gelezen: {n}.
      fr: Fichiers illisibles : {n}.
      de: Dateien, die nicht gelesen werden konnten: {n}.
    excludedRejected
      en: Codings that were rejected: {n}.
      nl: Coderingen die werden verworpen: {n}.
      fr: Codages rejetés : {n}.
      de: Codierungen, die abgelehnt wurden: {n}.
    excludedRatings
      en: Ratings that were asked for and not given: {n} of {all}.
      nl: Beoordelingen die werden gevraagd en niet gegeven: {n} van {all}.
      fr: Évaluations demandées et non données : {n} sur {all}.
      de: Urteile, die erbeten und nicht gegeben wurden: {n} von {all}.
    excludedRounds
      en: Scores beside evidence are of round {round}; rounds are never pooled.
      nl: Scores naast bewijs zijn van ronde {round}; rondes worden nooit samengevoegd.
      fr: Les scores présentés à côté des éléments recueillis sont du tour {round} ; les tours ne sont jamais réunis.
      de: Bewertungen neben Belegen sind aus Runde {round}; Runden werden nie zusammengefasst.
    excludedSpeakers
      en: Interviewers and facilitators, where no pattern asks for them.
      nl: Interviewers en facilitators, waar geen patroon erom vraagt.
      fr: Intervieweurs et animateurs, là où aucun motif ne les demande.
      de: Interviewende und Moderierende, wo kein Muster nach ihnen fragt.
    notices
      en: Notices while the files were read: {n} (in English)
      nl: Meldingen bij het lezen van de bestanden: {n} (in het Engels)
      fr: Avis à la lecture des fichiers : {n} (en anglais)
      de: Hinweise beim Lesen der Dateien: {n} (auf Englisch)
    versions
      en: Versions
      nl: Versies
      fr: Versions
      de: Versionen
    inputs
      en: Files that the report was made from
      nl: Bestanden waaruit het rapport is gemaakt
      fr: Fichiers à la base du rapport
      de: Dateien, aus denen der Bericht gemacht ist
    what
      en: What
      nl: Wat
      fr: Quoi
      de: Was
    version
      en: Version
      nl: Versie
      fr: Version
      de: Version
    file
      en: File
      nl: Bestand
      fr: Fichier
      de: Datei
    model
      en: Model
      nl: Model
      fr: Modèle
      de: Modell
    projectFile
      en: Project
      nl: Project
      fr: Projet
      de: Projekt
    transcriptAttributes
      en: Attributes of transcripts
      nl: Kenmerken van transcripten
      fr: Attributs des transcriptions
      de: Merkmale der Transkripte
    importProfile
      en: Import profile
      nl: Importprofiel
      fr: Profil d’import
      de: Importprofil
    peoplesCodings
      en: Codings of a coder
      nl: Coderingen van een codeur
      fr: Codages d’un codeur
      de: Codierungen einer Person
    decisions
      en: Decisions in the store
      nl: Beslissingen in de opslag
      fr: Décisions enregistrées
      de: Entscheidungen im Speicher
    sources
      en: Sources
      nl: Bronnen
      fr: Sources
      de: Quellen
    checklistsNote
      en: Items are in our own words; cite the originals. What Qualm knows is filled in, and still has to be completed; every other item is for the researcher.
      nl: De punten staan in onze eigen woorden; citeer de originelen. Wat Qualm weet is ingevuld en moet nog worden aangevuld; elk ander punt is voor de onderzoeker.
      fr: Les points sont reformulés ; citez les originaux. Ce que Qualm sait est rempli et reste à compléter ; tout autre point revient au chercheur.
      de: Die Punkte stehen in unseren eigenen Worten; zitieren Sie die Originale. Was Qualm weiß, ist eingetragen und noch zu ergänzen; alles andere ist Sache der Forschenden.
    checklistTitle
      en: {name}, {n} items (after {source})
      nl: {name}, {n} punten (naar {source})
      fr: {name}, {n} points (d’après {source})
      de: {name}, {n} Punkte (nach {source})
    item
      en: Item
      nl: Punt
      fr: Point
      de: Punkt
    toReport
      en: What to report
      nl: Wat te rapporteren
      fr: À rapporter
      de: Was zu berichten ist
    answer
      en: In this study
      nl: In deze studie
      fr: Dans cette étude
      de: In dieser Studie
    completeIt
      en: [please complete]
      nl: [gelieve aan te vullen]
      fr: [à compléter]
      de: [bitte ergänzen]
    toBeFilledIn
      en: [to be filled in by the researcher]
      nl: [in te vullen door de onderzoeker]
      fr: [à remplir par le chercheur]
      de: [von den Forschenden auszufüllen]
    sampleFact
      en: {participants} in {transcripts}, in {languages}.
      nl: {participants} in {transcripts}, in het {languages}.
      fr: {participants} dans {transcripts}, en {languages}.
      de: {participants}; {transcripts}, auf {languages}.
    groupsFact
      en: By {group}: see “{section}”.
      nl: Per {group}: zie “{section}”.
      fr: Par {group} : voir « {section} ».
      de: Nach {group}: siehe „{section}“.
    codersFact
      en: The coders compared are {coders}; patterns made the suggestions.
      nl: De vergeleken codeurs zijn {coders}; patronen maakten de voorstellen.
      fr: Les codeurs comparés sont {coders} ; des motifs ont fait les propositions.
      de: Verglichen sind {coders}; Muster haben die Vorschläge gemacht.
    codingTreeFact
      en: {codes}; see “{section}”.
      nl: {codes}; zie “{section}”.
      fr: {codes} ; voir « {section} ».
      de: {codes}; siehe „{section}“.
    derivationFact
      en: Codes were fixed in a codebook and found by its patterns.
      nl: Codes lagen vast in een codeboek en werden met de patronen ervan gevonden.
      fr: Les codes étaient fixés dans une grille et trouvés par ses motifs.
      de: Codes standen in einem Codebuch fest und wurden mit dessen Mustern gefunden.
    softwareFact
      en: Qualm {version}.
      nl: Qualm {version}.
      fr: Qualm {version}.
      de: Qualm {version}.
    quotationsFact
      en: {quotes}, each with participant, transcript and turn; see “{section}”.
      nl: {quotes}, elk met deelnemer, transcript en beurt; zie “{section}”.
      fr: {quotes}, chacune avec participant, transcription et tour de parole ; voir « {section} ».
      de: {quotes}, jeweils mit Person, Transkript und Redebeitrag; siehe „{section}“.
    themesFact
      en: Frequencies of all codes: see “{section}”.
      nl: Frequenties van alle codes: zie “{section}”.
      fr: Fréquences de tous les codes : voir « {section} ».
      de: Häufigkeiten aller Codes: siehe „{section}“.
    processingFact
      en: Transcripts were read as they are and coded with patterns ({codings}); files and their SHA-256 are in the appendix.
      nl: Transcripten werden gelezen zoals ze zijn en met patronen gecodeerd ({codings}); bestanden en hun SHA-256 staan in de bijlage.
      fr: Les transcriptions ont été lues telles quelles et codées par motifs ({codings}) ; fichiers et SHA-256 figurent en annexe.
      de: Transkripte wurden unverändert gelesen und mit Mustern codiert ({codings}); Dateien und ihre SHA-256 stehen im Anhang.
    agreementFact
      en: Agreement between coders: Krippendorff’s α = {alpha}; see “{section}”.
      nl: Overeenstemming tussen codeurs: Krippendorffs α = {alpha}; zie “{section}”.
      fr: Accord entre codeurs : α de Krippendorff = {alpha} ; voir « {section} ».
      de: Übereinstimmung der Codierenden: Krippendorffs α = {alpha}; siehe „{section}“.
    quantitativeFact
      en: Qualitative: {participants}, coded with a codebook. Quantitative: levels given by {respondents}. Analysis: see “{section}”.
      nl: Kwalitatief: {participants}, gecodeerd met een codeboek. Kwantitatief: niveaus gegeven door {respondents}. Analyse: zie “{section}”.
      fr: Qualitatif : {participants}, codage par grille. Quantitatif : niveaux donnés par {respondents}. Analyse : voir « {section} ».
      de: Qualitativ: {participants}, codiert mit einem Codebuch. Quantitativ: vergebene Stufen ({respondents}). Auswertung: siehe „{section}“.
    integrationFact
      en: At analysis: codes are linked to indicators, and frequencies, quotes and scores of each stand side by side in “{section}”.
      nl: Bij de analyse: codes zijn aan indicatoren gekoppeld, en frequenties, citaten en scores van elk staan naast elkaar in “{section}”.
      fr: À l’analyse : les codes sont liés aux indicateurs, et fréquences, citations et scores de chacun sont juxtaposés dans « {section} ».
      de: Bei der Auswertung: Codes sind mit Indikatoren verknüpft, und Häufigkeiten, Zitate und Bewertungen stehen in „{section}“ nebeneinander.
    """
}
