"""Summary × Document → findings: one file per family of checks, each a pure function of both."""
