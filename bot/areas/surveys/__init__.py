"""Surveys: what residents think of the library, asked without their names, and the official satisfaction index."""
