"""A document as one HTML file that needs nothing else: no script, no picture, no address.

Every text goes through `escape`; a browser is told to load nothing at all. It prints on a page or
two, and is readable in black and white.
"""

from collections.abc import Mapping
from html import escape

from linchpin_tui.domain.report import Report
from linchpin_tui.exchange.document import Block, Document, Items, Lines, Section, Table
from linchpin_tui.exchange.gauge_svg import gauge_svg, history_svg, history_weeks
from linchpin_tui.exchange.report_words import gauge_title, report_document, state_words
from linchpin_tui.text import clean

_STYLE = """
@page { size: A4; margin: 12mm 14mm; }
* { box-sizing: border-box; }
body { font: 9.5pt/1.35 system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif; color: #1b1b1b;
  background: #fff; max-width: 190mm; margin: 0 auto; padding: 8mm 4mm; }
h1 { font-size: 19pt; line-height: 1.1; margin: 0; }
.about { color: #4a4a4a; margin: 2pt 0 10pt; }
main { columns: 2; column-gap: 9mm; }
section { margin: 0 0 8pt; }
.notes, .web, .commitments, .feedback { break-inside: avoid; }
h2 { font-size: 11pt; margin: 0 0 3pt; padding-bottom: 1pt; border-bottom: 1pt solid #1b1b1b;
  break-after: avoid; }
p { margin: 0 0 3pt; overflow-wrap: anywhere; }
p.quiet, .closing { color: #4a4a4a; font-size: 8.5pt; }
ul { margin: 0 0 3pt; padding-left: 12pt; }
li { margin: 0 0 1.5pt; break-inside: avoid; overflow-wrap: anywhere; }
li div { color: #4a4a4a; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; margin: 0 0 4pt; }
th { text-align: left; font-weight: 600; font-size: 8.5pt; color: #4a4a4a; white-space: nowrap; }
th, td { padding: 1.5pt 8pt 1.5pt 0; vertical-align: top; border-bottom: .5pt solid #cfcfcf; }
td { max-width: 70mm; overflow-wrap: break-word; }
.wide td:first-child, .stands { white-space: nowrap; }
td:first-child { font-weight: 600; }
.numbers td { vertical-align: middle; }
tr { break-inside: avoid; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
td.number { white-space: nowrap; }
svg { display: block; }
svg text { font-size: 9px; text-anchor: middle; fill: #1b1b1b; }
svg .rest { fill: #fff; stroke: #1b1b1b; stroke-width: 1; }
svg .done { fill: #35507a; }
svg .now { stroke: #b35c00; stroke-width: 2.5; }
.asks { border: 1pt solid #1b1b1b; padding: 5pt 8pt; }
.asks h2 { border: 0; }
footer { margin-top: 6pt; }
@media print { body { padding: 0; max-width: none; } svg * { print-color-adjust: exact;
  -webkit-print-color-adjust: exact; } }
@media screen and (max-width: 640px) { main { columns: 1; } }
"""


def report_html(report: Report) -> str:
    """The report as HTML, with its gauges drawn."""
    return as_html(report_document(report), {"numbers": _gauges(report)})


def as_html(document: Document, instead: Mapping[str, str] | None = None) -> str:
    """A document as HTML. `instead` holds, by the key of a section, ready HTML for its inside."""
    ready = instead or {}
    drawn = [
        (one.wide, _section(one, ready.get(one.key) or "".join(map(_block, one.blocks))))
        for one in document.sections
    ]
    # Outside the columns: a browser moves what spans them all to the next page as a whole.
    wide = "\n".join(html for is_wide, html in drawn if is_wide)
    columns = "\n".join(html for is_wide, html in drawn if not is_wide)
    closing = (
        f'\n<footer class="closing">{_safe(document.closing)}</footer>' if document.closing else ""
    )
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{_safe(document.title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f'<h1>{_safe(document.title)}</h1>\n<p class="about">{_safe(document.about)}</p>\n'
        f"{wide}\n<main>\n{columns}\n</main>{closing}\n</body>\n</html>\n"
    )


def _section(section: Section, inside: str) -> str:
    kind = " ".join(filter(None, (section.key, "wide" if section.wide else "")))
    return f'<section class="{kind}">\n<h2>{_safe(section.title)}</h2>\n{inside}\n</section>'


def _block(block: Block) -> str:
    match block:
        case Lines(lines, quiet):
            said = "<br>".join(map(_safe, lines))
            return f'<p class="quiet">{said}</p>' if quiet else f"<p>{said}</p>"
        case Items(items):
            listed = "".join(
                f"<li>{_safe(item.text)}{''.join(f'<div>{_safe(b)}</div>' for b in item.below)}</li>"
                for item in items
            )
            return f"<ul>{listed}</ul>"
        case Table():
            return _table(block)


def _table(table: Table) -> str:
    def row(cells: tuple[str, ...], tag: str) -> str:
        return "".join(
            f'<{tag} class="number">{_safe(cell)}</{tag}>'
            if at in table.right
            else f"<{tag}>{_safe(cell)}</{tag}>"
            for at, cell in enumerate(cells)
        )

    body = "".join(f"<tr>{row(cells, 'td')}</tr>" for cells in table.rows)
    return (
        f"<table><thead><tr>{row(table.headings, 'th')}</tr></thead><tbody>{body}</tbody></table>"
    )


def _gauges(report: Report) -> str:
    """The numbers of the week, drawn: bar, words, and the weeks before."""
    if not report.gauges:
        return "<p>No numbers are set.</p>"
    before = max((gauge.before for gauge in report.gauges), key=len)
    rows = []
    for gauge in report.gauges:
        title, words = gauge_title(gauge), state_words(gauge)
        stands = f"{gauge.week.done} of {gauge.week.of or gauge.week.target}"
        rows.append(
            f'<tr data-key="{_safe(gauge.key)}"><td>{_safe(title)}</td>'
            f'<td>{gauge_svg(gauge, title)}</td><td class="stands"><b>{_safe(stands)}</b>'
            f"{f' {_safe(words)}' if words else ''}</td><td>{history_svg(gauge, before)}</td></tr>"
        )
    now = " The line across a bar is where the week should be by now." if report.running else ""
    past = " Columns are the weeks before, each with a line at its target." if before else ""
    return (
        '<table class="numbers"><thead><tr><th></th><th>This week</th><th></th>'
        f"<th>{history_weeks(before)}</th></tr></thead><tbody>{''.join(rows)}</tbody></table>"
        f'<p class="quiet">A bar is full at the target.{now}{past}</p>'
    )


def _safe(text: str) -> str:
    return escape(clean(text), quote=True)
