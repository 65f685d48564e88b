package import EstateModel

/// The amounts of one column: their sums by currency, their distribution, and those at its ends.
package struct ColumnAmounts: Sendable {
  /// Amounts at either end that are kept of a batch, and that are told of a file.
  static let kept = 40
  /// Amounts at either end that are kept of a file, so that its rows need not be read again to find them.
  private static let keptOfAll = 2_000
  /// Four to each doubling of an amount.
  private static let buckets = 256

  package let field: Field
  /// From 0.
  package let column: Int
  package let heading: String
  package private(set) var pounds = AmountTally()
  private(set) var foreign: [Currency: AmountTally] = [:]
  private var counts: ContiguousArray<Int32> = []
  /// The ends of the exact amounts above zero.
  private(set) var high = AmountEnd.high
  private(set) var low = AmountEnd.low
  private(set) var negative: [AmountEnd.Extreme] = []
  private(set) var negatives = 0
  /// Exact amounts above zero.
  private(set) var values = 0

  init(field: Field, column: Int, heading: String) {
    self.field = field
    self.column = column
    self.heading = heading
  }

  /// The sum of every currency, pounds first.
  package var sums: [(currency: Currency, tally: AmountTally)] {
    (pounds.count > 0 ? [(Currency.none, pounds)] : [])
      + foreign.sorted { $0.key < $1.key }.map { (currency: $0.key, tally: $0.value) }
  }

  /// Adds what a cell was read as.
  mutating func add(_ reading: Reading, line: Int) {
    if reading.currency != .none {
      foreign[reading.currency, default: AmountTally()].add(reading)
      return
    }
    guard case .known = reading.state else { return }
    pounds.add(reading)
    if reading.low < 0 {
      negatives += 1
      if negative.count < Self.kept { negative.append(AmountEnd.Extreme(pence: reading.low, line: line)) }
    }
    guard reading.low == reading.high, reading.low > 0 else { return }
    values += 1
    if counts.isEmpty { counts = ContiguousArray(repeating: 0, count: Self.buckets) }
    counts[Self.bucket(of: reading.low)] += 1
    let extreme = AmountEnd.Extreme(pence: reading.low, line: line)
    high.keep(extreme, most: Self.kept)
    low.keep(extreme, most: Self.kept)
  }

  /// Adds the amounts of later rows.
  mutating func merge(_ other: ColumnAmounts) {
    pounds.merge(other.pounds)
    for (currency, tally) in other.foreign { foreign[currency, default: AmountTally()].merge(tally) }
    if counts.isEmpty {
      counts = other.counts
    } else {
      for index in other.counts.indices { counts[index] += other.counts[index] }
    }
    high.merge(other.high, most: Self.keptOfAll)
    low.merge(other.low, most: Self.keptOfAll)
    negative = Array((negative + other.negative).prefix(Self.keptOfAll))
    negatives += other.negatives
    values += other.values
  }

  /// The middle of the exact amounts above zero, to a fifth; `nil` where there is none.
  var middle: Int64? {
    var rest = (values + 1) / 2
    for (bucket, count) in counts.enumerated() where count > 0 {
      rest -= Int(count)
      if rest <= 0 { return Self.least(of: bucket) }
    }
    return nil
  }

  /// Where those stand that look wrong.
  func doubtful(_ plausible: PlausibleAmounts) -> DoubtfulRows {
    func isTooHigh(_ pence: Int64) -> Bool { plausible.doubt(about: pence).map { !$0.isLow } == true }
    func isTooLow(_ pence: Int64) -> Bool { plausible.doubt(about: pence)?.isLow == true }
    if negatives > negative.count || high.leftOut.map(isTooHigh) == true || low.leftOut.map(isTooLow) == true {
      return .unlisted
    }
    let doubtful =
      negative + high.kept.filter { isTooHigh($0.pence) } + low.kept.filter { isTooLow($0.pence) }
    let lines = Set(doubtful.map(\.line))
    return lines.isEmpty ? .none : .lines(lines)
  }

  private static func bucket(of pence: Int64) -> Int {
    let power = 63 - pence.leadingZeroBitCount
    let rest = power >= 2 ? Int(pence >> Int64(power - 2)) & 3 : 0
    return power * 4 + rest
  }

  private static func least(of bucket: Int) -> Int64 {
    let (power, rest) = (bucket / 4, Int64(bucket % 4))
    return power >= 2 ? (4 + rest) << Int64(power - 2) : 1 << Int64(power)
  }
}
