/// A cell of the small tables that commands print as CSV.
enum CSVCell {
  /// The same for a text from outside, which a spreadsheet must not take for a formula.
  ///
  /// - Source: OWASP, "CSV Injection".
  static func guarded(_ text: String) -> String {
    let isFormula = text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
    return self.text(isFormula ? "'" + text : text)
  }

  /// The text as it stands, or in quotes where it holds what would end the cell.
  static func text(_ text: String) -> String {
    text.contains { "\",\n\r".contains($0) } ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
  }
}
