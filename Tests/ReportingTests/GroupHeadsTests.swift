import EstateModel
import Testing

@testable import Reporting

/// The first systems of groups, chosen while the systems of a ranking go by.
@Suite struct GroupHeadsTests {
  private typealias Names = (organisation: String?, supplier: String?, technology: String?)

  private static func row(_ rank: Int, _ names: Names) -> RankingRow {
    let values = RankingColumn.allCases.map { column -> String in
      switch column {
      case .rank: "\"key\""
      case .organisation: names.organisation.map(quoted) ?? "null"
      case .supplier: names.supplier.map(quoted) ?? "null"
      case .technology: names.technology.map(quoted) ?? "null"
      default: "null"
      }
    }
    return Array("[\(values.joined(separator: ","))]".utf8).withUnsafeBufferPointer {
      RankingRow(rank: rank, line: $0)
    }
  }

  private static func quoted(_ name: String) -> String {
    "\"" + name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private static func taking(_ systems: [Names], into heads: GroupHeads) -> GroupHeads {
    var heads = heads
    for (place, names) in systems.enumerated() {
      let hashes = GroupHashes(
        organisation: names.organisation, supplier: names.supplier, technology: names.technology)
      if heads.mayTake(hashes) { heads.take(row(place + 1, names)) }
    }
    return heads
  }

  @Test func `each group has its first systems in rank order, whatever stands in the names`() {
    let (oddly, plain) = ("Oddly \"named\", [Ltd] \\", "Plain plc")
    let heads = Self.taking(
      [
        (nil, plain, nil), ("HMY", oddly, "COBOL"), (nil, nil, "COBOL"), ("HMY", oddly, nil), (nil, "Other", "COBOL"),
        (nil, plain, "Java"),
      ],
      into: GroupHeads(
        organisations: [nil: 4, "HMY": 2], suppliers: [oddly: 2, plain: 2], technologies: ["COBOL": 3, "Ada": 1]))
    #expect(heads.rows(ofSupplier: oddly).map(\.rank) == [2, 4])
    #expect(heads.rows(ofSupplier: plain).map(\.rank) == [1, 6])
    #expect(heads.rows(ofTechnology: "COBOL").map(\.rank) == [2, 3, 5])
    #expect(heads.rows(ofOrganisation: nil).map(\.rank) == [1, 3, 5, 6])
    #expect(heads.rows(ofOrganisation: "HMY").map(\.rank) == [2, 4])
    #expect(heads.rows(ofTechnology: "Ada").isEmpty && heads.rows(ofTechnology: "Java").isEmpty)
    #expect(heads.rows(ofSupplier: oddly).first?.supplier == oddly)
    #expect(!heads.isFull)
  }

  @Test func `no more are held than a page shows`() {
    let systems = [Names](repeating: ("HMY", "Big", "COBOL"), count: 600)
    let heads = Self.taking(
      systems, into: GroupHeads(organisations: ["HMY": 600], suppliers: ["Big": 600], technologies: ["COBOL": 4]))
    #expect(heads.rows(ofSupplier: "Big").map(\.rank) == Array(1...50))
    #expect(heads.rows(ofTechnology: "COBOL").map(\.rank) == Array(1...4))
    #expect(heads.rows(ofOrganisation: "HMY").map(\.rank) == Array(1...500))
    #expect(heads.isFull)
  }

  @Test func `groups whose hashes meet keep their own systems`() throws {
    var names: [UInt32: String] = [:]
    var meeting: (String, String)?
    for number in 0... {
      let name = "Supplier \(number)"
      if let other = names.updateValue(name, forKey: GroupHashes.hash(name)) { meeting = (other, name) }
      if meeting != nil { break }
    }
    let (one, other) = try #require(meeting)
    let heads = Self.taking(
      [(nil, one, nil), (nil, one, nil), (nil, other, nil)],
      into: GroupHeads(organisations: [nil: 3], suppliers: [one: 2, other: 1], technologies: [:]))
    #expect(heads.rows(ofSupplier: one).map(\.rank) == [1, 2] && heads.rows(ofSupplier: other).map(\.rank) == [3])
  }
}
