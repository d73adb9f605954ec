import Testing

@testable import Interchange

@Suite struct LIWCReaderTests {
  @Test func numberedCategoriesAsIn2007() throws {
    let converted = try convert(
      "%\n01\tposemo\n02 negative words\n%\n\nhope*\t01\ncan't\t\t2\nsad 02\t1\nkind of\t1\nkind of\t1\n",
      as: "a.dic")
    #expect(
      outline(converted) == """
        posemo “posemo”: hope* | sad | kind of
        negative-words “negative words”: can't | sad
        """)
    #expect(converted.notCarried.isEmpty)
    #expect(converted.codebook.codes[0].patterns.map(\.place.line) == [6, 8, 9])
  }

  @Test func indentedCategoriesAsIn2015() throws {
    let converted = try convert(
      "%\n1\taffect (Affect)\n\t2\tposemo (Positive Emotions)\n\t\t3\tjoy\n\t4\tnegemo\n5\tsocial\n%\nglad\t1\t2\t3\n"
    )
    #expect(
      outline(converted) == """
        affect “affect (Affect)”: glad
          posemo “posemo (Positive Emotions)”: glad
            joy “joy”: glad
          negemo “negemo”
        social “social”
        """)
  }

  @Test func entriesThatDependOnOtherWordsAreReported() throws {
    let converted = try convert(
      "%\n125\taffect\n253\ttime\n253\tagain\nnonsense\n%\nlike\t(02 134)125/464\t(02 134)126\t253\nkind\t125\t<of>131/125\nodd\t7\nlone\nwhy?\t125\n"
    )
    #expect(
      outline(converted) == """
        affect “affect”: kind | "why?"
        time “time”: like
        """)
    #expect(
      notes(converted) == """
        4:1 The number 253 of “again” is that of “time” already. It is not carried.
        5:1 “nonsense” is no category, which is a number and a name.
        7:6 “(02 134)125/464” of “like” depends on the words around it. It is not carried.
        7:22 “(02 134)126” of “like” depends on the words around it. It is not carried.
        8:10 “<of>131/125” of “kind” depends on the words around it. It is not carried.
        9:5 “odd” is in “7”, which is no category. It is not carried.
        10:1 “lone” has no category. It is not carried.
        """)
  }

  @Test func aFileWithoutCategoriesIsAnError() {
    #expect(
      errors { _ = try convert("%\n1\ta\n", as: "a.dic") } == [
        "a.dic: error: A LIWC dictionary lists its categories between two lines with “%”; this file has 1."
      ])
    #expect(
      errors { _ = try convert("%\n%\na\t1\n", as: "a.dic") } == [
        "a.dic: error: As a LIWC dictionary this file has no categories.\n  Check its format, or name it with --from."
      ])
  }

  @Test func tablesAsIn22() throws {
    let converted = try convert(
      "DicTerm,Stress,Rest\nstress*,X,\n\"well, rested\",,x\ntired,2.5,0\nodd,y,1\nlone,,\n", as: "a.dicx")
    #expect(outline(converted) == "stress “Stress”: stress* | tired\nrest “Rest”: well, rested | odd")
    #expect(
      notes(converted) == """
        4:7 The weight 2.5 of “tired” is not carried: every match counts once.
        5:5 “y” is neither X nor empty. “odd” is not carried there.
        6:1 “lone” is in no category. It is not carried.
        """)
  }
}
