"""A certificate of attendance: PDF, A4 landscape, one page for each person, with a code that proves it."""

from __future__ import annotations

import io
from collections.abc import Sequence
from itertools import groupby
from typing import Any

from bot.areas.events.documents.lettering import BOLD, ITALIC, PLAIN, legible, printable
from bot.areas.events.documents.ornament import GOLD, GREY, INK, MAROON, draw_frame, draw_rule
from bot.areas.events.documents.qr import qr_modules
from bot.areas.events.documents.types import Certificate, CertificateWords
from bot.areas.events.documents.writing import Ink, Spot, write_block, write_line

WIDTH, HEIGHT = 841.89, 595.28  # A4 landscape, in points
_CENTRE = WIDTH / 2
_WIDEST = 640.0  # of a line in the middle
_QR = 74.0
_LEFT, _RIGHT, _BASE = 84.0, WIDTH - 200.0, 74.0  # of the code, of the signature's middle, and of both from below
_SIGNATURE = 232.0  # the widest line above or under a signature
_PROOF = 230.0  # the widest line beside the code


def certificate_pdf(certificates: Sequence[Certificate], words: CertificateWords, *, compressed: bool = True) -> bytes:
    """The file, the same bytes for the same certificates. Without `compressed` its text can be searched for as bytes.

    Raises Unprintable for a name in letters that no font here has, ValueError where there is nobody to certify. Of all
    else such letters are written otherwise or left out, see `legible`.
    """
    from reportlab.pdfgen.canvas import Canvas

    if not certificates:
        raise ValueError("there is nobody to certify: at least one certificate is needed")
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(WIDTH, HEIGHT), invariant=1, pageCompression=int(compressed))
    canvas.setTitle(_title(certificates, words))
    canvas.setAuthor(legible(certificates[0].library).shown)
    canvas.setSubject(legible(certificates[0].event).shown)
    for certificate in certificates:
        _draw(canvas, certificate, words)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _title(certificates: Sequence[Certificate], words: CertificateWords) -> str:
    named = certificates[0].participant if len(certificates) == 1 else certificates[0].event
    return legible(f"{words.heading} {named}").shown


def _draw(canvas: Any, paper: Certificate, words: CertificateWords) -> None:
    draw_frame(canvas, WIDTH, HEIGHT)
    _draw_head(canvas, paper, words)
    _draw_person(canvas, paper, words)
    _draw_event(canvas, paper, words)
    _draw_proof(canvas, paper, words)
    _draw_signature(canvas, paper)


def _draw_head(canvas: Any, paper: Certificate, words: CertificateWords) -> None:
    if paper.owner:
        write_line(canvas, paper.owner, Ink(PLAIN, 11.5, GREY), _middle(519))
    write_line(canvas, paper.library.upper(), Ink(BOLD, 16.5, INK, spaced=0.8), _middle(498))
    write_line(canvas, words.heading.upper(), Ink(BOLD, 42, MAROON, spaced=9), _middle(440))
    draw_rule(canvas, _CENTRE, 421, 150)


def _draw_person(canvas: Any, paper: Certificate, words: CertificateWords) -> None:
    write_line(canvas, words.given_to, Ink(ITALIC, 14, GREY), _middle(391))
    write_block(canvas, printable(paper.participant), Ink(BOLD, 36, INK), _middle(347), smallest=22)
    canvas.setStrokeColorRGB(*GOLD)
    canvas.setLineWidth(0.8)
    canvas.line(_CENTRE - 210, 322, _CENTRE + 210, 322)


def _draw_event(canvas: Any, paper: Certificate, words: CertificateWords) -> None:
    write_line(canvas, words.took_part, Ink(ITALIC, 14, GREY), _middle(300))
    write_block(canvas, paper.event, Ink(BOLD, 22, MAROON), _middle(266), smallest=17)
    write_line(canvas, paper.took_place, Ink(PLAIN, 13, INK), _middle(233))


def _draw_proof(canvas: Any, paper: Certificate, words: CertificateWords) -> None:
    """The QR code of the link, and beside it the code and where to have it checked."""
    _draw_code(canvas, paper.link)
    left = _LEFT + _QR + 14
    write_line(canvas, paper.code, Ink(BOLD, 14, INK), Spot(left, _BASE + 46, _PROOF, left=True))
    write_line(canvas, words.verify, Ink(PLAIN, 9.5, GREY), Spot(left, _BASE + 28, _PROOF, left=True))
    shown = paper.link.removeprefix("https://")
    width = write_line(canvas, shown, Ink(PLAIN, 9.5, GREY), Spot(left, _BASE + 15, _PROOF, left=True))
    canvas.linkURL(paper.link, (left, _BASE + 12, left + width, _BASE + 25))


def _draw_code(canvas: Any, link: str) -> None:
    """The modules of each row, those that touch as one bar, so that no seams show between them."""
    rows = qr_modules(link)
    side = _QR / len(rows)
    canvas.setFillColorRGB(0, 0, 0)
    for y, row in enumerate(rows):
        x = 0
        for black, run in groupby(row):
            wide = len(list(run))
            if black:
                canvas.rect(_LEFT + x * side, _BASE + _QR - (y + 1) * side, wide * side, side, stroke=0, fill=1)
            x += wide


def _draw_signature(canvas: Any, paper: Certificate) -> None:
    write_line(canvas, paper.issued, Ink(PLAIN, 12, INK), _right(_BASE + 112))
    if paper.signer_title:
        write_line(canvas, paper.signer_title, Ink(PLAIN, 12, INK), _right(_BASE + 96))
    if paper.signer:
        width = write_line(canvas, paper.signer, Ink(BOLD, 13, INK), _right(_BASE + 19))
        canvas.setStrokeColorRGB(*INK)
        canvas.setLineWidth(0.6)
        canvas.line(_RIGHT - width / 2, _BASE + 15.5, _RIGHT + width / 2, _BASE + 15.5)
    if paper.signer_number:
        write_line(canvas, paper.signer_number, Ink(PLAIN, 10.5, INK), _right(_BASE + 3))


def _middle(y: float) -> Spot:
    return Spot(_CENTRE, y, _WIDEST)


def _right(y: float) -> Spot:
    return Spot(_RIGHT, y, _SIGNATURE)
