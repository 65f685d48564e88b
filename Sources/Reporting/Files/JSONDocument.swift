import Foundation

/// How every JSON document of the product is written: indented, keys in order, so that the same values give the same bytes.
package enum JSONDocument {
  /// The text of a value, with a line end behind it.
  ///
  /// - Throws: `EncodingError`, where a number is not finite.
  package static func text(of value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }
}
