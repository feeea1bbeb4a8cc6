"""The tables of reading groups: the groups, and who belongs to them."""
