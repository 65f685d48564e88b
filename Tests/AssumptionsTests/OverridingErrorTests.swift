import Testing

@testable import Assumptions

/// What a user is told of a file that cannot be used: the exact text, for every code.
struct OverridingErrorTests {
  /// A file, and everything printed for it.
  struct Sample: CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let printed: String
  }

  @Test(arguments: samples)
  func `a file is refused with these words`(sample: Sample) {
    #expect(Self.printed(for: Array(sample.text.utf8)) == sample.printed)
  }

  @Test func `text in another encoding is refused with its line`() {
    let latin1 = Array("id,low,central,high,unit\nbreach.cost,1,2,3,".utf8) + [0xA3]
    #expect(
      Self.printed(for: latin1) == """
        my.csv:2: error: the text is not UTF-8 [assumptions.encoding]

        help: save the file as CSV UTF-8
        """)
  }

  @Test func `every kind of problem has a sample`() {
    let seen = Set(Self.samples.flatMap { Self.codes(in: $0.printed) } + ["assumptions.encoding"])
    let all = [
      "column", "date", "empty", "encoding", "grade", "id", "number", "order", "quote", "range", "repeated", "unit",
      "width",
    ]
    #expect(seen.sorted() == all.map { "assumptions.\($0)" })
  }

  private static func printed(for bytes: [UInt8]) -> String {
    do {
      _ = try ParameterSet.builtIn.overriding(with: bytes, file: "my.csv")
      return "accepted"
    } catch {
      return error.diagnostics.map { "\($0)" }.joined(separator: "\n")
    }
  }

  private static func codes(in printed: String) -> [String] {
    printed.split(separator: "\n").filter { $0.hasSuffix("]") }
      .compactMap { $0.split(separator: "[").last.map { String($0.dropLast()) } }
  }

  private static let samples = [
    Sample(
      testDescription: "empty", text: "",
      printed: """
        my.csv: error: the file has no rows below a heading [assumptions.empty]

        help: write a heading id,low,central,high and a row for each parameter to be changed
        """),
    Sample(
      testDescription: "quote", text: "id,low,central,high\n\"hhi.high,1,2,3\n",
      printed: """
        my.csv:2: error: a quoted cell begins here and never ends [assumptions.quote]

        help: close the quote, or double it if it belongs to the text
        """),
    Sample(
      testDescription: "text after quote", text: "id,low,central,high\n\"hhi.high\" x,1,2,3\n",
      printed: """
        my.csv:2: error: a quoted cell must end at a comma or at the end of the line [assumptions.quote]

        help: write a quote inside a quoted cell twice
        """),
    Sample(
      testDescription: "heading", text: "id,low,centrl,low,colour\nhhi.high,1,2,3,4\n",
      printed: """
        my.csv:1:3: error: no column of parameters is named "centrl" [assumptions.column]
            id,low,centrl,low,colour

        help: name it central
        my.csv:1:4: error: column low stands twice [assumptions.column]
            id,low,centrl,low,colour

        help: keep one of the two
        my.csv:1:5: error: no column of parameters is named "colour" [assumptions.column]
            id,low,centrl,low,colour

        help: remove it; the columns are id, effective_from, low, central, high, unit, grade, source, locator, note
        my.csv:1: error: column central is missing [assumptions.column]
            id,low,centrl,low,colour

        help: add central to the first line; id, low, central and high are needed
        my.csv:1: error: column high is missing [assumptions.column]
            id,low,centrl,low,colour

        help: add high to the first line; id, low, central and high are needed
        """),
    Sample(
      testDescription: "width and ids",
      text: "id,low,central,high\nhhi.high,1,800,1,800\ncost.maintenence_rate,0.1,0.2,0.3\nsunshine,1,2,3\n",
      printed: """
        my.csv:2: error: the row has 5 cells under 4 headings [assumptions.width]
            hhi.high,1,800,1,800

        help: quote a cell that holds a comma, and leave a cell empty rather than out
        my.csv:3:1: error: no parameter is named "cost.maintenence_rate" [assumptions.id]
            cost.maintenence_rate,0.1,0.2,0.3

        help: write cost.maintenance_rate
        my.csv:4:1: error: no parameter is named "sunshine" [assumptions.id]
            sunshine,1,2,3

        help: `domesday assumptions` lists every parameter
        """),
    Sample(
      testDescription: "numbers",
      text: "id,low,central,high\ncost.maintenance_rate,12%,nan,\nbreach.cost,£600000,1.2m,3e7\n",
      printed: """
        my.csv:2:2: error: low "12%" is not a number [assumptions.number]
            cost.maintenance_rate,12%,nan,

        help: write 0.12
        my.csv:2:3: error: central "nan" is not a number [assumptions.number]
            cost.maintenance_rate,12%,nan,

        help: write digits with a point, such as 0.18 or 3300000
        my.csv:2:4: error: high "" is not a number [assumptions.number]
            cost.maintenance_rate,12%,nan,

        help: write digits with a point, such as 0.18 or 3300000
        my.csv:3:2: error: low "£600000" is not a number [assumptions.number]
            breach.cost,£600000,1.2m,3e7

        help: write 600000
        my.csv:3:3: error: central "1.2m" is not a number [assumptions.number]
            breach.cost,£600000,1.2m,3e7

        help: write digits with a point, such as 0.18 or 3300000
        """),
    Sample(
      testDescription: "range and order",
      text:
        "id,low,central,high\nbreach.probability,0.1,0.3,3\nhhi.moderate,5,4,9\nhhi.high,1,4,3\nprice.base_year,1900,2020,2024\n",
      printed: """
        my.csv:2:4: error: high 3 is outside what share can be [assumptions.range]
            breach.probability,0.1,0.3,3

        help: write a number from 0 to 1
        my.csv:3:2: error: low 5 is greater than central 4 [assumptions.order]
            hhi.moderate,5,4,9

        help: write the three so that low <= central <= high
        my.csv:4:3: error: central 4 is greater than high 3 [assumptions.order]
            hhi.high,1,4,3

        help: write the three so that low <= central <= high
        my.csv:5:2: error: low 1900 is outside what year can be [assumptions.range]
            price.base_year,1900,2020,2024

        help: write a number from 1990 to 2024
        """),
    Sample(
      testDescription: "unit, grade, date and repetition",
      text: """
        id,low,central,high,unit,grade,effective_from
        staff.hourly_cost,1,2,3,£/day,guessed,1/4/2026
        staff.hourly_cost,1,2,3,£/h,assumed,2026-04-01
        """,
      printed: """
        my.csv:2:5: error: staff.hourly_cost is in £/h, not in "£/day" [assumptions.unit]
            staff.hourly_cost,1,2,3,£/day,guessed,1/4/2026

        help: convert the three numbers to £/h, or leave the unit empty
        my.csv:2:6: error: "guessed" is not a grade [assumptions.grade]
            staff.hourly_cost,1,2,3,£/day,guessed,1/4/2026

        help: write one of published, derived, assumed
        my.csv:2:7: error: effective_from "1/4/2026" is not a date [assumptions.date]
            staff.hourly_cost,1,2,3,£/day,guessed,1/4/2026

        help: write it as 2026-04-01, or leave it empty
        my.csv:3:1: error: staff.hourly_cost is already set on line 2 [assumptions.repeated]
            staff.hourly_cost,1,2,3,£/h,assumed,2026-04-01

        help: keep one of the two rows
        """),
  ]
}
