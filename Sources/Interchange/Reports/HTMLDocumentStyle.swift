/// How a page looks: on screens wide and narrow, light and dark, and on paper. Every text has a contrast of 4.5 or more.
enum HTMLDocumentStyle {
  static let css = """
    :root {
      color-scheme: light dark;
      --paper: #ffffff; --ink: #1b1f24; --quiet: #57606a; --line: #d0d7de; --soft: #f3f5f8;
      --accent: #0b5a94; --mark: #fff3c4;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #14181d; --ink: #e6e9ed; --quiet: #a3adb8; --line: #3a434d; --soft: #1d232a;
        --accent: #7cc0f4; --mark: #4a3f12;
      }
    }
    * { box-sizing: border-box; }
    html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
    body {
      margin: 0 auto; padding: 1.5rem clamp(1rem, 4vw, 3rem) 4rem; max-width: 84rem;
      background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, "Segoe UI", "Liberation Sans", sans-serif;
    }
    a { color: var(--accent); text-underline-offset: .15em; }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
    main:focus { outline: none; }
    .skip { position: absolute; left: -100rem; }
    .skip:focus { left: 1rem; top: .5rem; padding: .5rem 1rem; background: var(--paper); z-index: 2; }
    header { border-bottom: 3px solid var(--accent); margin-bottom: 1.5rem; }
    header p { color: var(--quiet); margin: .2rem 0 .8rem; }
    h1 { font-size: clamp(1.5rem, 3.5vw, 2.2rem); line-height: 1.2; margin: 0 0 .3rem; text-wrap: balance; }
    h2 { font-size: 1.5rem; line-height: 1.25; margin: 2.5rem 0 .8rem; }
    h3 { font-size: 1.15rem; margin: 1.8rem 0 .5rem; }
    h4 { font-size: 1rem; margin: 1.2rem 0 .4rem; }
    p, li { max-width: 46rem; }
    li + li { margin-top: .35rem; }
    nav h2 { font-size: 1rem; margin: 0 0 .4rem; }
    nav ol { margin: 0; padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; }
    nav li + li { margin-top: 0; }
    nav a { display: inline-block; padding: .15rem 0; }
    main > section:first-child > h2 { margin-top: 1rem; }
    @media (min-width: 68rem) {
      body { display: grid; grid-template-columns: 13rem minmax(0, 1fr); column-gap: 3rem; }
      header { grid-column: 1 / -1; }
      nav { position: sticky; top: 1.5rem; align-self: start; max-height: calc(100vh - 3rem); overflow: auto; }
      nav ol { display: block; }
      nav a { padding: .25rem 0; }
      main > section:first-child > h2 { margin-top: 0; }
    }
    .table { overflow-x: auto; margin: 1rem 0 1.5rem; }
    table { border-collapse: collapse; font-size: .9rem; line-height: 1.35; }
    caption { text-align: start; font-weight: 600; padding: .2rem 0 .5rem; }
    th, td { padding: .35rem .7rem; text-align: start; vertical-align: top; border-bottom: 1px solid var(--line); }
    thead th { border-bottom: 2px solid var(--quiet); vertical-align: bottom; }
    tbody th { font-weight: 600; min-width: 8rem; }
    .turned tbody th { min-width: 11rem; }
    .ids tbody th { min-width: 0; }
    .ids tbody th + td:not(.number) { min-width: 12rem; }
    tbody tr:hover { background: var(--soft); }
    .number { text-align: right; padding-inline: .5rem; font-variant-numeric: tabular-nums; }
    .dense { font-size: .8rem; }
    .dense th, .dense td { padding: .25rem .45rem; }
    .turned thead th.number { writing-mode: vertical-rl; transform: rotate(180deg); text-align: left; padding: .45rem .2rem; max-height: 14rem; border-bottom: 0; border-top: 2px solid var(--quiet); }
    figure { margin: 1.2rem 0; }
    .drawing { border: 1px solid var(--line); border-radius: 6px; padding: .5rem; width: fit-content; max-width: 100%; }
    .chart { overflow-x: auto; }
    .chart svg { display: block; }
    /* A wide chart shrinks until its letters are small; from then on it is scrolled. */
    .chart .qualm-chart { max-width: max(100%, calc(var(--width) * .8)); }
    .drawing figcaption { color: var(--quiet); font-size: .9rem; margin-top: .6rem; padding-inline: 1rem; max-width: 46rem; }
    .quote { max-width: 46rem; }
    blockquote { margin: 0; padding-inline-start: .9rem; border-inline-start: 4px solid var(--accent); }
    .quote figcaption { font-size: .85rem; color: var(--quiet); padding-inline-start: 1.15rem; margin-top: .2rem; }
    :target { background: var(--mark); scroll-margin-top: 1rem; }
    code { font-size: .85em; overflow-wrap: anywhere; }
    details { border: 1px solid var(--line); border-radius: 6px; margin: .5rem 0; padding: 0 .9rem; }
    details[open] { padding-bottom: .6rem; }
    summary { cursor: pointer; padding: .5rem 0; font-weight: 600; }
    @media print {
      @page { size: A4; margin: 16mm 15mm; }
      :root {
        --paper: #ffffff; --ink: #000000; --quiet: #444c56; --line: #b8c0c8; --soft: #ffffff; --accent: #0b4a7a; --mark: #ffffff;
      }
      body { display: block; padding: 0; max-width: none; font-size: 10pt; }
      nav, .skip { display: none; }
      h2 { break-before: auto; font-size: 15pt; }
      h2, h3, h4, caption, summary, p:has(+ figure) { break-after: avoid; }
      figure, tr, li { break-inside: avoid; }
      p, li, .quote { max-width: none; }
      .table { overflow: visible; }
      table { font-size: 8.5pt; width: auto; }
      .dense { font-size: 7pt; }
      .dense th, .dense td { padding: 1pt 3pt; }
      .turned { font-size: 6.5pt; }
      .turned th, .turned td { padding: 1pt 2pt; }
      thead { display: table-header-group; }
      a { color: inherit; text-decoration: none; }
      summary { list-style: none; }
      .quote a { display: none; }
      details { border: 0; padding: 0; }
      details:not([open])::details-content { content-visibility: visible; }
      .screen { display: none; }
      .drawing { border: 0; padding: 0; }
      .chart { overflow: visible; }
      .chart .qualm-chart { max-width: 100%; max-height: 240mm; }
      .break { break-after: page; }
    }

    """
}
