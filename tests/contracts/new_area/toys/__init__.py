"""Lending toys: a whole area in a folder, as a newcomer would write it. The test copies it out of the tree."""
