"""The programs that the benchmark of broadcasting starts: a Telegram that counts, and the bot."""

TOKEN = "6000000009:a-token-that-only-this-benchmark-knows"
MARK = "Pameran foto"
FIRST = 1_000_000
ASKERS = 9_000_000
"""The ids of the first resident, and of the first of a hundred who get no announcement but ask."""
