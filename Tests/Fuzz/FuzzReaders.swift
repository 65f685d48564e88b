import Dispatch
import EstateImport
import EstateModel
import Glibc
import Tabular

/// Reads any bytes as an inventory, to its end, as `check` would: whatever they are, nothing crashes, hangs or leaks.
///
/// Built by `Scripts/fuzz.sh` only.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzReaders(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  // Shared memory: a file on disk would cost more than the reading.
  let path = "/dev/shm/domesday-fuzz-\(getpid())"
  let file = open(path, O_RDWR | O_CREAT | O_TRUNC, 0o600)
  guard file >= 0 else { return 0 }
  defer {
    close(file)
    unlink(path)
  }
  let content = packing.packed(UnsafeBufferPointer(start: bytes, count: count))
  guard write(file, content, content.count) == content.count else { return 0 }
  let done = DispatchSemaphore(value: 0)
  Task.detached {
    await readAll(path)
    done.signal()
  }
  done.wait()
  return 0
}

/// What the inputs of this run are packed in.
private let packing = getenv("DOMESDAY_FUZZ_PACKING").flatMap { Packing(rawValue: String(cString: $0)) } ?? .bare

/// libFuzzer's driver, which calls back with one input after the other.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ test: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt

/// The program's main function under the name that the package manager gives it.
@_cdecl("FuzzReaders_main")
func main(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> CInt {
  var count = count
  var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = arguments
  return withUnsafeMutablePointer(to: &arguments) { runDriver(&count, $0, fuzzReaders) }
}

/// Limits that keep one input's time and memory small, so that many are tried.
private let opener: SourceOpener = {
  var limits = ReadingLimits()
  limits.fieldBytes = 1 << 16
  limits.columns = 256
  limits.expandedBytes = 32 << 20
  return SourceOpener(limits: limits)
}()

/// Opens a file, reads the records of all its tables, and checks each as a row of an inventory; a clear error is what
/// most of these bytes deserve.
private func readAll(_ path: String) async {
  guard let tables = try? opener.tables(of: path) else { return }
  let reader = InventoryReader(folder: "fuzz")
  while let table = tables.next() {
    _ = try? await reader.read(table, start: { _ in }, deliver: { _, _ in })
  }
}
