"""Staff: who works for the library, what each role may do, what was done."""
