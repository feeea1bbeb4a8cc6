"""All of a person's data as files: JSON for programs, a page to read without any."""

from __future__ import annotations

import json
from collections.abc import Mapping
from html import escape
from typing import Any

from bot.areas.privacy.rules import Held
from bot.areas.privacy.service import Privacy
from bot.base.database import Reader
from bot.base.html import plain
from bot.base.services import Services
from bot.chat.screens.texts import Texts

_STYLE = (
    "body{font:16px/1.5 sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}"
    "table{border-collapse:collapse;margin:.5rem 0 1.5rem;width:100%}"
    "th,td{border:1px solid #999;padding:.25rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}"
    "th{width:14rem}"
)


async def as_json(services: Services, reader: Reader, t: Texts, person: int, details: Mapping[str, Any]) -> bytes:
    """The export as JSON, UTF-8."""
    exported = await services[Privacy].export(reader, person)
    return json.dumps(exported, ensure_ascii=False, indent=2).encode()


async def as_page(services: Services, reader: Reader, t: Texts, person: int, details: Mapping[str, Any]) -> bytes:
    """The export as one HTML page with nothing to load."""
    held = await services[Privacy].held(reader, person)
    title = escape(plain(t("Your data in this bot")))
    parts = [_section(t, one) for one in held] or [_paragraph(t("Nothing is kept of you."))]
    return (
        f'<!doctype html><html lang="{t.language}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{title}</title><style>{_STYLE}</style></head>'
        f"<body><h1>{title}</h1>{''.join(parts)}</body></html>"
    ).encode()


def _section(t: Texts, held: Held) -> str:
    data = held.data
    why = t("{why} Kept {kept}.", why=t(data.why), kept=t(data.kept))
    tables = "".join(_table(row) for row in held.rows)
    return f"<h2>{escape(plain(t(data.what)))}</h2>{_paragraph(why)}{tables}"


def _table(row: Mapping[str, Any]) -> str:
    cells = "".join(
        f"<tr><th>{escape(name)}</th><td>{escape(_shown(value))}</td></tr>"
        for name, value in row.items()
        if value not in (None, "")
    )
    return f"<table>{cells}</table>"


def _shown(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict | list) else str(value)


def _paragraph(text: str) -> str:
    return f"<p>{escape(plain(text))}</p>"
