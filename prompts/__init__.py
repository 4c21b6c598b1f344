"""What a model is told: Jinja templates, read as package data and versioned by content hash."""
