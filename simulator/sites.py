"""Where handlers find the simulator they serve."""

from aiohttp import web

from simulator.state import Simulator

SIMULATOR = web.AppKey("simulator", Simulator)
