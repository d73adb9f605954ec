/// Words with capitals that name nobody: days, months, languages, countries of the region.
enum OrdinaryCapitals {
  static let words: Set<String> = Set(
    """
    i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag montag dienstag
    mittwoch donnerstag freitag samstag sonntag januar februar marz mai juni juli oktober dezember english dutch french
    german belgian european american british flemish walloon europe belgium netherlands france germany luxembourg
    brussels flanders wallonia nederland belgie vlaanderen wallonie brussel europa nederlands frans duits engels
    belgisch europees belgique bruxelles allemagne flandre luxembourg pays-bas francais neerlandais allemand
    europeen belge deutschland belgien frankreich niederlande europa deutsch englisch christmas easter kerst pasen noel
    internet google covid god gott dieu sie ihr ihre ihnen
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
