internal import EstateModel

/// `ranking.csv`: every system in rank order, made from ``RankingLine``s.
package struct RankingFile: Sendable {
  /// The bytes since ``take()``.
  private var text = ByteText()

  /// Starts with the heading row.
  package init() {
    text.append(text: RankingColumn.allCases.map(\.rawValue).joined(separator: ",") + "\n")
  }

  /// Bytes that wait to be taken.
  package var count: Int { text.bytes.count }

  /// Appends a system's line under its rank; the key, which is not a column, is left out.
  package mutating func append(rank: Int, line: UnsafeBufferPointer<UInt8>) {
    text.append(integer: rank)
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
    text.append("\n")
  }

  /// The bytes since the last call.
  package mutating func take() -> ContiguousArray<UInt8> {
    defer { text.removeAll() }
    return text.bytes
  }
}
