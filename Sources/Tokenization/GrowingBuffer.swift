/// Plain values one after the other, in memory that its owner gives back: an array's reference counting and checks
/// cost more than what is done with a word.
package struct GrowingBuffer<Element: BitwiseCopyable> {
  package private(set) var start: UnsafeMutablePointer<Element>
  package private(set) var count = 0
  private var capacity: Int

  package init(capacity: Int = 1024) {
    start = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  /// A copy of the buffer must not be used any more.
  package func deallocate() { start.deallocate() }

  /// Keeps the memory.
  package mutating func removeAll() { count = 0 }

  @inline(__always)
  package mutating func append(_ element: Element) {
    if count == capacity { grow() }
    start[count] = element
    count &+= 1
  }

  package mutating func removeLast() { count -= 1 }

  /// The place behind the last element, with room for more, which `extend` then takes in.
  @inline(__always)
  package mutating func room(for more: Int) -> UnsafeMutablePointer<Element> {
    while count &+ more > capacity { grow() }
    return start + count
  }

  /// Takes in what was written into the room.
  @inline(__always)
  package mutating func extend(by more: Int) { count &+= more }

  @inline(__always)
  package subscript(index: Int) -> Element {
    get { start[index] }
    nonmutating set { start[index] = newValue }
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
    larger.update(from: start, count: count)
    start.deallocate()
    start = larger
    capacity *= 2
  }
}
