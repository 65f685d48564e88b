import Foundation
import Tabular
import Testing

@testable import EstateImport

struct StoredCellTests {
  private static let pieces = [
    "", "a", "Tax", " led", "\"\"", "\\", "\u{1}", "\t", "\n", "é", "£", "\u{7F}", "sixteen bytes or more of it", "]",
    "/",
  ]

  @Test("cells are stored as the file says them, whatever JSON escapes", arguments: 1...10 as ClosedRange<UInt64>)
  func escapes(seed: UInt64) async throws {
    var state = seed
    /// The next of a series of small numbers.
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var text = "system_id,notes a,notes b,notes c,notes d\n"
    var expected: [[String]] = []
    for row in 1...200 {
      // One cell in four is put together from pieces; the last is never blank, so that none is left out.
      let cells = (0..<4).map { _ in
        next(4) > 0 ? "plain \(next(9))" : (0..<next(4)).map { _ in Self.pieces[next(Self.pieces.count)] }.joined()
      }
      let all = ["S\(row)"] + cells + ["end"]
      text += all.dropLast().map { "\"\($0)\"" }.joined(separator: ",") + ",end\n"
      expected.append(
        all.map { $0.replacing("\"\"", with: "\"").trimmingCharacters(in: CharacterSet(charactersIn: " \t\n")) })
    }
    let table = try await ImportTable(text.replacing("notes d\n", with: "notes d,notes e\n"))
    #expect(table.rows.map(\.cells) == expected, "seed \(seed)")
  }

  @Test("a key is its row's words in small letters, with single spaces")
  func keys() async throws {
    let table = try await ImportTable("system_id,organisation\n\" A  b|C \",\"  The   Dept \tof X\"\n")
    #expect(table.rows.map(\.key) == ["the dept of x|#a b¦c"])
  }
}
