"""The demonstration library: a catalogue of real books, people plainly invented, and its settings.

Here are the files; what is made of them each area brings itself (`Demonstrates`, in its `demo.py`). The events are
counted from the day on which it is made; `people.json` is read by the simulator. Nothing here describes a real
library's holdings, address or staff.
"""
