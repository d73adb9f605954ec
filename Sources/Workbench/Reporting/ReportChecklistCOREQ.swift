extension ReportChecklist {
  /// COREQ, after Tong, Sainsbury & Craig 2007: the number, what Qualm knows to it, and the item.
  static let coreqData = """
    1
      en: Who led the interviews or groups
      nl: Wie de interviews of groepen leidde
      fr: Qui a mené les entretiens ou groupes
      de: Wer die Interviews oder Gruppen leitete
    2
      en: Academic degrees of these people
      nl: Diploma’s van deze mensen
      fr: Titres de ces personnes
      de: Akademische Abschlüsse dieser Personen
    3
      en: Their occupation during the study
      nl: Hun beroep tijdens de studie
      fr: Leur profession pendant l’étude
      de: Ihr Beruf während der Studie
    4
      en: Their gender
      nl: Hun gender
      fr: Leur genre
      de: Ihr Geschlecht
    5
      en: Their experience and training
      nl: Hun ervaring en opleiding
      fr: Leur expérience et formation
      de: Ihre Erfahrung und Ausbildung
    6
      en: Whether they knew participants before
      nl: Of zij deelnemers al kenden
      fr: S’ils connaissaient déjà les participants
      de: Ob sie Teilnehmende vorher kannten
    7
      en: What participants knew of them and their aims
      nl: Wat deelnemers wisten over hen en hun doelen
      fr: Ce que les participants savaient d’eux et de leurs buts
      de: Was Teilnehmende über sie und ihre Ziele wussten
    8
      en: Their interests and assumptions on the subject
      nl: Hun belangen en aannames over het onderwerp
      fr: Leurs intérêts et présupposés sur le sujet
      de: Ihre Interessen und Annahmen zum Thema
    9
      en: The methodological orientation behind the study
      nl: De methodologische oriëntatie achter de studie
      fr: L’orientation méthodologique de l’étude
      de: Die methodische Ausrichtung der Studie
    10
      en: How participants were selected
      nl: Hoe deelnemers werden gekozen
      fr: Comment les participants ont été choisis
      de: Wie Teilnehmende ausgewählt wurden
    11
      en: How they were approached
      nl: Hoe zij werden benaderd
      fr: Comment ils ont été contactés
      de: Wie sie angesprochen wurden
    12 sample
      en: How many took part
      nl: Hoeveel er deelnamen
      fr: Combien ont participé
      de: Wie viele teilnahmen
    13
      en: How many refused or left, and why
      nl: Hoeveel er weigerden of stopten, en waarom
      fr: Combien ont refusé ou abandonné, et pourquoi
      de: Wie viele absagten oder ausschieden, und warum
    14
      en: Where data were gathered
      nl: Waar gegevens werden verzameld
      fr: Où les données ont été recueillies
      de: Wo Daten erhoben wurden
    15
      en: Who else was present
      nl: Wie er nog aanwezig was
      fr: Qui d’autre était présent
      de: Wer sonst anwesend war
    16 groups
      en: What characterises the sample
      nl: Wat de steekproef kenmerkt
      fr: Ce qui caractérise l’échantillon
      de: Was die Stichprobe kennzeichnet
    17
      en: The questions and prompts, and whether they were tried out
      nl: De vragen en aanzetten, en of ze werden uitgeprobeerd
      fr: Les questions et relances, et si elles ont été testées
      de: Die Fragen und Impulse, und ob sie erprobt wurden
    18
      en: Whether interviews were repeated
      nl: Of interviews werden herhaald
      fr: Si des entretiens ont été répétés
      de: Ob Interviews wiederholt wurden
    19
      en: How talk was recorded
      nl: Hoe gesprekken werden opgenomen
      fr: Comment les propos ont été enregistrés
      de: Wie Gespräche aufgezeichnet wurden
    20
      en: Whether field notes were taken
      nl: Of veldnotities werden gemaakt
      fr: Si des notes de terrain ont été prises
      de: Ob Feldnotizen gemacht wurden
    21
      en: How long the interviews or groups took
      nl: Hoelang de interviews of groepen duurden
      fr: La durée des entretiens ou groupes
      de: Wie lange Interviews oder Gruppen dauerten
    22
      en: Whether saturation was considered
      nl: Of verzadiging werd overwogen
      fr: Si la saturation a été envisagée
      de: Ob Sättigung erwogen wurde
    23
      en: Whether participants could correct transcripts
      nl: Of deelnemers transcripten konden verbeteren
      fr: Si les participants pouvaient corriger les transcriptions
      de: Ob Teilnehmende Transkripte korrigieren konnten
    24 coders
      en: How many people coded
      nl: Hoeveel mensen codeerden
      fr: Combien de personnes ont codé
      de: Wie viele Personen codierten
    25 codingTree
      en: The tree of codes
      nl: De boom van codes
      fr: L’arbre des codes
      de: Der Codebaum
    26 derivation
      en: Whether themes were set before or came from the data
      nl: Of thema’s vooraf vastlagen of uit de gegevens kwamen
      fr: Si les thèmes étaient fixés d’avance ou issus des données
      de: Ob Themen vorher feststanden oder aus den Daten kamen
    27 software
      en: The software used
      nl: De gebruikte software
      fr: Le logiciel utilisé
      de: Die verwendete Software
    28
      en: Whether participants commented on findings
      nl: Of deelnemers op bevindingen reageerden
      fr: Si les participants ont commenté les résultats
      de: Ob Teilnehmende Ergebnisse kommentierten
    29 quotations
      en: Quotes for findings, each with its participant
      nl: Citaten bij bevindingen, elk met de deelnemer
      fr: Citations à l’appui, chacune avec son participant
      de: Zitate zu Ergebnissen, jeweils mit der Person
    30 quotations
      en: Whether data and findings fit together
      nl: Of gegevens en bevindingen bij elkaar passen
      fr: Si données et résultats concordent
      de: Ob Daten und Ergebnisse zusammenpassen
    31 themes
      en: The major themes, clearly shown
      nl: De hoofdthema’s, duidelijk getoond
      fr: Les thèmes majeurs, clairement présentés
      de: Die Hauptthemen, klar dargestellt
    32 themes
      en: Minor themes and cases that differ
      nl: Neventhema’s en afwijkende gevallen
      fr: Thèmes mineurs et cas divergents
      de: Nebenthemen und abweichende Fälle
    """
}
