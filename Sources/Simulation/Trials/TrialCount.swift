/// How many trials an estate gets unless the user says otherwise.
package enum TrialCount {
  /// Ten thousand, which put the standard error of a P10 or P90 at a sixtieth of the spread between them.
  package static let most = 10_000
  /// A thousand: fewer leave a P10 or P90 too rough to be printed.
  package static let least = 1_000
  /// Systems times trials that a run makes by default.
  private static let work = 100_000_000

  /// Ten thousand up to 10,000 systems, then so many that systems times trials stay at a hundred million, and never fewer
  /// than a thousand, which is reached at 100,000 systems.
  package static func forEstate(of systems: Int) -> Int {
    rounded(min(most, max(least, work / max(1, systems))))
  }

  /// The next multiple of eight, the number of trials that are worked together.
  package static func rounded(_ trials: Int) -> Int { (trials + Lanes.width - 1) / Lanes.width * Lanes.width }
}
