/// The style sheet that all pages of a report share, as the file `report.css`.
///
/// Plain, in the manner of official statistics: system fonts, one column, colour only beside a word. Colours are
/// variables with a light and a dark value each, and every pair of text and ground has a contrast of 4.5 or more.
///
/// - Source: W3C, "Web Content Accessibility Guidelines 2.2", criteria 1.4.1, 1.4.3, 1.4.10, 1.4.11 and 2.4.7.
enum StyleSheet {
  static let fileName = "report.css"

  static var text: HTML { HTML([colours, page, furniture, content, tables, detail, charts, series, panels, print]) }

  private static let colours: HTML = """
    :root{color-scheme:light dark;
    --ink:#16191d;--muted:#4a545e;--paper:#fff;--panel:#f3f5f7;--line:#c3cad1;--strong:#6b7682;
    --link:#0b4a94;--head:#12324f;--on-head:#fff;--focus:#a33600;
    --bar:#2c6391;--bar-light:#a9c6dd;--whisker:#16191d;
    --red:#a3161f;--red-wash:#fbe9ea;--possibly:#8f3d0b;--possibly-wash:#fdefe4;--high:#7a4f00;--high-wash:#fdf4dc;
    --medium:#4d5a00;--medium-wash:#f5f7df;--low:#1c6139;--low-wash:#e6f4eb;--unscored:#4a545e;--unscored-wash:#eef0f2}
    @media (prefers-color-scheme:dark){:root{
    --ink:#e9ecef;--muted:#b3bcc5;--paper:#14181c;--panel:#1e242a;--line:#3d4751;--strong:#8d98a3;
    --link:#8fc1f5;--head:#0c2136;--on-head:#fff;--focus:#ffb27a;
    --bar:#6aa9dc;--bar-light:#34566f;--whisker:#e9ecef;
    --red:#ff9a9f;--red-wash:#431318;--possibly:#ffb489;--possibly-wash:#40210d;--high:#f3cd74;--high-wash:#382a06;
    --medium:#d5df7c;--medium-wash:#2c3108;--low:#8bd7a8;--low-wash:#10301d;--unscored:#b3bcc5;--unscored-wash:#2a3138}}

    """

  private static let page: HTML = """
    *,*::before,*::after{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
    body{margin:0;background:var(--paper);color:var(--ink);
    font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word}
    .width{max-width:1100px;margin:0 auto;padding:0 1rem}
    h1{font-size:clamp(1.6rem,1.2rem + 2vw,2.3rem);line-height:1.15;margin:1.25rem 0 .75rem}
    h2{font-size:1.4rem;line-height:1.25;margin:2.5rem 0 .75rem;padding-top:.75rem;border-top:2px solid var(--line)}
    h3{font-size:1.1rem;line-height:1.3;margin:1.75rem 0 .5rem}
    p,li,dd{max-width:46rem}
    p{margin:0 0 .9rem}
    ul,ol{padding-left:1.4rem;margin:0 0 1rem}
    li{margin-bottom:.35rem}
    .lead{font-size:1.15rem}
    small,.note{color:var(--muted);font-size:.875rem}
    a{color:var(--link);text-underline-offset:.15em}
    a:hover{text-decoration-thickness:.15em}
    :focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:2px}
    main:focus{outline:none}
    code,pre{font:.9em/1.45 ui-monospace,"SF Mono",Menlo,Consolas,monospace}
    pre{overflow-x:auto;background:var(--panel);padding:.75rem;border:1px solid var(--line)}
    .hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    .skip{position:absolute;left:-100vw;top:0;background:var(--paper);padding:.6rem 1rem;z-index:1}
    .skip:focus{left:0}

    """

  private static let furniture: HTML = """
    .top{background:var(--head);color:var(--on-head)}
    .top>.width{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;justify-content:space-between;align-items:center;
    padding-top:.75rem;padding-bottom:.75rem}
    .top p{margin:0}
    .product a{color:inherit;font-size:1.35rem;font-weight:700;text-decoration:none}
    .top a:focus-visible{outline-color:var(--on-head)}
    .marking{font-weight:700;letter-spacing:.04em;border:2px solid;padding:.1rem .6rem;display:inline-block}
    .top nav{background:var(--panel);border-bottom:1px solid var(--line)}
    .top nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:0 1.5rem;margin-top:0;margin-bottom:0}
    .top nav li{margin:0}
    .top nav a{display:block;padding:.65rem 0 .5rem;border-bottom:4px solid transparent;text-decoration:none}
    .top nav a:hover{text-decoration:underline}
    .top nav a:focus-visible{outline-color:var(--focus)}
    .top nav a[aria-current]{border-color:var(--link);font-weight:700}
    .trail ol{list-style:none;display:flex;flex-wrap:wrap;padding:0;margin:1rem 0 0;font-size:.9rem}
    .trail li{margin:0}
    .trail li+li::before{content:"›";padding:0 .5rem;color:var(--muted)}
    .bottom{margin-top:3rem;padding:1.5rem 0 2rem;background:var(--panel);border-top:1px solid var(--line);
    font-size:.9rem}
    .run{display:flex;flex-wrap:wrap;gap:.25rem 2rem;margin:0 0 1rem}
    .run{list-style:none;padding:0;font-weight:600}
    .run small{color:var(--muted);font-size:inherit;font-weight:400}

    """
}
