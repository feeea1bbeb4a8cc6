"""The page and the control API."""

from aiohttp import web

from simulator.state import Simulator


def add_control(app: web.Application, simulator: Simulator) -> None:
    """Add /sim/ and the page to the site."""
