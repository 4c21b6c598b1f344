"""Summaries → tables for other programs."""
