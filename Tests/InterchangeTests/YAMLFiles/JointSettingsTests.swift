import Interchange
import QualData
import Testing

@Suite struct JointSettingsTests {
  private func joint(_ yaml: String) throws -> JointSettings {
    try ProjectFile.read(text: "project: p\ntranscripts: t\n" + yaml, file: "qualm.yaml").joint
  }
  private func errors(_ yaml: String) -> [String] {
    do {
      _ = try joint(yaml)
      return []
    } catch let errors as InputErrors {
      return errors.diagnostics.map { "\($0.place.line): \($0.message) \($0.remedy)" }
    } catch { return ["\(error)"] }
  }

  @Test func withoutSettingsTheUsualRulesHold() throws {
    #expect(try joint("") == JointSettings())
    #expect(try joint("").evidence == nil)
  }

  @Test func everySettingIsRead() throws {
    let settings = try joint(
      """
      joint:
        convergence: {ranges: 2, cues: 3, within: 0.5, polarity: 4, leaning: 75}
        evidence:
          - {kind: nothing, level: 1}
          - {kind: a law, level: 4, ranges: 1, cases: 2, transcripts: 3, cue: 4, codes: [law, decree]}
        asked: [I, II.1]

      """)
    #expect(
      settings.convergence == ConvergenceRules(ranges: 2, cues: 3, within: 0.5, polarity: 4, leaning: 75))
    #expect(
      settings.evidence == [
        EvidenceKind(name: "nothing", level: 1),
        EvidenceKind(
          name: "a law", level: 4, ranges: 1, cases: 2, transcripts: 3, cue: 4, codes: ["law", "decree"]),
      ])
    #expect(settings.asked == ["I", "II.1"])
    #expect(try joint("joint: {asked: all}\n").asked == ["all"])
  }

  @Test func everyMistakeIsReported() {
    #expect(
      errors(
        """
        joint:
          convergence: {cue: 2, within: near}
          evidence:
            - {level: 4}
            - {kind: a law, level: high}

        """) == [
          "4: “convergence” has no key “cue”. Did you mean “cues”?",
          "4: Expected a number from 0 to 99 for “within”, found “near”. ",
          "6: A kind of evidence needs the key “kind”. ",
          "7: Expected a whole number from 0 to 99 for “level”, found “high”. ",
        ])
  }
}
