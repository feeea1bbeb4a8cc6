"""What takes minutes."""

import os

OTHERS = bool(os.environ.get("PEMUSTAKA_OTHERS"))
"""Whether what is drawn is drawn anew: else a change would be stopped for a fault that it did not make."""
