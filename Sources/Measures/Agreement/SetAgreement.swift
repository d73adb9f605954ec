/// How far what one coder coded and what another coded are the same: measures that ignore what neither coded.
///
/// With the units that both coded a, the first only b, the second only c. Not corrected for chance; for two coders
/// and one category against the rest.
package struct SetAgreement: AgreementMeasure {
  package enum Kind: Sendable {
    /// a / (a + b + c) (Jaccard 1901). Undefined where neither coded anything.
    case jaccard
    /// 2a / (2a + b + c) (Dice 1945), F1. Undefined where neither coded anything.
    case dice
    /// a / (a + c) with the first coder as reference: of what the second coded, the share that is right. Undefined where
    /// the second coded nothing.
    case precision
    /// a / (a + b) with the first coder as reference: of what the reference coded, the share that the second coded.
    /// Undefined where the reference coded nothing.
    case recall
  }

  package let estimate: Double
  package let units: Int

  package init(_ table: AgreementTable, _ kind: Kind) throws(UndefinedAgreement) {
    let cells = try CodedPairs(table)
    let different = cells.firstOnly + cells.secondOnly
    let (part, whole): (Int, Int) =
      switch kind {
      case .jaccard: (cells.both, cells.both + different)
      case .dice: (2 * cells.both, 2 * cells.both + different)
      case .precision: (cells.both, cells.both + cells.secondOnly)
      case .recall: (cells.both, cells.both + cells.firstOnly)
      }
    guard whole > 0 else {
      switch kind {
      case .jaccard, .dice: throw .neverCoded
      case .precision: throw .notCodedByCoder
      case .recall: throw .notCodedByReference
      }
    }
    estimate = Double(part) / Double(whole)
    units = cells.units
  }
}
