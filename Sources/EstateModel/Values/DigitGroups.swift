/// Reads digits with any of the separators that people put between them.
///
/// Thousands may be grouped by commas (`1,234,567`, also `21, 984`), spaces (`1 234 567`) or points (`1.234.567`), and
/// then every group but the first has three digits. The decimal mark is a point (`1,234.50`) or, where no other reading
/// exists, a continental comma (`1.234,50`, `1234,5`).
///
/// `1.200` stays open: twelve hundred to one writer, one point two to another. Whoever asks says whether three decimals
/// are natural there; where they are not, it is no number.
enum DigitGroups {
  private static let comma = UInt8(ascii: ",")
  private static let point = UInt8(ascii: ".")
  private static let space = UInt8(ascii: " ")

  /// The number that the whole text is; `nil` for anything else.
  static func read(_ bytes: ArraySlice<UInt8>, threeDecimalsAreNatural: Bool) -> ExactDecimal? {
    guard let (groups, separators) = parts(bytes) else { return nil }
    guard let mark = separators.last, let last = groups.last else {
      return ExactDecimal(whole: bytes, decimals: EmptyCollection())
    }
    let grouping = separators.dropLast()
    if mark == point, !grouping.contains(point) {
      let isOpen = separators.count == 1 && last.count == 3 && looksLikeThousands(groups[0])
      guard threeDecimalsAreNatural || !isOpen else { return nil }
      guard isUniform(grouping, of: [comma, space]), areThousands(groups.dropLast()) else { return nil }
      return ExactDecimal(whole: groups.dropLast().joined(), decimals: last)
    }
    if mark == comma, !grouping.contains(comma), (1...2).contains(last.count) {
      guard !groups[0].isEmpty, isUniform(grouping, of: [point, space]), areThousands(groups.dropLast()) else {
        return nil
      }
      return ExactDecimal(whole: groups.dropLast().joined(), decimals: last)
    }
    guard isUniform(separators[...], of: [comma, space, point]), areThousands(groups[...]) else { return nil }
    return ExactDecimal(whole: groups.joined(), decimals: EmptyCollection())
  }

  /// Runs of digits and what stands between them, where nothing else does.
  ///
  /// A comma with a space after it is a comma, but then groups thousands: `21, 984` is no continental decimal.
  private static func parts(_ bytes: ArraySlice<UInt8>) -> (groups: [ArraySlice<UInt8>], separators: [UInt8])? {
    guard bytes.contains(where: \.isDigit), bytes.allSatisfy({ $0.isDigit || [comma, point, space].contains($0) })
    else { return nil }
    var groups: [ArraySlice<UInt8>] = []
    var separators: [UInt8] = []
    var rest = bytes
    while true {
      let run = rest.prefix(while: \.isDigit)
      groups.append(run)
      rest = rest.dropFirst(run.count)
      guard let separator = rest.popFirst() else { return (groups, separators) }
      separators.append(separator)
      if separator == comma, rest.first == space {
        rest.removeFirst()
        guard rest.prefix(while: \.isDigit).count == 3 else { return nil }
      }
    }
  }

  /// Whether a first group could be thousands before a group of three: `0` and `0123` could not.
  private static func looksLikeThousands(_ first: ArraySlice<UInt8>) -> Bool {
    (1...3).contains(first.count) && first.first != UInt8(ascii: "0")
  }

  /// Whether all separators are one and the same, and one that may group.
  private static func isUniform(_ separators: ArraySlice<UInt8>, of allowed: [UInt8]) -> Bool {
    guard let first = separators.first else { return true }
    return allowed.contains(first) && separators.allSatisfy { $0 == first }
  }

  /// One group of any length, or a group of one to three digits before groups of three.
  private static func areThousands(_ groups: ArraySlice<ArraySlice<UInt8>>) -> Bool {
    guard groups.count > 1, let first = groups.first else { return true }
    return (1...3).contains(first.count) && groups.dropFirst().allSatisfy { $0.count == 3 }
  }
}
