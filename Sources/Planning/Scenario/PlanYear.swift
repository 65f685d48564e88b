package import EstateModel

/// A financial year, 1 April to 31 March: the step of every plan and every budget.
package struct PlanYear: Sendable, Hashable, Comparable {
  /// The calendar year in which it begins.
  package let start: Int

  package init(start: Int) { self.start = start }

  /// The financial year that a day falls in.
  package init(of day: CalendarDate) {
    let (year, month, _) = day.components
    self.init(start: month < 4 ? year - 1 : year)
  }

  /// Reads `2027/28`, `2027-28`, `2027/2028`, or `2027` for the year that begins in 2027.
  package init?(_ text: String) {
    let parts = text.split(whereSeparator: { $0 == "/" || $0 == "-" }).map(String.init)
    guard let first = parts.first, first.count == 4, let start = Int(first), (1990...2200).contains(start) else {
      return nil
    }
    if parts.count == 2 {
      let follows = parts[1].count == 4 ? start + 1 : (start + 1) % 100
      guard [2, 4].contains(parts[1].count), Int(parts[1]) == follows else { return nil }
    } else if parts.count != 1 || text.count != 4 {
      return nil
    }
    self.init(start: start)
  }

  package static func < (left: PlanYear, right: PlanYear) -> Bool { left.start < right.start }

  /// The year so many years later.
  package func adding(_ years: Int) -> PlanYear { PlanYear(start: start + years) }

  /// How many years this one comes after another.
  package func years(after other: PlanYear) -> Int { start - other.start }
}

extension PlanYear: CustomStringConvertible {
  /// `2027/28`.
  package var description: String {
    let end = (start + 1) % 100
    return "\(start)/\(end < 10 ? "0" : "")\(end)"
  }
}
