"""Files and folders → the reports of a run, and the name of each one's summary."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from summarizer.errors import UsageError
from summarizer.folders import walk_files
from summarizer.report_files import SUFFIX, check_report_path, is_report_name


@dataclass(frozen=True)
class ReportPath:
    """A report's file and where its summary goes."""

    path: Path
    """The file, as it was named or found."""

    summary: Path
    """The summary's file, relative to the output folder."""


def find_reports(paths: Sequence[Path]) -> tuple[ReportPath, ...]:
    """All reports of files and folders (recursive) in the order given, each file once.

    In a folder: by name, without hidden files and folders. A summary keeps the folder below the
    one that was named, and no two have the same name. Raises UsageError where a path does not
    exist, is no report, or holds none.
    """
    found: dict[Path, ReportPath] = {}
    for path in paths:
        for report in _reports_in(path) if path.is_dir() else _report_at(path):
            found.setdefault(report.path.resolve(), report)
    return _without_clashes(tuple(found.values()))


def _report_at(path: Path) -> Iterator[ReportPath]:
    check_report_path(path)
    yield ReportPath(path, Path(path.stem + ".json"))


def _reports_in(folder: Path) -> Iterator[ReportPath]:
    reports = sorted(walk_files(folder, is_report_name))
    if not reports:
        raise UsageError(
            f"{folder} holds no reports.", f"Name a folder that has {SUFFIX} files in it."
        )
    for path in reports:
        yield ReportPath(path, path.relative_to(folder).with_suffix(".json"))


def _without_clashes(reports: tuple[ReportPath, ...]) -> tuple[ReportPath, ...]:
    """Name all summaries by the first scheme in which none overwrites another."""
    if not reports:
        return reports
    places = [report.path.resolve() for report in reports]
    common = os.path.commonpath([place.parent for place in places])
    below = [place.relative_to(common) for place in places]
    schemes = (
        [report.summary for report in reports],
        [path.with_suffix(".json") for path in below],
        # Only names that differ in their suffix alone come to this.
        [path.with_name(path.name + ".json") for path in below],
    )
    names = next((scheme for scheme in schemes if _is_clear(scheme)), schemes[-1])
    return tuple(replace(r, summary=name) for r, name in zip(reports, names, strict=True))


def _is_clear(names: Sequence[Path]) -> bool:
    """Whether all names differ, also where a file system ignores case."""
    return len({str(name).casefold() for name in names}) == len(names)
