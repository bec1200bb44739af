// SPDX-License-Identifier: EUPL-1.2

/// The style sheet in every page: dark text on white, one column, rules instead of boxes.
let htmlStyle = """
  :root { color: #1a1a1a; background: #ffffff; }
  * { box-sizing: border-box; }
  html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
  body {
    margin: 0 auto; padding: 2.5rem 1.25rem 3rem; max-width: 70ch;
    font: 1.0625rem/1.6 'Source Sans 3', 'Segoe UI',
      'Helvetica Neue', Arial, 'Liberation Sans', sans-serif;
    overflow-wrap: break-word;
  }
  h1, h2, h3, h4, h5, h6 { color: #154273; line-height: 1.25; }
  h1 { font-size: 2rem; margin: 0 0 1.25rem; }
  h2 { font-size: 1.45rem; margin: 2.75rem 0 .75rem; }
  h3 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
  h4, h5, h6 { font-size: 1.0625rem; margin: 1.5rem 0 .35rem; }
  p, ul, ol, blockquote { margin: 0 0 1rem; }
  ul, ol { padding-left: 1.5rem; }
  li { margin-bottom: .3rem; }
  li > ul, li > ol { margin: .3rem 0 0; }
  a { color: #01689b; }
  a:hover { color: #154273; }
  :focus-visible { outline: 3px solid #01689b; outline-offset: 2px; }
  main:focus { outline: none; }
  :target { background: #fff4cc; }
  code {
    font: .92em ui-monospace, Consolas, 'Liberation Mono', monospace; overflow-wrap: anywhere;
  }
  .skip { position: absolute; left: -100vw; top: 0; padding: .5rem 1rem; background: #ffffff; }
  .skip:focus { left: 1rem; }
  header { border-bottom: 3px solid #154273; margin-bottom: 2rem; padding-bottom: 1.25rem; }
  header dl { margin: 0; }
  header dl > div { display: grid; grid-template-columns: 9rem 1fr; gap: 0 1rem; }
  dt { color: #535353; }
  dd { margin: 0; }
  .title { font-weight: 600; color: #154273; margin-bottom: .35rem; }
  nav { margin-bottom: 2rem; }
  nav ul { list-style: none; padding: 0; margin: 0; }
  nav li { margin-bottom: .2rem; }
  blockquote {
    border-left: 3px solid #b4bcc6; margin-left: 0; padding-left: 1.25rem; color: #333333;
  }
  .aside {
    border-left: 4px solid #154273; background: #eef3f8; margin: 1.75rem 0; padding: 1rem 1.25rem;
  }
  .aside > :last-child, blockquote > :last-child, li > :last-child { margin-bottom: 0; }
  .scroll {
    overflow-x: auto; margin: 1.75rem 0 .75rem;
    width: fit-content; min-width: 100%; max-width: calc(50% + 50vw - 1.5rem);
  }
  table { border-collapse: collapse; width: 100%; font-size: .9375rem; line-height: 1.4; }
  caption { caption-side: top; padding: 0 0 .6rem; text-align: left; font-weight: 600; }
  caption > span { position: sticky; left: 0; display: inline-block; max-width: min(70ch, 90vw); }
  th, td {
    padding: .45rem .6rem; text-align: left; vertical-align: top;
    border-bottom: 1px solid #cfd5dc;
  }
  th:first-child, td:first-child { padding-left: 0; }
  th:last-child, td:last-child { padding-right: 0; }
  thead th, thead td {
    border-top: 2px solid #154273; border-bottom: 2px solid #154273; vertical-align: bottom;
  }
  tbody th { font-weight: 400; }
  tbody tr:last-child > * { border-bottom: 2px solid #154273; }
  .number { text-align: right; font-variant-numeric: tabular-nums; }
  td.number { white-space: nowrap; }
  .notes { margin: 0 0 1.75rem; font-size: .875rem; line-height: 1.5; color: #535353; }
  .notes p { margin-bottom: .15rem; }
  figure { margin: 1.75rem 0; }
  figcaption { font-weight: 600; }
  figure .scroll { width: auto; margin: .75rem 0; }
  figure svg { display: block; width: 100%; min-width: 34rem; height: auto; }
  figure .notes { margin-bottom: .75rem; }
  details { font-size: .9375rem; }
  summary { cursor: pointer; color: #01689b; }
  .pointer { font-size: .8em; vertical-align: .35em; line-height: 0; padding: 0 .1em; }
  .entries { list-style: none; padding: 0; font-size: .9375rem; line-height: 1.5; }
  .entries > li {
    display: grid; grid-template-columns: minmax(2.75rem, max-content) 1fr; gap: 0 .5rem;
    margin-bottom: .5rem;
  }
  .entries .label { color: #535353; }
  .back { white-space: nowrap; padding: 0 .2em; }
  footer {
    border-top: 1px solid #cfd5dc; margin-top: 3rem; padding-top: 1rem; font-size: .875rem;
    color: #535353;
  }
  @media (max-width: 30rem) {
    header dl > div { grid-template-columns: 1fr; margin-bottom: .4rem; }
  }
  @media print {
    @page { margin: 2.2cm 2cm; }
    html { font-size: 10.5pt; }
    body { max-width: none; padding: 0; font-size: 1rem; line-height: 1.45; }
    .skip, nav, .back { display: none; }
    a { color: inherit; text-decoration: none; }
    .scroll { overflow: visible; width: auto; max-width: none; }
    figure svg { min-width: 0; max-width: 16cm; }
    h2, h3, h4, caption, figcaption { break-after: avoid; }
    tr, figure, .aside, .entries > li { break-inside: avoid; }
    thead { display: table-header-group; }
    p, li { orphans: 3; widows: 3; }
  }
  """
