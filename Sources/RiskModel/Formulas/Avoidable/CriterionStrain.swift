/// How much of its full effect a criterion has: nothing up to a score of 2, all of it at 6, in a line between.
///
/// - Source: assumed; the framework calls 3 the first score at which a system is legacy.
func strain(_ score: UInt8) -> Double {
  min(max((Double(score) - 2) / 4, 0), 1)
}
