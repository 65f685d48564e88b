/// Says of amounts of many files whether they look wrong, as their columns have it.
///
/// The limits lie in one piece of memory without any text, so that several threads may ask for every cell.
package struct AmountJudge: Sendable {
  /// The limits of every column of every file, one file after the other.
  private let limits: ContiguousArray<PlausibleAmounts?>
  /// Where the columns of each file begin.
  private let starts: ContiguousArray<Int>

  /// - Parameter files: Files in the order of the numbers that records bear.
  package init(files: [SourceFile]) {
    var starts: ContiguousArray<Int> = []
    var limits: ContiguousArray<PlausibleAmounts?> = []
    for file in files {
      starts.append(limits.count)
      limits += file.columns.map(\.plausible)
    }
    starts.append(limits.count)
    (self.starts, self.limits) = (starts, limits)
  }

  /// What is odd about an amount; `nil` for most.
  ///
  /// - Parameter column: From 1, in the file that the number stands for.
  package func doubt(about reading: Reading, file: Int, column: Int) -> AmountDoubt? {
    guard file < starts.count - 1, column > 0, starts[file] + column <= starts[file + 1] else { return nil }
    return limits[starts[file] + column - 1]?.doubt(about: reading)
  }
}
