"""The first rung: files that a library system exports or a library keeps in a spreadsheet."""
