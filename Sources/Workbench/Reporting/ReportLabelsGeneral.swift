extension ReportLabels {
  /// Words, counts and the page itself.
  static let general = """
    and
      en: and
      nl: en
      fr: et
      de: und
    andMore
      en: and {n} more
      nl: en nog {n}
      fr: et {n} autres
      de: und {n} weitere
    english
      en: English
      nl: Engels
      fr: anglais
      de: Englisch
    dutch
      en: Dutch
      nl: Nederlands
      fr: néerlandais
      de: Niederländisch
    french
      en: French
      nl: Frans
      fr: français
      de: Französisch
    german
      en: German
      nl: Duits
      fr: allemand
      de: Deutsch
    unknownLanguage
      en: an unknown language
      nl: een onbekende taal
      fr: une langue inconnue
      de: eine unbekannte Sprache
    transcripts
      en: 1 transcript|{n} transcripts
      nl: 1 transcript|{n} transcripten
      fr: {n} transcription|{n} transcriptions
      de: 1 Transkript|{n} Transkripte
    words
      en: 1 word|{n} words
      nl: 1 woord|{n} woorden
      fr: {n} mot|{n} mots
      de: 1 Wort|{n} Wörter
    participants
      en: 1 participant|{n} participants
      nl: 1 deelnemer|{n} deelnemers
      fr: {n} participant|{n} participants
      de: 1 teilnehmende Person|{n} teilnehmende Personen
    respondents
      en: 1 respondent|{n} respondents
      nl: 1 respondent|{n} respondenten
      fr: {n} répondant|{n} répondants
      de: 1 befragte Person|{n} befragte Personen
    codings
      en: 1 coding|{n} codings
      nl: 1 codering|{n} coderingen
      fr: {n} codage|{n} codages
      de: 1 Codierung|{n} Codierungen
    codes
      en: 1 code|{n} codes
      nl: 1 code|{n} codes
      fr: {n} code|{n} codes
      de: 1 Code|{n} Codes
    patterns
      en: 1 pattern|{n} patterns
      nl: 1 patroon|{n} patronen
      fr: {n} motif|{n} motifs
      de: 1 Muster|{n} Muster
    quotes
      en: 1 quote|{n} quotes
      nl: 1 citaat|{n} citaten
      fr: {n} citation|{n} citations
      de: 1 Zitat|{n} Zitate
    codedRanges
      en: 1 passage|{n} passages
      nl: 1 passage|{n} passages
      fr: {n} passage|{n} passages
      de: 1 Stelle|{n} Stellen
    inRound
      en: round {round}
      nl: ronde {round}
      fr: tour {round}
      de: Runde {round}
    roundColumn
      en: Round {round}
      nl: Ronde {round}
      fr: Tour {round}
      de: Runde {round}
    turn
      en: turn
      nl: beurt
      fr: tour de parole
      de: Redebeitrag
    unknownSpeaker
      en: unknown speaker
      nl: onbekende spreker
      fr: personne inconnue
      de: unbekannte Person
    notGiven
      en: (not given)
      nl: (niet opgegeven)
      fr: (non précisé)
      de: (keine Angabe)
    inItsPlace
      en: in its place
      nl: op zijn plaats
      fr: à sa place
      de: an seiner Stelle
    suggestedAndAccepted
      en: suggested and accepted codings
      nl: voorgestelde en aanvaarde coderingen
      fr: codages proposés et acceptés
      de: vorgeschlagene und angenommene Codierungen
    madeBy
      en: Made with Qualm {version} from {transcripts}.
      nl: Gemaakt met Qualm {version} uit {transcripts}.
      fr: Établi avec Qualm {version} à partir de {transcripts}.
      de: Erstellt mit Qualm {version}; Grundlage: {transcripts}.
    dated
      en: Date: {date}.
      nl: Datum: {date}.
      fr: Date : {date}.
      de: Datum: {date}.
    contents
      en: Contents
      nl: Inhoud
      fr: Sommaire
      de: Inhalt
    skip
      en: Skip to the report
      nl: Naar het rapport
      fr: Aller au rapport
      de: Zum Bericht
    moreRows
      en: {n} more rows are in the workbook (qualm report --xlsx).
      nl: Nog {n} rijen staan in de werkmap (qualm report --xlsx).
      fr: {n} autres lignes se trouvent dans le classeur (qualm report --xlsx).
      de: {n} weitere Zeilen stehen in der Arbeitsmappe (qualm report --xlsx).
    """

  /// Titles of sections and what stands at their heads.
  static let sections = """
    summary
      en: Summary
      nl: Samenvatting
      fr: Résumé
      de: Zusammenfassung
    scores
      en: Scores
      nl: Scores
      fr: Scores
      de: Bewertungen
    jointDisplay
      en: Joint display
      nl: Gezamenlijk overzicht
      fr: Présentation conjointe
      de: Gemeinsame Darstellung
    quotesByCode
      en: Codes and quotes
      nl: Codes en citaten
      fr: Codes et citations
      de: Codes und Zitate
    matrices
      en: Matrices
      nl: Matrices
      fr: Matrices
      de: Matrizen
    agreement
      en: Agreement between coders
      nl: Overeenstemming tussen codeurs
      fr: Accord entre codeurs
      de: Übereinstimmung der Codierenden
    corpus
      en: Transcripts and participants
      nl: Transcripten en deelnemers
      fr: Transcriptions et participants
      de: Transkripte und Teilnehmende
    codebook
      en: Codebook
      nl: Codeboek
      fr: Grille de codage
      de: Codebuch
    passages
      en: Passages in the transcripts
      nl: Passages in de transcripten
      fr: Passages des transcriptions
      de: Stellen in den Transkripten
    methods
      en: Methods
      nl: Methoden
      fr: Méthodes
      de: Methoden
    checklists
      en: Reporting checklists
      nl: Checklists voor rapportage
      fr: Listes de contrôle
      de: Checklisten für die Berichterstattung
    scoresNote
      en: Scores are statistics of the levels that respondents gave. The interval is of the mean and covers 95%; consensus runs from 0 (half of the ratings at each end of the scale) to 1 (all on one level). The lowest median of an indicator stands beside each domain, so that a median hides no hole.
      nl: Scores zijn statistieken van de niveaus die respondenten gaven. Het interval is dat van het gemiddelde en omvat 95%; consensus loopt van 0 (de helft van de beoordelingen aan elk uiteinde van de schaal) tot 1 (alle op één niveau). De laagste mediaan van een indicator staat naast elk domein, zodat een mediaan geen leemte verbergt.
      fr: Les scores sont des statistiques des niveaux donnés par les répondants. L’intervalle est celui de la moyenne et couvre 95 % ; le consensus va de 0 (la moitié des évaluations à chaque extrémité de l’échelle) à 1 (toutes au même niveau). La médiane la plus basse d’un indicateur figure à côté de chaque domaine, afin qu’une médiane ne cache aucune lacune.
      de: Bewertungen sind Statistiken der Stufen, die die Befragten vergeben haben. Das Intervall ist das des Mittelwerts und umfasst 95 %; der Konsens reicht von 0 (die Hälfte der Urteile an jedem Ende der Skala) bis 1 (alle auf einer Stufe). Der niedrigste Median eines Indikators steht neben jeder Domäne, damit ein Median keine Lücke verdeckt.
    jointNote
      en: For each indicator the evidence in the transcripts stands beside the levels that people gave. A level cue is a code that speaks for a level; its column is the median of all cues. Open an indicator to read its quotes.
      nl: Voor elke indicator staat het bewijs uit de transcripten naast de niveaus die mensen gaven. Een niveauaanwijzing is een code die voor een niveau spreekt; de kolom toont de mediaan van alle aanwijzingen. Open een indicator om de citaten te lezen.
      fr: Pour chaque indicateur, les éléments tirés des transcriptions figurent à côté des niveaux attribués. Un indice de niveau est un code qui plaide pour un niveau ; la colonne donne la médiane de tous les indices. Ouvrez un indicateur pour lire ses citations.
      de: Zu jedem Indikator stehen die Belege aus den Transkripten neben den Stufen, die vergeben wurden. Ein Stufenhinweis ist ein Code, der für eine Stufe spricht; die Spalte zeigt den Median aller Hinweise. Öffnen Sie einen Indikator, um seine Zitate zu lesen.
    codesNote
      en: For each code how often it was found, in how many transcripts and by how many people; open a code to read its quotes. A code counts with those below it.
      nl: Voor elke code hoe vaak ze werd gevonden, in hoeveel transcripten en bij hoeveel mensen; open een code om de citaten te lezen. Een code telt samen met de codes eronder.
      fr: Pour chaque code, sa fréquence, le nombre de transcriptions et de personnes ; ouvrez un code pour lire ses citations. Un code compte avec ceux qui lui sont subordonnés.
      de: Zu jedem Code, wie oft er gefunden wurde, in wie vielen Transkripten und bei wie vielen Personen; öffnen Sie einen Code, um seine Zitate zu lesen. Ein Code zählt mit denen unter ihm.
    quotesOf
      en: {indicator}: {quotes}
      nl: {indicator}: {quotes}
      fr: {indicator} : {quotes}
      de: {indicator}: {quotes}
    matricesNote
      en: Frequencies of {statuses}. A code counts with those below it, each coded range once; a total is the union of its row, not the sum.
      nl: Frequenties van {statuses}. Een code telt samen met de codes eronder, elk gecodeerd bereik één keer; een totaal is de vereniging van de rij, niet de som.
      fr: Fréquences des {statuses}. Un code compte avec ceux qui lui sont subordonnés, chaque étendue codée une fois ; un total est l’union de sa ligne, non la somme.
      de: Häufigkeiten: {statuses}. Ein Code zählt mit denen unter ihm, jeder codierte Abschnitt einmal; eine Gesamtzahl ist die Vereinigung ihrer Zeile, nicht die Summe.
    matricesLeft
      en: Too wide for a page, and in the workbook (qualm report --xlsx): {matrices}.
      nl: Te breed voor een pagina, en in de werkmap (qualm report --xlsx): {matrices}.
      fr: Trop larges pour une page, dans le classeur (qualm report --xlsx) : {matrices}.
      de: Zu breit für eine Seite, und in der Arbeitsmappe (qualm report --xlsx): {matrices}.
    agreementNote
      en: Each code is compared with its absence, sentence by sentence, in the transcripts that two coders or more coded. “All text” counts every sentence, “coded text” only those to which one of the coders gave a code. Where nearly all text is uncoded, percent agreement is high whatever the coders do.
      nl: Elke code wordt zin voor zin vergeleken met haar afwezigheid, in de transcripten die twee of meer codeurs codeerden. “Alle tekst” telt elke zin, “gecodeerde tekst” alleen zinnen waaraan een van de codeurs een code gaf. Waar bijna alle tekst ongecodeerd is, is het overeenstemmingspercentage hoog, wat de codeurs ook doen.
      fr: Chaque code est comparé à son absence, phrase par phrase, dans les transcriptions que deux codeurs au moins ont codées. « Tout le texte » compte chaque phrase, « texte codé » seulement celles auxquelles un des codeurs a donné un code. Là où presque tout le texte n’est pas codé, le pourcentage d’accord est élevé quoi que fassent les codeurs.
      de: Jeder Code wird Satz für Satz mit seinem Fehlen verglichen, in den Transkripten, die mindestens zwei Personen codiert haben. „Ganzer Text“ zählt jeden Satz, „codierter Text“ nur die, denen eine der Personen einen Code gab. Wo fast der ganze Text uncodiert ist, ist die prozentuale Übereinstimmung hoch, was auch immer codiert wird.
    codebookNote
      en: {codebook}: {codes} with {patterns}.
      nl: {codebook}: {codes} met {patterns}.
      fr: {codebook} : {codes} avec {patterns}.
      de: {codebook}: {codes}, {patterns}.
    passagesNote
      en: Around each quote its turn, the turn before and the turn after; what is quoted is in bold, and long turns are cut. The rest of the transcripts is not in this report.
      nl: Rond elk citaat de beurt zelf, de beurt ervoor en de beurt erna; wat wordt geciteerd staat vet, en lange beurten zijn ingekort. De rest van de transcripten staat niet in dit rapport.
      fr: Autour de chaque citation, son tour de parole, celui d’avant et celui d’après ; ce qui est cité est en gras, les longs tours sont coupés. Le reste des transcriptions ne figure pas dans ce rapport.
      de: Um jedes Zitat sein Redebeitrag, der davor und der danach; Zitiertes ist fett, lange Beiträge sind gekürzt. Der Rest der Transkripte steht nicht in diesem Bericht.
    wholeNote
      en: The transcripts that are quoted, as a whole; what is quoted is in bold.
      nl: De transcripten waaruit wordt geciteerd, in hun geheel; wat wordt geciteerd staat vet.
      fr: Les transcriptions citées, en entier ; ce qui est cité est en gras.
      de: Die zitierten Transkripte als Ganzes; Zitiertes ist fett.
    """
}
