import Foundation
import Interchange

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What a test asks of an SVG file. Reading it fails where it is no well-formed XML.
struct SVGText {
  let root: [String: String]
  let title: String
  let description: String
  let texts: [String]
  /// By element, what its attributes are.
  let elements: [(name: String, attributes: [String: String])]

  init(_ svg: String) throws {
    let document = try XMLDocument(xmlString: svg)
    let root = document.rootElement()!
    func attributes(_ element: XMLElement) -> [String: String] {
      Dictionary(
        (element.attributes ?? []).map { ($0.name ?? "", $0.stringValue ?? "") }, uniquingKeysWith: { $1 })
    }
    func all(_ element: XMLElement) -> [XMLElement] {
      [element] + (element.children ?? []).compactMap { $0 as? XMLElement }.flatMap(all)
    }
    func child(_ name: String) -> String { root.elements(forName: name).first?.stringValue ?? "" }
    self.root = attributes(root)
    title = child("title")
    description = child("desc")
    let found = all(root)
    elements = found.map { ($0.name ?? "", attributes($0)) }
    texts = found.filter { $0.name == "text" }.map { element in
      (element.children ?? []).filter { $0.kind == .text }.map { $0.stringValue ?? "" }.joined()
        .trimmingCharacters(in: .whitespacesAndNewlines)
    }
  }

  var numbersAreFinite: Bool {
    !elements.contains { element in
      element.attributes.contains {
        $0.key != "font-family" && ($0.value.contains("nan") || $0.value.contains("inf"))
      }
    }
  }
}

/// Where a mark is.
struct MarkBox {
  var text = ""
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  func overlaps(_ other: MarkBox) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }
}

extension ChartMark {
  var box: [MarkBox] {
    func around(_ points: [ChartPoint]) -> [MarkBox] {
      guard let first = points.first else { return [] }
      return [
        points.reduce(into: MarkBox(left: first.x, top: first.y, right: first.x, bottom: first.y)) {
          box, point in
          box.left = min(box.left, point.x)
          box.right = max(box.right, point.x)
          box.top = min(box.top, point.y)
          box.bottom = max(box.bottom, point.y)
        }
      ]
    }
    switch shape {
    case .rectangle(let x, let y, let width, let height):
      return [MarkBox(left: x, top: y, right: x + width, bottom: y + height)]
    case .line(let a, let b): return around([a, b])
    case .polyline(let points, _): return around(points)
    case .curve(let a, _, let b): return around([a, b])
    case .circle(let centre, let radius):
      return [
        MarkBox(
          left: centre.x - radius, top: centre.y - radius, right: centre.x + radius, bottom: centre.y + radius
        )
      ]
    case .dots(let points): return around(points)
    case .text(let text, let point, let lettering):
      let width = ChartText.width(text, size: lettering.size, isBold: lettering.isBold)
      let (start, end): (Double, Double) =
        switch lettering.anchor {
        case .start: (0, width)
        case .middle: (-width / 2, width / 2)
        case .end: (-width, 0)
        }
      let angle = lettering.turn * .pi / 180
      return around(
        [(start, -lettering.size * 0.75), (end, -lettering.size * 0.75), (start, 0), (end, 0)].map {
          ChartPoint(
            point.x + $0.0 * cos(angle) - $0.1 * sin(angle), point.y + $0.0 * sin(angle) + $0.1 * cos(angle))
        }
      ).map { box in
        var box = box
        box.text = text
        return box
      }
    }
  }

  /// Without the margin for wide fonts: labels may stand close, not on each other.
  var tightBox: [MarkBox] {
    box.map { box in
      var box = box
      let spare = (box.right - box.left) * 0.06
      box.left += spare
      box.right -= spare
      return box
    }
  }
}
