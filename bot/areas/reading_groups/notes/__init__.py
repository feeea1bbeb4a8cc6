"""Notes and quotes at places of a book: nobody reads ahead without wishing to."""
