"""What every record of the project shares."""

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """A frozen noun: unknown fields are errors, field docstrings are its descriptions."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)
