import Foundation

/// Writes `EmbeddedData.swift`: one raw string constant for each file named on the command line.
///
/// A raw string literal compiles in seconds where an array of bytes of the same size takes minutes.
@main
struct EmbedDataTool {
  static func main() throws {
    let paths = CommandLine.arguments.dropFirst()
    guard let output = paths.first else { return }
    var source = "/// The data files of this module, byte for byte.\nenum EmbeddedData {\n"
    for path in paths.dropFirst() {
      let name = URL(filePath: path).deletingPathExtension().lastPathComponent
      let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
      source += "  static let \(name) = ####\"\"\"\n\(text)\n\"\"\"####\n"
    }
    source += "}\n"
    try source.write(to: URL(filePath: output), atomically: true, encoding: .utf8)
  }
}
