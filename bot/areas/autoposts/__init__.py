"""What the library announces by itself."""
