import Foundation

/// The token forms seen so far, each once: a type. Types are numbered from 0 in order of first sight.
package final class Vocabulary {
  /// All forms one after the other.
  // Used by one thread alone, and for every new word: a check of each access would cost more than it.
  @exclusivity(unchecked) private var forms = GrowingBuffer<UInt8>()
  /// `ends[type]` is where the type's form ends in `forms`; it begins where the one before ends.
  @exclusivity(unchecked) private var ends = GrowingBuffer<UInt32>()
  /// An open-addressing hash table: half of the form's hash above type + 1; 0 is free.
  @exclusivity(unchecked) private var slots: [UInt64] = [UInt64](repeating: 0, count: 1 << 12)
  /// How many forms it has.
  @exclusivity(unchecked) private var found = 0
  /// By type; empty without `marker`.
  @exclusivity(unchecked) private var marks = GrowingBuffer<UInt32>()
  /// Says something of a form, once: when it is new.
  private let marker: ((UnsafeBufferPointer<UInt8>) -> UInt32)?

  package init(marker: ((UnsafeBufferPointer<UInt8>) -> UInt32)? = nil) { self.marker = marker }

  deinit {
    forms.deallocate()
    ends.deallocate()
    marks.deallocate()
  }

  /// What `marker` said of a type.
  func mark(of type: UInt32) -> UInt32 { marker == nil ? 0 : marks[Int(type)] }

  package var count: Int { ends.count }

  /// The form of a type, as UTF-8.
  @inline(__always)
  package func withForm<Result>(of type: UInt32, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let start = type == 0 ? 0 : Int(ends[Int(type) - 1])
    let end = Int(ends[Int(type)])
    return body(UnsafeBufferPointer(start: forms.start + start, count: end - start))
  }

  package func form(of type: UInt32) -> String { withForm(of: type) { String(decoding: $0, as: UTF8.self) } }

  /// The type of a form, which is new when it was never seen.
  package func type(of form: UnsafeBufferPointer<UInt8>) -> UInt32 {
    if (found + 1) * 2 > slots.count { grow() }
    let hash = Self.hash(form)
    let tag = hash & Self.tagBits
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let type = UInt32(truncatingIfNeeded: slots[slot]) - 1
      if slots[slot] & Self.tagBits == tag, withForm(of: type, { Self.areEqual($0, form) }) { return type }
      slot = (slot + 1) & (slots.count - 1)
    }
    let type = append(form)
    slots[slot] = tag | UInt64(type + 1)
    found += 1
    return type
  }

  /// The type of a form that is new, and that `type(of:)` is not to find: somebody else remembers it.
  func append(_ form: UnsafeBufferPointer<UInt8>) -> UInt32 {
    forms.append(contentsOf: form)
    ends.append(UInt32(forms.count))
    if let marker { marks.append(marker(form)) }
    return UInt32(count - 1)
  }

  private static let tagBits: UInt64 = 0xFFFF_FFFF_0000_0000

  private static func areEqual(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
    a.count == b.count && (a.isEmpty || memcmp(a.baseAddress!, b.baseAddress!, a.count) == 0)
  }

  private func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 2)
    for entry in old where entry != 0 {
      let type = UInt32(truncatingIfNeeded: entry) - 1
      let hash = withForm(of: type, Self.hash)
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = hash & Self.tagBits | UInt64(type + 1)
    }
  }

  /// Eight bytes a step, multiplied and folded.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count)
    var index = 0
    let raw = UnsafeRawBufferPointer(bytes)
    while index + 8 <= bytes.count {
      state = mix(state ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    var rest: UInt64 = 0
    while index < bytes.count {
      rest = rest << 8 | UInt64(bytes[index])
      index += 1
    }
    return mix(state ^ rest)
  }

  @inline(__always)
  static func mix(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low
  }
}
