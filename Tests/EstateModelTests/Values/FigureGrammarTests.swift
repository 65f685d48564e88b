import EstateModel
import Testing

@Suite("The grammars of quantities, shares, percentages, flags and scores")
struct FigureGrammarTests {
  @Test("quantities are kept in thousandths, and bands stay bands")
  func quantities() {
    let users = [
      ("0", "known 0"), ("500", "known 500000"), ("1,200", "known 1200000"), ("1 200", "known 1200000"),
      ("\"1,200\"", "known 1200000"), ("1.2k", "known 1200000"), ("1.2m", "known 1200000000"),
      ("500.0", "known 500000"),
      ("500 users", "known 500000"), ("approx 500", "known 500000 approximate"), ("c.500", "known 500000 approximate"),
      ("1-100", "known 1000..100000"), ("1–100", "known 1000..100000"), ("1 to 100 users", "known 1000..100000"),
      ("101 - 1,000", "known 101000..1000000"), ("50,000+", "known 50000000.. open"),
      ("500+ users", "known 500000.. open"),
      ("> 1000", "known 1000000.. open"), ("at least 5", "known 5000.. open"), ("<50", "known 0..50000"),
      ("up to 50 staff", "known 0..50000"), ("nil", "known 0"), ("Unlimited", "unknown noFigure"),
      ("-5", "unreadable"), ("(5)", "unreadable"), ("-5 to 5", "unreadable"), ("£500", "unreadable"),
      ("1.200", "unreadable"), ("100-1", "unreadable"), ("24/7", "unreadable"), ("Jan-50", "unreadable"),
      ("9999999999999", "unreadable"), ("ten", "unreadable"),
    ]
    #expect(mismatches(examples(.users, users)) == [])
  }

  @Test("a remark leaves a count what it is, unless it may be another number or a unit")
  func remarks() {
    let users = [
      ("50 (named)", "known 50000"), ("3,500 (all staff)", "known 3500000"), ("All staff (3,500)", "known 3500000"),
      ("30 concurrent", "known 30000"), ("30 concurrent licences", "known 30000"),
      ("c. 200 staff", "known 200000 approximate"),
      ("Staff (approx. 200)", "known 200000 approximate"), ("200 (finance team)", "known 200000 approximate"),
      ("1-100 (band A)", "known 1000..100000 approximate"), ("50 users (named)", "known 50000 approximate"),
      ("120 [2]", "known 120000"), ("50 (per site)", "unknown noFigure"), ("50 (of 200)", "unknown noFigure"),
      ("5 (hundred)", "unknown noFigure"), ("Sites (12)", "unreadable"), ("-5 (named)", "unreadable"),
      ("30 concurrency", "unreadable"), ("50 [2024]", "unreadable"), ("Unlimited (site licence)", "unknown noFigure"),
    ]
    let rows =
      examples(.users, users)
      + examples(
        .noticeMonths, [("Months (3)", "known 3000"), ("Years (2)", "unreadable"), ("3 (moons)", "unknown noFigure")])
      + examples(.downtimeHoursPerYear, [("2 (shifts)", "unknown noFigure"), ("2 (hours)", "known 2000")])
    #expect(mismatches(rows) == [])
  }

  @Test("a quantity's own unit may follow it")
  func units() {
    let rows =
      examples(
        .noticeMonths,
        [
          ("6", "known 6000"), ("3 months", "known 3000"), ("12m", "known 12000"), ("1 month's", "known 1000"),
          ("2 years", "known 24000"), ("90 days", "known 3000"), ("4 weeks", "known 933"),
          ("3-6 months", "known 3000..6000"),
          ("6 months - 1 year", "known 6000..12000"), ("1-2 years", "known 12000..24000"), ("3m+", "known 3000.. open"),
          ("1 year - 18", "unreadable"), ("2 fortnights", "unreadable"),
        ])
      + examples(
        .downtimeHoursPerYear,
        [
          ("24 hours", "known 24000"), ("7.5", "known 7500"), ("10.125", "known 10125"), ("90 mins", "known 1500"),
          ("2 hours per month", "known 24000"), ("1 day", "unreadable"), ("5m", "unreadable"),
        ])
      + examples(
        .incidentsPerYear, [("2 per month", "known 24000"), ("3 incidents", "known 3000"), ("1 per day", "unreadable")])
      + examples(.supportStaff, [("2.5 FTE", "known 2500"), ("0.125", "known 125"), ("5m", "unreadable")])
      + examples(
        .linesOfCode,
        [("1.5 MLOC", "known 1500000000"), ("250 kloc", "known 250000000"), ("2m lines", "known 2000000000")])
      + examples(.transactionsPerYear, [("1.2m pa", "known 1200000000"), ("10k a month", "known 120000000")])
    #expect(mismatches(rows) == [])
  }

  @Test("shares are fractions or percentages, and 1 is flagged")
  func shares() {
    let rows = [
      ("85%", "known 850000"), ("85 %", "known 850000"), ("0.85", "known 850000"), ("85", "known 850000"),
      ("85.5", "known 855000"), ("0.125", "known 125000"), ("100", "known 1000000"), ("100%", "known 1000000"),
      ("0", "known 0"), ("1", "known 1000000 share?"), ("1.0", "known 1000000 share?"), ("1%", "known 10000"),
      ("0.5%", "known 5000"), ("80-90%", "known 800000..900000"), ("0.8-0.9", "known 800000..900000"),
      ("80 to 90", "known 800000..900000"), (">80%", "known 800000..1000000"), ("50+", "known 500000..1000000"),
      ("<50%", "known 0..500000"), ("c. 30%", "known 300000 approximate"), ("nil", "known 0"),
      ("33.333333", "known 333333"), ("101", "unreadable"), ("101%", "unreadable"), ("-5%", "unreadable"),
      ("-0.5", "unreadable"), ("0.5% - 0.8", "unreadable"), ("most", "unreadable"),
    ]
    #expect(mismatches(examples(.digitalShare, rows)) == [])
  }

  @Test("percentages may fall, and a bare fraction is refused")
  func percentages() {
    let rows = [
      ("-20%", "known -200000"), ("-20", "known -200000"), ("+15 %", "known 150000"), ("20", "known 200000"),
      ("−20%", "known -200000"), ("(20)%", "known -200000"), ("(20%)", "known -200000"), ("12.5", "known 125000"),
      ("-20 per cent", "known -200000"), ("0.5%", "known 5000"), ("-20% to -10%", "known -200000..-100000"),
      ("-20 - -10", "known -200000..-100000"), ("10-15%", "known 100000..150000"), ("0", "known 0"),
      ("no change", "known 0"), ("c. -30%", "known -300000 approximate"), ("-100%", "known -1000000"),
      ("1", "known 10000"), ("-101%", "unreadable"), ("-0.2", "unreadable"), ("0.2", "unreadable"),
      (">20%", "unreadable"), ("20% saving", "unreadable"), ("999999", "unreadable"),
    ]
    #expect(mismatches(examples(.expectedCostChangePercent, rows)) == [])
  }

  @Test("flags are yes or no, and half an answer is neither")
  func flags() {
    let rows = [
      ("y", "known 1"), ("N", "known 0"), ("Yes", "known 1"), ("NO", "known 0"), ("TRUE", "known 1"),
      ("false", "known 0"),
      ("1", "known 1"), ("0", "known 0"), ("1.0", "known 1"), ("t", "known 1"), ("✓", "known 1"), ("✗", "known 0"),
      (" yes ", "known 1"), ("Yes - annually", "known 1"), ("Yes (12 months)", "known 1"), ("No, expired", "known 0"),
      ("Y.", "known 1"), ("included", "known 1"), ("not included", "known 0"), ("Partially", "unknown noFigure"),
      ("Yes/No", "unreadable"), ("Y/N", "unreadable"), ("yes?", "unreadable"), ("no longer", "unreadable"),
      ("x", "known 1"), ("X", "known 1"), ("☑", "known 1"), ("☐", "known 0"), ("☒", "unreadable"), ("xx", "unreadable"),
      ("Yes [1]", "known 1"), ("2", "unreadable"), ("yesterday", "unreadable"),
      ("none", "unknown notKnown"),
    ]
    #expect(mismatches(examples(.autoExtends, rows)) == [])
    #expect(mismatches(examples(.breakClause, [("None", "known 0")])) == [])
  }

  @Test("scores are whole numbers in range, and words that agree with them")
  func scores() {
    let rows = [
      ("1", "known 1"), ("6", "known 6"), ("4.0", "known 4"), ("4 - High", "known 4"), ("4: high", "known 4"),
      ("High (4)", "known 4"), ("High - 4", "known 4"), ("4 (unsupported since spring)", "known 4"), ("4/6", "known 4"),
      ("4 out of 6", "known 4"), ("very high", "known 5"), ("High", "known 4"), ("medium", "known 3"),
      ("Low", "known 2"),
      ("Very Low", "known 1"), ("Certain", "known 6"), ("6 - Certain", "known 6"), ("4 - Low", "unreadable"),
      ("4 - low likelihood", "unreadable"), ("Low (4)", "unreadable"), ("4/5", "unreadable"), ("4-5", "unreadable"),
      ("0", "unreadable"), ("7", "unreadable"), ("3.5", "unreadable"), ("44", "unreadable"), ("-1", "unreadable"),
      ("L4", "unreadable"), ("4 4", "unreadable"), ("TBC", "unknown toBeConfirmed"), ("5 (Very High)", "known 5"),
      ("4 High", "known 4"), ("4 / High", "known 4"), ("4/high", "known 4"), ("6 / Certain", "known 6"),
      ("6 (Very High)", "unreadable"), ("4 Low", "unreadable"), ("4 / Low", "unreadable"),
      ("4 High or so", "unreadable"),
      ("4 / ?", "unreadable"),
    ]
    #expect(mismatches(examples(.l2, rows)) == [])
    #expect(
      mismatches(examples(.c2, [("5", "known 5"), ("6", "unreadable"), ("Certain", "unreadable"), ("4/5", "known 4")]))
        == [])
  }
}
