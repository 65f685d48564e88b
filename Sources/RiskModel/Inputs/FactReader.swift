import EstateModel

/// Reads a system's facts as terms, without making a String or an array.
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
    let factor = system.year(.costYear).value.flatMap(prices.factor)
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

  func date(_ field: Field) -> Bounds<CalendarDate>? {
    let reading = system.cell(field).reading
    guard reading.state == .known, reading.low <= reading.high else { return nil }
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
    guard system.cell(.interfaces).reading.state == .known else { return nil }
    let count = system.partCount(of: .interfaces)
    return count == 1 && system.withTextBytes(.interfaces, Self.saysNone) ? 0 : count
  }

  /// - Parameter unit: What one of the reading's stored units is worth.
  private func term(_ field: Field, unit: Double, isAssumed: Bool) -> Term? {
    let reading = system.cell(field).reading
    guard reading.state == .known else { return nil }
    let low = Double(reading.low) * unit
    guard reading.high != Reading.unbounded else {
      return Term(
        low, low * openBandFactor.central, low * openBandFactor[.high], isAssumed: isAssumed || openBandFactor.isAssumed
      )
    }
    let high = Double(reading.high) * unit
    return Term(low, (low + high) / 2, high, isAssumed: isAssumed)
  }

  private static func saysNone(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    switch text.count {
    case 1: text[0] == UInt8(ascii: "0")
    case 3: lowerCased(text, equals: "nil")
    case 4: lowerCased(text, equals: "none")
    default: false
    }
  }

  private static func lowerCased(_ text: UnsafeBufferPointer<UInt8>, equals word: StaticString) -> Bool {
    word.withUTF8Buffer { letters in
      letters.count == text.count && zip(text, letters).allSatisfy { $0 | 0x20 == $1 }
    }
  }
}
