/// The one script that pages load, which sorts their tables.
extension String {
  /// The page without it: no other script may stand there.
  var withoutOwnScript: String {
    replacing("<script src=\"tables.js\" defer></script>", with: "")
  }
}
