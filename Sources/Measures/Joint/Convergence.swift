import QualData

/// How the score and the evidence of an indicator fit.
///
/// The words are those of the triangulation literature: results converge, complement each other or diverge (O'Cathain,
/// Murphy & Nicholl 2010), or one of them is silent (Farmer et al. 2006).
package enum Convergence: String, Sendable, CaseIterable {
  case converge, complement, diverge, silent
}

/// A verdict and the numbers that made it.
package struct ConvergenceFinding: Sendable, Equatable {
  package var verdict: Convergence
  /// A clause.
  package var reason: String

  package init(verdict: Convergence, reason: String) {
    self.verdict = verdict
    self.reason = reason
  }
}

extension ConvergenceRules {
  /// In this order, the first that holds:
  /// 1. silent: no rating, or fewer coded ranges than `ranges`;
  /// 2. with `cues` level cues or more: converge if |median cue − median rating| ≤ `within`, else diverge;
  /// 3. with `polarity` barriers and enablers or more, of which `leaning` percent or more are of one kind: converge if the
  ///    median rating lies on that side of the middle of the scale (barriers below, enablers above), diverge if on the other;
  /// 4. complement: what is said adds to the score and neither backs nor denies it.
  package func judge(_ row: JointDisplay.Row, levels: ClosedRange<Int>) -> ConvergenceFinding {
    func finding(_ verdict: Convergence, _ reason: String) -> ConvergenceFinding {
      ConvergenceFinding(verdict: verdict, reason: reason)
    }
    let isSaid = row.ranges >= max(1, ranges)
    guard let score = row.score.median else {
      return finding(.silent, isSaid ? "no ratings" : "no ratings and no evidence")
    }
    guard isSaid else {
      return finding(
        .silent, row.ranges == 0 ? "no evidence" : "evidence below \(plural(ranges, "coded range"))")
    }
    let cueCount = row.levelCues.reduce(0, +)
    if cueCount >= max(1, cues), let cue = row.medianLevelCue {
      let distance = abs(cue - score)
      return finding(
        distance <= within ? .converge : .diverge,
        "\(plural(cueCount, "level cue")), median \(short(cue)), and median rating \(short(score))")
    }
    let polar = row.barriers + row.enablers
    guard polar >= max(1, polarity) else {
      return finding(.complement, "too few level cues, barriers and enablers")
    }
    let counts = "\(plural(row.barriers, "barrier")), \(plural(row.enablers, "enabler"))"
    let needed = Double(leaning) / 100 * Double(polar)
    let middle = Double(levels.lowerBound + levels.upperBound) / 2
    let leansDown = Double(row.barriers) >= needed && row.barriers > row.enablers
    let leansUp = Double(row.enablers) >= needed && row.enablers > row.barriers
    guard leansDown || leansUp, score != middle else {
      return finding(
        .complement, leansDown || leansUp ? "\(counts), and the median rating is the middle" : "\(counts)")
    }
    return finding(
      leansDown == (score < middle) ? .converge : .diverge, "\(counts), and median rating \(short(score))")
  }

  /// The rules as a sentence, for those who read the display.
  package var sentence: String {
    "Convergence: silent without ratings or with fewer than \(plural(max(1, ranges), "coded range")); with "
      + "\(plural(max(1, cues), "level cue")) or more, converge if the medians of cues and ratings are at most "
      + "\(short(within)) apart, else diverge; else, with \(max(1, polarity)) barriers and enablers or more, \(leaning) % of them "
      + "of one kind, converge if the median rating is on that side of the middle of the scale, diverge if on the other; "
      + "else complement."
  }

  private func short(_ value: Double) -> String {
    let tenths = (value * 10).rounded() / 10
    return tenths == tenths.rounded() ? "\(Int(tenths))" : "\(tenths)"
  }
}
