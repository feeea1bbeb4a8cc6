"""Importing the catalogue in the chat: send the file, look, agree, watch, take back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.areas.catalogue.permissions import KEEP_CATALOGUE
from bot.areas.catalogue.uploads.rules import NotNow, Standing
from bot.areas.catalogue.uploads.service import KIND
from bot.areas.catalogue.uploads.worker import UploadWorker
from bot.base.database import Reader
from bot.base.services import Services
from bot.chat.core.feature import Command, Feature, MenuButton, Notice, PhotoKind
from bot.chat.language.intents import Phrase
from bot.chat.screens.texts import N_
from handlers.book_keys import InviteFile
from handlers.catalogue.uploads import actions, buttons, phrases, screens
from handlers.navigation import Heap


async def _standing(services: Services, reader: Reader, details: Mapping[str, Any]) -> Standing | None:
    return await services[UploadWorker].standing(reader, details["file"])


FEATURE = Feature(
    name="catalogue_files",
    title=N_("Importing the catalogue"),
    part_of="catalogue",
    tools=(MenuButton(N_("📥 Import a list of books"), InviteFile(), 3, heap=Heap.LIBRARY),),
    commands=(
        Command("impor", N_("Import a list of books"), actions.invite),
        Command("import", N_("Import a list of books"), actions.invite, shown=False),
    ),
    taps={
        InviteFile: actions.invite,
        buttons.ShowFile: actions.show,
        buttons.ImportFile: actions.import_file,
        buttons.AskIfWhole: actions.ask_if_whole,
        buttons.ImportWhole: actions.import_whole,
        buttons.DropFile: actions.drop,
        buttons.ShowProblems: actions.show_problems,
        buttons.AskToUndo: actions.ask_to_undo,
        buttons.UndoImport: actions.undo,
    },
    phrases=(
        Phrase("import_catalogue", actions.invite, phrases.IMPORT, label=N_("Take in a list of books")),
        Phrase("undo_import", actions.show_last, phrases.UNDO, label=N_("Take a list of books out again")),
    ),
    media={"document": actions.receive},
    photos=(PhotoKind(actions.names_a_list, bool, actions.meet_picture, needs=KEEP_CATALOGUE, only=True),),
    refusals={NotNow: actions.not_now},
    notices={KIND: Notice(_standing, screens.standing)},
)
