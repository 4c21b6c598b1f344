"""The nouns of the project: frozen pydantic models, no behaviour beyond validation."""

from schemas.document import Document, ReportInfo, Role, Section, Sentence, Span
from schemas.draft import Draft, DraftFigure, DraftItem, Judge, Topic
from schemas.finding import Finding, Severity
from schemas.quantity import Bound, Kind, Quantity
from schemas.summary import (
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
    "Achievement",
    "Bound",
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
]
