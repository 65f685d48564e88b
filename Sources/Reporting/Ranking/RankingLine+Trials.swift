internal import EstateModel
package import Simulation

extension RankingLine {
  /// Appends a system's line with what trials say of it, which is known only once all systems are assessed.
  ///
  /// - Parameters:
  ///   - line: The line as ``append(_:_:evidence:nationalTotal:to:)`` made it.
  ///   - trials: How many trials there were.
  package static func append(
    _ line: UnsafeBufferPointer<UInt8>, filledFrom outcome: SystemOutcome, trials: Int, to text: inout ByteText
  ) {
    var column = 0
    var start = 0
    var index = 1
    var isQuoted = false
    while index < line.count {
      switch line[index] {
      case UInt8(ascii: "\\") where isQuoted: index += 1
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ","), UInt8(ascii: "]"):
        if isQuoted { break }
        if let value = value(columns[column], outcome, trials: trials) {
          text.append(UnsafeBufferPointer(rebasing: line[start..<start + 1])[...])
          append(value, to: &text)
        } else {
          text.append(UnsafeBufferPointer(rebasing: line[start..<index])[...])
        }
        start = index
        column += 1
      default: break
      }
      index += 1
    }
    text.append("]")
  }

  /// The columns by place; the key stands in the place of the rank.
  private static let columns = RankingColumn.allCases

  /// What trials put into a column.
  private enum Value {
    case amount(Money)
    case share(Double)
  }

  /// What trials say in a column; `nil` where it stays as it is.
  private static func value(_ column: RankingColumn, _ outcome: SystemOutcome, trials: Int) -> Value? {
    let quantiles = outcome.avoidableCost
    /// The part of all trials.
    func share(_ count: Int32) -> Value { .share(Double(count) / Double(trials)) }
    return switch column {
    case .avoidableLow: quantiles.map { .amount($0.p10) }
    case .avoidableCentral: quantiles.map { .amount($0.p50) }
    case .avoidableHigh: quantiles.map { .amount($0.p90) }
    case .avoidableLowError: quantiles.map { .amount($0.errors.p10) }
    case .avoidableCentralError: quantiles.map { .amount($0.errors.p50) }
    case .avoidableHighError: quantiles.map { .amount($0.errors.p90) }
    case .topProbability: share(outcome.topTrials)
    case .listProbability: share(outcome.listTrials)
    case .redProbability: share(outcome.redTrials)
    case .worthProbability: outcome.worthwhileTrials.map(share)
    default: nil
    }
  }

  private static func append(_ value: Value, to text: inout ByteText) {
    switch value {
    case .amount(let money): text.append(money: money)
    case .share(let share): text.append(number: share, decimals: 4)
    }
  }
}
