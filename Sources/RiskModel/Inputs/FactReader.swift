import EstateModel

/// Reads a system's facts as terms, without making a String or an array.
///
/// It reads the readings themselves, for `Fact` is generic, and unspecialised across modules costs more than a formula.
struct FactReader {
  let system: ITSystem
  /// What an open band's lower end is multiplied by.
  let openBandFactor: Term
  /// Base-year pounds for a pound that the system states.
  let priceFactor: Double
  /// The price year is not known, or lies outside the deflator series: amounts are taken as base-year pounds.
  let assumesPriceYear: Bool

  init(_ system: ITSystem, openBandFactor: Term, prices: PriceBase) {
    self.system = system
    self.openBandFactor = openBandFactor
    let year = system.cell(.costYear).reading
    let factor = year.isKnown ? prices.factor(from: Int(year.low)) : nil
    priceFactor = factor ?? 1
    assumesPriceYear = factor == nil
  }

  /// An amount in base-year pounds; a range's central value is its middle.
  func money(_ field: Field) -> Term? {
    term(field, unit: priceFactor / 100, isAssumed: assumesPriceYear)
  }

  /// A number of things, hours or months.
  func quantity(_ field: Field) -> Term? {
    term(field, unit: 0.001, isAssumed: false)
  }

  /// A share from 0 to 1; the middle of a range.
  func share(_ field: Field) -> Double? {
    let reading = system.cell(field).reading
    return reading.isKnown ? Double(reading.low + reading.high) / 2_000_000 : nil
  }

  /// Yes or no.
  func flag(_ field: Field) -> Bool? {
    let reading = system.cell(field).reading
    return reading.isKnown ? reading.low == 1 : nil
  }

  /// A day, or the days that are possible.
  func date(_ field: Field) -> Bounds<CalendarDate>? {
    let reading = system.cell(field).reading
    guard reading.isKnown, reading.low <= reading.high else { return nil }
    return Bounds(CalendarDate(dayNumber: Int32(reading.low)), CalendarDate(dayNumber: Int32(reading.high)))
  }

  /// The sum of the cost pools that are stated; a pool that is not stated makes the sum an assumed one.
  func costPools() -> Term? {
    var sum: Term?
    var isPartial = false
    for field in Field.costPools {
      guard let pool = money(field) else {
        isPartial = true
        continue
      }
      sum = sum.map { $0 + pool } ?? pool
    }
    return sum.map { Term($0.spread, isAssumed: $0.isAssumed || isPartial) }
  }

  /// How many interfaces are declared; `none` and the like are none.
  func interfaces() -> Int? {
    guard system.cell(.interfaces).reading.isKnown else { return nil }
    return system.withTextBytes(.interfaces, ValueGrammar.isEmptyList) ? 0 : system.partCount(of: .interfaces)
  }

  /// - Parameter unit: What one of the reading's stored units is worth.
  private func term(_ field: Field, unit: Double, isAssumed: Bool) -> Term? {
    let reading = system.cell(field).reading
    guard reading.isKnown else { return nil }
    let isAssumed = isAssumed || system.isInferredByJoin(field)
    let low = Double(reading.low) * unit
    guard reading.high != Reading.unbounded else {
      return Term(
        low, low * openBandFactor.central, low * openBandFactor[.high], isAssumed: isAssumed || openBandFactor.isAssumed
      )
    }
    let high = Double(reading.high) * unit
    return Term(low, (low + high) / 2, high, isAssumed: isAssumed)
  }
}
