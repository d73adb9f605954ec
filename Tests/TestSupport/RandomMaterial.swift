/// What random transcripts and patterns of a language are made of: words with which much matches and overlaps.
struct RandomMaterial {
  /// Words as transcripts have them, with punctuation.
  let texts: [String]
  /// Words of queries, no operators.
  let words: [String]
  /// What stands between two texts: nothing, mostly, in scripts without spaces.
  let spaces: [String]
  /// Whether `@negation` has patterns for the language.
  let hasNegation: Bool

  init(language: String) {
    switch language {
    case "zh": (texts, words) = (Self.chinese, Self.chinesePatterns)
    case "th": (texts, words) = (Self.thai, Self.thaiPatterns)
    case "it": (texts, words) = (Self.latin + Self.italian, Self.latinPatterns + Self.italianPatterns)
    default: (texts, words) = (Self.latin + (Self.negations[language] ?? []), Self.latinPatterns)
    }
    spaces = ["zh", "th"].contains(language) ? ["", "", "", " "] : [" "]
    hasNegation = Self.negations[language] != nil
  }

  private static let latin = [
    "a", "b", "c", "plan", "plans", "Plan", "no", "not", "fund", "funding", "Funds", "FUND", "l'été", "L’Été",
    "follow-up", "Plan.", "é", "e\u{301}", "c!", "gène", "gene", "Gene?", "don’t", "3.5", "👍🏽", "a,", "B:",
  ]
  private static let latinPatterns = [
    "a", "b", "c", "plan", "no", "not", "fund", "funding", "l'été", "follow-up", "é", "gene", "gène", "don't",
    "3.5", "pl*", "*n", "fund*", "?", "p?an", "*un*", "*l*n*", "follow-u*", "g?n*", "=Plan", "=B", "=FUND",
    "=gène",
    "=é", "=L'Été", "=F*", "=?unds", "=don't", "fund~", "plans~", "follow-up~", "été~", "/pl.*/", "/[a-c]/",
    "/(fund|plan)s?/", "/g.ne/", "/[^a-m].*/", "/.{2,4}/", "/[0-9]+(\\.[0-9])?/", "/(no|not)/", "\"a b\"",
    "\"p*\"", "=\"Plan a\"", "=\"B\"",
  ]

  private static let italian = [
    "l'acqua", "L’Acqua", "dell'acqua", "acqua", "un'altra", "altra", "c'è", "quest’anno", "anno",
    "Dell’Anno",
    "dell", "po'", "piano", "piani", "sull'altra",
  ]
  private static let italianPatterns = [
    "acqua", "l'acqua", "dell'*", "*'acqua", "un'altra", "altra", "anno", "c'è", "quest'anno", "l'", "dell",
    "po'",
    "=L'Acqua", "=Dell'Anno", "=dell'acqua", "piano~", "acqua~", "a?qua", "/a.*a/", "/(dell|l)'/",
  ]

  private static let negations = [
    "en": ["never", "don’t", "without", "yet"], "nl": ["geen", "niet", "nog", "niet.", "zonder"],
    "fr": ["pas", "encore", "aucune", "Sans", "rien"], "de": ["kein", "Keine", "nicht", "noch", "ohne"],
  ]

  private static let chinese = [
    "政策", "制定者", "医学院", "医院", "学院", "基因", "数据", "基因数据", "计划", "不", "。", "gov", "2024", "和", "，",
    "政策。", "データ",
  ]
  private static let chinesePatterns = [
    "政策", "政策*", "*策", "?策", "政?", "医*院", "医?", "*院", "?院", "*学*", "基因*", "*数据", "基因数据", "基因 数据",
    "gov*", "gov*政策", "政策*gov", "*者", "*2024", "2024*", "デ*", "=gov", "=政*", "=\"基因 数据\"", "\"政策*\"", "/.策/",
    "/[a-z0-9]+/", "/.{1,2}/", "医**", "*?院", "?*策",
  ]

  private static let thai = [
    "นโยบาย", "สุขภาพ", "โรงพยาบาล", "พยาบาล", "แผน", "เงิน", "ไม่", "ข้อมูล", "plan", "2024", "มี", "ของ",
  ]
  private static let thaiPatterns = [
    "นโยบาย", "นโยบาย*", "*บาย", "สุข*", "*ภาพ", "โรงพยาบาล", "โรง*", "*พยาบาล", "พยา?าล", "แผน?", "แ*น",
    "เงิน*",
    "ข้อมูล*", "plan*", "แผน*plan", "plan*แผน", "*2024", "=แผน", "=ข้*", "\"แผน*\"", "/แ.*/", "/.{2,6}/", "?งิน",
  ]
}
