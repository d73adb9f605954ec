import Foundation

/// Plain values one after the other, in memory that its owner gives back: an array's reference counting and checks
/// cost more than what is done with a word.
package struct GrowingBuffer<Element: BitwiseCopyable> {
  package private(set) var start: UnsafeMutablePointer<Element>
  package private(set) var count = 0
  private var capacity: Int

  package init(capacity: Int = 1024) {
    start = Self.allocate(nil, capacity)
    self.capacity = capacity
  }

  /// A copy of the buffer must not be used any more.
  package func deallocate() { free(start) }

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

  /// Appends many.
  @inline(__always)
  package mutating func append(contentsOf elements: UnsafeBufferPointer<Element>) {
    guard let first = elements.baseAddress else { return }
    room(for: elements.count).update(from: first, count: elements.count)
    extend(by: elements.count)
  }

  @inline(__always)
  package subscript(index: Int) -> Element {
    get { start[index] }
    nonmutating set { start[index] = newValue }
  }

  @inline(never)
  private mutating func grow() {
    capacity *= 2
    start = Self.allocate(start, capacity)
  }

  /// By the C library, which most often makes large memory larger without copying it.
  private static func allocate(
    _ old: UnsafeMutablePointer<Element>?, _ capacity: Int
  ) -> UnsafeMutablePointer<Element> {
    guard let start = realloc(old, capacity * MemoryLayout<Element>.stride) else {
      fatalError("there is no memory for \(capacity) elements")
    }
    return start.bindMemory(to: Element.self, capacity: capacity)
  }
}
