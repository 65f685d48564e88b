import EstateModel
import Testing

@Suite("The grammar of money")
struct AmountGrammarTests {
  @Test("amounts are read to the penny")
  func amounts() {
    let rows = [
      ("0", "known 0"), ("1234", "known 123400"), ("1234.5", "known 123450"), ("1234.56", "known 123456"),
      ("£1,234.50", "known 123450"), ("£3,416.00", "known 341600"), ("£21, 984.00", "known 2198400"),
      (" 27,275.25 ", "known 2727525"), ("84,353,384.87", "known 8435338487"), ("£ 1,234", "known 123400"),
      ("£\u{A0}1\u{A0}234,50", "known 123450"), ("1 234 567", "known 123456700"), ("\"1 200\"", "known 120000"),
      ("1.200,50", "known 120050"), ("1234,5", "known 123450"), ("1.234.567", "known 123456700"),
      ("1,234,567.891", "known 123456789"), ("0.10", "known 10"), (".5", "known 50"), ("5.", "known 500"),
      ("0.125", "known 13"), ("2.675000", "known 268"), ("1234.5678", "known 123457"), ("'500", "known 50000"),
      ("007", "known 700"), ("£1,200*", "known 120000"), ("99999999999.99", "known 9999999999999"),
      ("764622.50000000001", "known 76462250"),
    ]
    #expect(mismatches(examples(.annualCost, rows)) == [])
  }

  @Test("scales, currencies and signs are understood")
  func scales() {
    let rows = [
      ("1.2m", "known 120000000"), ("£3.4bn", "known 340000000000"), ("1.5 million", "known 150000000"),
      ("250k", "known 25000000"), ("£1.234m", "known 123400000"), ("1.005k", "known 100500"),
      ("250 £k", "known 25000000"),
      ("GBP 1200", "known 120000"), ("1200 GBP", "known 120000"), ("1,200 pounds", "known 120000"),
      ("1.25E7", "known 1250000000"), ("-1.250000000000000e+003", "known -125000"), ("0E0", "known 0"),
      ("2.5e-1", "unreadable"), ("1e99", "unreadable"), ("£1.2m GBP", "known 120000000"),
      ("2 Billion", "known 200000000000"),
      ("(500)", "known -50000"), ("-500", "known -50000"), ("£-500", "known -50000"), ("-£500", "known -50000"),
      ("(£1.2m)", "known -120000000"), ("£(500.25)", "known -50025"), ("−500", "known -50000"), ("-0.125", "known -13"),
      ("nil", "known 0"), ("Free", "known 0"), ("£nil", "known 0"), ("£ -", "known 0"), ("£500 ex VAT", "known 50000"),
      ("1.2m (excl. VAT)", "known 120000000"),
    ]
    #expect(mismatches(examples(.contractAnnualValue, rows)) == [])
  }

  @Test("a span of time makes an annual amount, and no sense in a one-off cost")
  func spans() {
    let rows = [
      ("£1.2m per annum", "known 120000000"), ("£1.2m pa", "known 120000000"), ("£1.2m p.a.", "known 120000000"),
      ("£500/yr", "known 50000"), ("500 a year", "known 50000"), ("£500 (annual)", "known 50000"),
      ("£1,000 per month", "known 1200000"), ("99.99 monthly", "known 119988"), ("£10k per quarter", "known 4000000"),
      ("£1k-£2k per month", "known 1200000..2400000"), ("£5m+ pa", "known 500000000.. open"),
      ("£5 per user", "unreadable"), ("£100 per week", "unreadable"),
      ("£1k per month - £20k", "unreadable"),
    ]
    let oneOff = [
      ("£5m", "known 500000000"), ("£5m one-off", "known 500000000"), ("£5m per annum", "unreadable"),
      ("£100 per month", "unreadable"),
    ]
    #expect(mismatches(examples(.annualCost, rows)) == [])
    #expect(mismatches(examples(.buildCost, oneOff)) == [])
  }

  @Test("approximations and ranges stay what they are")
  func ranges() {
    let rows = [
      ("approx £1.2m", "known 120000000 approximate"), ("c. £500k", "known 50000000 approximate"),
      ("c£500k", "known 50000000 approximate"), ("~£2m", "known 200000000 approximate"),
      ("circa 500", "known 50000 approximate"), ("About £2", "known 200 approximate"),
      ("£2m (estimated)", "known 200000000 approximate"), ("c. £1m - £2m", "known 100000000..200000000 approximate"),
      ("£1m-£2m", "known 100000000..200000000"), ("£1m to £2m", "known 100000000..200000000"),
      ("£1m – £2m", "known 100000000..200000000"), ("1-2m", "known 100000000..200000000"),
      ("£0.5-1.5m", "known 50000000..150000000"), ("0 - 5m", "known 0..500000000"),
      ("between £1m and £2m", "known 100000000..200000000"), ("from 100 to 200", "known 10000..20000"),
      ("500-2k", "known 50000..200000"), ("750,000-1.2m", "known 75000000..120000000"), ("500-2m", "unreadable"),
      ("(500)-(200)", "known -50000..-20000"), ("£2m-£1m", "unreadable"), ("£5m+", "known 500000000.. open"),
      ("over £5m", "known 500000000.. open"), ("more than £5m", "known 500000000.. open"),
      ("£5m or more", "known 500000000.. open"), ("≥ 500", "known 50000.. open"),
      ("up to £100k", "known 0..10000000"), ("<£5,000", "known 0..500000"), ("under 1m", "known 0..100000000"),
    ]
    #expect(mismatches(examples(.exitCharge, rows)) == [])
  }

  @Test("value added tax and the year of an amount leave the amount as it is")
  func remarks() {
    let rows = [
      ("£54,000 inc VAT", "known 5400000 approximate"), ("£54,000 (inc. VAT)", "known 5400000 approximate"),
      ("£54,000 including VAT", "known 5400000 approximate"), ("$100 inc VAT", "unknown otherCurrency"),
      ("£54,000 ex VAT", "known 5400000"), ("£35,000 (2024/25)", "known 3500000"), ("£35k (23/24)", "known 3500000"),
      ("£35,000 2024/25", "known 3500000"), ("35,000 (FY24/25)", "known 3500000"),
      ("c. £35k pa (2024-25)", "known 3500000 approximate"), ("(500) (2024/25)", "known -50000"),
      ("£35,000 (2024)", "unreadable"), ("1,000 (2,000)", "unreadable"), ("1,000 (45000)", "unreadable"),
      ("£10k (one-off)", "unreadable"), ("2024/25", "unreadable"), ("£1.85m [1]", "known 185000000"),
      ("£185,000 plus expenses", "known 18500000 approximate"),
      ("£185,000 (excluding hosting)", "known 18500000 approximate"),
      ("Approx. £185k - see contract", "known 18500000 approximate"),
      ("£185k plus expenses, see note 3", "known 18500000 approximate"),
      ("£5m+ (see contract)", "known 500000000.. approximate open"), ("£5m+ (growing)", "unreadable"),
      ("£35,000 (2024/25) - TBC", "known 3500000 approximate"), ("$100 plus tax", "unknown otherCurrency"),
    ]
    #expect(mismatches(examples(.annualCost, rows)) == [])
  }

  @Test("an amount with another figure beside it, or for several years, is not the amount of a year")
  func severalFigures() {
    let cells = [
      "£185,000 pa + £20,000 one-off", "£20,000 one-off plus £185,000 pa", "£5m over 5 years",
      "£100,000 for three years",
      "£100,000 (5 years)", "£5m over 5 years plus expenses", "£185,000 plus annual uplift", "£500 (per week)",
    ]
    for field in [Field.annualCost, .buildCost] {
      #expect(mismatches(examples(field, cells.map { ($0, "unknown noFigure") })) == [])
    }
    let refused = [
      "Hardware + £20,000", "ten over 5 years", "£5 per user for 3 years", "£185,000 for hosting",
    ]
    #expect(mismatches(examples(.annualCost, refused.map { ($0, "unreadable") })) == [])
  }

  @Test("other currencies are unknown for that reason, and nonsense is unreadable")
  func refused() {
    let rows = [
      ("$12.58", "unknown otherCurrency"), ("€1,000", "unknown otherCurrency"), ("USD 5m", "unknown otherCurrency"),
      ("12 EUR", "unknown otherCurrency"), ("1.000 €", "unknown otherCurrency"), ("US$1m-2m", "unknown otherCurrency"),
      ("-$500", "unknown otherCurrency"), ("£1m-$2m", "unreadable"), ("$5 GBP", "unreadable"),
      ("1.2x", "unreadable"), ("abc", "unreadable"), ("1.200", "unreadable"), ("£12.345", "unreadable"),
      ("1,23", "known 123"), ("1,2345", "unreadable"), ("12,34,567", "unreadable"), ("1.200,500", "unreadable"),
      ("1,234 567", "unreadable"), ("12 34", "unreadable"), ("21, 98", "unreadable"), ("1.2.3", "unreadable"),
      ("£", "unreadable"), ("500-", "unreadable"), ("--5", "unreadable"),
      ("m", "unreadable"), ("100000000000", "unreadable"), ("1e60", "unreadable"), ("100bn", "unreadable"),
      ("999999999999999999999999999999", "unreadable"), ("999999999999999999bn", "unreadable"),
      ("9223372036854775807", "unreadable"), ("-9223372036854775808", "unreadable"), ("17/05/2018", "unreadable"),
      (String(repeating: "1", count: 600), "unreadable"), ("1\u{0}2", "unreadable"), ("none", "unknown notKnown"),
    ]
    #expect(mismatches(examples(.annualCost, rows)) == [])
  }
}
