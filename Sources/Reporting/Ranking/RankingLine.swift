package import EstateModel
package import RiskModel

/// One system of the ranking as a line of text, so that a million of them need no memory to speak of.
///
/// The line is a JSON array of the system's key and then the values of ``RankingColumn`` without the rank, which is not
/// known until all systems are: texts quoted, numbers bare, `null` for what is not known. Amounts are pounds with pence
/// as decimals.
package enum RankingLine {
  /// Columns at the end that only a simulation fills.
  private static let simulatedAtEnd = 6

  /// Appends the line of a system.
  ///
  /// - Parameters:
  ///   - evidence: Where the system's first row stands: `systems.csv:214`.
  ///   - nationalTotal: What the avoidable cost is a share of.
  package static func append(
    _ system: ITSystem, _ assessment: Assessment, evidence: String, nationalTotal: Money, to line: inout ByteText
  ) {
    // The text is moved, not copied: a second reference would copy all that went before, for each system.
    var values = Values()
    swap(&values.line, &line)
    values.line.append("[")
    values.add(text: system.key)
    values.add(system, .systemID)
    values.add(system, system.namingField)
    values.add(system, .organisation)
    values.add(assessment.risk)
    values.add(assessment.annualCost.estimate?.central)
    let avoidable = assessment.avoidableCost.estimate
    values.add(avoidable?.low)
    values.add(avoidable?.central)
    values.add(avoidable?.high)
    values.add(avoidable.map { $0.central.pounds / nationalTotal.pounds }, decimals: 12)
    values.add(assessment.lockIn.index?.central, decimals: 1)
    values.add(assessment.lockIn.exitCost.estimate?.central)
    values.add(assessment.lockIn.decideBy)
    values.add(text: assessment.treatment.rawValue)
    values.add(assessment.oneOffCost.estimate?.central)
    values.add(assessment.worth.estimate?.central)
    values.addNull()
    values.add(text: evidence)
    values.add(system, .supplier)
    values.add(text: assessment.leadTechnology)
    values.add(assessment.leadEndOfSupport)
    values.add(text: assessment.costBasis.rawValue)
    values.add(text: assessment.avoidableCost.isStarred || assessment.annualCost.isStarred ? "yes" : "no")
    values.add(text: assessment.runnerUp?.rawValue)
    values.add(assessment.programmeRisk?.central, decimals: 1)
    values.add(assessment.costOfDelay.estimate?.central)
    values.add(avoidable?.central)
    for _ in 0..<Self.simulatedAtEnd { values.addNull() }
    values.line.append("]")
    swap(&values.line, &line)
  }
}

/// Writes the values of one line, each behind its comma.
private struct Values {
  var line = ByteText()
  private var isFirst = true

  mutating func add(text: String?) {
    guard var text else { return addNull() }
    text.withUTF8 { add($0) }
  }

  mutating func add(_ system: ITSystem, _ field: Field) {
    guard system.cell(field).reading.state == .known else { return addNull() }
    system.withTextBytes(field) { add($0) }
  }

  mutating func add(_ risk: RiskScore) {
    add(text: risk.band.rawValueText)
    add(risk.official?.value, decimals: 4)
    add(risk.band == .unscored ? nil : risk.low.value, decimals: 4)
    add(risk.band == .unscored ? nil : risk.high.value, decimals: 4)
    add(text: risk.band == .unscored ? nil : risk.legacy.text)
    add(text: risk.band == .unscored ? nil : risk.red.text)
  }

  mutating func add(_ money: Money?) {
    guard let money else { return addNull() }
    separate()
    line.append(money: money)
  }

  mutating func add(_ date: CalendarDate?) {
    guard let date else { return addNull() }
    separate()
    line.append("\"")
    line.append(date: date)
    line.append("\"")
  }

  mutating func add(_ number: Double?, decimals: Int) {
    guard let number else { return addNull() }
    separate()
    line.append(number: number, decimals: decimals)
  }

  mutating func addNull() {
    separate()
    line.append("null")
  }

  private mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    separate()
    line.append(json: text)
  }

  private mutating func separate() {
    if isFirst { isFirst = false } else { line.append(byte: UInt8(ascii: ",")) }
  }
}

extension Band {
  /// The band as files write it.
  package var rawValueText: String {
    switch self {
    case .red: "red"
    case .possiblyRed: "possibly red"
    case .high: "high"
    case .medium: "medium"
    case .low: "low"
    case .unscored: "unscored"
    }
  }
}

extension Verdict {
  /// The verdict as files write it.
  package var text: String {
    switch self {
    case .no: "no"
    case .possibly: "possibly"
    case .yes: "yes"
    }
  }
}
