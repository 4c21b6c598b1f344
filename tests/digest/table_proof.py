"""Proves the tables and charts of a Chinese digest cell by cell."""

from collections.abc import Iterator, Mapping, Sequence

from schemas.draft import Topic
from schemas.summary import Figure
from summarizer.checks.claims import Verdict
from summarizer.checks.regulation import demanded_parts
from summarizer.digest.records import Chart, Phrase, Table, Tone
from tests.digest.facts import Facts, ReportFacts
from tests.digest.readings import numbers_in, value_of

MISSING = "未见"
DASH = "—"
DATES = "法定内容与公开时限"
"""Caption of the table of dates."""

COUNTED: Mapping[str, Mapping[str, str]] = {
    "所据报告": {
        "成效": "achievements",
        "问题": "problems",
        "打算": "plans",
        "已核对数字": "figures",
        "其中验算相符": "recomputed",
    },
    "原文数字的验算": {
        "比率、合计、增减": "claims",
        "验算相符": "holds",
        "相互矛盾": "contradicts",
        "无从验算": "cannot",
    },
}
"""Tables of counts: caption, head of the column, what is counted."""

_TOPICS = {topic.value for topic in Topic}


def table_faults(path: tuple[str, ...], table: Table, facts: Facts) -> Iterator[str]:
    """Give what is wrong with a table whose cells' own quotes are proven elsewhere."""
    if table.caption in COUNTED:
        yield from _counted(table, facts)
    elif path == ("主要指标",) and table.caption in {"共有指标对照表", *_TOPICS}:
        yield from _indicators(table, facts)
    elif path == ("主要指标", "与前一份报告相比"):
        yield from _changes(table, facts)
    elif table.caption == DATES:
        yield from _dates(table, facts)
    elif table.caption == "问题与打算对照表":
        yield from _pairs(table, facts)
    else:
        yield f"unknown table {table.caption}"


def _report(name: str, facts: Facts) -> ReportFacts:
    """Find a report by its title, or by its place where the table leaves the year out."""
    if name in facts.by_title:
        return facts.by_title[name]
    return next(report for report in facts.compared if report.place == name)


def _counted(table: Table, facts: Facts) -> Iterator[str]:
    columns = COUNTED[table.caption]
    if [row[0].text for row in table.rows] != [report.title for report in facts.reports]:
        yield f"not every report has its row: {table.caption}"
    for row in table.rows:
        report = _report(row[0].text, facts)
        for head, cell in zip(table.header, row, strict=True):
            if head in columns and cell.text != str(_count(report, columns[head])):
                yield f"{row[0].text}, {head}: {cell.text}"
            if head == "文中日期":
                yield from _dated(report, cell)


def _count(report: ReportFacts, what: str) -> int:
    if what in ("achievements", "problems", "plans", "figures"):
        return len(getattr(report, what))
    by_name = {
        "recomputed": report.recomputed,
        "claims": sum(report.verdicts.values()),
        "holds": report.verdicts[Verdict.HOLDS],
        "contradicts": report.verdicts[Verdict.CONTRADICTS],
        "cannot": report.verdicts[Verdict.CANNOT],
    }
    return by_name[what]


def _by_report(table: Table, facts: Facts) -> Iterator[tuple[ReportFacts, str, Phrase]]:
    """Give each cell with its report and indicator, whichever of the two are the rows."""
    is_rows = table.header[0] == "报告"
    for row in table.rows:
        for head, cell in zip(table.header[1:], row[1:], strict=True):
            title, name = (row[0].text, head) if is_rows else (head, row[0].text)
            yield _report(title, facts), name, cell


def _indicators(table: Table, facts: Facts) -> Iterator[str]:
    seen: set[str] = set()
    for report, name, cell in _by_report(table, facts):
        seen.add(report.id)
        figures = report.stated.get(name, [])
        expected = _told(figures)
        if cell.text != expected:
            yield f"{report.title}, {name}: {cell.text} for {expected}"
        if (cell.tone is Tone.MISSING) != (not figures):
            yield f"{report.title}, {name}: {cell.tone}"
        if {cite.report for cite in cell.cites} - {report.id} or bool(figures) != bool(cell.cites):
            yield f"{report.title}, {name}: another report's quote"
    if seen != {report.id for report in facts.compared}:
        yield f"not every report has its place: {table.caption}"


def _told(figures: Sequence[Figure]) -> str:
    """Give what a cell says of figures: one number once, several with the names that differ."""
    quotes = ["".join(figure.quote.split()) for figure in figures]
    names = [figure.name for figure in figures]
    if len(figures) > 1 and len({(f.value, f.value_max, f.bound) for f in figures}) == 1:
        units = "、".join(f"“{figure.unit}”" for figure in figures[1:])
        return f"{quotes[0]}（又作{units}）"
    if len(figures) > 1 and len(set(names)) == len(names) and not any(map(numbers_in, names)):
        return "；".join(f"{name} {quote}" for name, quote in zip(names, quotes, strict=True))
    return "；".join(quotes) or DASH


def _pairs(table: Table, facts: Facts) -> Iterator[str]:
    """Compare each problem and its plans with the report's, and the words with what both say."""
    for row in table.rows:
        *title, problem, plans, words = row
        report = _report(title[0].text, facts) if title else facts.reports[0]
        if problem.text not in [item.text for item in report.problems]:
            yield f"not a problem of {report.title}: {problem.text}"
        if not set(plans.text.split("；")) <= {p for i in report.plans for p in i.text.split("；")}:
            yield f"not plans of {report.title}: {plans.text}"
        shared = words.text.partition("（")[0].split("、")
        said = [problem.text, plans.text]
        for side, cite in enumerate(words.cites):
            said[side] += cite.quote
        if not all(word in text for word in shared for text in said):
            yield f"words that are not shared: {words.text}"


def _changes(table: Table, facts: Facts) -> Iterator[str]:
    earlier = {later.id: report for report, later in facts.pairs}
    expected = {(name, new.start, new.quote) for name, _, new in facts.changes()}
    for report, name, cell in _by_report(table, facts):
        new, old = report.only(name), earlier[report.id].only(name)
        if cell.tone is Tone.MISSING:
            continue
        if not (new and old and (name, new.start, new.quote) in expected):
            yield f"{report.title}, {name}: no change to tell"
            continue
        terms = [value_of(new.quote), value_of(old.quote)]
        left = (cell.formula or "").partition(" = ")[0]
        if [number.value for number in numbers_in(left)][:2] != terms:
            yield f"{report.title}, {name}: {cell.formula}"
        if {cite.report for cite in cell.cites} != {report.id, earlier[report.id].id}:
            yield f"{report.title}, {name}: another report's quote"


def _dates(table: Table, facts: Facts) -> Iterator[str]:
    for row in table.rows:
        report, (dated, due, in_time) = _report(row[0].text, facts), row[-3:]
        limit = report.year + 1, 4, 1
        if due.text != (f"次年4月1日（{limit[0]}年4月1日）" if report.year else "不详"):
            yield f"{report.title}: due {due.text}"
        yield from _dated(report, dated)
        present = [part.is_present for part in demanded_parts(report.briefed.document)]
        if [cell.text for cell in row[1:-3]] != ["有" if has else MISSING for has in present]:
            yield f"{report.title}: {[cell.text for cell in row[1:-3]]}"
        day = _day(dated)
        expected = ("是" if day <= limit else "晚于期限") if day and report.year else "不详"
        if in_time.text != expected:
            yield f"{report.title}: {dated.text} {in_time.text}"


def _dated(report: ReportFacts, cell: Phrase) -> Iterator[str]:
    """A day that a report names is told in its own digits; one that it does not name is missing."""
    said = "-".join(f"{number:02}" for number in _day(cell))
    if (said or None) != report.published or bool(said) == (cell.tone is Tone.MISSING):
        yield f"{report.title}: dated {cell.text}"


def _day(cell: Phrase) -> tuple[int, ...]:
    return tuple(int(number.value) for number in numbers_in(cell.text))


def chart_faults(chart: Chart, facts: Facts) -> Iterator[str]:
    """Give what is wrong with a chart whose phrases are proven elsewhere."""
    for bar in chart.bars:
        report = _report(bar.label, facts)
        figure = report.only(chart.caption, chart.unit)
        if figure is None or value_of(figure.quote) != bar.value or figure.unit != chart.unit:
            yield f"{chart.caption}, {bar.label}: {bar.value}{chart.unit}"
        elif bar.phrase.text != figure.quote or {c.report for c in bar.phrase.cites} != {report.id}:
            yield f"{chart.caption}, {bar.label}: {bar.phrase.text}"
