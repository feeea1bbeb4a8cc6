"""Pemustaka: the Telegram bot of a city library."""

import os

# python-telegram-bot then speaks of times as timedelta, as it will by default one day.
os.environ.setdefault("PTB_TIMEDELTA", "1")
