"""The statutory check: demanded parts and the day of publication."""

from collections.abc import Iterator, Sequence

from summarizer.digest.compose.phrases import missing, note, plain, remaining, sentence
from summarizer.digest.compose.report_table import date_cell
from summarizer.digest.compose.setting import Setting
from summarizer.digest.records import Paragraph, Part, Phrase, Table, Tone
from summarizer.digest.statutory import StatutoryCheck, check_statutes

_ALL_ROWS = 20


def statutory_part(setting: Setting) -> Part | None:
    """Lay out what each report has of what is demanded; None where none is of that kind.

    Of very many reports only those that lack something or are dated too late.
    """
    frame = setting.frame
    checks = [check for check in check_statutes(setting.reports) if check.parts]
    if not checks:
        return None
    shown = (
        checks if len(checks) <= _ALL_ROWS else [check for check in checks if _is_wanting(check)]
    )
    blocks = [
        note(frame.say.statutory_rule),
        *_of_another_kind(setting, checks),
        *_lacking(setting, checks),
    ]
    tables = (_table(setting, shown),) if shown else ()
    return Part(
        title=frame.titles.statutory,
        blocks=(*blocks, *tables, *_left_aside(setting, checks, shown)),
    )


def _of_another_kind(setting: Setting, checks: Sequence[StatutoryCheck]) -> Iterator[Paragraph]:
    checked = {check.report.id for check in checks}
    others = tuple(report for report in setting.reports if report.id not in checked)
    if others:
        yield sentence(setting.frame.say.statutory_not_of_kind, names=setting.names(others))


def _is_wanting(check: StatutoryCheck) -> bool:
    return bool(check.missing) or check.is_in_time is False


def _lacking(setting: Setting, checks: Sequence[StatutoryCheck]) -> Iterator[Paragraph]:
    """Say which reports lack what; of very many the table says it alone."""
    frame = setting.frame
    lacking = [check for check in checks if check.missing]
    if not lacking:
        yield sentence(frame.say.statutory_complete)
    if len(checks) <= _ALL_ROWS:
        for check in lacking:
            yield sentence(
                frame.say.statutory_lack,
                report=check.report.title,
                parts=lacking_parts(setting, check),
            )


def lacking_parts(setting: Setting, check: StatutoryCheck) -> str:
    """Name the parts that a report does not have."""
    return setting.frame.marks.listing.join(_demanded(setting, p.name) for p in check.missing)


def _demanded(setting: Setting, name: str) -> str:
    return setting.frame.demanded.get(name, name)


def _table(setting: Setting, checks: Sequence[StatutoryCheck]) -> Table:
    columns = setting.frame.columns
    parts = (_demanded(setting, part.name) for part in checks[0].parts)
    return Table(
        caption=setting.frame.titles.statutory,
        header=(columns.report, *parts, columns.dated, columns.due, columns.in_time),
        rows=tuple(_row(setting, check) for check in checks),
    )


def _row(setting: Setting, check: StatutoryCheck) -> tuple[Phrase, ...]:
    cells = setting.frame.cells
    has = (
        plain(cells.is_there) if part.is_present else missing(cells.is_absent)
        for part in check.parts
    )
    dated = date_cell(setting, check.report)
    return (plain(check.report.title), *has, dated, _due(setting, check), _in_time(setting, check))


def _due(setting: Setting, check: StatutoryCheck) -> Phrase:
    if check.due is None:
        return missing(setting.frame.cells.unknown)
    day = setting.frame.day.format(day=check.due)
    text = setting.frame.say.next_year.format(day=day)
    return Phrase(text=text, formula=f"{check.due.year - 1} + 1 = {day}")


def _in_time(setting: Setting, check: StatutoryCheck) -> Phrase:
    cells = setting.frame.cells
    if check.is_in_time is None:
        return missing(cells.unknown)
    if check.is_in_time:
        return plain(cells.is_in_time)
    return Phrase(text=cells.is_late, tone=Tone.WARNING)


def _left_aside(
    setting: Setting, checks: Sequence[StatutoryCheck], shown: Sequence[StatutoryCheck]
) -> Iterator[Paragraph]:
    if len(shown) < len(checks):
        n = remaining(setting.frame, len(checks), len(shown), setting.frame.nouns.report)
        yield sentence(setting.frame.say.statutory_left_aside, n=n)
