"""Many summaries → one briefing."""
