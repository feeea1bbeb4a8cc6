"""What residents want to hear of, and when."""
