"""Golden files: pairing and scoring."""

from summarizer.review.pairing import Pair, pair_items
from summarizer.review.score import combine_scores, score_folders, score_missing, score_summaries
from summarizer.review.score_records import FolderScore, ReportScore, Score
from summarizer.review.score_table import render_score, score_json

__all__ = [
    "FolderScore",
    "Pair",
    "ReportScore",
    "Score",
    "combine_scores",
    "pair_items",
    "render_score",
    "score_folders",
    "score_json",
    "score_missing",
    "score_summaries",
]
