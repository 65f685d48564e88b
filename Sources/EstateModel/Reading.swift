/// What a cell's text says, read by the grammar of its field: a value in the field's stored unit, or why there is none.
///
/// A reading has no pointers, so that millions of them cost nothing to move. Stored units by ``Field/Kind``: money in
/// pence, quantities in thousandths, shares and percentages in millionths of one, dates in days since 1970, years as
/// they are, flags as 0 or 1, scores as they are. Texts and lists store nothing: their value is the cell's own text.
package struct Reading: Sendable, Hashable {
  /// Whether a cell holds a value.
  package enum State: UInt8, Sendable {
    case known
    case unknown
    /// Text that is no value of the field's kind, and no word for the lack of one.
    case unreadable
  }

  /// What a reader should know about how a value was understood.
  package struct Caveats: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// `c. 500`, `~200`: stated as approximate.
    package static let approximate = Caveats(rawValue: 1)
    /// `01/05/2018`: day and month could be exchanged; read day-first.
    package static let ambiguousDate = Caveats(rawValue: 2)
    /// `50,000+`: no upper end is stated. `high` then equals ``Reading/unbounded``.
    package static let openEnded = Caveats(rawValue: 4)
    /// `01/05/18`: the century is inferred.
    package static let twoDigitYear = Caveats(rawValue: 8)
    /// `1` for a share: the whole, though one per cent may have been meant.
    package static let ambiguousShare = Caveats(rawValue: 16)
    /// Stated in another currency, and converted at a stated rate.
    package static let converted = Caveats(rawValue: 32)
  }

  /// Stands for a missing upper end.
  package static let unbounded = Int64.max

  package let state: State
  package let reason: UnknownReason
  package let caveats: Caveats
  /// What an amount is stated in, where that is not pounds.
  package let currency: Currency
  package let low: Int64
  package let high: Int64

  /// A range of values, in the stored unit.
  package static func known(_ low: Int64, _ high: Int64, _ caveats: Caveats = []) -> Reading {
    Reading(state: .known, reason: .notRecorded, caveats: caveats, currency: .none, low: low, high: high)
  }

  /// An amount in another currency than pounds, in hundredths of its unit: unknown until a rate is stated.
  package static func foreign(_ low: Int64, _ high: Int64, _ caveats: Caveats, _ currency: Currency) -> Reading {
    Reading(state: .unknown, reason: .otherCurrency, caveats: caveats, currency: currency, low: low, high: high)
  }

  /// The amount in pence of a reading in another currency.
  package func converted(_ pence: (Int64) -> Int64) -> Reading {
    Reading(
      state: .known, reason: .notRecorded, caveats: caveats.union(.converted), currency: currency, low: pence(low),
      high: high == Reading.unbounded ? high : pence(high))
  }

  /// The same value, flagged as approximate; the same reading where it states none.
  var approximated: Reading {
    guard state == .known || currency != .none else { return self }
    return Reading(
      state: state, reason: reason, caveats: caveats.union(.approximate), currency: currency, low: low, high: high)
  }

  /// An exact value, in the stored unit.
  package static func known(_ value: Int64, _ caveats: Caveats = []) -> Reading {
    known(value, value, caveats)
  }

  /// No value, and why.
  package static func unknown(_ reason: UnknownReason) -> Reading {
    Reading(state: .unknown, reason: reason, caveats: [], currency: .none, low: 0, high: 0)
  }

  package static let unreadable = Reading(
    state: .unreadable, reason: .notRecorded, caveats: [], currency: .none, low: 0, high: 0)

  /// A value is stated. A pattern, and not `==`, which across modules is a call through a witness.
  @inlinable
  package var isKnown: Bool {
    if case .known = state { true } else { false }
  }

  /// The cell's text is no value of its field.
  @inlinable
  package var isUnreadable: Bool {
    if case .unreadable = state { true } else { false }
  }
}
