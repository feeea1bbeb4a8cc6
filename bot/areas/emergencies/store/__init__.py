"""The tables of emergencies."""
