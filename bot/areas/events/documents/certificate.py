"""A certificate of attendance: A4 lying, with a code that proves it."""

from __future__ import annotations

from dataclasses import asdict

from bot.areas.events.documents.lettering import legible, printable
from bot.areas.events.documents.types import Certificate, CertificateWords
from bot.drawing.studio import Drawing

_AS_IT_IS = frozenset({"participant", "link", "code"})


def certificate(paper: Certificate, words: CertificateWords) -> Drawing:
    """The paper, to be drawn as a PDF.

    Raises Unprintable for a name in letters that no font here has; of all else such letters are left out.
    """
    said = {name: value if name in _AS_IT_IS else legible(value).shown for name, value in asdict(paper).items()}
    said["participant"] = printable(paper.participant)
    shown = paper.link.removeprefix("https://")
    return Drawing("certificate", {**said, "shown": shown, "words": asdict(words)}, "pdf", named=True)
