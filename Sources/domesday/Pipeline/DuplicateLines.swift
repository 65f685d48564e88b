import Diagnostics
import EstateModel
import Linkage
import Reporting

extension RunTaker.Taken {
  /// What there is to say of duplicates when a command ends.
  ///
  /// - Parameter file: Where the pairs were written, if they were.
  func duplicateLines(file: String?) -> [String] {
    var lines: [String] = []
    if let links = document.basis.links {
      lines.append(
        """
        links: \(duplicates.entriesJoined.grouped) entries are counted with another, \(duplicates.denied.grouped) pairs \
        are called different (\(printable(links.path)))
        """)
    }
    if duplicates.total > 0 {
      let next = file.map { "; write same or different into \(printable($0)) and hand it to --links" } ?? ""
      lines.append(
        "duplicates: \(duplicates.total.grouped) pairs look like one system each, and are counted as two\(next)")
    }
    if !duplicates.isSought, document.estate.systems > DuplicateChoice.automaticSystems {
      lines.append(
        "duplicates: not looked for among \(document.estate.systems.grouped) systems; --duplicates all does")
    }
    return lines
  }
}
