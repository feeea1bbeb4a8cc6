"""Update to action to commit."""
