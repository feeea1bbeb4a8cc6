"""Events: listing, planning, registration, check-in, the desk."""
