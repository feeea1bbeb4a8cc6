"""Patrons: members of the library, the cards they link, and the list of members that staff import."""
