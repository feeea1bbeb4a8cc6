"""What residents make: poems, pictures and voices for the showcase, elders' stories for story hour."""
