/// A cell of the small tables that commands print as CSV.
enum CSVCell {
  /// The text as it stands, or in quotes where it holds what would end the cell.
  static func text(_ text: String) -> String {
    text.contains { "\",\n\r".contains($0) } ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
  }
}
