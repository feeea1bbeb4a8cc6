"""What the fields of a title are called."""

from __future__ import annotations

from bot.chat.screens.texts import N_

FIELDS = {
    "id": N_("number"),
    "title": N_("title"),
    "authors": N_("author"),
    "publisher": N_("publisher"),
    "year": N_("year"),
    "isbn": N_("ISBN"),
    "isbns": N_("ISBN"),
    "call_number": N_("call number"),
    "classification": N_("class number"),
    "subjects": N_("subject"),
    "language": N_("language"),
    "edition": N_("edition"),
    "series": N_("series"),
    "notes": N_("notes"),
    "audience": N_("audience"),
    "kind": N_("kind"),
    "medium": N_("kind"),
    "copies": N_("number of copies"),
    "available": N_("copies that are in"),
    "on_loan": N_("copies that are out"),
    "location": N_("room or shelf"),
    "item_codes": N_("inventory number"),
    "items": N_("inventory number"),
    "ebook": N_("link to read"),
    "cover": N_("link to a cover"),
    "number": N_("row number"),
    "subtitle": N_("title"),
    "responsibility": N_("author"),
    "issn": N_("ISSN"),
    "barcode": N_("inventory number"),
    "inventory": N_("inventory number"),
    "item_call_number": N_("call number"),
    "access": N_("what may be borrowed"),
    "status": N_("in or out"),
}
