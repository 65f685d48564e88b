import ArgumentParser
import Diagnostics
import Foundation
import Reporting
import Yams

/// A brand as a user writes it: a small YAML file with a name, colours and a logo.
struct BrandFile {
  /// The file's members.
  private struct Members: Decodable {
    struct Colours: Decodable {
      let head, link, bar: String?
    }

    let name: String
    let colours: Colours?
    let logo: String?
  }

  /// What of the logo is written into the report.
  struct Logo {
    let name: String
    let bytes: Data
  }

  let brand: Brand
  let logo: Logo?

  private static let largestLogo = 300_000

  /// - Throws: `ValidationError` that says what is wrong and what to write.
  init(path: String) throws {
    let members = try Self.members(of: path)
    guard !members.name.isEmpty, members.name.count <= 80 else {
      throw Self.fault(path, "name takes 1 to 80 characters, not \(members.name.count)")
    }
    logo = try members.logo.map { try Self.logo($0, of: path) }
    func colour(_ text: String?, _ use: String) throws -> HexColour? {
      guard let text else { return nil }
      guard let colour = HexColour(text) else {
        throw Self.fault(path, "the colour \(use) is written as \"#12324f\", not \"\(printable(text))\"")
      }
      return colour
    }
    let head = try colour(members.colours?.head, "head")
    let (link, bar) = try (colour(members.colours?.link, "link"), colour(members.colours?.bar, "bar"))
    do {
      brand = try Brand(name: members.name, logo: logo?.name, head: head, link: link, bar: bar)
    } catch { throw Self.fault(path, error.description) }
  }

  private static func members(of path: String) throws -> Members {
    let text = try GivenFile.text(path, of: "--brand")
    do {
      return try YAMLDecoder().decode(Members.self, from: text)
    } catch let error as DecodingError {
      switch error {
      case .keyNotFound(let key, _): throw fault(path, "\(key.stringValue) is missing")
      case .typeMismatch(_, let context), .valueNotFound(_, let context):
        throw fault(path, "\(context.codingPath.map(\.stringValue).joined(separator: ".")) is no text")
      default: throw fault(path, "it is not YAML with name, colours (head, link, bar) and logo")
      }
    }
  }

  /// Reads a picture beside the brand's file; what it is, its content tells.
  private static func logo(_ name: String, of path: String) throws -> Logo {
    let file = URL(filePath: name, relativeTo: URL(filePath: path).deletingLastPathComponent())
    guard let bytes = FileManager.default.contents(atPath: file.path()) else {
      throw fault(path, "the logo \(printable(name)) cannot be read")
    }
    guard bytes.count <= largestLogo else {
      throw fault(
        path, "the logo has \(bytes.count.formatted()) bytes; a report takes no more than \(largestLogo.formatted())")
    }
    let head = bytes.prefix(1_000)
    if head.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return Logo(name: "logo.png", bytes: bytes) }
    if head.starts(with: [0xFF, 0xD8, 0xFF]) { return Logo(name: "logo.jpg", bytes: bytes) }
    if String(decoding: head, as: UTF8.self).contains("<svg") { return Logo(name: "logo.svg", bytes: bytes) }
    throw fault(path, "the logo \(printable(name)) is no PNG, JPEG or SVG")
  }

  private static func fault(_ path: String, _ words: String) -> ValidationError {
    ValidationError("--brand \(printable(path)): \(words)")
  }
}
