"""The kinds of announcements that residents can silence, each by itself."""

from __future__ import annotations

NEWS = "news"  # of the library
EVENTS = "events"
CHILDREN = "children"  # events for children
BOOKS = "books"  # new ones
CLOSURES = "closures"  # and other hours
DIGEST = "digest"  # the week by interest

TOPICS = (NEWS, EVENTS, CHILDREN, BOOKS, CLOSURES, DIGEST)
