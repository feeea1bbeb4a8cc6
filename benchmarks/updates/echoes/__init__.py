"""Bots that answer every message with its own words, each as its library's own examples write it.

They run in the environment of `benchmarks/updates/peers.py`, as `python -m`, and read BOT_TOKEN and BOT_API_URL.
"""
