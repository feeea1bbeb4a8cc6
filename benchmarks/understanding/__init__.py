"""How well plain talk is understood: lines that residents write, judged by the way each took through the bot."""
