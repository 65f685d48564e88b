import ArgumentParser
import Assumptions
import Diagnostics
import EstateModel
import EstateStore
import Foundation
import Linkage
import Reporting
import Tabular

extension RunDocument.StatedFile {
  /// A file that an option names, as it lies on the disk, and what it states; prints what is wrong with it.
  ///
  /// - Throws: `ValidationError` where it cannot be read, `ExitCode` where what it says is wrong.
  static func reading<Content>(
    _ path: String, of option: String, _ parse: ([UInt8], _ name: String) throws(StatedTable.Faults) -> Content
  ) throws -> (file: Self, content: Content) {
    let bytes = try GivenFile.bytes(path, of: option)
    do {
      let content = try parse(bytes, path)
      let text = String(decoding: bytes, as: UTF8.self)
      return (Self(path: path, sha256: SHA256Digest.hexadecimal(of: bytes), text: text), content)
    } catch {
      throw error.printed
    }
  }

  /// What a links file says of an estate.
  ///
  /// - Throws: `StatedTable.Faults`, or `StoreError`.
  func confirmedLinks(in database: EstateDatabase, upTo importID: Int) throws -> ConfirmedLinks {
    let file = try LinksFile(Array(text.utf8), name: path)
    return try LinkResolution.resolve(file, by: StoredSystems(database: database, importID: importID))
  }

  /// The exchange rates that a file states.
  ///
  /// - Throws: `ValidationError`, where this version does not understand it.
  var exchangeRates: ExchangeRates {
    get throws {
      do {
        return try ExchangeRateFile(Array(text.utf8), name: path).rates
      } catch {
        throw ValidationError("the run's exchange rates: \(error.diagnostics.first.map(\.description) ?? "unreadable")")
      }
    }
  }
}

extension StatedTable.Faults {
  /// Prints every problem and gives what ends the command.
  var printed: any Error {
    for diagnostic in diagnostics { Terminal.error("\(diagnostic)\n") }
    return ExitCode(ExitStatus.rejected.rawValue)
  }
}
