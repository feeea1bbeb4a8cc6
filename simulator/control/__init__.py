"""The page, and the API under /sim/ by which it and tests act in a world. JSON throughout.

GET  /sim/worlds                      [{"bot": User}]
GET  /sim/{bot}/state?user=ID         what this person sees (control/view.py)
GET  /sim/{bot}/events?user=ID        Server-Sent Events (control/stream.py)
GET  /sim/{bot}/file/{file_id}        a file's bytes
POST /sim/{bot}/act                   {"user": ID, "do": deed, …} (control/deeds.py)
POST /sim/{bot}/people                {"first_name", …}: one more person
POST /sim/{bot}/populate              people, groups and channels, as in a --people file
GET  /sim/{bot}/clock?after=VERSION   {"now", "offset", "version"}, waiting up to 30 s for a later version
POST /sim/{bot}/clock                 {"advance": seconds} | {"set": iso} | {"reset": true} | {"freeze": true}
POST /sim/{bot}/faults                {"kind", "method", "times", "seconds"}; DELETE forgets them; GET lists
POST /sim/{bot}/limits                {"lifted": bool}
POST /sim/{bot}/scan                  a picture, or {"file_id"}: {"texts"} of its codes (control/scanning.py)
POST /sim/{bot}/reset                 forgets what was said
"""

from aiohttp import web

from simulator.control import worlds
from simulator.control.deeds import act
from simulator.control.guard import guarded
from simulator.control.pages import asset, file, index
from simulator.control.scanning import scan
from simulator.control.stream import events

ROUTES = (
    ("GET", "/", index),
    ("GET", "/page/{path:.+}", asset),
    ("GET", "/sim/worlds", worlds.listed),
    ("GET", "/sim/{bot}/state", worlds.state),
    ("GET", "/sim/{bot}/events", events),
    ("GET", "/sim/{bot}/file/{file_id}", file),
    ("POST", "/sim/{bot}/act", act),
    ("POST", "/sim/{bot}/people", worlds.add_person),
    ("POST", "/sim/{bot}/populate", worlds.add_all),
    ("GET", "/sim/{bot}/clock", worlds.clock),
    ("POST", "/sim/{bot}/clock", worlds.move_clock),
    ("GET", "/sim/{bot}/faults", worlds.faults),
    ("POST", "/sim/{bot}/faults", worlds.add_fault),
    ("DELETE", "/sim/{bot}/faults", worlds.clear_faults),
    ("POST", "/sim/{bot}/limits", worlds.lift_limits),
    ("POST", "/sim/{bot}/scan", scan),
    ("POST", "/sim/{bot}/reset", worlds.reset),
)


def add_control(app: web.Application) -> None:
    """Add the page and the control API to the site."""
    for verb, path, handler in ROUTES:
        app.router.add_route(verb, path, guarded(handler))
