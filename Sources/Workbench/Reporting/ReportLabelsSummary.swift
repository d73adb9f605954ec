extension ReportLabels {
  /// The sentences of the summary.
  static let summary = """
    caution
      en: Not reviewed yet.
      nl: Nog niet nagekeken.
      fr: Pas encore relu.
      de: Noch nicht geprüft.
    unreviewed
      en: All codings are suggestions that patterns made. Nobody has read and decided on them, so take the frequencies as a first view.
      nl: Alle coderingen zijn voorstellen die patronen maakten. Niemand heeft ze gelezen en erover beslist; neem de frequenties dus als een eerste indruk.
      fr: Tous les codages sont des propositions issues de motifs. Personne ne les a lus ni tranchés ; prenez donc les fréquences comme un premier aperçu.
      de: Alle Codierungen sind Vorschläge, die Muster gemacht haben. Niemand hat sie gelesen und entschieden; nehmen Sie die Häufigkeiten also als ersten Eindruck.
    corpusLead
      en: Corpus.
      nl: Corpus.
      fr: Corpus.
      de: Korpus.
    corpusSentence
      en: {transcripts} in {languages}, with {words} and {participants}.
      nl: {transcripts} in het {languages}, met {words} en {participants}.
      fr: {transcripts} en {languages}, avec {words} et {participants}.
      de: {transcripts} auf {languages}; {words}; {participants}.
    codingLead
      en: Codings.
      nl: Coderingen.
      fr: Codages.
      de: Codierungen.
    codingSentence
      en: {codings}; {found} of {codes} were found.
      nl: {codings}; {found} van {codes} werden gevonden.
      fr: {codings} ; {found} sur {codes} ont été trouvés.
      de: {codings}; {found} von {codes} wurden gefunden.
    reviewSentence
      en: {accepted} are accepted, {disputed} disputed and {suggested} not yet reviewed; {rejected} more were rejected.
      nl: {accepted} zijn aanvaard, {disputed} betwist en {suggested} nog niet nagekeken; {rejected} andere werden verworpen.
      fr: {accepted} sont acceptés, {disputed} contestés et {suggested} pas encore relus ; {rejected} autres ont été rejetés.
      de: {accepted} sind angenommen, {disputed} strittig und {suggested} noch nicht geprüft; {rejected} weitere wurden abgelehnt.
    frequentSentence
      en: Most frequent are {codes}.
      nl: Het vaakst komen voor: {codes}.
      fr: Les plus fréquents sont {codes}.
      de: Am häufigsten sind {codes}.
    evidenceLead
      en: Evidence.
      nl: Bewijs.
      fr: Éléments recueillis.
      de: Belege.
    indicatorSentence
      en: {found} of {all} indicators are spoken of.
      nl: Over {found} van {all} indicatoren wordt gesproken.
      fr: {found} indicateurs sur {all} sont évoqués.
      de: {found} von {all} Indikatoren kommen zur Sprache.
    mostSentence
      en: Most codings are on {indicators}.
      nl: De meeste coderingen gaan over {indicators}.
      fr: Le plus de codages portent sur {indicators}.
      de: Die meisten Codierungen betreffen {indicators}.
    silentSentence
      en: Nothing was coded for {indicators}.
      nl: Niets werd gecodeerd voor {indicators}.
      fr: Rien n’a été codé pour {indicators}.
      de: Nichts wurde codiert zu {indicators}.
    barrierLead
      en: Barriers and enablers.
      nl: Belemmeringen en hefbomen.
      fr: Obstacles et facilitateurs.
      de: Hindernisse und Förderndes.
    barrierSentence
      en: Over all indicators {barriers} name a barrier and {enablers} an enabler; most barriers ({most}) are in {domain}.
      nl: Over alle indicatoren noemen {barriers} een belemmering en {enablers} een hefboom; de meeste belemmeringen ({most}) vallen onder {domain}.
      fr: Tous indicateurs confondus, {barriers} nomment un obstacle et {enablers} un facilitateur ; le plus d’obstacles ({most}) relèvent de {domain}.
      de: Über alle Indikatoren nennen {barriers} ein Hindernis und {enablers} Förderndes; die meisten Hindernisse ({most}) fallen in {domain}.
    scoreLead
      en: Maturity.
      nl: Maturiteit.
      fr: Maturité.
      de: Reifegrad.
    scoreSentence
      en: The median level is {median} and the mean {mean}, on a scale from {lowest} to {highest} ({respondents}{round}).
      nl: Het mediane niveau is {median} en het gemiddelde {mean}, op een schaal van {lowest} tot {highest} ({respondents}{round}).
      fr: Le niveau médian est {median} et la moyenne {mean}, sur une échelle de {lowest} à {highest} ({respondents}{round}).
      de: Die mittlere Stufe (Median) ist {median}, der Mittelwert {mean}, auf einer Skala von {lowest} bis {highest} ({respondents}{round}).
    domainSentence
      en: By their means the highest domain is {highest}, the lowest {lowest}.
      nl: Naar gemiddelde is het hoogste domein {highest}, het laagste {lowest}.
      fr: Selon la moyenne, le domaine le plus élevé est {highest}, le plus bas {lowest}.
      de: Nach dem Mittelwert ist die höchste Domäne {highest}, die niedrigste {lowest}.
    holeSentence
      en: The lowest median of an indicator is {median}: {indicators}.
      nl: De laagste mediaan van een indicator is {median}: {indicators}.
      fr: La médiane la plus basse d’un indicateur est {median} : {indicators}.
      de: Der niedrigste Median eines Indikators ist {median}: {indicators}.
    agreementLead
      en: Agreement.
      nl: Overeenstemming.
      fr: Accord.
      de: Übereinstimmung.
    agreementSentence
      en: Coders agree on sentences with Krippendorff’s α = {alpha} over all codes and all text{interval}.
      nl: Codeurs stemmen op zinnen overeen met Krippendorffs α = {alpha} over alle codes en alle tekst{interval}.
      fr: Les codeurs s’accordent sur les phrases avec un α de Krippendorff de {alpha}, tous codes et tout texte confondus{interval}.
      de: Die Codierenden stimmen auf Satzebene mit Krippendorffs α = {alpha} überein, über alle Codes und den ganzen Text{interval}.
    interval
      en: (95% interval {lower} to {upper})
      nl: (95%-interval {lower} tot {upper})
      fr: (intervalle à 95 % de {lower} à {upper})
      de: (95-%-Intervall {lower} bis {upper})
    domainTableTitle
      en: Evidence and maturity by domain{round}
      nl: Bewijs en maturiteit per domein{round}
      fr: Éléments recueillis et maturité par domaine{round}
      de: Belege und Reifegrad nach Domäne{round}
    domainTableNote
      en: Codings, barriers and enablers are summed over the domain’s indicators; median and mean are of their pooled ratings.
      nl: Coderingen, belemmeringen en hefbomen zijn opgeteld over de indicatoren van het domein; mediaan en gemiddelde zijn van hun samengevoegde beoordelingen.
      fr: Codages, obstacles et facilitateurs sont additionnés sur les indicateurs du domaine ; médiane et moyenne sont celles de leurs évaluations réunies.
      de: Codierungen, Hindernisse und Förderndes sind über die Indikatoren der Domäne summiert; Median und Mittelwert sind die ihrer zusammengefassten Urteile.
    pictures
      en: Charts
      nl: Grafieken
      fr: Graphiques
      de: Diagramme
    chartAlternative
      en: {title}. The values stand as a table in the section “{section}”.
      nl: {title}. De waarden staan als tabel in de sectie “{section}”.
      fr: {title}. Les valeurs figurent en tableau dans la section « {section} ».
      de: {title}. Die Werte stehen als Tabelle im Abschnitt „{section}“.
    radarChart
      en: Mean level of the domains
      nl: Gemiddeld niveau van de domeinen
      fr: Niveau moyen des domaines
      de: Mittlere Stufe der Domänen
    radarRounds
      en: Mean level of the domains by round
      nl: Gemiddeld niveau van de domeinen per ronde
      fr: Niveau moyen des domaines par tour
      de: Mittlere Stufe der Domänen nach Runde
    radarGroups
      en: Mean level of the domains by group{round}
      nl: Gemiddeld niveau van de domeinen per groep{round}
      fr: Niveau moyen des domaines par groupe{round}
      de: Mittlere Stufe der Domänen nach Gruppe{round}
    levelsChart
      en: Levels given to each indicator{round}
      nl: Niveaus gegeven aan elke indicator{round}
      fr: Niveaux donnés à chaque indicateur{round}
      de: Vergebene Stufen je Indikator{round}
    evidenceChart
      en: Evidence and mean level of each indicator{round}
      nl: Bewijs en gemiddeld niveau van elke indicator{round}
      fr: Éléments recueillis et niveau moyen de chaque indicateur{round}
      de: Belege und mittlere Stufe je Indikator{round}
    forestChart
      en: Agreement by code (Krippendorff α)
      nl: Overeenstemming per code (Krippendorff α)
      fr: Accord par code (α de Krippendorff)
      de: Übereinstimmung nach Code (Krippendorff α)
    convergence
      en: Fit
      nl: Samenhang
      fr: Concordance
      de: Passung
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
    evidenceCap
      en: Evidence cap
      nl: Bewijsplafond
      fr: Plafond de preuve
      de: Beleggrenze
    convergenceLead
      en: Scores and evidence.
      nl: Scores en bewijs.
      fr: Scores et éléments recueillis.
      de: Bewertungen und Belege.
    convergenceSentence
      en: They converge on {converge} indicators, complement each other on {complement} and diverge on {diverge}; on {silent} one of them is silent.
      nl: Ze convergeren bij {converge} indicatoren, vullen elkaar aan bij {complement} en divergeren bij {diverge}; bij {silent} is een van beide stil.
      fr: Ils convergent pour {converge} indicateurs, se complètent pour {complement} et divergent pour {diverge} ; pour {silent}, l’un des deux est silencieux.
      de: Sie stimmen bei {converge} Indikatoren überein, ergänzen sich bei {complement} und weichen bei {diverge} ab; bei {silent} ist eines von beiden stumm.
    divergeSentence
      en: They diverge on {indicators}.
      nl: Ze divergeren bij {indicators}.
      fr: Ils divergent pour {indicators}.
      de: Sie weichen ab bei {indicators}.
    howHeld
      en: How scores and evidence are held against each other
      nl: Hoe scores en bewijs tegen elkaar worden gehouden
      fr: Comment scores et éléments recueillis sont confrontés
      de: Wie Bewertungen und Belege einander gegenübergestellt werden
    """
}
