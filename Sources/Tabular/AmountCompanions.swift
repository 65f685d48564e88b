/// Finds the columns that say something of an amount inside the same element or object: its currency, unit or period.
///
/// `<cost currency="USD">90</cost>` and `{"cost": {"amount": 90, "currency": "USD"}}` both are the cell `USD 90`.
struct AmountCompanions {
  /// A column of amounts, and one that says something of them.
  struct Pair {
    let amount: Int
    let companion: Int
    let kind: Kind
  }

  /// What a companion says; the later is written outside of the earlier.
  enum Kind: CaseIterable {
    case unit, period, currency
  }

  private(set) var pairs: [Pair] = []
  /// How many headings have been looked at.
  private var seen = 0

  /// Looks for pairs again where there are new headings.
  mutating func update(_ headings: [String]) {
    guard headings.count != seen else { return }
    seen = headings.count
    let names = headings.map { $0.lowercased() }
    let columns = Dictionary(
      names.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    pairs = Kind.allCases.flatMap { kind in
      names.enumerated().flatMap { column, name -> [Pair] in
        guard let around = kind.amount(toldOfBy: name) else { return [] }
        return Self.amountNames.compactMap { columns[around + $0] }
          .map { Pair(amount: $0, companion: column, kind: kind) }
      }
    }
  }

  /// What follows the name of an amount's element or object where the amount itself stands.
  private static let amountNames = ["", ".amount", ".value", ".text", ".#text"]
}

extension AmountCompanions.Kind {
  /// The name of the element or object whose amount a column tells of; `nil` where it tells of none.
  fileprivate func amount(toldOfBy name: String) -> String? {
    guard let point = name.lastIndex(of: "."), names.contains(String(name[point...].dropFirst())) else { return nil }
    let around = String(name[..<point])
    return self != .period || Self.moneyWords.contains { around.contains($0) } ? around : nil
  }

  private var names: Set<String> {
    switch self {
    case .unit: ["unit", "units", "scale"]
    case .period: ["period", "frequency", "per"]
    case .currency: ["currency", "currencycode", "currency_code", "currencyid"]
    }
  }

  /// Periods are of other things too, unless the name says money.
  private static let moneyWords = ["cost", "price", "fee", "charge", "spend", "amount", "value"]

  /// The amount with what its companion says; as it is where that is nothing new, or it says so itself.
  func joined(_ amount: [UInt8], with companion: [UInt8]) -> [UInt8] {
    guard let first = amount.first, (0x30...0x39).contains(first) || first == UInt8(ascii: "-"),
      !amount.contains(where: { $0 >= 0x80 || $0 == UInt8(ascii: "$") })
    else { return amount }
    let parts = Set(String(decoding: companion, as: UTF8.self).lowercased().split(separator: ";").map(String.init))
    let said = parts.count == 1 ? parts.first ?? "" : parts.sorted().joined(separator: ";")
    let (before, after) = words(said)
    if !before.isEmpty, String(decoding: amount, as: UTF8.self).uppercased().contains(before) { return amount }
    return Array((before.isEmpty ? "" : before + " ").utf8) + amount + Array(after.utf8)
  }

  /// What is written before and behind the amount.
  private func words(_ said: String) -> (before: String, after: String) {
    switch self {
    case .unit:
      if Self.thousands.contains(said) { return ("", "k") }
      if Self.millions.contains(said) { return ("", "m") }
      if Self.times.contains(said) { return ("", " " + said) }
      return (Self.foreign[said] ?? "", "")
    case .period:
      if Self.months.contains(said) { return ("", " pcm") }
      return ("", Self.quarters.contains(said) ? " per quarter" : "")
    case .currency: return (Self.pounds.contains(said) ? "" : said.uppercased(), "")
    }
  }

  private static let thousands: Set<String> = [
    "£000", "£000s", "£'000", "£k", "gbp k", "gbp 000", "000", "000s", "thousand", "thousands",
  ]
  private static let millions: Set<String> = ["£m", "£mn", "gbp m", "million", "millions"]
  private static let times: Set<String> = [
    "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years",
  ]
  private static let foreign = ["$": "USD", "usd": "USD", "us$": "USD", "€": "EUR", "eur": "EUR"]
  private static let months: Set<String> = ["month", "monthly", "per month", "pcm", "pm"]
  private static let quarters: Set<String> = ["quarter", "quarterly", "per quarter"]
  /// What says that an amount is in pounds, or nothing.
  private static let pounds: Set<String> = [
    "gbp", "£", "pound", "pounds", "sterling", "pounds sterling", "pound sterling", "british pound", "uk pound", "-",
    "n/a", "none", "null", "unknown",
  ]
}
