"""Rooms that residents may use: asked for, decided, used, or passed on."""
