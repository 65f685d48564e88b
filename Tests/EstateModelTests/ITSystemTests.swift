import EstateModel
import Testing

@Suite("A system's facts")
struct ITSystemTests {
  @Test("rows of one file add to a list; a row of another file does not")
  func listsGrow() {
    var system = ITSystem(key: "a")
    let first = ITSystem.Record(file: 0, line: 2)
    let place = system.add(first)
    system.set(.products, .known(0), record: place, column: 3, text: "Windows Server 2012; IIS 8".utf8)
    /// Adds the products that another row states.
    func extend(_ text: String, file: Int) {
      var text = text
      text.withUTF8 { system.extend(.products, by: $0, from: ITSystem.Record(file: file, line: 3)) }
    }
    extend("iis 8\nOracle 11.2", file: 0)
    extend("Db2 11", file: 1)
    extend("N/A", file: 0)
    #expect(system.list(.products) == .known(["Windows Server 2012", "IIS 8", "Oracle 11.2"]))
  }

  /// A system of one row that says these cells.
  static func system(_ cells: [(Field, String)]) -> ITSystem {
    var system = ITSystem(key: "HMRC/S1")
    let record = system.add(ITSystem.Record(file: 0, line: 7))
    for (column, (field, text)) in cells.enumerated() {
      system.set(field, ValueGrammar.read(text, as: field), record: record, column: column + 1, text: text.utf8)
    }
    return system
  }

  @Test("are typed by their accessor")
  func accessors() throws {
    let system = Self.system([
      (.annualCost, "£1m-£2m"), (.users, "1-100"), (.goLiveDate, "2018"), (.autoExtends, "Yes"), (.l1, "4"),
      (.costYear, "2023/24"), (.digitalShare, "80-90%"), (.expectedCostChangePercent, "-20%"), (.systemName, " Tax "),
      (.products, "COBOL; ;Oracle 11.2 ;"), (.interfaces, "None"), (.exitCharge, "£5m+"), (.supportStaff, "2+"),
    ])
    #expect(system.money(.annualCost) == .known(Bounds(Money(pence: 100_000_000), Money(pence: 200_000_000))))
    #expect(system.money(.exitCharge) == .known(Bounds(Money(pence: 500_000_000), .greatest)))
    #expect(system.quantity(.users) == .known(Bounds(1, 100)))
    #expect(system.quantity(.supportStaff) == .known(Bounds(2, .infinity)))
    #expect(system.date(.goLiveDate).value.map { "\($0.low) \($0.high)" } == "2018-01-01 2018-12-31")
    #expect(system.flag(.autoExtends) == .known(true))
    #expect([system.score(.l1), system.year(.costYear)] == [.known(4), .known(2023)])
    #expect(
      [system.share(.digitalShare), system.percentage(.expectedCostChangePercent)] == [.known(0.85), .known(-0.2)])
    #expect(system.text(.systemName) == .known(" Tax "))
    #expect([system.list(.products), system.list(.interfaces)] == [.known(["COBOL", "Oracle 11.2"]), .known([])])
  }

  @Test("say why they are unknown, and unreadable cells count as such")
  func unknown() {
    let system = Self.system([(.annualCost, "WITHHELD (s43)"), (.users, ""), (.buildCost, "$5")])
    #expect(system.money(.annualCost) == .unknown(.withheld))
    #expect(system.quantity(.users) == .unknown(.blank))
    #expect(system.money(.buildCost) == .unknown(.otherCurrency))
    #expect(system.text(.owner) == .unknown(.notRecorded))
    #expect(Set(UnknownReason.allCases.map(\.words)).count == UnknownReason.allCases.count)
  }

  @Test("remember their cell and its text, and a later statement replaces them")
  func evidence() {
    var system = Self.system([(.systemName, "Élan"), (.annualCost, "1.2m")])
    #expect(
      system.rawText(.annualCost) == "1.2m" && system.rawText(.systemName) == "Élan" && system.rawText(.owner) == "")
    let record = system.add(ITSystem.Record(file: 1, line: 9))
    system.set(.annualCost, .known(500), record: record, column: 3, text: "5".utf8)
    let cell = system.cell(.annualCost)
    #expect(system.rawText(.annualCost) == "5" && system.records[Int(cell.record)].line == 9 && cell.column == 3)
  }

  @Test("change their value and keep their reason when mapped")
  func mapping() {
    #expect(Fact.known(2).map { $0 * 2 } == .known(4))
    #expect(Fact<Int>.unknown(.blank).map { $0 * 2 } == .unknown(.blank))
    #expect(Fact<Int>.notApplicable.map { $0 * 2 } == .notApplicable && Fact<Int>.notApplicable.value == nil)
    #expect(Bounds(1, 3).map { Double($0) }.middle == 2 && Bounds(exactly: 1).isExact)
  }
}
