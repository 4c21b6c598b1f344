"""Recognises `Draft`'s JSON Schema: as a tool's parameters, a response format, or in a prompt."""

import json
import re
from collections.abc import Iterator
from typing import Any, cast

from schemas.draft import Draft, DraftFigure, DraftItem

_LISTS = frozenset(Draft.model_fields)
_ITEM = frozenset(DraftItem.model_fields)
_FIGURE = frozenset(DraftFigure.model_fields)

_AT_LINE_START = re.compile(r"^[ \t]*(\{)", re.MULTILINE)


def is_draft_schema(schema: object) -> bool:
    """Whether an answer that is a draft has exactly the fields of this schema, at each level.

    Descriptions, limits and the way definitions are referred to may differ.
    """
    root = _node(schema, {})
    definitions = _object(root.get("$defs"))
    lists = _properties(root)
    return lists.keys() == _LISTS and all(
        _is_item(_node(_node(value, definitions).get("items"), definitions), definitions)
        for value in lists.values()
    )


def holds_draft_schema(text: str) -> bool:
    """Whether one of the JSON objects that begin a line of the text is the schema."""
    return any(is_draft_schema(value) for value in _json_objects(text))


def _is_item(item: dict[str, Any], definitions: dict[str, Any]) -> bool:
    fields = _properties(item)
    figures = _node(fields.get("figures"), definitions)
    figure = _node(figures.get("items"), definitions)
    return fields.keys() == _ITEM and _properties(figure).keys() == _FIGURE


def _properties(node: dict[str, Any]) -> dict[str, Any]:
    return _object(node.get("properties"))


def _node(value: object, definitions: dict[str, Any]) -> dict[str, Any]:
    node = _object(value)
    reference = node.get("$ref")
    if isinstance(reference, str):
        return _object(definitions.get(reference.rpartition("/")[2]))
    return node


def _object(value: object) -> dict[str, Any]:
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


def _json_objects(text: str) -> Iterator[object]:
    decoder = json.JSONDecoder()
    end = 0
    for match in _AT_LINE_START.finditer(text):
        if match.start(1) < end:
            continue
        try:
            value, end = decoder.raw_decode(text, match.start(1))
        except (json.JSONDecodeError, RecursionError):
            continue
        yield value
