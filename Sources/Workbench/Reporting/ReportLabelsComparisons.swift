extension ReportLabels {
  /// Tests and comparisons, silence, and what else is said of charts.
  static let comparisons = """
    groupColumn
      en: Group
      nl: Groep
      fr: Groupe
      de: Gruppe
    otherGroup
      en: Other group
      nl: Andere groep
      fr: Autre groupe
      de: Andere Gruppe
    groupsColumn
      en: Groups
      nl: Groepen
      fr: Groupes
      de: Gruppen
    otherMedian
      en: Its median
      nl: Mediaan daarvan
      fr: Sa médiane
      de: Deren Median
    kruskal
      en: H
      nl: H
      fr: H
      de: H
    degreesOfFreedom
      en: df
      nl: df
      fr: ddl
      de: df
    pValue
      en: p
      nl: p
      fr: p
      de: p
    pAdjusted
      en: p (Holm)
      nl: p (Holm)
      fr: p (Holm)
      de: p (Holm)
    epsilonSquared
      en: ε²
      nl: ε²
      fr: ε²
      de: ε²
    dunn
      en: z
      nl: z
      fr: z
      de: z
    cliff
      en: Cliff’s δ
      nl: Cliffs δ
      fr: δ de Cliff
      de: Cliffs δ
    noValue
      en: No value because
      nl: Geen waarde omdat
      fr: Pas de valeur car
      de: Kein Wert, weil
    groupDifferences
      en: Differences between groups
      nl: Verschillen tussen groepen
      fr: Différences entre groupes
      de: Unterschiede zwischen Gruppen
    groupsNote
      en: Kruskal–Wallis tests. Each respondent is one value: the level given to an indicator, or the mean of the levels given to the indicators of a domain or the model. p is adjusted by Holm among the domains, and among the indicators, of a round. Respondents without a group are left out ({n}). With fewer than five respondents in a group p is rough.
      nl: Kruskal–Wallis-toetsen. Elke respondent is één waarde: het niveau voor een indicator, of het gemiddelde van de niveaus voor de indicatoren van een domein of het model. p is volgens Holm gecorrigeerd binnen de domeinen, en binnen de indicatoren, van een ronde. Respondenten zonder groep zijn weggelaten ({n}). Met minder dan vijf respondenten in een groep is p ruw.
      fr: Tests de Kruskal–Wallis. Chaque répondant compte pour une valeur : le niveau donné à un indicateur, ou la moyenne des niveaux donnés aux indicateurs d’un domaine ou du modèle. p est ajusté selon Holm parmi les domaines, et parmi les indicateurs, d’un tour. Les répondants sans groupe sont écartés ({n}). Avec moins de cinq répondants par groupe, p est approximatif.
      de: Kruskal–Wallis-Tests. Jede befragte Person ist ein Wert: die Stufe für einen Indikator oder der Mittelwert der Stufen für die Indikatoren einer Domäne oder des Modells. p ist nach Holm angepasst, unter den Domänen und unter den Indikatoren einer Runde. Befragte ohne Gruppe sind ausgelassen ({n}). Bei weniger als fünf Befragten je Gruppe ist p ungenau.
    groupTests
      en: Differences between groups, by domain{round}
      nl: Verschillen tussen groepen, per domein{round}
      fr: Différences entre groupes, par domaine{round}
      de: Unterschiede zwischen Gruppen, nach Domäne{round}
    groupTestsIndicators
      en: Differences between groups, by indicator{round}
      nl: Verschillen tussen groepen, per indicator{round}
      fr: Différences entre groupes, par indicateur{round}
      de: Unterschiede zwischen Gruppen, nach Indikator{round}
    groupPairs
      en: Every two groups (Dunn): {n} of {all} with an adjusted p below 0.05{round}
      nl: Telkens twee groepen (Dunn): {n} van {all} met een gecorrigeerde p onder 0,05{round}
      fr: Groupes deux à deux (Dunn) : {n} sur {all} avec un p ajusté inférieur à 0,05{round}
      de: Je zwei Gruppen (Dunn): {n} von {all} mit angepasstem p unter 0,05{round}
    roundMovement
      en: Movement between rounds
      nl: Beweging tussen rondes
      fr: Évolution entre les tours
      de: Bewegung zwischen Runden
    roundsNote
      en: Wilcoxon signed-rank tests of the respondents who answered in both rounds, one value each; differences of 0 are left out of the ranks, and p is adjusted by Holm among domains and among indicators. Up, down and same count respondents.
      nl: Wilcoxon-rangtekentoetsen van de respondenten die in beide rondes antwoordden, één waarde elk; verschillen van 0 tellen niet mee in de rangen, en p is volgens Holm gecorrigeerd binnen domeinen en binnen indicatoren. Hoger, lager en gelijk tellen respondenten.
      fr: Tests des rangs signés de Wilcoxon sur les répondants présents aux deux tours, une valeur chacun ; les différences nulles sont écartées des rangs, et p est ajusté selon Holm parmi les domaines et parmi les indicateurs. Plus haut, plus bas et égal comptent des répondants.
      de: Wilcoxon-Vorzeichen-Rang-Tests der Befragten, die in beiden Runden antworteten, je ein Wert; Differenzen von 0 zählen nicht zu den Rängen, und p ist nach Holm angepasst, unter den Domänen und unter den Indikatoren. Höher, niedriger und gleich zählen Befragte.
    roundTests
      en: Movement between rounds, by domain
      nl: Beweging tussen rondes, per domein
      fr: Évolution entre les tours, par domaine
      de: Bewegung zwischen Runden, nach Domäne
    roundTestsIndicators
      en: Movement between rounds, by indicator
      nl: Beweging tussen rondes, per indicator
      fr: Évolution entre les tours, par indicateur
      de: Bewegung zwischen Runden, nach Indikator
    earlierRound
      en: From round
      nl: Van ronde
      fr: Du tour
      de: Von Runde
    laterRound
      en: To round
      nl: Tot ronde
      fr: Au tour
      de: Bis Runde
    up
      en: Up
      nl: Hoger
      fr: Plus haut
      de: Höher
    down
      en: Down
      nl: Lager
      fr: Plus bas
      de: Niedriger
    same
      en: Same
      nl: Gelijk
      fr: Égal
      de: Gleich
    meanChange
      en: Mean change
      nl: Gemiddelde verandering
      fr: Variation moyenne
      de: Mittlere Änderung
    rankBiserial
      en: Rank-biserial r
      nl: Rang-biseriële r
      fr: r bisériale de rang
      de: Rang-biseriales r
    otherAssessments
      en: Against other assessments
      nl: Tegenover andere metingen
      fr: Par rapport à d’autres évaluations
      de: Gegenüber anderen Erhebungen
    againstNote
      en: Scores of the last round beside the last round of {names}. Differences are levels; nothing is tested, as respondents of several assessments are no samples of one population.
      nl: Scores van de laatste ronde naast de laatste ronde van {names}. Verschillen zijn in niveaus; er wordt niets getoetst, want respondenten van verschillende metingen zijn geen steekproeven uit één populatie.
      fr: Scores du dernier tour à côté du dernier tour de {names}. Les différences sont en niveaux ; rien n’est testé, car les répondants de plusieurs évaluations ne sont pas des échantillons d’une même population.
      de: Bewertungen der letzten Runde neben der letzten Runde von {names}. Differenzen sind Stufen; getestet wird nichts, da Befragte mehrerer Erhebungen keine Stichproben einer Grundgesamtheit sind.
    againstDomains
      en: Scores and those of other assessments, by domain
      nl: Scores en die van andere metingen, per domein
      fr: Scores et ceux d’autres évaluations, par domaine
      de: Bewertungen und die anderer Erhebungen, nach Domäne
    againstIndicators
      en: Scores and those of other assessments, by indicator
      nl: Scores en die van andere metingen, per indicator
      fr: Scores et ceux d’autres évaluations, par indicateur
      de: Bewertungen und die anderer Erhebungen, nach Indikator
    othersMedian
      en: Median of the others
      nl: Mediaan van de andere
      fr: Médiane des autres
      de: Median der anderen
    othersHighest
      en: Highest of the others
      nl: Hoogste van de andere
      fr: La plus haute des autres
      de: Höchster der anderen
    highestIn
      en: Highest in
      nl: Hoogste in
      fr: La plus haute dans
      de: Höchster in
    difference
      en: Difference
      nl: Verschil
      fr: Différence
      de: Differenz
    differenceToHighest
      en: To the highest
      nl: Tot de hoogste
      fr: À la plus haute
      de: Zum höchsten
    agreedLevels
      en: Levels that the team agreed on
      nl: Niveaus waarover het team het eens werd
      fr: Niveaux convenus par l’équipe
      de: Stufen, auf die sich das Team einigte
    agreedNote
      en: Decided by people and recorded beside the ratings, which stay as they are.
      nl: Door mensen beslist en opgetekend naast de beoordelingen, die blijven wat ze zijn.
      fr: Décidés par des personnes et consignés à côté des évaluations, qui restent inchangées.
      de: Von Menschen entschieden und neben den Urteilen festgehalten, die bleiben, wie sie sind.
    agreedLevel
      en: Agreed level
      nl: Afgesproken niveau
      fr: Niveau convenu
      de: Vereinbarte Stufe
    agreedBy
      en: Written down by
      nl: Opgetekend door
      fr: Consigné par
      de: Festgehalten von
    agreedAt
      en: When
      nl: Wanneer
      fr: Quand
      de: Wann
    agreedBecause
      en: Why
      nl: Waarom
      fr: Pourquoi
      de: Warum
    correlations
      en: Whether evidence goes with scores
      nl: Of bewijs en scores samengaan
      fr: Si éléments recueillis et scores vont ensemble
      de: Ob Belege mit Bewertungen einhergehen
    correlationsNote
      en: Rank correlations over the indicators that have both; {interval}. p is adjusted by Holm among the rows of a coefficient. A model’s indicators are no random sample, and what is asked about more is spoken of more: a correlation is a question to look into, not a finding.
      nl: Rangcorrelaties over de indicatoren die beide hebben; {interval}. p is volgens Holm gecorrigeerd binnen de rijen van een coëfficiënt. De indicatoren van een model zijn geen aselecte steekproef, en waar meer naar wordt gevraagd, wordt meer over gezegd: een correlatie is een vraag om na te gaan, geen bevinding.
      fr: Corrélations de rang sur les indicateurs qui ont les deux ; {interval}. p est ajusté selon Holm parmi les lignes d’un coefficient. Les indicateurs d’un modèle ne sont pas un échantillon aléatoire, et ce sur quoi on interroge davantage est plus évoqué : une corrélation est une question à examiner, non un résultat.
      de: Rangkorrelationen über die Indikatoren, die beides haben; {interval}. p ist nach Holm angepasst, unter den Zeilen eines Koeffizienten. Die Indikatoren eines Modells sind keine Zufallsstichprobe, und wonach mehr gefragt wird, darüber wird mehr gesprochen: Eine Korrelation ist eine Frage, der man nachgeht, kein Befund.
    bootstrapInterval
      en: intervals of 95% from resamples of indicators
      nl: intervallen van 95% uit herhaalde trekkingen van indicatoren
      fr: intervalles à 95 % par rééchantillonnage des indicateurs
      de: Intervalle von 95 % aus wiederholten Ziehungen von Indikatoren
    fisherInterval
      en: intervals of 95% from Fisher’s z
      nl: intervallen van 95% uit Fishers z
      fr: intervalles à 95 % par le z de Fisher
      de: Intervalle von 95 % aus Fishers z
    correlationTable
      en: Rank correlations of evidence and scores over indicators{round}
      nl: Rangcorrelaties van bewijs en scores over indicatoren{round}
      fr: Corrélations de rang entre éléments recueillis et scores, sur les indicateurs{round}
      de: Rangkorrelationen von Belegen und Bewertungen über Indikatoren{round}
    evidenceColumn
      en: Evidence
      nl: Bewijs
      fr: Éléments recueillis
      de: Belege
    scoreColumn
      en: Score
      nl: Score
      fr: Score
      de: Bewertung
    balance
      en: Balance (enablers − barriers) / both
      nl: Balans (hefbomen − belemmeringen) / beide
      fr: Solde (facilitateurs − obstacles) / les deux
      de: Bilanz (Förderndes − Hindernisse) / beide
    independence
      en: Whether groups speak of different things
      nl: Of groepen over andere dingen spreken
      fr: Si les groupes parlent de choses différentes
      de: Ob Gruppen von Verschiedenem sprechen
    independenceNote
      en: Tests of independence of rows and columns, of counts of codings: a code without the codes below it, every link as 1. Codings of one interview are not independent of one another, so that p is too small: read the residuals as a guide to where to look. p of residuals is adjusted by Holm among the cells.
      nl: Toetsen op onafhankelijkheid van rijen en kolommen, op aantallen coderingen: een code zonder de codes eronder, elke koppeling als 1. Coderingen van één interview zijn niet onafhankelijk van elkaar, zodat p te klein is: lees de residuen als een wegwijzer naar waar te kijken. p van residuen is volgens Holm gecorrigeerd binnen de cellen.
      fr: Tests d’indépendance des lignes et des colonnes, sur des nombres de codages : un code sans ceux qui lui sont subordonnés, chaque lien compté 1. Les codages d’un même entretien ne sont pas indépendants, si bien que p est trop petit : lisez les résidus comme une indication d’où regarder. Le p des résidus est ajusté selon Holm parmi les cellules.
      de: Tests auf Unabhängigkeit von Zeilen und Spalten, an Zahlen von Codierungen: ein Code ohne die Codes unter ihm, jede Verknüpfung als 1. Codierungen eines Interviews sind nicht unabhängig voneinander, sodass p zu klein ist: Lesen Sie die Residuen als Hinweis, wohin zu schauen ist. p der Residuen ist nach Holm unter den Zellen angepasst.
    independenceTests
      en: Independence of rows and columns
      nl: Onafhankelijkheid van rijen en kolommen
      fr: Indépendance des lignes et des colonnes
      de: Unabhängigkeit von Zeilen und Spalten
    residuals
      en: Cells that differ from independence: {n} of {all} with an adjusted p below 0.05
      nl: Cellen die van onafhankelijkheid afwijken: {n} van {all} met een gecorrigeerde p onder 0,05
      fr: Cellules qui s’écartent de l’indépendance : {n} sur {all} avec un p ajusté inférieur à 0,05
      de: Zellen, die von Unabhängigkeit abweichen: {n} von {all} mit angepasstem p unter 0,05
    matrixColumn
      en: Matrix
      nl: Matrix
      fr: Matrice
      de: Matrix
    rowColumn
      en: Row
      nl: Rij
      fr: Ligne
      de: Zeile
    columnColumn
      en: Column
      nl: Kolom
      fr: Colonne
      de: Spalte
    chiSquare
      en: χ²
      nl: χ²
      fr: χ²
      de: χ²
    likelihoodRatio
      en: G
      nl: G
      fr: G
      de: G
    cramersV
      en: Cramér’s V
      nl: Cramérs V
      fr: V de Cramér
      de: Cramérs V
    smallestExpected
      en: Smallest expected
      nl: Kleinste verwachte
      fr: Plus petit attendu
      de: Kleinster erwarteter
    noteColumn
      en: Note
      nl: Opmerking
      fr: Remarque
      de: Anmerkung
    observed
      en: Observed
      nl: Waargenomen
      fr: Observé
      de: Beobachtet
    expected
      en: Expected
      nl: Verwacht
      fr: Attendu
      de: Erwartet
    adjustedResidual
      en: Adjusted residual
      nl: Gecorrigeerd residu
      fr: Résidu ajusté
      de: Angepasstes Residuum
    roughP
      en: expected counts are small: p is rough
      nl: verwachte aantallen zijn klein: p is ruw
      fr: effectifs attendus faibles : p approximatif
      de: erwartete Anzahlen sind klein: p ist ungenau
    fewCounts
      en: fewer than two rows or columns have a count
      nl: minder dan twee rijen of kolommen hebben een aantal
      fr: moins de deux lignes ou colonnes ont un effectif
      de: weniger als zwei Zeilen oder Spalten haben eine Anzahl
    fewGroups
      en: fewer than two groups with ratings
      nl: minder dan twee groepen met beoordelingen
      fr: moins de deux groupes avec évaluations
      de: weniger als zwei Gruppen mit Urteilen
    equalRatings
      en: all ratings are equal
      nl: alle beoordelingen zijn gelijk
      fr: toutes les évaluations sont égales
      de: alle Urteile sind gleich
    nobodyInBoth
      en: nobody answered in both
      nl: niemand antwoordde in beide
      fr: personne n’a répondu aux deux
      de: niemand antwortete in beiden
    nobodyMoved
      en: nobody moved
      nl: niemand veranderde
      fr: personne n’a changé
      de: niemand änderte sich
    fewIndicators
      en: fewer than two indicators have both
      nl: minder dan twee indicatoren hebben beide
      fr: moins de deux indicateurs ont les deux
      de: weniger als zwei Indikatoren haben beides
    sameEvidence
      en: the evidence is the same everywhere
      nl: het bewijs is overal hetzelfde
      fr: les éléments sont partout les mêmes
      de: die Belege sind überall gleich
    sameScores
      en: the scores are the same everywhere
      nl: de scores zijn overal hetzelfde
      fr: les scores sont partout les mêmes
      de: die Bewertungen sind überall gleich
    undefinedEitherOne
      en: either is the same everywhere
      nl: een van beide is overal hetzelfde
      fr: l’un des deux est partout le même
      de: eines von beiden ist überall gleich
    silenceTitle
      en: What silence means
      nl: Wat stilte betekent
      fr: Ce que signifie le silence
      de: Was Schweigen bedeutet
    silenceNote
      en: For each indicator and group of speakers in each language: a number counts the passages in which the group speaks of it; 0 means asked, and nothing said; ? means not coded yet; empty means not asked. {asked}
      nl: Voor elke indicator en groep sprekers in elke taal: een getal telt de passages waarin de groep erover spreekt; 0 betekent gevraagd, en niets gezegd; ? betekent nog niet gecodeerd; leeg betekent niet gevraagd. {asked}
      fr: Pour chaque indicateur et groupe de locuteurs dans chaque langue : un nombre compte les passages où le groupe en parle ; 0 signifie demandé, et rien dit ; ? signifie pas encore codé ; vide signifie non demandé. {asked}
      de: Zu jedem Indikator und jeder Gruppe von Sprechenden in jeder Sprache: Eine Zahl zählt die Stellen, an denen die Gruppe darüber spricht; 0 heißt gefragt, und nichts gesagt; ? heißt noch nicht codiert; leer heißt nicht gefragt. {asked}
    askedByWords
      en: What was asked is read from the interviewers’ words with the codebook’s patterns, where the project does not say it; questions in other words are missed.
      nl: Wat werd gevraagd, is met de patronen van het codeboek uit de woorden van de interviewers gelezen, waar het project het niet zegt; vragen in andere woorden worden gemist.
      fr: Ce qui a été demandé est lu dans les mots des intervieweurs avec les motifs de la grille, là où le projet ne le dit pas ; les questions formulées autrement échappent.
      de: Was gefragt wurde, ist mit den Mustern des Codebuchs aus den Worten der Interviewenden gelesen, wo das Projekt es nicht sagt; Fragen in anderen Worten werden übersehen.
    askedByProject
      en: What was asked is what the project says.
      nl: Wat werd gevraagd, is wat het project zegt.
      fr: Ce qui a été demandé est ce que dit le projet.
      de: Gefragt wurde, was das Projekt sagt.
    silenceTable
      en: Silence, in {language}
      nl: Stilte, in het {language}
      fr: Silence, en {language}
      de: Schweigen, auf {language}
    silenceCount
      en: Of {all} cells: said {said}; asked, nothing said {asked}; not coded yet {open}; not asked {not}.
      nl: Van {all} cellen: gezegd {said}; gevraagd, niets gezegd {asked}; nog niet gecodeerd {open}; niet gevraagd {not}.
      fr: Sur {all} cellules : dit {said} ; demandé, rien dit {asked} ; pas encore codé {open} ; non demandé {not}.
      de: Von {all} Zellen: gesagt {said}; gefragt, nichts gesagt {asked}; noch nicht codiert {open}; nicht gefragt {not}.
    silenceChart
      en: Who speaks of each indicator, and what silence means
      nl: Wie over elke indicator spreekt, en wat stilte betekent
      fr: Qui parle de chaque indicateur, et ce que signifie le silence
      de: Wer über jeden Indikator spricht, und was Schweigen bedeutet
    valuesIn
      en: Values as a table:
      nl: Waarden als tabel:
      fr: Valeurs en tableau :
      de: Werte als Tabelle:
    valuesOf
      en: Values of the chart: {title}
      nl: Waarden van de grafiek: {title}
      fr: Valeurs du graphique : {title}
      de: Werte des Diagramms: {title}
    networkChart
      en: Codes that occur together on a passage{shown}
      nl: Codes die samen voorkomen op een passage{shown}
      fr: Codes présents ensemble sur un passage{shown}
      de: Codes, die gemeinsam auf einer Stelle vorkommen{shown}
    networkShown
      en: : the {n} strongest of {all} pairs
      nl: : de {n} sterkste van {all} paren
      fr: : les {n} paires les plus fortes sur {all}
      de: : die {n} stärksten von {all} Paaren
    otherCode
      en: Other code
      nl: Andere code
      fr: Autre code
      de: Anderer Code
    both
      en: Both
      nl: Beide
      fr: Les deux
      de: Beide
    jaccard
      en: Jaccard
      nl: Jaccard
      fr: Jaccard
      de: Jaccard
    cooccurrence
      en: Codes that occur together
      nl: Codes die samen voorkomen
      fr: Codes présents ensemble
      de: Codes, die gemeinsam vorkommen
    cooccurrenceRule
      en: Distinct coded ranges that both codes share at least a letter with; each code for itself, without those below it.
      nl: Verschillende gecodeerde bereiken waarmee beide codes minstens een letter delen; elke code op zich, zonder die eronder.
      fr: Étendues codées distinctes avec lesquelles les deux codes partagent au moins une lettre ; chaque code seul, sans ceux qui lui sont subordonnés.
      de: Verschiedene codierte Abschnitte, mit denen beide Codes mindestens einen Buchstaben teilen; jeder Code für sich, ohne die unter ihm.
    portraitChart
      en: Codings in order of the text
      nl: Coderingen in de volgorde van de tekst
      fr: Codages dans l’ordre du texte
      de: Codierungen in der Reihenfolge des Textes
    timelines
      en: Transcripts from beginning to end
      nl: Transcripten van begin tot einde
      fr: Transcriptions du début à la fin
      de: Transkripte von Anfang bis Ende
    portraitsLeft
      en: Shown are {n} of {all} transcripts, those with the most codings; qualm chart portrait shows all.
      nl: Getoond worden {n} van {all} transcripten, die met de meeste coderingen; qualm chart portrait toont ze alle.
      fr: Sont montrées {n} transcriptions sur {all}, celles qui ont le plus de codages ; qualm chart portrait les montre toutes.
      de: Gezeigt sind {n} von {all} Transkripten, die mit den meisten Codierungen; qualm chart portrait zeigt alle.
    timelinesLeft
      en: Shown are {n} of {all} transcripts, those with the most codings; qualm chart timeline shows any.
      nl: Getoond worden {n} van {all} transcripten, die met de meeste coderingen; qualm chart timeline toont elk ervan.
      fr: Sont montrées {n} transcriptions sur {all}, celles qui ont le plus de codages ; qualm chart timeline montre les autres.
      de: Gezeigt sind {n} von {all} Transkripten, die mit den meisten Codierungen; qualm chart timeline zeigt jedes.
    levelColumn
      en: Level {n}
      nl: Niveau {n}
      fr: Niveau {n}
      de: Stufe {n}
    respondentValue
      en: Value of a respondent
      nl: Waarde van een respondent
      fr: Valeur d’un répondant
      de: Wert einer befragten Person
    respondentRule
      en: In tests: the level given to an indicator, or the mean of those given to the indicators of a domain or the model, in one round. Each respondent counts once.
      nl: In toetsen: het niveau voor een indicator, of het gemiddelde van die voor de indicatoren van een domein of het model, in één ronde. Elke respondent telt één keer.
      fr: Dans les tests : le niveau donné à un indicateur, ou la moyenne de ceux donnés aux indicateurs d’un domaine ou du modèle, à un tour. Chaque répondant compte une fois.
      de: In Tests: die Stufe für einen Indikator oder der Mittelwert derer für die Indikatoren einer Domäne oder des Modells, in einer Runde. Jede befragte Person zählt einmal.
    silenceColumn
      en: Silence
      nl: Stilte
      fr: Silence
      de: Schweigen
    silenceRule
      en: Said: a participant of the group has a coding for the indicator. Not coded yet: else, a transcript of the group is not coded for it (no pattern in its language, and no person). Asked, nothing said: else, a transcript of the group was asked about it. Not asked: else.
      nl: Gezegd: een deelnemer van de groep heeft een codering voor de indicator. Nog niet gecodeerd: anders, een transcript van de groep is er niet op gecodeerd (geen patroon in de taal, en geen mens). Gevraagd, niets gezegd: anders, in een transcript van de groep werd ernaar gevraagd. Niet gevraagd: anders.
      fr: Dit : un participant du groupe a un codage pour l’indicateur. Pas encore codé : sinon, une transcription du groupe n’est pas codée pour lui (aucun motif dans sa langue, ni personne). Demandé, rien dit : sinon, il a été demandé dans une transcription du groupe. Non demandé : sinon.
      de: Gesagt: Eine teilnehmende Person der Gruppe hat eine Codierung für den Indikator. Noch nicht codiert: sonst, ein Transkript der Gruppe ist dafür nicht codiert (kein Muster in der Sprache, und kein Mensch). Gefragt, nichts gesagt: sonst, in einem Transkript der Gruppe wurde danach gefragt. Nicht gefragt: sonst.
    groupsLead
      en: Groups.
      nl: Groepen.
      fr: Groupes.
      de: Gruppen.
    groupsSentence
      en: After Holm’s adjustment groups of respondents differ on {n} of {all} indicators (p < 0.05){list}.
      nl: Na correctie volgens Holm verschillen groepen respondenten bij {n} van {all} indicatoren (p < 0,05){list}.
      fr: Après ajustement de Holm, les groupes de répondants diffèrent pour {n} indicateurs sur {all} (p < 0,05){list}.
      de: Nach Anpassung nach Holm unterscheiden sich Gruppen von Befragten bei {n} von {all} Indikatoren (p < 0,05){list}.
    roundsLead
      en: Rounds.
      nl: Rondes.
      fr: Tours.
      de: Runden.
    roundsSentence
      en: After Holm’s adjustment ratings moved between rounds on {n} of {all} indicators (p < 0.05){list}.
      nl: Na correctie volgens Holm veranderden beoordelingen tussen rondes bij {n} van {all} indicatoren (p < 0,05){list}.
      fr: Après ajustement de Holm, les évaluations ont évolué entre les tours pour {n} indicateurs sur {all} (p < 0,05){list}.
      de: Nach Anpassung nach Holm änderten sich Urteile zwischen Runden bei {n} von {all} Indikatoren (p < 0,05){list}.
    holmAdjusted
      en: p adjusted by Holm
      nl: p gecorrigeerd volgens Holm
      fr: p ajusté selon Holm
      de: p nach Holm angepasst
    otherRatings
      en: Ratings of another assessment
      nl: Beoordelingen van een andere meting
      fr: Évaluations d’une autre étude
      de: Urteile einer anderen Erhebung
    allCodes
      en: All codes
      nl: Alle codes
      fr: Tous les codes
      de: Alle Codes
    allCategories
      en: All categories
      nl: Alle categorieën
      fr: Toutes les catégories
      de: Alle Kategorien
    precision
      en: Precision
      nl: Precisie
      fr: Précision
      de: Genauigkeit
    recall
      en: Recall
      nl: Recall
      fr: Rappel
      de: Trefferquote
    quartiles
      en: Quartiles
      nl: Kwartielen
      fr: Quartiles
      de: Quartile
    convergenceRule
      en: Fit: silent without ratings or with fewer coded ranges than {ranges}; with {cues} level cues or more, converge if the medians of cues and ratings are at most {within} apart, else diverge; else, with {polarity} barriers and enablers or more, {leaning}% of them of one kind, converge if the median rating is on that side of the middle of the scale, diverge if on the other; else complement. No published rule turns numbers into these words (O’Cathain, Murphy & Nicholl 2010; Farmer et al. 2006); this one is Qualm’s, with the numbers of the project.
      nl: Samenhang: stil zonder beoordelingen of met minder gecodeerde bereiken dan {ranges}; met {cues} niveauaanwijzingen of meer convergeren ze als de medianen van aanwijzingen en beoordelingen hoogstens {within} uiteenliggen, anders divergeren ze; anders, met {polarity} belemmeringen en hefbomen of meer, waarvan {leaning}% van één soort, convergeren ze als de mediane beoordeling aan die kant van het midden van de schaal ligt en divergeren ze aan de andere; anders vullen ze aan. Geen gepubliceerde regel maakt van getallen deze woorden (O’Cathain, Murphy & Nicholl 2010; Farmer et al. 2006); deze is van Qualm, met de getallen van het project.
      fr: Concordance : silence sans évaluation ou avec moins d’étendues codées que {ranges} ; avec {cues} indices de niveau ou plus, convergence si les médianes des indices et des évaluations sont distantes de {within} au plus, sinon divergence ; sinon, avec {polarity} obstacles et facilitateurs ou plus, dont {leaning} % d’un même genre, convergence si l’évaluation médiane est de ce côté du milieu de l’échelle, divergence si elle est de l’autre ; sinon complément. Aucune règle publiée ne tire ces mots de nombres (O’Cathain, Murphy & Nicholl 2010 ; Farmer et al. 2006) ; celle-ci est de Qualm, avec les nombres du projet.
      de: Passung: stumm ohne Urteile oder mit weniger codierten Abschnitten als {ranges}; mit {cues} Stufenhinweisen oder mehr Übereinstimmung, wenn die Mediane der Hinweise und der Urteile höchstens {within} auseinanderliegen, sonst Abweichung; sonst, mit {polarity} Hindernissen und Förderndem oder mehr, davon {leaning} % von einer Art, Übereinstimmung, wenn das mediane Urteil auf dieser Seite der Skalenmitte liegt, Abweichung auf der anderen; sonst Ergänzung. Keine veröffentlichte Regel macht aus Zahlen diese Wörter (O’Cathain, Murphy & Nicholl 2010; Farmer et al. 2006); diese ist von Qualm, mit den Zahlen des Projekts.
    evidenceTable
      en: Evidence cap: the highest level of the kinds of evidence that hold
      nl: Bewijsplafond: het hoogste niveau van de soorten bewijs die er zijn
      fr: Plafond de la preuve : le plus haut niveau des genres d’éléments présents
      de: Beleggrenze: die höchste Stufe der Arten von Belegen, die vorliegen
    evidenceKind
      en: Kind of evidence
      nl: Soort bewijs
      fr: Genre d’éléments
      de: Art von Belegen
    supportsLevel
      en: Level
      nl: Niveau
      fr: Niveau
      de: Stufe
    codedRangesColumn
      en: Coded ranges
      nl: Gecodeerde bereiken
      fr: Étendues codées
      de: Codierte Abschnitte
    withCue
      en: With cues from level
      nl: Met aanwijzingen vanaf niveau
      fr: Avec indices à partir du niveau
      de: Mit Hinweisen ab Stufe
    withCodes
      en: With codes
      nl: Met codes
      fr: Avec codes
      de: Mit Codes
    nothingSaid
      en: nothing said
      nl: niets gezegd
      fr: rien dit
      de: nichts gesagt
    saidOnce
      en: said once
      nl: één keer gezegd
      fr: dit une fois
      de: einmal gesagt
    saidBySeveral
      en: said by several
      nl: door meerderen gezegd
      fr: dit par plusieurs
      de: von mehreren gesagt
    cuesOfLevel
      en: cues of level {n}
      nl: aanwijzingen voor niveau {n}
      fr: indices du niveau {n}
      de: Hinweise auf Stufe {n}
    madeFact
      en: {codes} were made while coding.
      nl: Tijdens het coderen gemaakt: {codes}.
      fr: Créés pendant le codage : {codes}.
      de: Beim Codieren entstanden: {codes}.
    pseudonymsFact
      en: Names were looked for and replaced by pseudonyms with Qualm before the analysis; results are checked for names of the list.
      nl: Namen werden vóór de analyse met Qualm gezocht en door pseudoniemen vervangen; resultaten worden nagekeken op namen uit de lijst.
      fr: Avant l’analyse, les noms ont été recherchés et remplacés par des pseudonymes avec Qualm ; les résultats sont contrôlés pour les noms de la liste.
      de: Namen wurden vor der Auswertung mit Qualm gesucht und durch Pseudonyme ersetzt; Ergebnisse werden auf Namen der Liste geprüft.
    times
      en: Times
      nl: Tijden
      fr: Temps
      de: Zeiten
    speakerKind
      en: Speaker
      nl: Spreker
      fr: Locuteur
      de: Sprechende
    """
}
