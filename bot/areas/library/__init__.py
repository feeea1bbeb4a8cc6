"""What the library says of itself: hours, place, links, closings."""
