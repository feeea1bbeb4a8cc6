"""How the program itself is kept: its backups, and what its owners see of it."""
