import EstateModel
import Testing

@Suite("Calendar dates")
struct CalendarDateTests {
  /// Days of a month, by the rhyme rather than by the code under test.
  static func daysIn(_ month: Int, of year: Int) -> Int {
    let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  @Test("agree with a calendar that counts one day after another, 1890 to 2110")
  func naiveCalendar() {
    // 1890-01-01 is 80 years before the epoch, with 19 leap days between (1900 had none).
    var number = Int32(-(80 * 365 + 19))
    var wrong: [String] = []
    for year in 1890...2110 {
      for month in 1...12 {
        for day in 1...Self.daysIn(month, of: year) {
          let date = CalendarDate(year: year, month: month, day: day)
          let isSame = date?.dayNumber == number && date.map { $0.components == (year, month, day) } == true
          if !isSame { wrong.append("\(year)-\(month)-\(day)") }
          number += 1
        }
        if CalendarDate(year: year, month: month, day: Self.daysIn(month, of: year) + 1) != nil {
          wrong.append("\(year)-\(month)")
        }
      }
    }
    #expect(wrong == [])
  }

  @Test(
    "move by months to the same day or the last of a shorter month",
    arguments: [
      ("2024-01-31", 1, "2024-02-29"), ("2023-01-31", 1, "2023-02-28"), ("2024-03-31", -1, "2024-02-29"),
      ("2024-11-30", 3, "2025-02-28"), ("2024-01-15", -1, "2023-12-15"), ("2024-01-15", -13, "2022-12-15"),
      ("2024-05-31", 0, "2024-05-31"), ("2000-02-29", 12, "2001-02-28"), ("2024-12-31", 120, "2034-12-31"),
    ])
  func months(from start: String, months: Int, to end: String) throws {
    let date = try #require(CalendarDate(iso: start))
    #expect(date.adding(months: months).description == end)
  }

  @Test("whole months forth and back end on the same first of a month")
  func monthsThereAndBack() {
    var wrong: [Int] = []
    let first = CalendarDate(dayNumber: 0)
    for months in -1_000...1_000 {
      let moved = first.adding(months: months)
      if moved.day != 1 || (moved.year - 1970) * 12 + moved.month - 1 != months
        || moved.adding(months: -months) != first
      {
        wrong.append(months)
      }
    }
    #expect(wrong == [])
  }

  @Test("read ISO text exactly", arguments: ["2026-11-21", "0001-01-01", "9999-12-31"])
  func iso(text: String) {
    #expect(CalendarDate(iso: text)?.description == text)
  }

  @Test(
    "refuse any other text",
    arguments: [
      "2026-11-1", "2026-02-30", "26-11-21", "2026/11/21", "2026-11-21 ", "", "--", "+026-11-21", "2026-+1-01",
    ])
  func notISO(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test("count years of 365.25 days")
  func years() throws {
    let late = try #require(CalendarDate(iso: "2024-01-01"))
    let early = try #require(CalendarDate(iso: "2020-01-01"))
    #expect(late.years(since: early) == 4)
    #expect(early < late && early.adding(days: 1_461) == late)
  }
}
