/// An uninterrupted stretch by one speaker. Small, as a long transcript has a million.
///
/// Public for the reason that codings are.
public struct Turn: Sendable, Equatable {
  private var place: CompactRange
  private var contentPlace: CompactRange
  private var startTime: CompactTime
  private var endTime: CompactTime
  private var speakerNumber: UInt32

  public init(
    speaker: Int?, range: TextRange, contentRange: TextRange, start: Double? = nil, end: Double? = nil
  ) {
    place = CompactRange(range)
    contentPlace = CompactRange(contentRange)
    startTime = CompactTime(start)
    endTime = CompactTime(end)
    speakerNumber = Self.number(speaker)
  }

  /// An index into the transcript's `speakers`; `nil` where the source names nobody.
  public var speaker: Int? {
    get { speakerNumber == .max ? nil : Int(speakerNumber) }
    set { speakerNumber = Self.number(newValue) }
  }

  /// With the label and times as they stand in the text.
  public var range: TextRange {
    get { place.textRange }
    set { place = CompactRange(newValue) }
  }

  /// What was said, without label and times; white space at its ends is left out.
  public var contentRange: TextRange {
    get { contentPlace.textRange }
    set { contentPlace = CompactRange(newValue) }
  }

  /// Seconds from the start of the recording, when known.
  public var start: Double? {
    get { startTime.seconds }
    set { startTime = CompactTime(newValue) }
  }

  public var end: Double? {
    get { endTime.seconds }
    set { endTime = CompactTime(newValue) }
  }

  private static func number(_ speaker: Int?) -> UInt32 { speaker.map { UInt32($0) } ?? .max }
}

/// A time or none in the room of a number.
private struct CompactTime: Equatable {
  /// No recording lasts without end.
  private var value: Double

  init(_ seconds: Double?) { value = seconds ?? .infinity }

  var seconds: Double? { value == .infinity ? nil : value }
}
