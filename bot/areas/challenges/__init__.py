"""Reading challenges: so many books until a day, ticked off from one's shelf. Nobody is compared with anybody."""
