"""Events as staff make and change them."""
