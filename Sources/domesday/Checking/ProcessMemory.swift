import CMalloc
import Foundation

/// How much memory the command takes.
enum ProcessMemory {
  /// The most that it has taken so far.
  ///
  /// - Unit: bytes; Linux counts in kilobytes.
  static var peak: Int {
    var usage = rusage()
    guard getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 else { return 0 }
    return usage.ru_maxrss * 1024
  }

  /// Gives the system back what is free between pieces in use, and would count beside what is taken next.
  static func releaseFree() { malloc_trim(0) }
}
