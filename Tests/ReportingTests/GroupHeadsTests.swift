import EstateModel
import Testing

@testable import Reporting

/// The first systems of suppliers and technologies, found in the lines of a ranking that goes by.
@Suite struct GroupHeadsTests {
  /// A line as the ranking writes it, of a system whose other names hold what ends a value or a line.
  private static func line(supplier: String?, technology: String?) -> [UInt8] {
    let values = RankingColumn.allCases.map { column -> String in
      switch column {
      case .rank: "\"key\""
      case .systemName, .organisation: #""a \",] \\""#
      case .supplier: supplier.map(quoted) ?? "null"
      case .technology: technology.map(quoted) ?? "null"
      default: "null"
      }
    }
    return Array("[\(values.joined(separator: ","))]".utf8)
  }

  private static func quoted(_ name: String) -> String {
    "\"" + name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private static func taking(
    _ lines: [(supplier: String?, technology: String?)], into heads: GroupHeads
  ) -> GroupHeads {
    var heads = heads
    for (place, names) in lines.enumerated() {
      line(supplier: names.supplier, technology: names.technology).withUnsafeBufferPointer {
        heads.take(rank: place + 1, line: $0)
      }
    }
    return heads
  }

  @Test func `each group has its first systems in rank order, whatever stands in the names`() {
    let (oddly, plain) = ("Oddly \"named\", [Ltd] \\", "Plain plc")
    let heads = Self.taking(
      [(plain, nil), (oddly, "COBOL"), (nil, "COBOL"), (oddly, nil), ("Other", "COBOL"), (plain, "Java")],
      into: GroupHeads(suppliers: [oddly: 2, plain: 2], technologies: ["COBOL": 3, "Ada": 1]))
    #expect(heads.rows(ofSupplier: oddly).map(\.rank) == [2, 4])
    #expect(heads.rows(ofSupplier: plain).map(\.rank) == [1, 6])
    #expect(heads.rows(ofTechnology: "COBOL").map(\.rank) == [2, 3, 5])
    #expect(heads.rows(ofTechnology: "Ada").isEmpty && heads.rows(ofTechnology: "Java").isEmpty)
    #expect(heads.rows(ofSupplier: oddly).first?.supplier == oddly)
  }

  @Test func `no more are held than a page shows`() {
    let lines = (1...120).map { _ in (supplier: Optional("Big"), technology: Optional("COBOL")) }
    let heads = Self.taking(lines, into: GroupHeads(suppliers: ["Big": 120], technologies: ["COBOL": 4]))
    #expect(heads.rows(ofSupplier: "Big").map(\.rank) == Array(1...50))
    #expect(heads.rows(ofTechnology: "COBOL").map(\.rank) == Array(1...4))
  }
}
