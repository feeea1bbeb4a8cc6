"""The demonstration library: a catalogue of real books, people plainly invented, and its settings.

`catalogue.csv` and `alternatives.csv` are read by the ordinary import, `people.json` by the simulator,
`library.json` fills the library's settings on a demonstration database, `events.json` a month of events
from the day it is made. Nothing here describes a real
library's holdings, address or staff.
"""
