import EstateModel

extension CalendarDate {
  /// The day on which the worked examples are worked: 21 November 2026.
  static let ofExamples = CalendarDate(dayNumber: 20_778)
}
