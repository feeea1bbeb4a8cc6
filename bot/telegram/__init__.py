"""Telegram, the outside system: requests, updates in, rate limits."""
