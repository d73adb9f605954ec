extension ReportChecklist {
  /// GRAMMS, after O’Cathain, Murphy & Nicholl 2008: the number, what Qualm knows to it, and the item.
  static let grammsData = """
    1
      en: Why more than one method was needed to answer the question
      nl: Waarom meer dan één methode nodig was om de vraag te beantwoorden
      fr: Pourquoi plus d’une méthode était nécessaire pour répondre à la question
      de: Warum mehr als eine Methode nötig war, um die Frage zu beantworten
    2
      en: The design: what mixing is for, which method leads, and in which order they follow
      nl: De opzet: waartoe wordt gecombineerd, welke methode leidt, en in welke volgorde ze komen
      fr: Le plan : but de la combinaison, méthode prioritaire, ordre des méthodes
      de: Das Design: wozu kombiniert wird, welche Methode Vorrang hat, in welcher Reihenfolge sie kommen
    3 quantitative
      en: Each method by itself: who took part, how data were gathered, how they were analysed
      nl: Elke methode op zich: wie deelnam, hoe gegevens werden verzameld en geanalyseerd
      fr: Chaque méthode : qui a participé, comment les données ont été recueillies et analysées
      de: Jede Methode für sich: wer teilnahm, wie Daten erhoben und ausgewertet wurden
    4 integration
      en: Where methods were brought together, how, and by whom
      nl: Waar de methoden werden samengebracht, hoe en door wie
      fr: Où les méthodes ont été réunies, comment et par qui
      de: Wo die Methoden zusammengeführt wurden, wie und von wem
    5
      en: How one method was limited by the presence of the other
      nl: Hoe de ene methode werd beperkt door de aanwezigheid van de andere
      fr: Comment une méthode a été limitée par la présence de l’autre
      de: Wie eine Methode durch die andere eingeschränkt wurde
    6
      en: What was learned from combining that neither method shows alone
      nl: Wat het combineren leerde dat geen van beide methoden alleen toont
      fr: Ce que la combinaison a appris et qu’aucune méthode seule ne montre
      de: Was die Verbindung zeigte, das keine Methode allein zeigt
    """
}
