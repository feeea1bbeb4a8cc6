"""Pemustaka: the Telegram bot of a city library."""
