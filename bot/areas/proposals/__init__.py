"""Proposals for purchase: books that residents wish the library would buy."""
