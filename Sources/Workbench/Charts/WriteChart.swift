import Foundation
import Interchange

/// Writes a chart to a file.
package enum WriteChart {
  package enum Format: Sendable, Equatable {
    case svg
    case converted(ChartConversion.Format)

    /// By the ending of a file's name; `nil` for others.
    package init?(path: String) {
      let ending = (path as NSString).pathExtension.lowercased()
      if ending == "svg" {
        self = .svg
      } else if let format = ChartConversion.Format(rawValue: ending) {
        self = .converted(format)
      } else {
        return nil
      }
    }
  }

  /// PNG and PDF have fixed colours: a theme that follows the reader's screen becomes the light one.
  /// - Throws: `WorkbenchError.cannotWrite`, `.noConverter`, `.conversion`
  package static func run(_ chart: any Chart, as format: Format, theme: ChartStyle.Theme, to url: URL) throws
  {
    switch format {
    case .svg: try SafeWriting.write(chart.svg(ChartStyle(theme: theme)), to: url)
    case .converted(let format):
      let svg = chart.svg(ChartStyle(theme: theme == .auto ? .light : theme))
      try SafeWriting.writing(url) { temporary in
        switch ChartConversion.convert(svg, to: format, file: temporary.path) {
        case .done: break
        case .notFound: throw WorkbenchError.noConverter(format: format.rawValue.uppercased())
        case .failed(let program, let reason):
          throw WorkbenchError.conversion(program: program, reason: reason)
        }
      }
    }
  }
}
