using System.Globalization;
using System.Text;
using Workbench.Divergences;

namespace Workbench.Exporting;

/// <summary>
/// The style of the page. Screens get a grid, paper a table, whose heads repeat on every sheet. Kinds of difference are told
/// apart by the form of the underline as well as by colour; blue and orange, for eyes that do not tell red from green.
/// </summary>
internal static class EditionStyle
{
    public const string Text =
        """
        :root {
          color-scheme: light dark;
          --paper: #fdfcf9; --ink: #23211d; --quiet: #6f6a60; --rule: #e3ded3;
          --content: #edf3fb; --content-long: #dbe8f8; --content-line: #8fb2dc; --plus: #3f74b5; --function: #7cb5b1; --slate: #8b98a5; --grey: #a09a8e;
          --gap: #b5560f; --check: #fbe3cd; --check-ink: #8a3d05; --added: #f4efe2;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --paper: #17181a; --ink: #dad6cc; --quiet: #979286; --rule: #2f3033;
            --content: #1c2837; --content-long: #22364f; --content-line: #4f79a8; --plus: #7fb0e8; --function: #3f8680; --slate: #6d7c8b; --grey: #77736b;
            --gap: #ee9a56; --check: #47290f; --check-ink: #f5b27c; --added: #26241e;
          }
        }
        * { box-sizing: border-box; }
        html { scroll-padding-top: 3.5rem; -webkit-text-size-adjust: 100%; }
        body {
          margin: 0 auto; padding: 0 2.5rem 6rem; background: var(--paper); color: var(--ink);
          font: 1.0625rem/1.55 "Iowan Old Style", "Palatino Linotype", Palatino, "PT Serif", "Source Serif 4", "Noto Serif", Georgia, "Liberation Serif", serif;
          font-kerning: normal; font-variant-numeric: oldstyle-nums; hanging-punctuation: first last;
        }
        .columns-2 { max-width: 78rem; }
        .columns-3 { max-width: 104rem; }
        a { color: inherit; text-decoration-color: var(--grey); text-underline-offset: .2em; }
        header { margin: 5rem auto 3rem; max-width: 44rem; text-align: center; }
        h1, h2, h3, h4, h5, h6 { font-weight: normal; text-wrap: balance; }
        header .author { margin: 0 0 .8rem; text-transform: uppercase; letter-spacing: .14em; color: var(--quiet); font-size: .84rem; }
        h1 { margin: 0; font-size: 2.7rem; line-height: 1.15; letter-spacing: .005em; }
        header .titles { margin: .5rem 0 0; font-style: italic; font-size: 1.25rem; color: var(--quiet); }
        header .texts { list-style: none; margin: 2.2rem 0 0; padding: 1.4rem 0 0; position: relative; }
        header .texts::before { content: ""; position: absolute; top: 0; left: calc(50% - 1.5rem); width: 3rem; border-top: 1px solid var(--grey); }
        .siglum { margin-left: .4em; font-size: .8em; color: var(--quiet); }
        header .summary { margin: 1rem 0 0; font-size: .88rem; color: var(--quiet); font-variant-numeric: lining-nums; }
        nav, .legend { max-width: 44rem; margin: 0 auto 2rem; padding: 1.1rem 0 0; border-top: 1px solid var(--rule); }
        nav h2, .legend summary, .legend legend { margin: 0 0 .6rem; padding: 0; font-size: .72rem; line-height: 1.6; text-transform: uppercase; letter-spacing: .1em; color: var(--quiet); }
        nav ol { list-style: none; margin: 0; padding: 0; columns: 18rem auto; column-gap: 2.5rem; }
        nav li { break-inside: avoid; padding-left: 1.2em; text-indent: -1.2em; }
        nav a { text-decoration: none; }
        nav a:hover { text-decoration: underline; }
        nav .level-2 { margin-left: 1.2em; }
        nav .level-3, nav .level-4, nav .level-5, nav .level-6 { margin-left: 2.4em; }
        .legend { font-size: .92rem; line-height: 1.75; }
        .legend summary { cursor: pointer; list-style-position: outside; }
        .legend > div { display: grid; grid-template-columns: 1fr 1fr; gap: .4rem 2.5rem; }
        .legend fieldset { border: 0; margin: 0; padding: 0; min-width: 0; grid-row: span 2; }
        .legend fieldset.columns { grid-row: auto; }
        .legend label { display: block; }
        .legend p { margin: 0; }
        .legend input { accent-color: var(--plus); margin: 0 .35em 0 0; vertical-align: -.05em; }

        .row { display: grid; grid-template-columns: 2.4rem; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); column-gap: 2.2rem; position: relative; }
        main > .row { padding: .45rem 0; }
        @media screen { main > .row { content-visibility: auto; contain-intrinsic-size: auto 9rem; } }
        .heads { position: sticky; top: 0; z-index: 1; background: var(--paper); border-bottom: 1px solid var(--rule); padding: .55rem 0 .5rem; margin-bottom: 1.2rem; line-height: 1.3; }
        .heads b { font-weight: normal; font-style: italic; }
        .heads span { color: var(--quiet); font-size: .8rem; }
        .no { padding-top: .32em; text-align: right; font-size: .78rem; line-height: 1.6; color: var(--grey); text-decoration: none; font-variant-numeric: lining-nums tabular-nums; user-select: none; }
        .no:hover, :target > .no { color: var(--gap); }
        :target > .no::after { content: " ▸"; position: absolute; }
        .cell { min-width: 0; overflow-wrap: break-word; hyphens: auto; }
        .cell p { margin: 0; text-wrap: pretty; max-width: 38rem; }
        .cell p + p { text-indent: 1.4em; }
        .heading { padding: 2.6rem 0 .9rem !important; }
        .heading .no { padding-top: .8em; }
        .cell h2, .cell h3, .cell h4, .cell h5, .cell h6 { margin: 0; line-height: 1.25; hyphens: manual; max-width: 38rem; }
        .cell h2 { font-size: 1.5rem; }
        .cell h3 { font-size: 1.25rem; font-style: italic; }
        .cell h4, .cell h5, .cell h6 { font-size: .82rem; text-transform: uppercase; letter-spacing: .08em; }
        .cell .quotation, .cell .verse { margin-left: 1.6em; }
        .cell .note { font-size: .88em; color: var(--quiet); }
        .cell .contents, .cell .furniture { font-size: .82em; color: var(--quiet); }
        .break { color: var(--grey); font-size: .82em; user-select: none; }
        .absent { color: var(--gap); font-size: .86em; font-style: italic; }
        .cell p.absent { padding-top: .12em; }
        .addition .c0 .absent { color: var(--quiet); }
        .addition .cell:not(.c0) p:not(.absent):not(.doubt), .added { background: var(--added); box-shadow: inset 2px 0 0 var(--gap); padding-left: .5em; }
        .added { padding: 0 .15em 0 .35em; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
        .lost { text-decoration: underline dashed var(--gap) 1.5px; text-underline-offset: .22em; }
        .cell p.doubt { text-indent: 0; font-size: .75rem; line-height: 1.5; color: var(--quiet); font-variant-numeric: lining-nums; }
        .doubt::before { content: "◦ "; }
        .check { background: var(--check); color: var(--check-ink); border-radius: .2em; padding: 0 .15em; text-decoration: underline double var(--check-ink) 1px; text-underline-offset: .18em; }
        .check::after { content: "№"; font-size: .62em; font-weight: bold; vertical-align: super; line-height: 0; margin-left: .1em; }

        mark { background: none; color: inherit; text-underline-offset: .2em; text-decoration-skip-ink: none; }
        mark.content { background: var(--content); box-shadow: inset 0 -1px 0 var(--content-line); border-radius: .12em; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
        mark.content.long { background: var(--content-long); }
        mark.only::before { content: "+\2060"; font-size: .75em; vertical-align: .3em; line-height: 0; color: var(--plus); margin: 0 .08em 0 .02em; }
        mark.function { text-decoration: underline solid var(--function) 1px; }
        mark.moved { text-decoration: underline double var(--slate) 1px; }
        mark.spelling { text-decoration: underline wavy var(--slate) .7px; }
        mark.punctuation { text-decoration: underline dotted var(--grey) 1.5px; }
        .gap { font-style: normal; white-space: nowrap; color: var(--gap); cursor: help; user-select: none; }
        .gap::before { content: "‸"; font-weight: bold; }
        .gap b { font-size: .6em; font-weight: normal; vertical-align: .55em; line-height: 0; font-variant-numeric: lining-nums; margin-right: .15em; }
        .gap.function, .gap.spelling { color: var(--function); filter: brightness(.85); }
        mark.only.punctuation::before { display: none; }

        @media screen and (max-width: 1100px) {
          body { padding: 0 1.6rem 5rem; }
          .row { column-gap: 1.5rem; grid-template-columns: 1.7rem; }
          .columns-3 main { font-size: .97rem; }
        }
        @media screen and (max-width: 799px) {
          body { padding: 0 1.2rem 4rem; }
          header { margin: 3rem auto 2rem; }
          h1 { font-size: 2.1rem; }
          .legend > div { display: block; }
          .heads { display: none; }
          main > .row { display: block; padding: .9rem 0 1.1rem 2.2rem; border-bottom: 1px solid var(--rule); }
          .no { position: absolute; left: 0; top: .9rem; }
          .cell + .cell { margin-top: .7rem; }
          .cell:empty { display: none; }
          .cell::before { display: block; font-size: .85rem; font-style: italic; color: var(--quiet); line-height: 1.5; }
        }
        @page { margin: 17mm 15mm 18mm; }
        @media print {
          :root { --paper: #fff; --ink: #000; --quiet: #555; --rule: #bbb; --content: #eaf1fb; --content-long: #d8e6f8; --content-line: #7ba3d2; --plus: #3f74b5; --function: #5a9b96; --slate: #7c8894; --grey: #8d887d; --gap: #a04a08; --check: #fdebd9; --check-ink: #7a3504; --added: #f6f3ea; }
          html { font-size: 9.2pt; }
          html:has(.columns-3) { font-size: 8.5pt; }
          body, .columns-2, .columns-3 { max-width: none; padding: 0; line-height: 1.42; }
          header { margin: 12mm auto 9mm; }
          h1 { font-size: 22pt; }
          .legend { break-inside: avoid; }
          .legend summary { list-style: none; }
          .legend input, .legend .columns { display: none; }
          mark, .check, .added { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
          main { display: table; table-layout: fixed; width: 100%; border-spacing: 0; }
          .heads { display: table-header-group; position: static; break-inside: avoid; }
          .row { display: table-row; }
          .no, .cell { display: table-cell; vertical-align: top; padding: 1.1mm 3mm 1.1mm 0; }
          .no { width: 9mm; font-size: 7pt; padding-right: 2.5mm; padding-top: 1.5mm; }
          .heads .cell { border-bottom: .4pt solid var(--rule); padding-bottom: 1.5mm; }
          .heading .cell { padding-top: 6mm; padding-bottom: 2mm; }
          .heading .no { padding-top: 6.6mm; }
          .cell:last-child { padding-right: 0; }
          .short { break-inside: avoid; }
          .heading { break-after: avoid; }
          .cell h2 { font-size: 13pt; }
          .cell p { max-width: none; orphans: 2; widows: 2; }
          nav { break-after: avoid; }
        }

        """;

    /// <summary>The rules that know how many columns there are, what they are called, and which classes of differences there are.</summary>
    public static string ForColumns(IReadOnlyList<string> labels)
    {
        var style = new StringBuilder();
        for (var column = 0; column < labels.Count; column++)
        {
            var number = column.ToString(CultureInfo.InvariantCulture);
            style.Append(CultureInfo.InvariantCulture, $"body:has(#show-{number}:not(:checked)) .c{number} {{ display: none; }}\n");
            style.Append(CultureInfo.InvariantCulture, $"@media screen and (max-width: 799px) {{ .c{number}::before {{ content: \"{Quote(labels[column])}\"; }} }}\n");
        }

        foreach (var name in DifferenceNames.Classes.Select(DifferenceNames.Of))
        {
            var off = $"body:has(#mark-{name}:not(:checked)) main";
            style.Append(CultureInfo.InvariantCulture, $"{off} mark.k-{name} {{ background: none; box-shadow: none; text-decoration: none; }}\n");
            style.Append(CultureInfo.InvariantCulture, $"{off} mark.only.k-{name}::before, {off} .gap.k-{name} {{ display: none; }}\n");
        }

        if (labels.Count > 2)
        {
            style.Append("@page { size: A4 landscape; }\n");
        }

        return style.ToString();
    }

    /// <summary>Inside a CSS string, and safe inside a style element.</summary>
    private static string Quote(string label) => string.Concat(label.Select(c => char.IsLetterOrDigit(c) || c is ' ' or '.' or ',' or '-'
        ? c.ToString()
        : char.IsControl(c) || char.IsSurrogate(c) ? "" : $"\\{((int)c).ToString("x", CultureInfo.InvariantCulture)} "));
}
