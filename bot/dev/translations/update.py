"""Keeping the catalogues up with the code."""

from collections.abc import Iterable
from pathlib import Path

from babel.messages.catalog import Catalog, Message

from bot.dev.translations import DOMAIN, ENGLISH
from bot.dev.translations.catalogs import language_path, messages_of, new, read, template_path
from bot.dev.translations.source import Text


def template_of(texts: Iterable[Text]) -> Catalog:
    """The template of texts as found; a text found in several places is one message."""
    catalog = Catalog(domain=DOMAIN, fuzzy=False)
    for text in texts:
        msgid = (text.singular, text.plural) if text.plural is not None else text.singular
        catalog.add(msgid, locations=[(text.place, text.line)], auto_comments=text.notes)
    return catalog


def updated(root: Path, language: str) -> tuple[Catalog, list[Message]]:
    """A language's catalogue brought up to the template, and the translated messages this drops.

    Nothing is guessed: a changed msgid is a new message. English msgids are the English texts, so an
    empty English translation becomes its msgid.
    """
    template = read(template_path(root))
    path = language_path(root, language)
    catalog = read(path, language) if path.exists() else new(language)
    catalog.obsolete.clear()
    catalog.update(template, no_fuzzy_matching=True)
    dropped = [message for message in catalog.obsolete.values() if any(strings_of(message))]
    if language == ENGLISH:
        for message in messages_of(catalog):
            fill(message)
    return catalog, dropped


def fill(message: Message) -> None:
    """Translate a message by itself, unless it is translated."""
    if not all(strings_of(message)):
        message.string = message.id
        message.flags.discard("fuzzy")


def strings_of(message: Message) -> tuple[str, ...]:
    """The translations of a message: one, or one for each plural form."""
    return tuple(message.string) if isinstance(message.string, list | tuple) else (message.string or "",)
