import EstateImport
import EstateModel
import Glibc
import Tabular

/// Reads any bytes as an inventory, to its end, as `check` would: whatever they are, nothing crashes, hangs or leaks.
///
/// Built by `Scripts/fuzz.sh` only, with libFuzzer's main function.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzReaders(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let file = memfd_create("inventory", 0)
  guard file >= 0 else { return 0 }
  defer { close(file) }
  var written = 0
  while written < count {
    let step = write(file, bytes + written, count - written)
    guard step > 0 else { return 0 }
    written += step
  }
  readAll("/proc/self/fd/\(file)")
  return 0
}

/// Limits that keep one input's time and memory small, so that many are tried.
private let opener: SourceOpener = {
  var limits = ReadingLimits()
  limits.fieldBytes = 1 << 16
  limits.columns = 256
  return SourceOpener(limits: limits)
}()

/// Opens a source, reads its records, and checks each as a row of an inventory.
private func readAll(_ path: String) {
  do {
    var reader = try opener.open(path)
    var batch = RecordBatch()
    while try reader.read(into: &batch) {
      let mapping = ColumnMapping(headings: reader.headings)
      _ = RowChecker(file: "fuzz", folder: "fuzz", mapping: mapping).check(batch)
    }
    _ = reader.notes(file: "fuzz")
  } catch {
    // A clear error is what most of these bytes deserve.
    _ = error.diagnostic(file: "fuzz")
  }
}
