"""Who gets a seat, who waits, who is offered one."""
