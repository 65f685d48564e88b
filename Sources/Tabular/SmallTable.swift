/// A small comma-separated file held whole: its heading and its records, each with the line on which it starts.
///
/// Made for files of a few hundred rows that people write by hand. Quotes are those of RFC 4180; line ends may be LF,
/// CRLF or CR; a byte order mark and blank lines are skipped. A quote inside an unquoted cell stands for itself.
package struct SmallTable: Sendable {
  /// One record as it was written.
  package struct Record: Sendable {
    /// From 1.
    package let line: Int
    /// The cells, without their quotes and without spaces at their ends.
    package let cells: [String]
    /// The record as it stands in the file, without its line end.
    package let text: String
  }

  /// Why bytes cannot be divided into records.
  package enum Malformation: Error, Hashable {
    case notUTF8(line: Int)
    /// A quoted cell begins on this line and never ends.
    case unclosedQuote(line: Int)
    /// A quoted cell is followed by something other than a comma or a line end.
    case textAfterQuote(line: Int)

    /// Where it stands, from 1.
    package var line: Int {
      switch self {
      case .notUTF8(let line), .unclosedQuote(let line), .textAfterQuote(let line): line
      }
    }
  }

  /// The first record; `nil` where the file has none.
  package let heading: Record?
  package let records: [Record]

  /// Divides a file into records.
  ///
  /// - Throws: the first ``Malformation``, after which no record boundary can be trusted.
  /// - Complexity: O(bytes).
  package init(_ bytes: [UInt8]) throws(Malformation) {
    var scanner = SmallTableScanner(bytes)
    var found: [Record] = []
    while let record = try scanner.next() { found.append(record) }
    heading = found.first
    records = Array(found.dropFirst())
  }

  /// The cells of every row below exactly this heading, of a table that the product is built with: a mistake in it is
  /// our own bug.
  package static func rows(of text: String, headed heading: [String]) -> [[String]] {
    do {
      let table = try SmallTable(Array(text.utf8))
      precondition(table.heading?.cells == heading, "the heading of embedded data is not \(heading)")
      return table.records.map { record in
        precondition(record.cells.count == heading.count, "line \(record.line) of \(heading) has gaps")
        return record.cells
      }
    } catch {
      preconditionFailure("embedded data headed \(heading): \(error)")
    }
  }
}

/// Walks through the bytes of a file, record by record.
private struct SmallTableScanner {
  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private let bytes: [UInt8]
  private var position: Int
  private var line = 1

  /// Stands before the first record, behind a byte order mark.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: Self.byteOrderMark) ? Self.byteOrderMark.count : 0
  }

  /// The next record that is not a blank line; `nil` at the end.
  mutating func next() throws(SmallTable.Malformation) -> SmallTable.Record? {
    while position < bytes.count {
      let start = position
      let startLine = line
      var cells = [try cell()]
      while position < bytes.count, bytes[position] == Self.comma {
        position += 1
        cells.append(try cell())
      }
      let text = try string(bytes[start..<position], line: startLine)
      skipLineEnd()
      if cells.count > 1 || !cells[0].isEmpty {
        return SmallTable.Record(line: startLine, cells: cells, text: text)
      }
    }
    return nil
  }

  /// One cell, leaving the position at the comma or line end behind it.
  private mutating func cell() throws(SmallTable.Malformation) -> String {
    let startLine = line
    let start = position
    if position < bytes.count, bytes[position] == Self.quote {
      let content = try quotedContent()
      return try string(content[...], line: startLine)
    }
    while position < bytes.count, !isCellEnd(bytes[position]) { position += 1 }
    return try string(bytes[start..<position], line: startLine)
  }

  /// The bytes between two quotes, each doubled quote made one.
  private mutating func quotedContent() throws(SmallTable.Malformation) -> [UInt8] {
    let startLine = line
    var content: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == Self.quote {
        guard position < bytes.count, !isCellEnd(bytes[position]) else { return content }
        guard bytes[position] == Self.quote else { throw .textAfterQuote(line: line) }
        position += 1
      } else if byte == Self.lineFeed {
        line += 1
      }
      content.append(byte)
    }
    throw .unclosedQuote(line: startLine)
  }

  /// Whether an unquoted cell stops before this byte.
  private func isCellEnd(_ byte: UInt8) -> Bool {
    byte == Self.comma || byte == Self.lineFeed || byte == Self.carriageReturn
  }

  /// Steps over LF, CRLF or CR.
  private mutating func skipLineEnd() {
    guard position < bytes.count else { return }
    let isPair =
      bytes[position] == Self.carriageReturn && position + 1 < bytes.count && bytes[position + 1] == Self.lineFeed
    position += isPair ? 2 : 1
    line += 1
  }

  /// The bytes as text without spaces at its ends.
  private func string(_ content: ArraySlice<UInt8>, line: Int) throws(SmallTable.Malformation) -> String {
    guard let text = String(validating: content, as: UTF8.self) else { throw .notUTF8(line: line) }
    return text.trimmingSpaces
  }
}

extension String {
  /// The text without spaces and tabs at its ends.
  fileprivate var trimmingSpaces: String {
    guard let first = firstIndex(where: { $0 != " " && $0 != "\t" }),
      let last = lastIndex(where: { $0 != " " && $0 != "\t" })
    else { return "" }
    return String(self[first...last])
  }
}
