"""Consents: what people agreed to, in which words, when, and when they took it back."""
