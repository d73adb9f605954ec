import Foundation

/// SVG as a picture of points (PNG) or for print (PDF), by a program that is installed for that.
package enum ChartConversion {
  package enum Format: String, Sendable, CaseIterable { case png, pdf }

  package enum Outcome: Equatable, Sendable {
    case done
    /// None of `programs` is installed.
    case notFound
    /// What the last program that was found said.
    case failed(program: String, reason: String)
  }

  /// In the order they are tried.
  package static let programs = [
    "rsvg-convert", "inkscape", "chromium", "chromium-browser", "google-chrome", "cairosvg",
  ]

  /// - Parameters:
  ///   - svg: with fixed colours: not every program knows style sheets.
  ///   - file: where to write.
  ///   - seconds: how long a program may take.
  package static func convert(
    _ svg: String, to format: Format, file: String, programs: [String] = programs, seconds: Int = 60
  ) -> Outcome {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("qualm-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = folder.appendingPathComponent("chart.svg")
    let page = folder.appendingPathComponent("chart.html")
    let output = folder.appendingPathComponent("chart.\(format.rawValue)")
    let messages = folder.appendingPathComponent("messages.txt")
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      try Data(svg.utf8).write(to: input)
      try Data(self.page(svg).utf8).write(to: page)
    } catch {
      return .failed(program: "qualm", reason: "no temporary file could be written")
    }
    var failure = Outcome.notFound
    for program in programs {
      let words = arguments(program, format, input.path, page.path, output.path, svg)
      switch Subprocess.run(
        [program] + words, messages: messages.path, within: .init(seconds: seconds),
        environment: environment(folder.path))
      {
      case .notFound: continue
      case .tookTooLong, .wroteTooMuch, .neededTooMuchMemory:
        failure = .failed(program: program, reason: "it took longer than \(seconds) seconds")
      case .ended(let code):
        let size = (try? FileManager.default.attributesOfItem(atPath: output.path)[.size] as? Int) ?? 0
        if code == 0, size > 0 {
          do {
            try Data(contentsOf: output).write(to: URL(fileURLWithPath: file))
            return .done
          } catch {
            return .failed(program: program, reason: "its output could not be copied")
          }
        }
        failure = .failed(program: program, reason: reason(messages, code))
      }
    }
    return failure
  }

  private static func arguments(
    _ program: String, _ format: Format, _ input: String, _ page: String, _ output: String, _ svg: String
  ) -> [String] {
    let kind = format.rawValue
    switch program {
    // Twice as many points as CSS pixels: sharp in print at the size of a column.
    case "rsvg-convert": return ["-f", kind] + (format == .png ? ["-z", "2"] : []) + ["-o", output, input]
    case "inkscape":
      return ["--export-type=\(kind)", "--export-dpi=192", "--export-filename=\(output)", input]
    case "cairosvg": return ["-f", kind] + (format == .png ? ["-s", "2"] : []) + ["-o", output, input]
    default:
      let (width, height) = size(svg)
      return ["--headless", "--disable-gpu", "--hide-scrollbars"]
        // The sandbox refuses to run as root; the page is ours and loads nothing.
        + (geteuid() == 0 ? ["--no-sandbox"] : [])
        + (format == .png
          ? ["--screenshot=\(output)", "--window-size=\(width),\(height)", "--force-device-scale-factor=2"]
          : ["--print-to-pdf=\(output)", "--no-pdf-header-footer"])
        + ["file://\(page)"]
    }
  }

  /// A page of the picture's own size, for browsers.
  private static func page(_ svg: String) -> String {
    let (width, height) = size(svg)
    let picture = svg.hasPrefix("<?") ? svg.drop { $0 != "\n" } : svg[...]
    return """
      <!DOCTYPE html><meta charset="utf-8">
      <style>@page { size: \(width)px \(height)px; margin: 0; } body { margin: 0; } svg { display: block; }</style>
      \(picture)
      """
  }

  /// Width and height of the picture in whole pixels.
  private static func size(_ svg: String) -> (Int, Int) {
    guard let found = svg.firstMatch(of: /viewBox="0 0 ([0-9.]+) ([0-9.]+)"/),
      let width = Double(found.1), let height = Double(found.2)
    else { return (800, 600) }
    return (Int(width.rounded(.up)), Int(height.rounded(.up)))
  }

  /// The path of programs, a home that is thrown away, and no time of making in the file.
  private static func environment(_ home: String) -> [String: String] {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
    return ["PATH": path, "HOME": home, "SOURCE_DATE_EPOCH": "0", "LC_ALL": "C.UTF-8"]
  }

  /// The first line of what the program said, as a clause.
  private static func reason(_ messages: URL, _ code: Int32) -> String {
    let text = (try? String(contentsOf: messages, encoding: .utf8)) ?? ""
    let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    return line.isEmpty ? "it ended with code \(code)" : String(line.prefix(200))
  }
}
