"""The ground: what every room stands on. Knows nothing above it."""
