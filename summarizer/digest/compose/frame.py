"""The words of a digest around what the reports say. None of them holds a number."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from schemas.draft import Topic
from summarizer.digest.briefed import Obstacle
from summarizer.digest.problem_groups import Theme

Language = Literal["zh", "en"]


@dataclass(frozen=True)
class Titles:
    """Titles of parts and of the parts below them, and captions."""

    headline: str
    reports: str
    indicators: str
    indicator_table: str
    changes: str
    standouts: str
    extremes: str
    achievements: str
    problems: str
    plans: str
    pairs: str
    answered: str
    possibly_answered: str
    unanswered: str
    other_plans: str
    last_year: str
    statutory: str
    annex: str
    quality: str
    held: str
    contradictions: str
    unverifiable: str
    left_out: str
    unread: str


@dataclass(frozen=True)
class Nouns:
    """What is counted; in English singular and plural, parted by `|`."""

    report: str
    place: str
    figure: str
    item: str
    achievement: str
    problem: str
    of_these: str
    plan: str
    indicator: str
    change: str
    claim: str


@dataclass(frozen=True)
class Columns:
    """Heads of columns."""

    report: str
    reporter: str
    dated: str
    achievements: str
    problems: str
    plans: str
    figures: str
    recomputed: str
    indicator: str
    problem: str
    plan: str
    words: str
    due: str
    in_time: str
    claims: str
    held: str
    contradicted: str
    unverifiable: str


@dataclass(frozen=True)
class Cells:
    """What a cell of a table says by itself."""

    missing: str
    no_figure: str
    is_there: str
    is_absent: str
    is_in_time: str
    is_late: str
    unknown: str
    incomparable: str


@dataclass(frozen=True)
class Templates:
    """Sentences and stretches; phrases stand where a `{name}` is."""

    made_of: str
    on_years: str
    no_year: str
    years: str
    some_recomputed: str
    nothing_left_out: str
    some_left_out: str
    common_problem: str
    clause: str
    unanswered_named: str
    unanswered_examples: str
    key_figure: str
    key_figures: str
    named_figure: str
    lacking_reports: str
    lacks: str
    late_reports: str
    contradictions_found: str
    missing_note: str
    other_units: str
    chart_years: str
    chart_left_out: str
    not_drawn: str
    left_aside: str
    older: str
    newest_only: str
    no_indicator: str
    size_note: str
    largest: str
    smallest: str
    both: str
    only_one: str
    and_more: str
    and_others: str
    change: str
    rose: str
    fell: str
    same: str
    hedged: str
    nothing_stands_out: str
    more_changes: str
    told: str
    more_achievements: str
    other_achievements: str
    themes_rule: str
    theme_told: str
    theme_examples: str
    problems_of_one: str
    named_problems: str
    more_problems: str
    without_problems: str
    nobody_has_problems: str
    plans_rule: str
    plans_counted: str
    some_answered: str
    some_possible: str
    some_unanswered: str
    words_in_quotes: str
    problem_quote: str
    plan_quote: str
    more: str
    no_plans: str
    last_year_rule: str
    followed: str
    not_followed: str
    statutory_rule: str
    statutory_lack: str
    next_year: str
    statutory_complete: str
    statutory_not_of_kind: str
    statutory_left_aside: str
    quality_note: str
    held_of: str
    contradiction: str
    impossible: str
    no_contradiction: str
    unverified: str
    unverified_of: str
    figure_left_out: str
    item_left_out: str
    year_doubted: str
    nothing: str
    unread: str


@dataclass(frozen=True)
class Marks:
    """What joins phrases."""

    listing: str
    comma: str
    semicolon: str
    quotes: tuple[str, str]
    """Around a word that is spoken of."""


@dataclass(frozen=True)
class NotDrawn:
    """Why a report is not in a chart."""

    other_level: str
    other_unit: str
    several: str
    doubted: str


@dataclass(frozen=True)
class Frame:
    """All words of a digest's frame in one language."""

    language: Language

    title: str
    """Of a digest of reports on rule of law; `{of}` is place and years."""

    other_title: str
    """Of any other."""

    collection: str
    """Of a digest of reports of several places on several years; `{years}` are these."""

    other_collection: str
    """Likewise of any other reports."""

    issuer_line: str
    """`{reports}` is their number with its noun."""

    count: str
    """The formula of what is counted: `{counted}` is the number with its noun."""

    report: str
    """What a report is called: `{place}` and `{year}`."""

    year: str
    """A year, or a stretch of years: `{year}`."""

    years: str
    """Several years, one by one: `{years}`."""

    day: str
    """A day: `{day}` is a date."""

    titles: Titles
    nouns: Nouns
    columns: Columns
    cells: Cells
    say: Templates
    marks: Marks

    topics: Mapping[Topic, str]
    themes: Mapping[Theme, str]
    kinds: Mapping[str, str]
    """Kinds of items by the first word of their ids."""

    demanded: Mapping[str, str]
    """Parts that the regulation demands, by their name there."""

    not_drawn: NotDrawn
    obstacles: Mapping[Obstacle, str]

    reasons: Mapping[str, str]
    """Why something is left out, by the check's code; "" for any other."""

    def quoted(self, word: str) -> str:
        """Put quotation marks around a word."""
        return word.join(self.marks.quotes)
