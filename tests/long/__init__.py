"""What takes minutes."""

import os

OTHERS = bool(os.environ.get("PEMUSTAKA_OTHERS"))
"""Whether thousands of odd texts and updates are drawn, others each time. By hand: they find faults of earlier changes,
for which a later one is not stopped. Some, the same ones every time, are among the ordinary tests."""
