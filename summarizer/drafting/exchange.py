"""What one draft call has seen so far: completions, usage, the last draft."""

from contextvars import ContextVar
from dataclasses import dataclass

from schemas.draft import JUDGE_KEY, Draft, Judge


@dataclass(frozen=True)
class Usage:
    """Tokens of all completions of a draft, reasks included, as the server counts them."""

    prompt_tokens: int
    completion_tokens: int


@dataclass(frozen=True)
class DraftResult:
    """A draft and what it took to get it."""

    draft: Draft
    faults: str | None
    """What the judge still objects to, or None."""

    attempts: int
    """Requests sent: the first, repeats after transport faults, and reasks."""

    usage: Usage | None
    """None where the server did not count a completion."""


@dataclass
class Exchange:
    """The state of one draft call; it lives as long as the call."""

    judge: Judge
    draft: Draft | None = None
    faults: str | None = None
    attempts: int = 0
    usage: Usage | None = Usage(0, 0)

    def read(self, text: str, *, strict: bool | None) -> Draft:
        """Read a completion and keep its draft even if the judge objects.

        Raises pydantic.ValidationError with what the model should mend.
        """
        return Draft.model_validate_json(text, strict=strict, context={JUDGE_KEY: self._review})

    def count(self, usage: Usage | None) -> None:
        """Add the tokens of one completion; one that is not counted makes the sum unknown."""
        if usage is None or self.usage is None:
            self.usage = None
        else:
            self.usage = Usage(
                self.usage.prompt_tokens + usage.prompt_tokens,
                self.usage.completion_tokens + usage.completion_tokens,
            )

    def result(self, draft: Draft) -> DraftResult:
        """Give what the caller gets, without the completion that instructor hangs on a draft."""
        return DraftResult(Draft(**dict(draft)), self.faults, self.attempts, self.usage)

    def _review(self, draft: Draft) -> str | None:
        self.draft, self.faults = draft, self.judge(draft)
        return self.faults


CURRENT: ContextVar[Exchange] = ContextVar("exchange")
"""The exchange of the running task: instructor's hooks do not carry one."""
