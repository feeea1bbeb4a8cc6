"""What readers need and the library lacks: one buying list, who wants to hear, and what happens when a book comes."""
