"""The conversation engine. It knows no area."""
