/// The head of a page: policy, style and title.
///
/// A page opens from disk and asks the network for nothing: its policy allows the style sheet beside it and drawings
/// within it, and no script but those named, which lie in the folder of the style sheet.
struct PageHead {
  let title: String
  /// Protective marking, in the margin of every printed sheet.
  let marking: String
  /// What the page is of, in the margin of every printed sheet.
  let foot: String
  /// The way to the folder of the style sheet.
  var up = ""
  var scripts: [String] = []
  /// Whose colours the page has.
  var brand: Brand?

  var html: HTML {
    """
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <meta name="color-scheme" content="light dark">
    <meta http-equiv="Content-Security-Policy" \
    content="default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; \
    \(scriptPolicy)base-uri 'none'; form-action 'none'">
    <title>\(title) – Domesday</title>
    <link rel="stylesheet" href="\(up)report.css">\(brandSheet)\(scriptTags)
    <style>@page{@top-center{content:\(HTML(styleString: marking))}\
    @bottom-left{content:\(HTML(styleString: foot))}}</style>
    </head>
    """
  }

  private var brandSheet: HTML {
    brand == nil ? "" : "\n<link rel=\"stylesheet\" href=\"\(up)\(Brand.styleFile)\">"
  }

  private var scriptPolicy: HTML { scripts.isEmpty ? "" : "script-src 'self'; " }

  private var scriptTags: [HTML] {
    scripts.map { "\n<script src=\"\($0)\" defer></script>" }
  }
}
