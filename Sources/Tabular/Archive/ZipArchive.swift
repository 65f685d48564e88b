internal import CLibZip

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A zip archive: its members, and the bytes of each.
///
/// A class because it owns an archive of libzip, which the streams of its members share.
final class ZipArchive {
  /// One file in the archive.
  struct Member {
    let index: UInt64
    let name: String
    let bytes: Int
    let packedBytes: Int
    fileprivate let isEncrypted: Bool
  }

  /// The archive's files, without folders, in the order of their names.
  let members: [Member]
  /// Digest of the file on the disk that holds the archive.
  let sha256: String
  let limits: ReadingLimits
  let budget: ExpansionBudget
  private let archive: OpaquePointer

  /// Opens an archive, of which a temporary copy is made where it cannot be read at any place.
  init(_ source: consuming ByteSource, budget: ExpansionBudget) throws(TabularError) {
    let descriptor: Int32
    if let file = source.seekableFile {
      try source.drain()
      descriptor = try file.duplicate()
    } else {
      descriptor = try SpooledFile.descriptor(holding: &source)
    }
    sha256 = source.sha256
    limits = source.limits
    self.budget = budget
    var code: Int32 = 0
    guard let archive = zip_fdopen(descriptor, 0, &code) else {
      close(descriptor)
      throw .archive(.damaged)
    }
    self.archive = archive
    let count = zip_get_num_entries(archive, 0)
    guard count <= source.limits.members else {
      zip_discard(archive)
      throw .archive(.tooManyMembers(limit: source.limits.members))
    }
    members = (0..<UInt64(max(0, count))).compactMap { Self.member($0, of: archive) }.sorted { $0.name < $1.name }
  }

  deinit {
    zip_discard(archive)
  }

  /// What the archive's directory says of a member; `nil` for a folder.
  private static func member(_ index: UInt64, of archive: OpaquePointer) -> Member? {
    var status = zip_stat_t()
    guard zip_stat_index(archive, index, 0, &status) == 0, let text = status.name else { return nil }
    let name = String(cString: text)
    guard !name.hasSuffix("/") else { return nil }
    return Member(
      index: index, name: name, bytes: Int(clamping: status.size), packedBytes: Int(clamping: status.comp_size),
      isEncrypted: status.encryption_method != UInt16(ZIP_EM_NONE))
  }

  /// The member of a name; upper and lower case are one where nothing fits exactly.
  func member(named name: String) -> Member? {
    members.first { $0.name == name } ?? members.first { $0.name.lowercased() == name.lowercased() }
  }

  /// The bytes of a member.
  func source(of member: Member) throws(TabularError) -> ByteSource {
    guard !member.isEncrypted else { throw .archive(.passwordProtected) }
    guard let file = zip_fopen_index(archive, member.index, 0) else {
      switch zip_error_code_zip(zip_get_error(archive)) {
      case ZIP_ER_COMPNOTSUPP: throw .archive(.unknownCompression)
      case ZIP_ER_ENCRNOTSUPP, ZIP_ER_NOPASSWD: throw .archive(.passwordProtected)
      default: throw .archive(.damaged)
      }
    }
    return try ByteSource(ZipMemberStream(file, member: member, of: self), limits: limits)
  }
}

/// What is packed in a member of a zip archive; its checksum is compared at the end.
///
/// A class because it owns a file of libzip.
private final class ZipMemberStream: ByteStream {
  private let archive: ZipArchive
  private let member: ZipArchive.Member
  private let file: OpaquePointer
  private(set) var bytesRead = 0

  init(_ file: OpaquePointer, member: ZipArchive.Member, of archive: ZipArchive) {
    self.file = file
    self.member = member
    self.archive = archive
  }

  deinit {
    zip_fclose(file)
  }

  var totalBytes: Int { member.bytes }
  var sha256: String { archive.sha256 }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(TabularError) -> Int {
    guard let start = buffer.baseAddress else { return 0 }
    let count = Int(zip_fread(file, start, UInt64(buffer.count)))
    guard count >= 0 else { throw .archive(.damaged) }
    bytesRead += count
    try archive.budget.spend(count, total: bytesRead, from: member.packedBytes)
    return count
  }
}
