/// First and last names that are also ordinary words of English, Dutch, French or German. They are offered, not taken by
/// themselves.
enum NamesThatAreWords {
  static let forms: Set<String> = Set(
    """
    rose mark will grace hope faith joy may june april dawn bill rob sue art frank jack pat drew penny ruby amber daisy
    lily iris violet olive summer autumn christian young long brown white black green king bishop cook baker taylor
    miller smith wood woods hill field rich dean page price bush stone rivers brooks banks day love grant mason hunter
    an jan lies roos door wil bloem fleur linde guy pierre marguerite blanche aime clement constant modeste prudence
    noel wolf ernst klein lang kurz gross schwarz weiss braun koch bauer richter sommer winter herbst vogel sand
    jong groot bakker visser smit mulder meester kok prins koning vos leroy petit grand roy moulin boulanger berger
    charity chance chase christie ray gene jean robin max miles nick norm rusty sandy sonny stew tad
    wade ward
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
