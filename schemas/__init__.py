"""The nouns of the project: frozen pydantic models, no behaviour beyond validation."""

from schemas.document import Document, ReportInfo, Role, Section, Sentence, Span
from schemas.draft import JUDGE_KEY, Draft, DraftFigure, DraftItem, Judge, Topic, items_by_kind
from schemas.finding import Check, Finding, Severity
from schemas.quantity import Bound, Kind, Quantity
from schemas.summary import (
    SCHEMA,
    Achievement,
    Evidence,
    Figure,
    Item,
    ModelInfo,
    Plan,
    Problem,
    Source,
    Summary,
)

__all__ = [
    "JUDGE_KEY",
    "SCHEMA",
    "Achievement",
    "Bound",
    "Check",
    "Document",
    "Draft",
    "DraftFigure",
    "DraftItem",
    "Evidence",
    "Figure",
    "Finding",
    "Item",
    "Judge",
    "Kind",
    "ModelInfo",
    "Plan",
    "Problem",
    "Quantity",
    "ReportInfo",
    "Role",
    "Section",
    "Sentence",
    "Severity",
    "Source",
    "Span",
    "Summary",
    "Topic",
    "items_by_kind",
]
