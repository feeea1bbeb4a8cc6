"""What people take home from an event: a calendar entry, a certificate, a list; a photo made small as its poster."""
