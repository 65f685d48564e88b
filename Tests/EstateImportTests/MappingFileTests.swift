import Diagnostics
import EstateModel
import Foundation
import Tabular
import Testing

@testable import EstateImport

/// Files in which a person states what columns mean.
struct MappingFileTests {
  @Test("columns and kinds are stated for one file or for all, the one file last")
  func statements() throws {
    let file = try MappingFile(
      Array(
        """
        # remark, with a "quote
        file,heading,field,note
        *,Titel,system_name,
        *,Kosten,annual_cost,
        a.csv,Kosten,,unread here
        a.csv,(kind),software,
        """.utf8), name: "map.csv")
    #expect(file.overrides(for: "in/b.csv").map(\.field) == [.systemName, .annualCost])
    #expect(file.overrides(for: "in/a.csv").map(\.field) == [.systemName, .annualCost, nil])
    #expect(file.kind(of: "in/a.csv") == .software && file.kind(of: "in/b.csv") == nil)
  }

  @Test("a heading that its file lacks is told with a near one; what is stated for all files may be absent")
  func absent() throws {
    let file = try MappingFile(
      Array("file,heading,field\na.csv,Nmae,system_name\n*,Kosten,annual_cost\na.csv,Cost,annual_cost\n".utf8),
      name: "map.csv")
    let mapping = ColumnMapping(headings: ["Name", "Cost"])
    let notices = file.notices(of: "in/a.csv", mapping)
    #expect(notices.map { "\($0.place) \($0.code)" } == ["map.csv:2:2 mapping.absent"])
    #expect(notices.first?.remedy == "did you mean \"Name\"?")
    #expect(file.notices(of: "in/b.csv", mapping).isEmpty)
  }

  @Test("every line that is wrong is named, with what to do")
  func faults() {
    let text = """
      file,heading,field
      a.csv,Name,system_nme
      a.csv,,users
      ,Name,users
      a.csv,(kind),sistems
      a.csv,Cost
      a.csv,Users,users
      a.csv,USERS,users
      """
    let faults = #expect(throws: StatedTable.Faults.self) { try MappingFile(Array(text.utf8), name: "map.csv") }
    #expect(faults?.diagnostics.map(\.place.line) == [2, 3, 4, 5, 6, 8])
    #expect(
      faults?.diagnostics.map(\.code) == [
        "mapping.field", "mapping.heading", "mapping.file", "mapping.kind", "mapping.cells", "mapping.twice",
      ])
    #expect(faults?.diagnostics.first?.remedy == "did you mean system_name?")
  }

  @Test("what is no mapping file is refused", arguments: ["", "a,b,c\n", "file,heading,field\n\"open"])
  func refused(text: String) {
    #expect(throws: StatedTable.Faults.self) { try MappingFile(Array(text.utf8), name: "map.csv") }
  }
}
