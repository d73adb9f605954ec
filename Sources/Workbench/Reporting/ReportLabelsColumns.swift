extension ReportLabels {
  /// Columns and titles of tables.
  static let columns = """
    domain
      en: Domain
      nl: Domein
      fr: Domaine
      de: Domäne
    label
      en: Label
      nl: Naam
      fr: Intitulé
      de: Bezeichnung
    id
      en: Id
      nl: Id
      fr: Id
      de: Id
    codingsColumn
      en: Codings
      nl: Coderingen
      fr: Codages
      de: Codierungen
    barriers
      en: Barriers
      nl: Belemmeringen
      fr: Obstacles
      de: Hindernisse
    enablers
      en: Enablers
      nl: Hefbomen
      fr: Facilitateurs
      de: Förderndes
    median
      en: Median
      nl: Mediaan
      fr: Médiane
      de: Median
    mean
      en: Mean
      nl: Gemiddelde
      fr: Moyenne
      de: Mittelwert
    lowestMedian
      en: Lowest median
      nl: Laagste mediaan
      fr: Médiane la plus basse
      de: Niedrigster Median
    weightedMean
      en: Weighted mean
      nl: Gewogen gemiddelde
      fr: Moyenne pondérée
      de: Gewichteter Mittelwert
    weightedMedian
      en: Weighted median
      nl: Gewogen mediaan
      fr: Médiane pondérée
      de: Gewichteter Median
    weightsNote
      en: Weighted mean and median are of the means and medians of the indicators, each by its weight: {weights}; all others 1.
      nl: Gewogen gemiddelde en mediaan zijn van de gemiddelden en medianen van de indicatoren, elk naar zijn gewicht: {weights}; alle andere 1.
      fr: Moyenne et médiane pondérées sont celles des moyennes et des médianes des indicateurs, chacun selon son poids : {weights} ; tous les autres 1.
      de: Gewichteter Mittelwert und Median sind die der Mittelwerte und Mediane der Indikatoren, jeder nach seinem Gewicht: {weights}; alle anderen 1.
    ratings
      en: Ratings
      nl: Beoordelingen
      fr: Évaluations
      de: Urteile
    missing
      en: Missing
      nl: Ontbrekend
      fr: Manquantes
      de: Fehlend
    firstQuartile
      en: 1st quartile
      nl: 1e kwartiel
      fr: 1er quartile
      de: 1. Quartil
    thirdQuartile
      en: 3rd quartile
      nl: 3e kwartiel
      fr: 3e quartile
      de: 3. Quartil
    intervalLower
      en: 95% from
      nl: 95% van
      fr: 95 % de
      de: 95 % von
    intervalUpper
      en: to
      nl: tot
      fr: à
      de: bis
    standardDeviation
      en: Standard deviation
      nl: Standaardafwijking
      fr: Écart type
      de: Standardabweichung
    consensus
      en: Consensus
      nl: Consensus
      fr: Consensus
      de: Konsens
    wholeModel
      en: All
      nl: Alle
      fr: Tous
      de: Alle
    scoresByDomain
      en: Scores by domain{round}
      nl: Scores per domein{round}
      fr: Scores par domaine{round}
      de: Bewertungen nach Domäne{round}
    meansByGroup
      en: Mean level by domain and group{round}
      nl: Gemiddeld niveau per domein en groep{round}
      fr: Niveau moyen par domaine et groupe{round}
      de: Mittlere Stufe nach Domäne und Gruppe{round}
    meansByRound
      en: Mean level by domain and round
      nl: Gemiddeld niveau per domein en ronde
      fr: Niveau moyen par domaine et tour
      de: Mittlere Stufe nach Domäne und Runde
    scoresByIndicator
      en: Scores of the indicators of {domain}{round}
      nl: Scores van de indicatoren van {domain}{round}
      fr: Scores des indicateurs de {domain}{round}
      de: Bewertungen der Indikatoren von {domain}{round}
    jointTitle
      en: {domain}: evidence and scores{round}
      nl: {domain}: bewijs en scores{round}
      fr: {domain} : éléments recueillis et scores{round}
      de: {domain}: Belege und Bewertungen{round}
    codesTitle
      en: {domain}: evidence
      nl: {domain}: bewijs
      fr: {domain} : éléments recueillis
      de: {domain}: Belege
    indicator
      en: Indicator
      nl: Indicator
      fr: Indicateur
      de: Indikator
    indicators
      en: Indicators
      nl: Indicatoren
      fr: Indicateurs
      de: Indikatoren
    code
      en: Code
      nl: Code
      fr: Code
      de: Code
    transcript
      en: Transcript
      nl: Transcript
      fr: Transcription
      de: Transkript
    transcriptsColumn
      en: Transcripts
      nl: Transcripten
      fr: Transcriptions
      de: Transkripte
    casesColumn
      en: Cases
      nl: Cases
      fr: Cas
      de: Fälle
    levelCue
      en: Level cue
      nl: Niveauaanwijzing
      fr: Indice de niveau
      de: Stufenhinweis
    total
      en: Total
      nl: Totaal
      fr: Total
      de: Gesamt
    codingsMatrix
      en: Codings: {rows} × {columns}
      nl: Coderingen: {rows} × {columns}
      fr: Codages : {rows} × {columns}
      de: Codierungen: {rows} × {columns}
    matchesMatrix
      en: Matches: {rows} × {columns}
      nl: Treffers: {rows} × {columns}
      fr: Occurrences : {rows} × {columns}
      de: Treffer: {rows} × {columns}
    rateMatrix
      en: Codings per 1,000 words: {rows} × {columns}
      nl: Coderingen per 1.000 woorden: {rows} × {columns}
      fr: Codages pour 1 000 mots : {rows} × {columns}
      de: Codierungen je 1.000 Wörter: {rows} × {columns}
    estimate
      en: Estimate
      nl: Schatting
      fr: Estimation
      de: Schätzwert
    observedAgreement
      en: Observed (P_o)
      nl: Waargenomen (P_o)
      fr: Observé (P_o)
      de: Beobachtet (P_o)
    expectedAgreement
      en: By chance (P_e)
      nl: Door toeval (P_e)
      fr: Par hasard (P_e)
      de: Zufällig (P_e)
    units
      en: Units
      nl: Eenheden
      fr: Unités
      de: Einheiten
    codedByAll
      en: Coded by all
      nl: Door allen gecodeerd
      fr: Codées par tous
      de: Von allen codiert
    codedBySome
      en: By some
      nl: Door sommigen
      fr: Par certains
      de: Von manchen
    codedByNone
      en: By none
      nl: Door niemand
      fr: Par aucun
      de: Von niemandem
    coefficient
      en: Coefficient
      nl: Coëfficiënt
      fr: Coefficient
      de: Koeffizient
    textColumn
      en: Text
      nl: Tekst
      fr: Texte
      de: Text
    allText
      en: all text
      nl: alle tekst
      fr: tout le texte
      de: ganzer Text
    codedText
      en: coded text
      nl: gecodeerde tekst
      fr: texte codé
      de: codierter Text
    percentAgreement
      en: Percent agreement
      nl: Overeenstemmingspercentage
      fr: Pourcentage d’accord
      de: Prozentuale Übereinstimmung
    pooledAgreement
      en: Agreement over all codes, on sentences
      nl: Overeenstemming over alle codes, op zinnen
      fr: Accord sur tous les codes, par phrase
      de: Übereinstimmung über alle Codes, auf Sätzen
    agreementByCode
      en: Agreement by code, all text
      nl: Overeenstemming per code, alle tekst
      fr: Accord par code, tout le texte
      de: Übereinstimmung nach Code, ganzer Text
    transcriptsTitle
      en: The corpus: {n}
      nl: Het corpus: {n}
      fr: Le corpus : {n}
      de: Das Korpus: {n}
    languageColumn
      en: Language
      nl: Taal
      fr: Langue
      de: Sprache
    format
      en: Format
      nl: Formaat
      fr: Format
      de: Format
    turnsColumn
      en: Turns
      nl: Beurten
      fr: Tours de parole
      de: Redebeiträge
    participantsColumn
      en: Participants
      nl: Deelnemers
      fr: Participants
      de: Teilnehmende
    wordsColumn
      en: Words
      nl: Woorden
      fr: Mots
      de: Wörter
    participantWords
      en: Words of participants
      nl: Woorden van deelnemers
      fr: Mots des participants
      de: Wörter der Teilnehmenden
    groupsTitle
      en: Participants and respondents by {group}
      nl: Deelnemers en respondenten per {group}
      fr: Participants et répondants par {group}
      de: Teilnehmende und Befragte nach {group}
    listedParticipants
      en: Participants listed
      nl: Deelnemers in de lijst
      fr: Participants répertoriés
      de: Verzeichnete Teilnehmende
    respondentsColumn
      en: Respondents
      nl: Respondenten
      fr: Répondants
      de: Befragte
    codesOf
      en: The codes of {code}
      nl: De codes van {code}
      fr: Les codes de {code}
      de: Die Codes von {code}
    definition
      en: Definition
      nl: Definitie
      fr: Définition
      de: Definition
    """
}
