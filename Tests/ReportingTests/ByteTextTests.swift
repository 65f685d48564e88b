import EstateModel
import Testing

@testable import Reporting

@Suite struct ByteTextTests {
  @Test(
    arguments: [
      (0, "0.00"), (5, "0.05"), (-5, "-0.05"), (123_450, "1234.50"), (-100_000_000, "-1000000.00"),
      (Int64.max, "92233720368547758.07"), (Int64.min, "-92233720368547758.08"),
    ] as [(Int64, String)])
  func `amounts are pounds with pence`(pence: Int64, expected: String) {
    var text = ByteText()
    text.append(money: Money(pence: pence))
    #expect(text.string == expected)
  }

  @Test(
    arguments: [
      (0.0, 0, "0"), (15.976190476, 4, "15.9762"), (26.666666667, 2, "26.67"), (-0.004, 2, "0.00"),
      (-1.005, 1, "-1.0"), (0.5, 0, "1"), (-12.25, 1, "-12.3"), (1e12, 0, "1000000000000"),
      (30.249999999999996, 1, "30.3"),
    ] as [(Double, Int, String)])
  func `numbers are rounded to fixed decimals, halves away from zero`(number: Double, decimals: Int, expected: String) {
    var text = ByteText()
    text.append(number: number, decimals: decimals)
    #expect(text.string == expected)
  }

  @Test func `integers and dates are digits`() {
    var text = ByteText()
    for integer in [0, -7, Int.max, Int.min] {
      text.append(integer: integer)
      text.append(" ")
    }
    text.append(date: CalendarDate(dayNumber: 0))
    #expect(text.string == "0 -7 9223372036854775807 -9223372036854775808 1970-01-01")
  }

  @Test(
    arguments: [
      ("plain", "plain"), ("=1+1", "'=1+1"), ("+44 20", "'+44 20"), ("-5", "'-5"), ("@SUM(A1)", "'@SUM(A1)"),
      ("\t=1", "'\t=1"), ("\r=1", "\"'\r=1\""), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""),
      ("two\nlines", "\"two\nlines\""), ("nul\u{0}", "nul "), ("", ""), ("a=b", "a=b"),
    ])
  func `a cell of a spreadsheet is no formula, and stays one cell`(source: String, expected: String) {
    var text = ByteText()
    text.append(csv: source)
    #expect(text.string == expected)
  }
}
