extension ReportChecklist {
  /// SRQR, after O’Brien et al. 2014: the number, what Qualm knows to it, and the item.
  static let srqrData = """
    S1
      en: A title that tells the subject and that the study is qualitative
      nl: Een titel die het onderwerp noemt en dat de studie kwalitatief is
      fr: Un titre qui dit le sujet et le caractère qualitatif de l’étude
      de: Ein Titel, der das Thema nennt und dass die Studie qualitativ ist
    S2
      en: An abstract with background, aim, methods, results and conclusions
      nl: Een samenvatting met achtergrond, doel, methoden, resultaten en conclusies
      fr: Un résumé : contexte, but, méthodes, résultats, conclusions
      de: Eine Kurzfassung mit Hintergrund, Ziel, Methoden, Ergebnissen und Schlüssen
    S3
      en: The problem, why it matters, and what is known of it
      nl: Het probleem, waarom het ertoe doet, en wat erover bekend is
      fr: Le problème, son importance et ce qu’on en sait
      de: Das Problem, seine Bedeutung und was bekannt ist
    S4
      en: The aim or research questions
      nl: Het doel of de onderzoeksvragen
      fr: Le but ou les questions de recherche
      de: Das Ziel oder die Forschungsfragen
    S5
      en: The qualitative approach and paradigm, with reasons
      nl: De kwalitatieve benadering en het paradigma, met redenen
      fr: L’approche qualitative et le paradigme, avec raisons
      de: Der qualitative Ansatz und das Paradigma, mit Gründen
    S6
      en: The researchers and how they may have shaped the study
      nl: De onderzoekers en hoe zij de studie kunnen hebben gevormd
      fr: Les chercheurs et leur influence possible sur l’étude
      de: Die Forschenden und wie sie die Studie geprägt haben können
    S7
      en: The setting and its context
      nl: De omgeving en haar context
      fr: Le cadre et son contexte
      de: Der Rahmen und sein Kontext
    S8
      en: How and why participants or documents were selected, and when selection ended
      nl: Hoe en waarom deelnemers of documenten werden gekozen, en wanneer dat eindigde
      fr: Comment et pourquoi participants ou documents ont été choisis, et quand cela s’est arrêté
      de: Wie und warum Teilnehmende oder Dokumente ausgewählt wurden und wann Schluss war
    S9
      en: Ethical approval, consent and data security
      nl: Ethische goedkeuring, toestemming en gegevensbeveiliging
      fr: Accord éthique, consentement et sécurité des données
      de: Ethische Genehmigung, Einwilligung und Datensicherheit
    S10
      en: How data were gathered, when, and how this changed
      nl: Hoe gegevens werden verzameld, wanneer, en hoe dit veranderde
      fr: Comment les données ont été recueillies, quand, et avec quels changements
      de: Wie Daten erhoben wurden, wann, und was sich dabei änderte
    S11
      en: Interview guides, questionnaires and recording devices
      nl: Interviewleidraden, vragenlijsten en opnameapparatuur
      fr: Guides d’entretien, questionnaires et appareils d’enregistrement
      de: Leitfäden, Fragebögen und Aufnahmegeräte
    S12 sample
      en: How many people or documents, and who they are
      nl: Hoeveel mensen of documenten, en wie zij zijn
      fr: Combien de personnes ou de documents, et lesquels
      de: Wie viele Personen oder Dokumente, und wer sie sind
    S13 processing
      en: How data were prepared: transcription, checking, coding, removal of names
      nl: Hoe gegevens werden voorbereid: uitschrijven, controle, codering, verwijderen van namen
      fr: Comment les données ont été préparées : transcription, contrôle, codage, anonymisation
      de: Wie Daten aufbereitet wurden: Transkription, Prüfung, Codierung, Entfernen von Namen
    S14 derivation
      en: How themes were found and developed, and by whom
      nl: Hoe thema’s werden gevonden en ontwikkeld, en door wie
      fr: Comment les thèmes ont été trouvés et développés, et par qui
      de: Wie Themen gefunden und entwickelt wurden, und von wem
    S15 agreement
      en: What makes the analysis trustworthy
      nl: Wat de analyse betrouwbaar maakt
      fr: Ce qui rend l’analyse digne de confiance
      de: Was die Auswertung vertrauenswürdig macht
    S16 themes
      en: The main findings and how they are read
      nl: De belangrijkste bevindingen en hoe ze worden begrepen
      fr: Les principaux résultats et leur interprétation
      de: Die wichtigsten Ergebnisse und ihre Deutung
    S17 quotations
      en: Evidence for the findings: quotes, notes, excerpts
      nl: Bewijs voor de bevindingen: citaten, notities, fragmenten
      fr: Éléments à l’appui : citations, notes, extraits
      de: Belege für die Ergebnisse: Zitate, Notizen, Ausschnitte
    S18
      en: How findings relate to earlier work, and what they add
      nl: Hoe bevindingen zich verhouden tot eerder werk, en wat ze toevoegen
      fr: Lien avec les travaux antérieurs et apport
      de: Wie sich Ergebnisse zu früheren Arbeiten verhalten und was sie hinzufügen
    S19
      en: What limits the findings
      nl: Wat de bevindingen beperkt
      fr: Ce qui limite les résultats
      de: Was die Ergebnisse einschränkt
    S20
      en: Interests that could have influenced the study
      nl: Belangen die de studie konden beïnvloeden
      fr: Intérêts susceptibles d’influencer l’étude
      de: Interessen, die die Studie beeinflusst haben können
    S21
      en: Who paid, and what part they had
      nl: Wie betaalde, en welke rol die had
      fr: Qui a financé, et avec quel rôle
      de: Wer bezahlte und welche Rolle die Geldgeber hatten
    """
}
