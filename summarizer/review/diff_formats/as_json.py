"""A diff as JSON."""

import json

from summarizer.review.diff_formats.comparison import Comparison


def diff_json(comparison: Comparison) -> str:
    """Give the whole diff as one JSON object, with one line feed at the end.

    `is_failing` says whether something is above the thresholds, `runs` is null unless two models
    made the two sides, `counts` and `reports` are those of `FolderDiff`.
    """
    runs = comparison.runs
    data = {
        "is_failing": comparison.is_failing,
        "runs": runs.model_dump(mode="json") if runs else None,
        **comparison.diff.model_dump(mode="json"),
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
