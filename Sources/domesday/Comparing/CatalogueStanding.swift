import Diagnostics
import Planning
import Reporting

/// Whether a run can be made again with the catalogue that it used, and what follows where it cannot.
struct CatalogueStanding {
  /// What is to be said of it, in sentences.
  let notes: [String]
  private let isLost: Bool
  private let version: String

  /// - Parameters:
  ///   - lost: The user's files that are missing or have changed.
  ///   - made: The run's model as it can be made.
  init(_ document: RunDocument, lost: [RunDocument.CatalogueFile], made: ModelSetup) {
    version = document.run.version
    let isOther = made.basis.catalogue_sha256 != document.basis.catalogue_sha256
    isLost = isOther
    if !lost.isEmpty {
      notes = lost.map {
        """
        Its catalogue file \(printable($0.path)) is not there as it was (SHA-256 \($0.sha256)): it is worked with the \
        built-in catalogue, and what the file made of it today shows as one cause of its differences. Put the file back \
        to have its plan worked with it.
        """
      }
    } else if isOther {
      notes = [
        """
        It was taken with another edition of the built-in catalogue (SHA-256 \(document.basis.catalogue_sha256)), which \
        this version of Domesday does not hold: what that made of it shows as one cause of its differences.
        """
      ]
    } else {
      notes = []
    }
  }

  /// The cause to which that is put what cannot be made again: the catalogue, where the version of the model is one.
  func unmade(against reference: CatalogueStanding) -> DifferenceCause {
    (isLost || reference.isLost) && version == reference.version && version == Domesday.version
      ? .catalogue : .modelVersion
  }
}
