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
    var values = RankingLineReader(line)
    self.rank = rank
    key = values.text(.rank) ?? ""
    let systemID = values.text(.systemID)
    isWithheld = systemID == Redaction.mark
    self.systemID = isWithheld ? nil : systemID
    name = values.text(.systemName) ?? self.systemID ?? key
    organisation = values.text(.organisation)
    band = values.text(.band) ?? ""
    score = values.number(.score)
    scoreLow = values.number(.scoreLow)
    scoreHigh = values.number(.scoreHigh)
    legacy = values.text(.legacy)
    red = values.text(.red)
    annualCost = values.money(.annualCost)
    let low = values.money(.avoidableLow)
    avoidableMedian = values.money(.avoidableCentral)
    let high = values.money(.avoidableHigh)
    shareOfNational = values.number(.shareOfNational)
    lockIn = values.number(.lockIn)
    exitCost = values.money(.exitCost)
    decideBy = values.date(.decideBy)
    treatment = values.text(.treatment) ?? ""
    oneOffCost = values.money(.oneOffCost)
    worth = values.money(.presentValue)
    topProbability = values.number(.topProbability)
    evidence = values.shown(.evidence) ?? ""
    supplier = values.shown(.supplier)
    technology = values.shown(.technology)
    endOfSupport = values.date(.endOfSupport)
    costBasis = values.text(.costBasis) ?? ""
    isStarred = values.text(.starred) == "yes"
    runnerUp = values.text(.runnerUp)
    for column in [RankingColumn.programmeRisk, .costOfDelay] { values.skip(column) }
    let central = values.money(.avoidableSum)
    avoidableCost =
      if let low, let central, let high { Estimate(low: low, central: central, high: high) } else { nil }
    for column in [RankingColumn.avoidableLowError, .avoidableCentralError, .avoidableHighError] { values.skip(column) }
    redProbability = values.number(.redProbability)
    values.skip(.listProbability)
    worthProbability = values.number(.worthProbability)
    precondition(values.isAtEnd, "a ranking line has a value for each column")
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
    var reader = RankingLineReader(line)
    return (0..<min(limit, RankingColumn.allCases.count)).map { _ in
      let json = reader.json()
      return json.first == UInt8(ascii: "n") ? nil : RankingLineReader.text(of: json)
    }
  }
}
