"""Personal data: where they are, why, for how long; seeing, correcting, taking along and deleting them."""
