/// The generator behind every resampled number: SplitMix64 (Steele, Lea & Flood 2014). One seed gives the same numbers
/// on every machine and in every version.
package struct ResamplingRandom: Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A whole number from 0 up to, not including, `bound`, each as likely (Lemire 2019).
  package mutating func index(below bound: Int) -> Int {
    let bound = UInt64(bound)
    var product = next().multipliedFullWidth(by: bound)
    if product.low < bound {
      let threshold = (0 &- bound) % bound
      while product.low < threshold { product = next().multipliedFullWidth(by: bound) }
    }
    return Int(product.high)
  }

  /// A number from 0 up to, not including, 1, with 53 random bits.
  package mutating func share() -> Double { Double(next() >> 11) * 0x1p-53 }
}
