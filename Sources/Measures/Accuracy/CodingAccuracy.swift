/// How well one coder's codings agree with another's, taken as right: the engine's with a person's. Units are
/// sentences, each coded or not.
package struct CodingAccuracy: Sendable, Equatable {
  /// Coded by both.
  package var truePositives: Int
  /// Coded by the engine only.
  package var falsePositives: Int
  /// Coded by the person only.
  package var falseNegatives: Int

  package init(truePositives: Int = 0, falsePositives: Int = 0, falseNegatives: Int = 0) {
    self.truePositives = truePositives
    self.falsePositives = falsePositives
    self.falseNegatives = falseNegatives
  }

  /// - Parameters: the units that each coded.
  package init(engine: Set<Int>, person: Set<Int>) {
    truePositives = engine.intersection(person).count
    falsePositives = engine.count - truePositives
    falseNegatives = person.count - truePositives
  }

  /// TP / (TP + FP); undefined where the engine coded nothing.
  package var precision: Double? { ratio(truePositives, truePositives + falsePositives) }
  /// TP / (TP + FN); undefined where the person coded nothing.
  package var recall: Double? { ratio(truePositives, truePositives + falseNegatives) }
  /// 2 TP / (2 TP + FP + FN), the harmonic mean of precision and recall where both are defined and not both 0;
  /// undefined where nobody coded anything.
  package var f1: Double? { ratio(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives) }

  /// Pools (micro-average): the counts are added, each sentence of each code weighs the same.
  package static func + (a: CodingAccuracy, b: CodingAccuracy) -> CodingAccuracy {
    CodingAccuracy(
      truePositives: a.truePositives + b.truePositives, falsePositives: a.falsePositives + b.falsePositives,
      falseNegatives: a.falseNegatives + b.falseNegatives)
  }

  private func ratio(_ part: Int, _ whole: Int) -> Double? { whole == 0 ? nil : Double(part) / Double(whole) }
}
