"""What groups have read: a page for each book, a paper for each season."""
