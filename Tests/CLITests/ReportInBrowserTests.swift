import Foundation
import TestSupport
import Testing

/// The report of the demo study in Chromium, without a window. `make test-report` installs what this needs; where it is
/// not there these tests are skipped.
@Suite(
  .enabled(if: Browser.isThere, "Chromium or axe-core is not installed: run make test-report."), .serialized)
struct ReportInBrowserTests {
  private let folder: TemporaryFolder
  private let page: URL

  init() throws {
    folder = try TemporaryFolder()
    page = try Self.report.get()
  }

  /// Made once for all tests, and left beside axe to look at.
  private static let report: Result<URL, any Error> = Result {
    let page = Repository.file(".build/report-tests/report.html")
    try FileManager.default.createDirectory(
      at: page.deletingLastPathComponent(), withIntermediateDirectories: true)
    let outcome = try Qualm.run(
      [
        "report", "--output", page.path, "--bootstrap", "100", "--codings", "codings/coder-1.csv",
        "--codings", "codings/coder-2.csv",
      ], in: Repository.file("corpora/genomics-belgium"))
    #expect(outcome.code == 0, "\(outcome.errors)")
    return page
  }

  @Test func theReportOfTheDemoIsSmallerThanThreeMegabytes() throws {
    let size = try FileManager.default.attributesOfItem(atPath: page.path)[.size] as? Int
    #expect(size! < 3_000_000)
  }

  @Test func theConsoleStaysEmpty() throws {
    #expect(try Browser.open(page).console == [])
  }

  /// The page's own policy lets no other script run, so axe runs in a copy without it.
  @Test(arguments: [false, true]) func axeFindsNothing(isDark: Bool) throws {
    var html = try String(contentsOf: page, encoding: .utf8)
    html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, with: "")
    let axe = try String(contentsOf: Browser.axe, encoding: .utf8)
    html.replace(
      "</body>",
      with: """
        <script>\(axe)</script>
        <script>
        for (const e of document.querySelectorAll('details')) e.open = true;
        axe.run({resultTypes: ['violations']}).then(r => {
          document.title = 'axe:' + r.passes.length + ' passed;' + r.violations.map(
            v => v.id + ' (' + v.nodes.length + '): ' + v.nodes[0].html.slice(0, 120)).join('; ').replaceAll(/\\s+/g, ' ');
        });
        </script></body>
        """)
    let copy = try folder.write(html, to: "axe.html")
    let title = try Browser.open(copy, isDark: isDark).title
    #expect(title.contains(/^axe:\d+ passed;$/), "\(title)")
  }

  @Test func aNarrowScreenScrollsNoPageSideways() throws {
    var html = try String(contentsOf: page, encoding: .utf8)
    html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, with: "")
    html.replace(
      "</body>",
      with: "<script>document.title = document.documentElement.scrollWidth + '/' + innerWidth</script></body>"
    )
    let widths = try Browser.open(folder.write(html, to: "narrow.html"), width: 500).title.split(
      separator: "/")
    #expect(widths.count == 2 && Int(widths[0])! <= Int(widths[1])!, "\(widths)")
  }
}

/// Chromium, without a window.
enum Browser {
  static let axe: URL =
    ProcessInfo.processInfo.environment["QUALM_AXE"].map { URL(fileURLWithPath: $0) }
    ?? Repository.file(".build/report-tests/axe.min.js")

  private static let program: URL? = ["chromium", "chromium-browser", "google-chrome"].map {
    URL(fileURLWithPath: "/usr/bin/\($0)")
  }.first { FileManager.default.isExecutableFile(atPath: $0.path) }

  static var isThere: Bool { program != nil && FileManager.default.fileExists(atPath: axe.path) }

  struct Page {
    var title: String
    /// Messages of the page: errors, warnings and what its policy refused.
    var console: [String]
  }

  static func open(_ url: URL, isDark: Bool = false, width: Int = 1200) throws -> Page {
    let profile = try TemporaryFolder()
    let outcome = try Qualm.shell(
      "'\(program!.path)' --headless --no-sandbox --disable-gpu --user-data-dir='\(profile.url.path)' --enable-logging=stderr "
        + "--v=0 --window-size=\(width),900 --virtual-time-budget=120000 "
        + (isDark ? "--blink-settings=preferredColorScheme=0 " : "") + "--dump-dom 'file://\(url.path)'",
      in: profile.url)
    let title = outcome.output.firstMatch(of: /<title>(.*?)<\/title>/).map { String($0.1) } ?? ""
    return Page(
      title: title,
      console: outcome.errors.split(separator: "\n").map(String.init).filter { $0.contains("CONSOLE") })
  }
}
