internal import EstateModel

/// Rows of `ranking.csv`: systems in rank order, made from ``RankingLine``s.
package struct RankingFile: Sendable {
  private var text = ByteText()

  package init() {}

  /// The row of headings, with which the file begins.
  package static var headings: String { RankingColumn.allCases.map(\.rawValue).joined(separator: ",") + "\n" }

  package var bytes: ContiguousArray<UInt8> { text.bytes }

  /// Makes room, so that a buffer of known size is allocated once.
  package mutating func reserve(_ count: Int) { text.reserve(count) }

  /// Appends a system's line under its rank; the key, which is not a column, is left out.
  package mutating func append(rank: Int, line: UnsafeBufferPointer<UInt8>) {
    text.append(integer: rank)
    if !appendPlain(line) { appendEscaping(line) }
    text.append("\n")
  }

  /// Appends the cells of a line of which no text needs quotes or a guard; `false`, and nothing, of any other line.
  private mutating func appendPlain(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    let before = text.count
    text.withBytes { bytes in
      bytes.append(addingCapacity: line.count) { span in
        span.withUnsafeMutableBufferPointer { target, count in count = Self.plain(line, in: target) }
      }
    }
    return text.count > before
  }

  /// Writes the cells of a line of which no text needs quotes or a guard, and returns their size; 0 of any other line.
  private static func plain(_ line: UnsafeBufferPointer<UInt8>, in target: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var (index, count) = (0, 0)
    var isKey = true
    while index < line.count - 1 {
      // Behind the bracket or the comma.
      index += 1
      let first = line[index]
      if !isKey {
        target[count] = UInt8(ascii: ",")
        count += 1
      }
      let start = count
      let end = first == UInt8(ascii: "\"") ? first : UInt8(ascii: ",")
      if first == end { index += 1 }
      if first == end, ByteText.beginsFormula(line[index]) { return 0 }
      while line[index] != end {
        let byte = line[index]
        if byte == UInt8(ascii: "\\") || byte == UInt8(ascii: ",") { return 0 }
        if byte == UInt8(ascii: "]"), first != end { break }
        target[count] = byte
        count += 1
        index += 1
      }
      if first == end { index += 1 }
      if isKey || first == UInt8(ascii: "n") { count = start }
      isKey = false
    }
    return count
  }

  /// Appends the cells of any line.
  private mutating func appendEscaping(_ line: UnsafeBufferPointer<UInt8>) {
    var scratch = ContiguousArray<UInt8>()
    var index = 1
    var isKey = true
    while index < line.count - 1 {
      if !isKey { text.append(",") }
      if line[index] == UInt8(ascii: "\"") {
        scratch.removeAll(keepingCapacity: true)
        index = JSONText.read(from: line, at: index, into: &scratch)
        if !isKey { scratch.withUnsafeBufferPointer { text.append(csv: $0) } }
      } else {
        let start = index
        while line[index] != UInt8(ascii: ","), line[index] != UInt8(ascii: "]") { index += 1 }
        if line[start] != UInt8(ascii: "n") { text.append(UnsafeBufferPointer(rebasing: line[start..<index])[...]) }
      }
      isKey = false
      index += 1
    }
  }
}
