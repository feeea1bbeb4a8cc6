"""Events: what the library holds, who gets a seat, who waits, who came."""
