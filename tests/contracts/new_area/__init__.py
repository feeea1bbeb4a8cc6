"""An area that the project does not have, for the test of how one is added."""
