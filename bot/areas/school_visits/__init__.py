"""Groups that would like to visit the library."""
