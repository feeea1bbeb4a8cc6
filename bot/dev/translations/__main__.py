"""python -m bot.dev.translations extract | update | compile | check, one or several, in the order given."""

import argparse
import sys
from pathlib import Path

from bot.dev.translations import LANGUAGES
from bot.dev.translations.catalogs import (
    Unreadable,
    compile_catalog,
    language_path,
    messages_of,
    read,
    template_path,
    write,
)
from bot.dev.translations.check import faults, msgids_of
from bot.dev.translations.source import find
from bot.dev.translations.update import strings_of, template_of, updated

ROOT = Path(__file__).resolve().parents[3]


def tell(words: str) -> None:
    sys.stdout.write(words + "\n")


def extract(root: Path) -> int:
    texts, wrong_calls = find(root)
    for fault in wrong_calls:
        tell(str(fault))
    if wrong_calls:
        return 1
    template = template_of(texts)
    write(template_path(root), template)
    tell(f"{template_path(root).relative_to(root)}: {len(template)} texts")
    return 0


def update(root: Path) -> int:
    for language in LANGUAGES:
        catalog, dropped = updated(root, language)
        write(language_path(root, language), catalog)
        empty = sum(not all(strings_of(message)) for message in messages_of(catalog))
        tell(f"{language}: {len(catalog)} texts, {empty} to translate")
        for message in dropped:
            tell(f"  dropped {msgids_of(message)[0]!r}, which was {strings_of(message)[0]!r}")
    return 0


def compile_all(root: Path) -> int:
    for path in sorted((root / "locales").glob("*/LC_MESSAGES/*.po")):
        compile_catalog(path, read(path, path.parts[-3]))
    return 0


def check(root: Path) -> int:
    found = faults(root)
    for fault in found:
        tell(fault)
    tell(f"{len(found)} faults in the texts" if found else "All texts are translated and well formed")
    return 1 if found else 0


STEPS = {"extract": extract, "update": update, "compile": compile_all, "check": check}


def main(words: list[str], root: Path = ROOT) -> int:
    """The exit code: 0 when every step went well; a step that fails ends the run."""
    parser = argparse.ArgumentParser(
        prog="python -m bot.dev.translations", description="Keep locales/ up with the code."
    )
    parser.add_argument("steps", nargs="+", choices=STEPS, metavar="STEP", help="extract, update, compile or check")
    try:
        return next((code for step in parser.parse_args(words).steps if (code := STEPS[step](root))), 0)
    except Unreadable as error:
        tell(str(error))
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
