import EstateModel
import Testing

@Suite("The grammar of dates")
struct DateGrammarTests {
  /// Examples whose readings are given as days: `2026-11-21`, `2018-01-01..2018-12-31 ambiguous`.
  static func days(_ rows: [(cell: String, days: String)]) -> [Example] {
    examples(
      .contractEnd,
      rows.map { row in
        var words = row.days.split(separator: " ").map(String.init)
        let numbers = words[0].split(separator: "..").compactMap { CalendarDate(iso: $0)?.dayNumber }
        words[0] = numbers.map { "\($0)" }.joined(separator: "..")
        return (row.cell, (["known"] + words).joined(separator: " "))
      })
  }

  @Test("days are read from every common form")
  func singleDays() {
    let rows = [
      ("2026-11-21", "2026-11-21"), ("2026-11-21T10:00:00Z", "2026-11-21"), ("2026-11-21 10:00:00", "2026-11-21"),
      ("2026-11-21T23:30:00.000+01:00", "2026-11-21"), ("2026/11/21", "2026-11-21"), ("2026.11.21", "2026-11-21"),
      ("20261121", "2026-11-21"), ("21/11/2026", "2026-11-21"), ("21/11/2026 00:00", "2026-11-21"),
      ("21.11.2026", "2026-11-21"), ("21-11-2026", "2026-11-21"), ("1/5/2018", "2018-05-01 ambiguous"),
      ("01/05/2018", "2018-05-01 ambiguous"), ("05/05/2018", "2018-05-05"),
      ("01/05/18", "2018-05-01 ambiguous two-digit"),
      ("21/11/49", "2049-11-21 two-digit"), ("21/11/50", "1950-11-21 two-digit"),
      ("21-11-26", "2026-11-21 ambiguous two-digit"), ("05/13/2024", "2024-05-13"), ("29/02/2024", "2024-02-29"),
      ("21 November 2026", "2026-11-21"), ("21-Nov-26", "2026-11-21 two-digit"), ("23-Sep-11", "2011-09-23 two-digit"),
      ("21st March 2023", "2023-03-21"), ("March 21, 2023", "2023-03-21"), ("Tuesday 3rd of March, 2020", "2020-03-03"),
      ("Mon. 2 Mar 2020", "2020-03-02"), ("2 Sept 2020", "2020-09-02"), ("27 March 2023", "2023-03-27"),
      ("21Nov2026", "2026-11-21"), ("2026-Nov-21", "2026-11-21"), ("18/05/2017", "2017-05-18"), ("45000", "2023-03-15"),
      ("45000.75", "2023-03-15"), ("20000", "1954-10-03"), ("c. 21/11/2026", "2026-11-21 approximate"),
      ("1/5/2018\u{A0}", "2018-05-01 ambiguous"), ("Tue Apr 01 00:00:00 BST 2014", "2014-04-01"),
      ("Wed Apr 30 10:20:30 2014", "2014-04-30"), ("Mar 31 23:59:59 2027 GMT", "2027-03-31"),
      ("Apr 1, 2014 12:00:00 AM", "2014-04-01"), ("2014-04-01Z", "2014-04-01"), ("2014-04-01+01:00", "2014-04-01"),
      ("20140401T000000Z", "2014-04-01"), ("2014-04-01 00:00:00 +0100", "2014-04-01"),
    ]
    #expect(mismatches(Self.days(rows)) == [])
  }

  @Test("months, quarters and years are the whole of their days")
  func spans() {
    let rows = [
      ("2018", "2018-01-01..2018-12-31"), ("2018-11", "2018-11-01..2018-11-30"), ("11/2018", "2018-11-01..2018-11-30"),
      ("2018/02", "2018-02-01..2018-02-28"), ("Nov 2016", "2016-11-01..2016-11-30"),
      ("November 2016", "2016-11-01..2016-11-30"), ("Nov-16", "2016-11-01..2016-11-30 two-digit"),
      ("Feb '20", "2020-02-01..2020-02-29 two-digit"), ("2016 Nov", "2016-11-01..2016-11-30"),
      ("2023/24", "2023-04-01..2024-03-31"), ("2023-24", "2023-04-01..2024-03-31"),
      ("2023/2024", "2023-04-01..2024-03-31"),
      ("FY23/24", "2023-04-01..2024-03-31 two-digit"), ("FY 2023-24", "2023-04-01..2024-03-31"),
      ("1999/00", "1999-04-01..2000-03-31"), ("2010-11", "2010-04-01..2011-03-31 ambiguous"),
      ("2002-03", "2002-03-01..2003-03-31 ambiguous"), ("FY2010-11", "2010-04-01..2011-03-31"),
      ("Q3 2024", "2024-07-01..2024-09-30 ambiguous"), ("2024 Q1", "2024-01-01..2024-03-31 ambiguous"),
      ("Q3 2023/24", "2023-10-01..2023-12-31"), ("Q4 FY23/24", "2024-01-01..2024-03-31 two-digit"),
      ("1990s", "1990-01-01..1999-12-31"), ("circa 1985", "1985-01-01..1985-12-31 approximate"),
      ("late 1990s", "1990-01-01..1999-12-31 approximate"), ("mid-2020", "2020-01-01..2020-12-31 approximate"),
      ("End of March 2027", "2027-03-01..2027-03-31"), ("end 2027", "2027-01-01..2027-12-31"),
      ("2010?", "2010-01-01..2010-12-31 approximate"), ("2010 (approx)", "2010-01-01..2010-12-31 approximate"),
      ("Summer 2015", "2015-06-01..2015-08-31 approximate"), ("Spring 2019", "2019-03-01..2019-05-31 approximate"),
      ("Autumn '15", "2015-09-01..2015-11-30 approximate two-digit"),
      ("2015 summer", "2015-06-01..2015-08-31 approximate"),
    ]
    #expect(mismatches(Self.days(rows)) == [])
  }

  @Test("a remark on extension or renewal leaves a date what it is")
  func remarks() {
    let rows = [
      ("31/03/2027 (rolling)", "2027-03-31"), ("31/03/2027 rolling", "2027-03-31"),
      ("31 March 2027 (rolling annually)", "2027-03-31"), ("31/03/2027 - under review", "2027-03-31"),
      ("31/03/2027 + 1 + 1", "2027-03-31"), ("31/03/2027 +2", "2027-03-31"), ("31/03/2027 (+1+1)", "2027-03-31"),
      ("31/03/2027 (with option to extend to 2029)", "2027-03-31"),
      ("c. March 2027 (rolling)", "2027-03-01..2027-03-31 approximate"), ("31/03/2027 (ext to 2029)", "2027-03-31"),
      ("30/06/26 + 12 months", "2026-06-30 two-digit"), ("31/03/2027 plus 2 years", "2027-03-31"),
      ("31/03/2027 + 1 (optional)", "2027-03-31"), ("31/03/2027 [1]", "2027-03-31"),
      ("31/03/2027 (HW)", "2027-03-31 approximate"), ("31/03/2027 (see note 3)", "2027-03-31 approximate"),
    ]
    #expect(mismatches(Self.days(rows)) == [])
    let refused = [
      "31/03/2027 + 31/03/2028", "31/03/2027 +2028", "31/03/2027 + 30-06-28", "31/03/2027 + June 28", "3 years rolling",
      "(rolling) 31/03/2027", "45000 (users)", "Annual renewal (April 2027)", "Summer", "before then",
    ]
    #expect(mismatches(examples(.contractEnd, refused.map { ($0, "unreadable") })) == [])
  }

  @Test("a date that may be another, or is before or after one, is unknown")
  func undecided() {
    let cells = [
      "31/03/2027 (extended to 31/03/2029)", "31/03/2027 (HW), 30/06/2028 (SW)", "Pre 2005", "pre-2005",
      "before April 2005",
      "Post 2010", "Winter 2015", "Month to month", "Monthly rolling", "Annual renewal", "Annual renewal (April)",
      "Rolling annual - April",
    ]
    #expect(mismatches(examples(.contractEnd, cells.map { ($0, "unknown noFigure") })) == [])
  }

  @Test("placeholders stand for no date, and impossible days are refused")
  func refused() {
    let placeholders = [
      "1900-01-01", "1899-12-30", "01/01/1900", "1970-01-01", "31/12/9999", "9999-12-31", "2099-12-31", "0000-00-00",
      "00/00/0000", "01/01/0001", "1900-01-01T00:00:00", "1 January 1900", "0", "2958465", "9999", "00/01/1900",
      "1753-01-01", "0000-00-00 00:00:00", "01/01/70",
    ]
    let unreadable = [
      "30/02/2020", "2023-02-29", "13/13/2020", "2020-13-01", "2020-00-10", "32/01/2020", "abc", "12", "12345", "99999",
      "1600-05-05", "2500-01-02", "FY24", "FY2024", "2023/25", "2020-2025", "23-Sep", "21/11", "6/2/", "-2018",
      "2018.5",
      "11 2018", "1,5,2018", "21/11-2026", "1/2/3/4", "123456", "31122024", "10:00", "2026-11-21x", "Q5 2024",
      "Smarch 2020",
      "123456789012345678901234567890", "01/04/2020 - 31/03/2025",
    ]
    let rows =
      placeholders.map { Example(field: .goLiveDate, cell: $0, reading: "unknown placeholder") }
      + unreadable.map { Example(field: .goLiveDate, cell: $0, reading: "unreadable") }
    #expect(mismatches(rows) == [])
  }

  @Test("a year is a calendar year, a financial year's first, or a date's own")
  func years() {
    let rows = [
      ("2023", "known 2023"), ("2023.0", "known 2023"), ("2023/24", "known 2023"), ("2023-24", "known 2023"),
      ("FY2023-24", "known 2023"), ("23/24", "known 2023 two-digit"), ("2010-11", "known 2010"),
      ("2018-05", "known 2018"),
      ("31/03/2024", "known 2024"), ("01/05/2018", "known 2018"), ("March 2020", "known 2020"),
      ("1900", "unknown placeholder"), ("9999", "unknown placeholder"), ("FY24", "unreadable"), ("1850", "unreadable"),
      ("45000", "unreadable"), ("2023.5", "unreadable"), ("£2023", "unreadable"), ("-2023", "unreadable"),
      ("1990s", "unreadable"), ("last year", "unreadable"), ("TBC", "unknown toBeConfirmed"),
    ]
    #expect(mismatches(examples(.costYear, rows)) == [])
  }

  @Test("a random day is read back from every way of writing it")
  func roundTrip() {
    var random = SeededGenerator.printingSeed("dates round-trip")
    let months = "January February March April May June July August September October November December"
      .split(separator: " ")
    var wrong: [String] = []
    for _ in 0..<2_000 {
      let date = CalendarDate(dayNumber: Int32.random(in: -25_000...47_000, using: &random))
      let (year, month, day) = date.components
      guard ValueGrammar.read(date.description, as: .goLiveDate).state == .known else { continue }
      let name = months[month - 1]
      let forms = [
        date.description, "\(date) 09:30", "\(date)T00:00:00Z", "\(day)/\(month)/\(year)", "\(day).\(month).\(year)",
        "\(day) \(name) \(year)", "\(day)-\(name.prefix(3))-\(year)", "\(name) \(day), \(year)",
        "\(year)/\(month)/\(day)",
      ]
      for form in forms {
        let reading = ValueGrammar.read(form, as: .goLiveDate)
        if reading.state != .known || reading.low != Int64(date.dayNumber) || reading.high != reading.low {
          wrong.append(form)
        }
      }
    }
    #expect(wrong == [])
  }
}
