/// How many systems changed between two runs, and on how many of them each difference of a total rests.
///
/// Counted over all systems, whatever a report shows of them.
struct ChangeCounts: Sendable, Hashable {
  /// A total that the page of changes shows before and now.
  enum Total: Int, Sendable, CaseIterable {
    case systems, legacy, red, possiblyRed, annualCost, avoidableCost, oneOffCost
  }

  private var kinds = [Int](repeating: 0, count: RunChanges.Kind.allCases.count)
  private var movers = [Int](repeating: 0, count: Total.allCases.count)

  /// Systems to which this happened.
  subscript(kind: RunChanges.Kind) -> Int { kinds[Self.place(kind)] }

  /// Systems that changed in any way.
  var changed: Int { kinds.reduce(0, +) - self[.same] }

  /// Counts a system by what it was and what it is; `nil` where only the other run has it.
  mutating func add(_ before: RunChanges.Earlier?, _ now: RunChanges.Earlier?) {
    kinds[Self.place(Self.kind(before, now))] += 1
    for total in Total.allCases where Self.differs(before, now, in: total) { movers[total.rawValue] += 1 }
  }

  /// Whether the difference of a total rests on a handful of systems, so that it would tell of them.
  func isOfFew(_ total: Total) -> Bool { SmallNumbers.isSmall(movers[total.rawValue]) }

  /// The counts as a report shows them, by kind.
  ///
  /// The systems of this run are new, in another band, of another cost or as before, and those of the earlier run gone
  /// or one of the last three: both numbers of systems are shown, so that small counts take others with them, and of
  /// those that are new and gone, whose difference is shown, none stays alone.
  func shown(_ redaction: Redaction) -> [RunChanges.Kind: ShownCount] {
    let withheld = redaction.withholdsSmallCounts ? withheldKinds : []
    return Dictionary(
      uniqueKeysWithValues: RunChanges.Kind.allCases.map {
        ($0, withheld.contains($0) ? .withheld : ShownCount(self[$0]))
      })
  }

  private var withheldKinds: Set<RunChanges.Kind> {
    var withheld: Set<RunChanges.Kind> = []
    for run in [[RunChanges.Kind.new, .bandChanged, .costChanged, .same], [.gone, .bandChanged, .costChanged, .same]] {
      withheld.formUnion(SmallNumbers.withheld(run.map { self[$0] }).map { run[$0] })
    }
    if !withheld.isDisjoint(with: [.new, .gone]) { withheld.formUnion([.new, .gone]) }
    return withheld
  }

  private static func place(_ kind: RunChanges.Kind) -> Int { RunChanges.Kind.allCases.firstIndex(of: kind) ?? 0 }

  private static func kind(_ before: RunChanges.Earlier?, _ now: RunChanges.Earlier?) -> RunChanges.Kind {
    guard let before else { return .new }
    guard let now else { return .gone }
    if before.band != now.band { return .bandChanged }
    return before.avoidable == now.avoidable ? .same : .costChanged
  }

  /// Whether a system adds to one run's total what it does not add to the other's.
  private static func differs(_ before: RunChanges.Earlier?, _ now: RunChanges.Earlier?, in total: Total) -> Bool {
    switch total {
    case .systems: (before == nil) != (now == nil)
    case .legacy: (before?.legacy == "yes") != (now?.legacy == "yes")
    case .red: (before?.red == "yes") != (now?.red == "yes")
    case .possiblyRed: (before?.red == "possibly") != (now?.red == "possibly")
    case .annualCost: before?.annual != now?.annual
    case .avoidableCost: before?.avoidable != now?.avoidable
    case .oneOffCost: before?.oneOff != now?.oneOff
    }
  }
}
