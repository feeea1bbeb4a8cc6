"""The books of a group: nominated, chosen, read, talked about, kept."""
