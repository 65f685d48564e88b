internal import EstateModel

/// Rows of `ranking.csv`: systems in rank order, made from ``RankingLine``s.
package struct RankingFile: Sendable {
  private var text = ByteText()

  package init() {}

  /// The row of headings, with which the file begins.
  package static var headings: String { RankingColumn.allCases.map(\.rawValue).joined(separator: ",") + "\n" }

  /// Makes room, so that a buffer of known size is allocated once.
  package mutating func reserve(_ count: Int) { text.reserve(count) }

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

  package var bytes: ContiguousArray<UInt8> { text.bytes }
}
