import EstateModel
import Testing

/// Values found again by the bytes of a text.
struct ByteTableTests {
  @Test("A table of texts finds each again after it has grown")
  func byteTable() {
    var table = ByteTable<Int>()
    let texts = (0..<5_000).map { "text \($0 * 7_919) \(String(repeating: "x", count: $0 % 40))" }
    for (number, text) in texts.enumerated() {
      text.utf8.withContiguousStorageIfAvailable { _ = table.insert(number, for: $0) }
    }
    let found = texts.map { text in
      text.utf8.withContiguousStorageIfAvailable { table.position(of: $0).map { table[$0] } } ?? nil
    }
    let absent = "absent".utf8.withContiguousStorageIfAvailable { table.position(of: $0) } ?? nil
    #expect(found == Array(0..<5_000) && absent == nil)
    #expect(table.all.map(\.text) == texts && table.all.map(\.value) == Array(0..<5_000))
  }
}
