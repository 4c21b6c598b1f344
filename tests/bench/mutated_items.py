"""Mutations of items, their evidence and the report's own data."""

from schemas.summary import Evidence, Item, Summary
from summarizer.reading.clauses import split_clauses
from tests.bench.editing import Case, kinds, pick, with_item


def _pair(case: Case) -> tuple[Item, Item] | None:
    items = case.summary.items()
    if len(items) < 2:
        return None
    one, other = case.chance.sample(items, 2)
    return None if one.text == other.text else (one, other)


def exchanged_texts(case: Case) -> Summary | None:
    pair = _pair(case)
    if not pair:
        return None
    one, other = pair
    return with_item(with_item(case.summary, one, text=other.text), other, text=one.text)


def borrowed_text(case: Case) -> Summary | None:
    pair = _pair(case)
    return with_item(case.summary, pair[0], text=pair[1].text) if pair else None


def borrowed_clause(case: Case) -> Summary | None:
    pair = _pair(case)
    if not pair:
        return None
    one, other = pair
    clauses = [clause.text for clause in split_clauses(other.text) if len(clause.text) >= 8]
    clause = pick(case, clauses)
    if not clause or any(clause in evidence.quote for evidence in one.evidence):
        return None
    return with_item(case.summary, one, text=one.text.rstrip("。") + "," + clause + "。")


def _evidence(case: Case) -> tuple[Item, Evidence] | None:
    return pick(case, [(i, e) for i in case.summary.items() for e in i.evidence])


def _with_evidence(case: Case, item: Item, old: Evidence, **changes: object) -> Summary:
    evidence = tuple(e.model_copy(update=changes) if e is old else e for e in item.evidence)
    return with_item(case.summary, item, evidence=evidence)


def shifted_evidence(case: Case) -> Summary | None:
    found = _evidence(case)
    if not found:
        return None
    item, evidence = found
    by = case.chance.choice([-20, -2, -1, 1, 2, 20])
    start, end = evidence.start + by, evidence.end + by
    if case.document.text[start:end] == evidence.quote:
        return None
    return _with_evidence(case, item, evidence, start=start, end=end)


def altered_quote(case: Case) -> Summary | None:
    found = _evidence(case)
    if not found:
        return None
    item, evidence = found
    at = case.chance.randrange(len(evidence.quote))
    new = case.chance.choice(["", "的", "1", "不"])
    quote = evidence.quote[:at] + new + evidence.quote[at + 1 :]
    return _with_evidence(case, item, evidence, quote=quote)


def outside_evidence(case: Case) -> Summary | None:
    found = _evidence(case)
    if not found:
        return None
    by = len(case.document.text)
    evidence = found[1]
    return _with_evidence(case, *found, start=evidence.start + by, end=evidence.end + by)


def without_evidence(case: Case) -> Summary | None:
    found = _evidence(case)
    return with_item(case.summary, found[0], evidence=(), figures=()) if found else None


def reordered_evidence(case: Case) -> Summary | None:
    """Cut a stretch in two and give the later half first."""
    found = _evidence(case)
    if not found or len(found[1].quote) < 20:
        return None
    item, old = found
    at = case.chance.randrange(5, len(old.quote) - 5)
    first = Evidence(start=old.start, end=old.start + at, quote=old.quote[:at])
    second = Evidence(start=old.start + at, end=old.end, quote=old.quote[at:])
    return with_item(case.summary, item, evidence=(second, first))


def exchanged_evidence(case: Case) -> Summary | None:
    pair = _pair(case)
    if not pair or pair[0].evidence == pair[1].evidence:
        return None
    one, other = pair
    changed = with_item(case.summary, one, evidence=other.evidence, figures=other.figures)
    return with_item(changed, other, evidence=one.evidence, figures=one.figures)


def shared_evidence(case: Case) -> Summary | None:
    pair = _pair(case)
    if not pair or pair[0].evidence == pair[1].evidence:
        return None
    one, other = pair
    both = sorted((*one.evidence, *other.evidence), key=lambda evidence: evidence.start)
    return with_item(case.summary, one, evidence=tuple(both))


def role(case: Case) -> Summary | None:
    """Move an item to another list, as it is."""
    lists = dict(kinds(case.summary))
    found = pick(case, [(kind, item) for kind, items in lists.items() for item in items])
    if not found:
        return None
    kind, item = found
    target = case.chance.choice([other for other in lists if other != kind])
    moved = {
        kind: tuple(other for other in lists[kind] if other is not item),
        target: (*lists[target], item),
    }
    return Summary.model_validate(
        {
            **case.summary.model_dump(by_alias=True),
            **{k: _renumbered(k, v) for k, v in moved.items()},
        }
    )


def _renumbered(kind: str, items: tuple[Item, ...]) -> list[dict[str, object]]:
    name = kind.removesuffix("s")
    return [{**item.model_dump(), "id": f"{name}-{number}"} for number, item in enumerate(items, 1)]


def drop_item(case: Case) -> Summary | None:
    found = pick(case, [(k, item) for k, items in kinds(case.summary) for item in items])
    if not found:
        return None
    kind, item = found
    left = tuple(other for other in dict(kinds(case.summary))[kind] if other is not item)
    return case.summary.model_copy(update={kind: left})


def duplicate_item(case: Case) -> Summary | None:
    found = pick(case, [(k, item) for k, items in kinds(case.summary) for item in items])
    if not found:
        return None
    kind, item = found
    items = dict(kinds(case.summary))[kind]
    copy = item.model_copy(update={"id": f"{kind.removesuffix('s')}-{len(items) + 1}"})
    return case.summary.model_copy(update={kind: (*items, copy)})


def report_year(case: Case) -> Summary | None:
    year = case.summary.report.year
    if year is None:
        return None
    new = year + case.chance.choice([-2, -1, 1, 2])
    report = case.summary.report.model_copy(update={"year": new})
    return case.summary.model_copy(update={"report": report})


def source(case: Case) -> Summary | None:
    old = case.summary.source
    digit = case.chance.choice([d for d in "0123456789abcdef" if d != old.sha256[0]])
    changed = old.model_copy(update={"sha256": digit + old.sha256[1:]})
    return case.summary.model_copy(update={"source": changed})
