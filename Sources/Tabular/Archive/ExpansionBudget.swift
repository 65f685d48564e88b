/// How much may be unpacked from one file, counted over everything that is packed in it.
///
/// A class because all streams that unpack a part of the file draw on the same budget.
final class ExpansionBudget {
  private let limit: Int
  private let ratio: Int
  private var spent = 0

  init(_ limits: ReadingLimits) {
    limit = limits.expandedBytes
    ratio = limits.expansionRatio
  }

  /// Bytes that may be unpacked before their ratio to the packed ones matters: small files compress as they like.
  ///
  /// - Source: assumed; every format has parts of some megabytes that are nearly all alike.
  private static let bytesWithoutRatio = 16 << 20

  /// Takes note of bytes that were unpacked.
  ///
  /// - Parameters:
  ///   - count: Bytes unpacked since the last time.
  ///   - total: Bytes unpacked from this stream so far.
  ///   - packed: Bytes they were unpacked from.
  /// - Throws: ``ArchiveProblem`` where there are too many, or many more than there could be of a table.
  func spend(_ count: Int, total: Int, from packed: Int) throws(TabularError) {
    try spend(count)
    guard total > Self.bytesWithoutRatio, total / ratio > packed else { return }
    throw .archive(.expandsTooFar(ratio: ratio))
  }

  /// Takes note of bytes that a few others stand for.
  ///
  /// - Throws: ``ArchiveProblem`` where there are too many.
  func spend(_ count: Int) throws(TabularError) {
    spent += count
    guard spent <= limit else { throw .archive(.expandsTooMuch(limit: limit)) }
  }
}
