"""Library systems behind one port: what the catalogue is read from, whichever program the library keeps it in."""
