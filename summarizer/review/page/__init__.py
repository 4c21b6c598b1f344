"""The review page: every claim of a summary beside its source."""

from summarizer.review.page.page import Language, render_page
from summarizer.review.page.page_data import page_report
from summarizer.review.page.records import PageReport

__all__ = ["Language", "PageReport", "page_report", "render_page"]
