package import EstateModel

/// When a kind of support ends, as far as a catalogue says; none of the cases without a day ever becomes one.
package enum SupportEnd: Sendable, Hashable {
  /// Nothing is said.
  case unknown
  /// The last day.
  case on(CalendarDate)
  /// Supported, and no end is announced: `false` in endoflife.date.
  case notAnnounced
  /// Over, on a day that is not given: `true` in endoflife.date.
  case past

  /// A day, where one is known.
  package init(_ date: CalendarDate?) {
    self = date.map(Self.on) ?? .unknown
  }

  /// The last day; `nil` where it is not given.
  package var date: CalendarDate? {
    guard case .on(let date) = self else { return nil }
    return date
  }

  /// For people and for tables of results: a day, or what is known instead; empty where nothing is.
  package var words: String {
    switch self {
    case .unknown: ""
    case .on(let date): date.description
    case .notAnnounced: "no end announced"
    case .past: "ended, day not given"
    }
  }

  /// As the flat table of endoflife.date writes it.
  package var cell: String {
    switch self {
    case .unknown: ""
    case .on(let date): date.description
    case .notAnnounced: "false"
    case .past: "true"
    }
  }

  /// Whether support is over on a day; `nil` where nothing is said.
  package func isOver(on day: CalendarDate) -> Bool? {
    switch self {
    case .unknown: nil
    case .on(let date): date < day
    case .notAnnounced: false
    case .past: true
    }
  }
}
