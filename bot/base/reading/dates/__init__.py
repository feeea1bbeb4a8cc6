"""How times are read out of typed words: tokens, days, hours, pieces, and what they say together."""
