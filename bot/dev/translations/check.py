"""What is wrong with the catalogues, in sentences a maintainer can act on."""

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from babel.messages.catalog import Catalog, Message

from bot.dev.translations import LANGUAGES
from bot.dev.translations.catalogs import Unreadable, language_path, messages_of, new, read, template_path
from bot.dev.translations.source import find, holes
from bot.dev.translations.update import strings_of, template_of
from bot.dev.translations.wording import INDONESIAN, wording_faults

OUTDATED = "run python -m bot.dev.translations extract update"


def faults(root: Path) -> list[str]:
    """Every fault of the texts under a project's root, [] when all is well."""
    texts, wrong_calls = find(root)
    found = [str(fault) for fault in wrong_calls]
    try:
        template = read(template_path(root))
    except Unreadable as error:
        return [*found, str(error)]
    name = template_path(root).relative_to(root).as_posix()
    found += [f"{name} {difference}" for difference in differences(template_of(texts), template)]
    for language in LANGUAGES:
        found += language_faults(root, language, template)
    return found


def language_faults(root: Path, language: str, template: Catalog) -> list[str]:
    path = language_path(root, language)
    try:
        catalog = read(path, language)
    except Unreadable as error:
        return [str(error)]
    name = path.relative_to(root).as_posix()
    if catalog.num_plurals != new(language).num_plurals:
        return [f'{name} needs the header "Plural-Forms: {LANGUAGES[language]}", not {catalog.plural_forms!r}']
    found = [f"{name} {difference}" for difference in differences(template, catalog)]
    found += [f"{name} keeps the obsolete {short(message)}: {OUTDATED}" for message in catalog.obsolete.values()]
    for message in messages_of(catalog):
        begin = f"{name}:{message.lineno}: {short(message)}"
        found += [f"{begin} {fault}" for fault in message_faults(message, catalog.num_plurals)]
        if language == INDONESIAN:
            found += [f"{begin} {fault}" for one in strings_of(message) for fault in said(message, one)]
    return found


def said(message: Message, string: str) -> Iterator[str]:
    """Words that the glossary has others for, and times, names and negations written otherwise than everywhere."""
    return wording_faults(msgids_of(message)[0], string)


def differences(wanted: Catalog, present: Catalog) -> Iterator[str]:
    """How the msgids that are present differ from those that are wanted."""
    wanted_ids = {message.id: message for message in messages_of(wanted)}
    present_ids = {message.id: message for message in messages_of(present)}
    for msgid, message in wanted_ids.items():
        if msgid not in present_ids:
            yield f"lacks {short(message)}: {OUTDATED}"
    for msgid, message in present_ids.items():
        if msgid not in wanted_ids:
            yield f"still has {short(message)}, which the code no longer uses: {OUTDATED}"


def short(message: Message) -> str:
    msgid = msgids_of(message)[0].replace("\n", " ")
    return f'"{msgid[:50]}…"' if len(msgid) > 51 else f'"{msgid}"'


def msgids_of(message: Message) -> tuple[str, ...]:
    return tuple(message.id) if isinstance(message.id, list | tuple) else (message.id,)


def message_faults(message: Message, plural_forms: int) -> Iterator[str]:
    """The faults of one translated message, as the rest of a sentence that begins with its msgid."""
    strings, msgids = strings_of(message), msgids_of(message)
    if message.fuzzy:
        yield "is fuzzy: look it over, then remove the fuzzy mark"
    if len(msgids) > 1 and len(strings) != plural_forms:
        yield f"has {len(strings)} plural forms where the language has {plural_forms}"
    if not all(strings):
        yield "is not translated"
        return
    for number, string in enumerate(strings):
        # The last form serves the large numbers, so the plural is what it translates.
        is_last = number == len(strings) - 1
        original = msgids[-1] if is_last else msgids[0]
        yield from hole_faults(string, [msgids[-1]] if is_last else list(msgids))
        yield from markup_faults(string)
        if edges(string) != edges(original):
            yield f"begins or ends with other spaces or line ends than its translation {string!r}"


def edges(text: str) -> tuple[str, str]:
    """The white space before and after."""
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def hole_faults(string: str, msgids: list[str]) -> Iterator[str]:
    """A translation needs the holes all its msgids have and may use those any of them has."""
    try:
        present, originals = holes(string), [holes(msgid) for msgid in msgids]
    except ValueError as error:
        yield f"has a broken hole, in itself or in its translation {string!r}: {error}"
        return
    needed, allowed = set.intersection(*originals), set().union(*originals)
    for missing in sorted(needed - present):
        yield f"has the hole {{{missing}}}, its translation {string!r} lacks it"
    for unknown in sorted(present - allowed):
        yield f"has no hole {{{unknown}}}, its translation {string!r} does"


def markup_faults(string: str) -> Iterator[str]:
    """Tags that Telegram would refuse a message for: not closed, not open, closed in the wrong order."""
    tags = Tags()
    tags.feed(string)
    tags.close()
    if tags.unmatched or tags.open:
        names = ", ".join(f"<{name}>" for name in [*tags.unmatched, *tags.open])
        yield f"has unbalanced tags in its translation {string!r}: {names}"


class Tags(HTMLParser):
    """Which tags are left over when a text ends; Telegram knows none that stands alone."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.unmatched: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self.open and self.open[-1] == tag:
            self.open.pop()
        else:
            self.unmatched.append("/" + tag)
