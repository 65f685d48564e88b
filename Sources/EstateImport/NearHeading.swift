internal import Diagnostics
internal import EstateModel

/// Finds the canonical column that an unknown heading probably meant.
enum NearHeading {
  /// The canonical name of the nearest known heading; `nil` where none is near or the heading is too short to tell.
  static func suggestion(for heading: String, among synonyms: HeadingSynonyms) -> String? {
    let normalised = HeadingSynonyms.normalised(heading)
    guard normalised.utf8.count >= 5,
      let near = NearName.suggestion(
        for: normalised, among: synonyms.headings, reach: normalised.utf8.count < 10 ? 1 : 2)
    else { return nil }
    return synonyms.candidate(for: near)?.field.name
  }
}
