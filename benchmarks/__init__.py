"""What is claimed about quality and speed, as commands."""
