"""The annex: what a reader should know of the sources and of what was left out."""

from collections.abc import Iterator, Sequence

from summarizer.checks.claims import Claim, ClaimKind
from summarizer.digest.briefed import Unread
from summarizer.digest.citing import cite_span
from summarizer.digest.compose.phrases import (
    Said,
    cite_quantity,
    join,
    note,
    of_claim,
    of_held_claim,
    plain,
    sentence,
    summed,
    tell_name,
)
from summarizer.digest.compose.report_table import number_cell, report_table
from summarizer.digest.compose.setting import Setting
from summarizer.digest.data_quality import ReportQuality, judge_quality
from summarizer.digest.records import Block, Listing, Paragraph, Part, Phrase, Table, Tone
from summarizer.digest.reports import Report
from summarizer.digest.selection import is_few
from summarizer.digest.soundness import LeftOut


def annex_part(setting: Setting, unread: Sequence[Unread]) -> Part:
    """Tell contradictions, what cannot be verified, what is left out and what could not be read."""
    titles = setting.frame.titles
    qualities = judge_quality(setting.reports)
    parts = (
        (
            titles.quality,
            (note(setting.frame.say.quality_note), _arithmetic(setting, qualities)),
        ),
        (titles.held, tuple(_held(setting, qualities))),
        (titles.contradictions, _contradictions(setting, qualities)),
        (titles.unverifiable, tuple(_unverifiable(setting, qualities))),
        (titles.left_out, _left_out(setting, qualities)),
        (titles.unread, _unread(setting, unread)),
        (titles.reports, () if is_few(setting.reports) else (report_table(setting),)),
    )
    told = tuple(Part(title=title, blocks=blocks) for title, blocks in parts if blocks)
    return Part(title=titles.annex, blocks=(), parts=told)


def _arithmetic(setting: Setting, qualities: Sequence[ReportQuality]) -> Table:
    columns = setting.frame.columns
    header = (
        columns.report,
        columns.claims,
        columns.held,
        columns.contradicted,
        columns.unverifiable,
    )
    rows = tuple(_arithmetic_row(setting, quality) for quality in qualities)
    return Table(caption=setting.frame.titles.quality, header=header, rows=rows)


def _arithmetic_row(setting: Setting, quality: ReportQuality) -> tuple[Phrase, ...]:
    counts = [len(quality.held), len(quality.contradictions), len(quality.unverifiable)]
    total = Phrase(text=str(sum(counts)), formula=f"{' + '.join(map(str, counts))} = {sum(counts)}")
    cells = (number_cell(setting, count) for count in counts)
    return (plain(quality.report.title), total, *cells)


def _held(setting: Setting, qualities: Sequence[ReportQuality]) -> Iterator[Block]:
    """Give of few reports each number that others give, with the formula."""
    frame, say = setting.frame, setting.frame.say
    if not is_few(setting.reports):
        return
    entries = tuple(
        sentence(
            say.held_of,
            report=quality.report.title,
            numbers=join(
                (of_held_claim(quality.report, claim) for claim in quality.held),
                frame.marks.semicolon,
            ),
        )
        for quality in qualities
        if quality.held
    )
    yield Listing(entries=entries) if entries else sentence(say.nothing)


def _contradictions(setting: Setting, qualities: Sequence[ReportQuality]) -> tuple[Block, ...]:
    entries = tuple(
        _contradiction(setting, quality.report, claim)
        for quality in qualities
        for claim in quality.contradictions
    )
    if not entries:
        return (sentence(setting.frame.say.no_contradiction),)
    return (Listing(entries=entries),)


def _contradiction(setting: Setting, report: Report, claim: Claim) -> Paragraph:
    """Say what the source says and what its own numbers give, or that they give no such share."""
    say = setting.frame.say
    said: dict[str, Said] = {"report": report.title, "stated": of_claim(report, claim)}
    if claim.kind is not ClaimKind.PERCENTAGE:
        return sentence(say.contradiction, computed=_computed(report, claim), **said)
    base = claim.terms[0]
    told = Phrase(text="".join(base.text.split()), cites=(cite_quantity(report, base),))
    return sentence(say.impossible, base=told, **said)


def _computed(report: Report, claim: Claim) -> Phrase:
    """Say what the terms give: the formula itself, with the quotes of all its numbers."""
    return Phrase(
        text=claim.formula,
        tone=Tone.WARNING,
        cites=tuple(cite_quantity(report, term) for term in (claim.stated, *claim.terms)),
        formula=claim.formula,
    )


def _unverifiable(setting: Setting, qualities: Sequence[ReportQuality]) -> Iterator[Block]:
    """Give their number, and of few reports each of them with its quote."""
    frame = setting.frame
    counts = [len(quality.unverifiable) for quality in qualities]
    if not any(counts):
        yield sentence(frame.say.nothing)
        return
    yield sentence(frame.say.unverified, n=summed(frame, counts, frame.nouns.claim))
    if is_few(setting.reports):
        yield Listing(
            entries=tuple(
                sentence(
                    frame.say.unverified_of,
                    report=quality.report.title,
                    rates=join(
                        (of_claim(quality.report, claim) for claim in quality.unverifiable),
                        frame.marks.listing,
                    ),
                )
                for quality in qualities
                if quality.unverifiable
            )
        )


def _left_out(setting: Setting, qualities: Sequence[ReportQuality]) -> tuple[Block, ...]:
    say = setting.frame.say
    entries: list[Paragraph] = []
    for quality in qualities:
        report = quality.report
        if report.is_year_doubted:
            entries.append(sentence(say.year_doubted, report=report.title))
        entries.extend(_left(setting, report, one) for one in quality.left_out)
    return (Listing(entries=tuple(entries)),) if entries else (sentence(say.nothing),)


def _left(setting: Setting, report: Report, left: LeftOut) -> Paragraph:
    """Name what is left out without repeating what is wrong of it."""
    frame = setting.frame
    kind = frame.kinds.get(left.item.partition("-")[0], "")
    said: dict[str, Said] = {
        "report": report.title,
        "item": plain(f"{kind} {left.item}"),
        "reason": plain(frame.reasons.get(left.code) or frame.reasons[""]),
    }
    if left.figure is None:
        return sentence(frame.say.item_left_out, **said)
    figure = left.figure
    is_there = report.text[figure.start : figure.end] == figure.quote
    cite = cite_span(report, None, figure.start, figure.end) if is_there else None
    quote = Phrase(text="".join(figure.quote.split()), cites=(cite,)) if cite else plain("")
    name = f"“{tell_name(figure)}”" if tell_name(figure) else ""
    return sentence(frame.say.figure_left_out, quote=quote, name=name, **said)


def _unread(setting: Setting, unread: Sequence[Unread]) -> tuple[Block, ...]:
    frame = setting.frame
    entries = tuple(
        sentence(frame.say.unread, name=one.name, reason=frame.obstacles[one.obstacle])
        for one in unread
    )
    return (Listing(entries=entries),) if entries else (sentence(frame.say.nothing),)
