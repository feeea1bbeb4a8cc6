"""What takes minutes."""

import os

OTHERS = bool(os.environ.get("PEMUSTAKA_OTHERS"))
"""Whether other odd texts and updates are drawn each time: by hand, since what they find is mostly of earlier changes.
Otherwise they are the same every time."""
