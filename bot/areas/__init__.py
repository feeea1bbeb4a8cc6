"""One folder an area. Its name is the same in `handlers` and in the stories."""
