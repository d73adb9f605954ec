/// Column names without repetition: a transcript called `total` becomes `total_2` beside the column `total`.
package struct UniqueNames {
  private var taken: Set<String>

  package init(taken: [String]) { self.taken = Set(taken) }

  package mutating func take(_ name: String) -> String {
    var candidate = name
    var number = 2
    while !taken.insert(candidate).inserted {
      candidate = "\(name)_\(number)"
      number += 1
    }
    return candidate
  }
}
