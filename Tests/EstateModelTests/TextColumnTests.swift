import EstateModel
import Testing

@Suite("Texts of many systems in one block")
struct TextColumnTests {
  @Test("texts come back as they went in, also those of a column that was added")
  func texts() {
    var column = TextColumn()
    for text in ["Payroll", "", "Café ☕"] { column.append(text) }
    var other = TextColumn()
    for text in ["", "Zimbra"] { other.append(text) }
    column.append(other)
    #expect((0..<column.count).map { column[$0] } == ["Payroll", "", "Café ☕", "", "Zimbra"])
  }

  @Test("order is that of the bytes")
  func order() {
    var column = TextColumn()
    for text in ["b", "Z", "é", "", "ba"] { column.append(text) }
    let sorted = column.withOrder { precedes in (0..<column.count).sorted(by: precedes) }
    #expect(sorted.map { column[$0] } == ["", "Z", "b", "ba", "é"])
  }
}
