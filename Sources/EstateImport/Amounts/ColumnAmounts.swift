package import EstateModel

/// The amounts of one column: their sums by currency, their distribution, and those at its ends.
package struct ColumnAmounts: Sendable {
  /// An amount and where it stands.
  struct Extreme: Sendable {
    let pence: Int64
    let line: Int
  }

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
  /// The greatest first, and the least above zero first.
  private(set) var highest: [Extreme] = []
  private(set) var lowest: [Extreme] = []
  private(set) var negative: [Extreme] = []
  private(set) var negatives = 0
  /// The greatest amount that is not among the highest, and the least above zero that is not among the lowest.
  private var unkeptHigh: Int64 = 0
  private var unkeptLow = Int64.max
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
      if negative.count < Self.kept { negative.append(Extreme(pence: reading.low, line: line)) }
    }
    guard reading.low == reading.high, reading.low > 0 else { return }
    values += 1
    if counts.isEmpty { counts = ContiguousArray(repeating: 0, count: Self.buckets) }
    counts[Self.bucket(of: reading.low)] += 1
    let extreme = Extreme(pence: reading.low, line: line)
    if highest.count < Self.kept || reading.low > highest[highest.count - 1].pence {
      keepHigh(extreme, most: Self.kept)
    } else {
      unkeptHigh = max(unkeptHigh, reading.low)
    }
    if lowest.count < Self.kept || reading.low < lowest[lowest.count - 1].pence {
      keepLow(extreme, most: Self.kept)
    } else {
      unkeptLow = min(unkeptLow, reading.low)
    }
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
    for extreme in other.highest { keepHigh(extreme, most: Self.keptOfAll) }
    for extreme in other.lowest { keepLow(extreme, most: Self.keptOfAll) }
    unkeptHigh = max(unkeptHigh, other.unkeptHigh)
    unkeptLow = min(unkeptLow, other.unkeptLow)
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
    let high = highest.filter { plausible.doubt(about: $0.pence).map { !$0.isLow } == true }
    let low = lowest.filter { plausible.doubt(about: $0.pence)?.isLow == true }
    if negatives > negative.count || plausible.doubt(about: unkeptHigh).map({ !$0.isLow }) == true
      || plausible.doubt(about: unkeptLow)?.isLow == true
    {
      return .unlisted
    }
    let lines = Set((negative + high + low).map(\.line))
    return lines.isEmpty ? .none : .lines(lines)
  }

  private mutating func keepHigh(_ extreme: Extreme, most: Int) {
    if let dropped = Self.insert(extreme, into: &highest, most: most, isBefore: { $0.pence > $1.pence }) {
      unkeptHigh = max(unkeptHigh, dropped.pence)
    }
  }

  private mutating func keepLow(_ extreme: Extreme, most: Int) {
    if let dropped = Self.insert(extreme, into: &lowest, most: most, isBefore: { $0.pence < $1.pence }) {
      unkeptLow = min(unkeptLow, dropped.pence)
    }
  }

  /// Puts an amount into its place behind those that are as far out, and returns what is then too many.
  private static func insert(
    _ extreme: Extreme, into list: inout [Extreme], most: Int, isBefore: (Extreme, Extreme) -> Bool
  ) -> Extreme? {
    var (start, end) = (0, list.count)
    while start < end {
      let middle = (start + end) / 2
      if isBefore(extreme, list[middle]) { end = middle } else { start = middle + 1 }
    }
    if start == most { return extreme }
    list.insert(extreme, at: start)
    return list.count > most ? list.removeLast() : nil
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
