"""The built-in model: rules behind an OpenAI-compatible ASGI app."""
