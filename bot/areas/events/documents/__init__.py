"""What people take home from an event, as bytes: a calendar entry, a QR code, a certificate, a list."""
