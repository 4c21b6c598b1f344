import json
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.draft import Draft
from summarizer.embedded.draft_schema import holds_draft_schema, is_draft_schema

SCHEMA: dict[str, Any] = Draft.model_json_schema()


def inlined() -> dict[str, Any]:
    """Put each definition where it is referred to, the innermost first."""
    text = json.dumps(SCHEMA)
    for name in ("Topic", "DraftFigure", "DraftItem"):
        part = json.dumps(json.loads(text)["$defs"][name])
        text = text.replace(f'"$ref": "#/$defs/{name}"', part[1:-1])
    schema: dict[str, Any] = json.loads(text)
    del schema["$defs"]
    assert "$ref" not in json.dumps(schema)
    return schema


def test_schema_of_the_draft_is_known_with_and_without_references() -> None:
    assert is_draft_schema(SCHEMA)
    assert is_draft_schema(inlined())


def test_descriptions_do_not_matter() -> None:
    bare = json.loads(json.dumps(SCHEMA))
    for part in [bare, *bare["$defs"].values()]:
        part.pop("description", None)
    assert is_draft_schema(bare)


@pytest.mark.parametrize(
    "path",
    [
        ("properties", "plans"),
        ("$defs", "DraftItem", "properties", "topic"),
        ("$defs", "DraftItem", "properties", "figures"),
        ("$defs", "DraftFigure", "properties", "quote"),
        ("$defs", "DraftFigure"),
    ],
)
def test_missing_part_makes_another_schema(path: tuple[str, ...]) -> None:
    schema = deepcopy(SCHEMA)
    node = schema
    for step in path[:-1]:
        node = node[step]
    del node[path[-1]]
    assert not is_draft_schema(schema)


def test_additional_field_makes_another_schema() -> None:
    schema = deepcopy(SCHEMA)
    schema["$defs"]["DraftItem"]["properties"]["weight"] = {"type": "number"}
    assert not is_draft_schema(schema)


def test_reference_to_itself_ends() -> None:
    assert not is_draft_schema({"properties": {name: {"$ref": "#"} for name in Draft.model_fields}})
    assert not is_draft_schema({"$ref": "#/$defs/A", "$defs": {"A": {"$ref": "#/$defs/A"}}})


def test_schema_is_found_among_other_json_in_a_text() -> None:
    text = f'Text {{"a": 1}}\n{{"b": {{}}}}\n{{ no json\n  {json.dumps(SCHEMA)}\nmore'
    assert holds_draft_schema(text)


def test_text_without_the_schema_holds_none() -> None:
    assert not holds_draft_schema('[1] 全年\n{"achievements": [], "problems": [], "plans": []}\n{')
    assert not holds_draft_schema('{"a":\n' * 2_000)


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(JSON_VALUES)
def test_any_json_value_can_be_judged(value: object) -> None:
    assert not is_draft_schema(value)
    assert not holds_draft_schema(json.dumps(value, indent=1))
