"""Reading a book together: by when which part, and how far everybody is."""
