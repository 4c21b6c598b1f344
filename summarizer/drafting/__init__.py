"""Document → drafts: chunks, prompts, the one client, and the judge of what comes back."""
