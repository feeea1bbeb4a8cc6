"""How long an import takes, what memory it needs, and how long residents wait meanwhile."""
