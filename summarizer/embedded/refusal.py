"""An answer of the built-in model that says no."""


class Refusal(Exception):  # noqa: N818  an answer of the server, not a failure of the program
    """A request that gets an error body in place of a completion."""

    def __init__(
        self, message: str, *, status: int = 400, param: str | None = None, code: str | None = None
    ) -> None:
        """Keep what the body says: one sentence, the parameter meant, a code for programs."""
        super().__init__(message)
        self.message = message
        self.status = status
        self.param = param
        self.code = code
