import Foundation
import QualData
import TestSupport
import Testing

@testable import Interchange

@Suite struct DictionaryReadersTests {
  @Test func theListNamesEveryReaderInTheFolder() throws {
    let folder = Repository.file("Sources/Interchange/Dictionaries")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    let declared = try files.filter { $0.pathExtension == "swift" }.flatMap { file in
      try String(contentsOf: file, encoding: .utf8).matches(of: /enum (\w+): DictionaryReader\b/)
        .map { String($0.output.1) }
    }
    #expect(declared.sorted() == DictionaryReaders.all.map { "\($0)" }.sorted())
    #expect(Set(DictionaryReaders.all.map { $0.name }).count == DictionaryReaders.all.count)
  }

  @Test func theGuideDescribesEveryFormat() throws {
    let guide = try String(contentsOf: Repository.file("docs/dictionaries.md"), encoding: .utf8)
    #expect(DictionaryReaders.all.filter { !guide.contains("`\($0.name)`") }.isEmpty)
  }

  @Test(arguments: [
    ("%\n1\tpos\n%\ngood\t1\n", "liwc"), ("\n\n%\n1\tpos\n%\n", "liwc"), ("DicTerm,Pos\ngood,X\n", "dicx"),
    ("\"DicTerm\";Pos\ngood;X\n", "dicx"), ("# rules\n*money\nbudget\n", "kh-coder"), ("＊金\n金\n", "kh-coder"),
    ("POS\n\tgood (1)\n", "wordstat"), ("pos: [good]\n", "quanteda"), ("---\n\"a: b\": x\n", "quanteda"),
    ("{\"pos\": [\"good\"]}", "quanteda"),
  ]) func theContentDecidesTheFormat(text: String, format: String) {
    let source = DictionarySource(path: "d.txt", text: DecodedText(text))
    #expect(DictionaryReaders.all.first { $0.recognises(source) }?.name == format)
  }

  @Test func otherTextIsRefused() {
    #expect(
      errors { _ = try convert("Dear all,\nthis is a letter.\n") } == [
        """
        d.txt: error: This is none of the dictionaries that can be read: a LIWC dictionary, a LIWC-22 dictionary, a KH Coder rule file, a WordStat dictionary or a quanteda dictionary.
          If it is one all the same, name its format with --from.
        """
      ])
  }

  @Test func aCodebookIsNoDictionary() {
    #expect(
      errors { _ = try convert("codebook: a\ncodes: []\n") } == [
        "d.txt: error: This is a codebook already.\n  See what is in it with `qualm codebook show`."
      ])
  }

  @Test func idsAreMadeFromNamesAndUnique() throws {
    let text = """
      Économie & État: {Positive!: a, negative: b}
      Culture: {positive: c, Négative: d, negative: e, 金: f, 銀: g}
      économie état: h
      """
    #expect(
      outline(try convert(text)) == """
        economie-etat “Économie & État”
          positive “Positive!”: a
          negative “negative”: b
        culture “Culture”
          culture-positive “positive”: c
          culture-negative “Négative”: d
          culture-negative-2 “negative”: e
          code “金”: f
          culture-code “銀”: g
        economie-etat-2 “économie état”: h
        """)
  }

  @Test func theLanguageIsThatOfEveryPattern() throws {
    let codebook = try convert("a: [b]\n", as: "My Words.yml", language: "nl").codebook
    #expect(codebook.languages == ["nl"] && codebook.codes[0].patterns[0].language == "nl")
    #expect(codebook.id == "my-words" && codebook.title == LocalizedText("My Words"))
    #expect(codebook.about == LocalizedText("Converted from a quanteda dictionary, My Words.yml."))
  }

  /// No file may crash a reader, and what a reader gives can be written and read.
  @Test func damagedFilesNeverCrash() throws {
    let samples = [
      "%\n1\tpos (Good)\n\t2\tjoy\n%\ngood\t1 2\nlike\t(02 134)125/464\t2\n",
      "DicTerm,P,Q\ngood*,X,\nbad,0.5,y\n",
      "*a\nx and not ( y or near(p-q)[b3] ) or 'z'\n*b\n<*a> & seq(u-v-w) >= 2\n",
      "POS\n\tJOY\n\t\tgood_day* (1)\n\t@R [A NEAR B]\n", "a: [b*, {c: \"d e\"}]\n__: x\n",
    ]
    var random = SeededRandom(seed: 11)
    let scraps = Array("%\t\n*()'\"<>-+[]{},:;@#_&|!= 1X金")
    for _ in 0..<1000 {
      var text = Array(samples.randomElement(using: &random)!)
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let at = Int.random(in: 0..<text.count, using: &random)
        if Bool.random(using: &random) {
          text[at] = scraps.randomElement(using: &random)!
        } else {
          text.remove(at: at)
        }
        if text.isEmpty { text = ["x"] }
      }
      for reader in DictionaryReaders.all {
        guard let converted = try? convert(String(text), reader) else { continue }
        let yaml = CodebookWriter.yaml(converted.codebook)
        let read = try CodebookFile.read(text: yaml, file: "w.yaml")
        #expect(read.codebook.withoutPlaces == converted.codebook.withoutPlaces, "\(String(text))")
      }
    }
  }
}
