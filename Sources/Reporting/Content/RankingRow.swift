package import EstateModel
package import RiskModel

/// One system as the tables of the report show it, read back from its ``RankingLine``.
package struct RankingRow: Sendable, Hashable {
  /// Place in the ranking, from 1.
  package let rank: Int
  /// Identifies the system within the estate.
  package let key: String
  package let systemID: String?
  package let name: String
  package let organisation: String?
  /// As files write it: `possibly red`.
  package let band: String
  /// The framework's own score; `nil` unless all 13 criteria are assessed.
  package let score: Double?
  package let scoreLow: Double?
  package let scoreHigh: Double?
  /// `yes`, `possibly`, `no`; `nil` for an unscored system.
  package let legacy: String?
  package let red: String?
  package let annualCost: Money?
  /// The central amount, between P10 and P90 where a simulation was run, else between the lowest and the highest.
  package let avoidableCost: Estimate?
  /// P50 of the avoidable cost; its central amount where no simulation was run.
  package var avoidableMedian: Money? = nil
  /// Shares of the trials in which it is red, and among the first ten; `nil` where no simulation was run.
  package var redProbability: Double? = nil
  package var topProbability: Double? = nil
  /// Share of the trials in which the treatment is worth more than nothing; `nil` also where nothing is done.
  package var worthProbability: Double? = nil
  /// Central avoidable cost over the national total, 0 to 1.
  package let shareOfNational: Double?
  /// Central lock-in index, 0 to 100.
  package let lockIn: Double?
  package let exitCost: Money?
  package let decideBy: CalendarDate?
  package let treatment: String
  package let oneOffCost: Money?
  /// Central net present social value of the treatment.
  package let worth: Money?
  /// The treatment of the next highest worth.
  package let runnerUp: String?
  /// Where the system's first row stands: `systems.csv:214`.
  package let evidence: String
  package let supplier: String?
  package let technology: String?
  package let endOfSupport: CalendarDate?
  package let costBasis: String
  /// An assumption, an inference or an unknown input lies in the costs.
  package let isStarred: Bool
  /// Its name and what would tell it are withheld.
  package var isWithheld = false
}

extension RankingRow {
  /// What an order of ranking puts first, as ``RankKey`` has it.
  package func measure(by order: RankingOrder) -> Int64? {
    func numerator(_ score: Double?) -> Int { Int(((score ?? 0) * 168).rounded()) }
    return order.measure(
      avoidableCost: avoidableCost?.central,
      band: Band.allCases.first { $0.rawValueText == band } ?? .unscored, highest: numerator(scoreHigh),
      lowest: numerator(scoreLow), lockIn: lockIn, worth: worth, decideBy: decideBy)
  }

  /// Reads a line back.
  package init(rank: Int, line: UnsafeBufferPointer<UInt8>) {
    let values = Self.values(of: line)
    precondition(values.count == RankingColumn.allCases.count, "a ranking line has a value for each column")
    func value(_ column: RankingColumn) -> String? {
      let json = values[RankingColumn.allCases.firstIndex(of: column) ?? 0]
      return json == "null" ? nil : Self.text(of: json)
    }
    func shown(_ column: RankingColumn) -> String? { value(column).flatMap { $0 == Redaction.mark ? nil : $0 } }
    func number(_ column: RankingColumn) -> Double? { value(column).flatMap(Double.init) }
    func money(_ column: RankingColumn) -> Money? { value(column).flatMap(Money.init(decimal:)) }
    func date(_ column: RankingColumn) -> CalendarDate? { value(column).flatMap { CalendarDate(iso: $0) } }
    let systemID = shown(.systemID)
    let key = Self.text(of: values[0])
    self.init(
      rank: rank, key: key, systemID: systemID, name: value(.systemName) ?? systemID ?? key,
      organisation: value(.organisation), band: value(.band) ?? "", score: number(.score), scoreLow: number(.scoreLow),
      scoreHigh: number(.scoreHigh), legacy: value(.legacy), red: value(.red), annualCost: money(.annualCost),
      avoidableCost: money(.avoidableSum).flatMap { central in
        guard let low = money(.avoidableLow), let high = money(.avoidableHigh) else { return nil }
        return Estimate(low: low, central: central, high: high)
      },
      avoidableMedian: money(.avoidableCentral), redProbability: number(.redProbability),
      topProbability: number(.topProbability), worthProbability: number(.worthProbability),
      shareOfNational: number(.shareOfNational), lockIn: number(.lockIn), exitCost: money(.exitCost),
      decideBy: date(.decideBy), treatment: value(.treatment) ?? "", oneOffCost: money(.oneOffCost),
      worth: money(.presentValue), runnerUp: value(.runnerUp),
      evidence: shown(.evidence) ?? "", supplier: shown(.supplier), technology: shown(.technology),
      endOfSupport: date(.endOfSupport), costBasis: value(.costBasis) ?? "", isStarred: value(.starred) == "yes",
      isWithheld: value(.systemID) == Redaction.mark)
  }

  /// The values of a line as JSON, the key first in the place of the rank.
  ///
  /// - Parameter limit: How many, from the first.
  package static func values(of line: UnsafeBufferPointer<UInt8>, limit: Int = .max) -> [String] {
    var values: [String] = []
    values.reserveCapacity(min(limit, RankingColumn.allCases.count))
    var start = 1
    var index = 1
    var isQuoted = false
    while index < line.count {
      switch line[index] {
      case UInt8(ascii: "\\") where isQuoted: index += 1
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ","), UInt8(ascii: "]"):
        if isQuoted { break }
        values.append(String(decoding: UnsafeBufferPointer(rebasing: line[start..<index]), as: UTF8.self))
        if values.count == limit { return values }
        start = index + 1
      default: break
      }
      index += 1
    }
    return values
  }

  /// The values of a line as texts, the key first in the place of the rank; `nil` for what is not known.
  ///
  /// - Parameter limit: How many, from the first.
  static func texts(of line: UnsafeBufferPointer<UInt8>, limit: Int = .max) -> [String?] {
    values(of: line, limit: limit).map { $0 == "null" ? nil : text(of: $0) }
  }

  /// The text of a JSON value, without its quotes and escapes.
  private static func text(of json: String) -> String {
    guard json.first == "\"" else { return json }
    var json = json
    var bytes = ContiguousArray<UInt8>()
    json.withUTF8 { _ = JSONText.read(from: $0, at: 0, into: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Money {
  /// Reads pounds with pence as decimals: `-1234.50`.
  init?(decimal text: String) {
    let digits = text.filter { $0 != "." }
    guard text.suffix(3).first == ".", let pence = Int64(digits) else { return nil }
    self.init(pence: pence)
  }
}
