"""Opening review pages, and noting whatever happens on them beside what a test looks at."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Dialog, Page, Request, ViewportSize

DESKTOP: ViewportSize = {"width": 1280, "height": 720}
PHONE: ViewportSize = {"width": 390, "height": 844}


@dataclass
class Seen:
    """What nobody asked for; each must stay empty."""

    console: list[str] = field(default_factory=list[str])
    errors: list[str] = field(default_factory=list[str])
    dialogs: list[str] = field(default_factory=list[str])
    requests: list[str] = field(default_factory=list[str])

    def watch(self, context: BrowserContext, page: Page) -> None:
        """Note the console's messages, errors, dialogs and requests that leave the disk."""
        context.on("request", self._note_request)
        page.on("console", lambda message: self.console.append(message.text))
        page.on("pageerror", lambda error: self.errors.append(error.message))
        page.on("dialog", self._note_dialog)

    def _note_request(self, request: Request) -> None:
        if not request.url.startswith("file:"):
            self.requests.append(request.url)

    def _note_dialog(self, dialog: Dialog) -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()


@dataclass
class Opener:
    """Opens pages from the disk, each in a context of its own, until all are closed."""

    browser: Browser
    folder: Path
    seen: Seen = field(default_factory=Seen)
    contexts: list[BrowserContext] = field(default_factory=list[BrowserContext])

    def __call__(
        self,
        name: str = "zh",
        hash_: str = "",
        viewport: ViewportSize = DESKTOP,
        **options: Any,  # noqa: ANN401  passed on to Playwright
    ) -> Page:
        context = self.browser.new_context(viewport=viewport, reduced_motion="reduce", **options)
        self.contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        self.seen.watch(context, page)
        page.goto((self.folder / f"{name}.html").as_uri() + hash_)
        return page


def opening(browser: Browser, folder: Path) -> Iterator[Opener]:
    """Give an opener; when it is given back, nothing may have happened that nobody asked for."""
    opener = Opener(browser, folder)
    yield opener
    for context in opener.contexts:
        context.close()
    assert opener.seen == Seen()
