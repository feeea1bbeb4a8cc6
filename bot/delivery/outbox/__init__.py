"""Messages promised, sent, and how they ended."""
