"""`python -m simulator`: the simulator as a program of its own."""
