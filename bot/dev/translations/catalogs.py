"""Reading and writing the catalogues: Babel's format, with a header that holds no date.

Dates and line numbers would change in every commit and make two people's work collide for nothing.
"""

import os
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po, write_po

from bot.dev.translations import DOMAIN, LANGUAGES

HEADER = """\
# {title}
msgid ""
msgstr ""
{language}"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
{plurals}
"""


class Unreadable(Exception):
    """A catalogue that cannot be read; the message names the file and the reason."""


def template_path(root: Path) -> Path:
    return root / "locales" / f"{DOMAIN}.pot"


def language_path(root: Path, language: str) -> Path:
    return root / "locales" / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def messages_of(catalog: Catalog) -> Iterator[Message]:
    """The catalogue's messages without its header."""
    return (message for message in catalog if message.id)


def new(language: str) -> Catalog:
    """An empty catalogue with the plural forms of its language."""
    return read_po(BytesIO(header(language).encode()), locale=language, domain=DOMAIN)


def read(path: Path, language: str | None = None) -> Catalog:
    """A catalogue from its file. Raises Unreadable."""
    try:
        with path.open("rb") as file:
            return read_po(file, locale=language, domain=DOMAIN, abort_invalid=True)
    except FileNotFoundError:
        raise Unreadable(f"{path} is missing: run python -m bot.dev.translations extract update") from None
    except (PoFileError, UnicodeDecodeError, ValueError) as error:
        raise Unreadable(f"{path} is no readable catalogue: {error}") from error


def write(path: Path, catalog: Catalog) -> None:
    """Write a .pot or .po in the catalogue's own order, whole or not at all."""
    for message in messages_of(catalog):
        message.flags.discard("python-format")  # our holes are {named}; "100 % gratis" is no format
    body = BytesIO()
    write_po(body, catalog, width=0, omit_header=True, ignore_obsolete=True, include_lineno=False)
    replace(path, header(catalog.locale_identifier).encode() + body.getvalue())


def header(language: str | None) -> str:
    """The beginning of a language's .po, or of the template."""
    if not language:
        return HEADER.format(title="The texts of Pemustaka.", language="", plurals="")
    return HEADER.format(
        title=f"Pemustaka in {Locale.parse(language).english_name}.",
        language=f'"Language: {language}\\n"\n',
        plurals=f'"Plural-Forms: {LANGUAGES[language]}\\n"\n',
    )


def compile_catalog(path: Path, catalog: Catalog) -> Path:
    """Write the .mo beside a .po; fuzzy and empty messages are left out, so that the msgid is shown."""
    compiled = BytesIO()
    write_mo(compiled, catalog)
    target = path.with_suffix(".mo")
    replace(target, compiled.getvalue())
    return target


def replace(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(path.name + ".new")
    beside.write_bytes(content)
    os.replace(beside, path)
