"""A shelf of one's own: books to read, being read and read, favourites, ratings, reviews, and a goal for the year."""
