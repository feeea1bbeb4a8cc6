"""What residents tell of themselves for the library's report."""
