"""Plain chat to meaning."""
