"""Finding books: what a resident sees of the catalogue. Buttons, screens and actions lie in the modules beside."""

from __future__ import annotations

from collections.abc import Callable

from bot.chat.core.feature import Command, Feature, MenuButton, PhotoKind
from bot.chat.core.follow_up import Again, FollowUp
from bot.chat.language.intents import Phrase
from bot.chat.screens.callback_data import CallbackData
from bot.chat.screens.texts import N_
from handlers.book_keys import OpenTitle, ReadFor
from handlers.catalogue import actions, browsing, covers, other_names, phrases, wished
from handlers.catalogue.buttons import (
    AsTyped,
    FindBook,
    Kind,
    OpenFilters,
    OpenListed,
    SetFilter,
    ShowCover,
    ShowList,
    ShowListOfBook,
    ShowResults,
    Surprise,
)
from handlers.catalogue.sharing import inline
from handlers.faq.actions import before
from handlers.phrases import later


def _leads_to(kind: Kind) -> Callable[[CallbackData | None], bool]:
    return lambda tap: isinstance(tap, ShowList) and tap.kind == kind


def _is_a(kind: type[CallbackData]) -> Callable[[CallbackData | None], bool]:
    return lambda tap: isinstance(tap, kind)


FEATURE = Feature(
    name="catalogue",
    named={"title": browsing.title_of},
    title=N_("Finding books"),
    menu=(MenuButton(N_("🔎 Find a book"), FindBook(), 1),),
    commands=(Command("cari", N_("Find a book"), actions.find_by_command, in_groups=True),),
    files={covers.COVER: covers.make_cover},
    taps={
        FindBook: actions.invite,
        ShowResults: actions.show_results,
        OpenFilters: actions.open_filters,
        SetFilter: actions.set_filter,
        AsTyped: actions.search_as_typed,
        OpenTitle: browsing.open_title,
        OpenListed: browsing.open_title,
        ShowList: browsing.show_list,
        ShowListOfBook: browsing.show_list,
        ShowCover: browsing.show_cover,
        Surprise: browsing.surprise,
        ReadFor: wished.read_for,
        **other_names.TAPS,
    },
    tools=(other_names.TOOL,),
    conversations=(other_names.OTHER_NAME,),
    links={"b": browsing.follow_link},
    follow_ups=(
        FollowUp("same_author", phrases.SAME_AUTHOR, (_leads_to(Kind.AUTHOR), _is_a(OpenTitle))),
        FollowUp("similar", phrases.SIMILAR, (_leads_to(Kind.SIMILAR), _is_a(OpenTitle))),
        FollowUp("another", phrases.ANOTHER, (_is_a(Surprise),), learned=("another", "surprise", "more")),
        FollowUp("easiest", phrases.EASIEST, phrase="easiest"),
        FollowUp("hold_it", phrases.HOLD_IT, phrase="hold", learned=("hold",)),
        FollowUp(
            "book_again",
            phrases.BOOK_AGAIN,
            (_is_a(OpenTitle),),
            Again((OpenTitle, Surprise), frozenset({"surprise"}), searches=True),
        ),
    ),
    phrases=(
        Phrase("find_book", wished.find_in_words, phrases.FIND, broad=True),
        Phrase("new_books", browsing.show_new, phrases.NEW_BOOKS, label=N_("New books")),
        Phrase("popular_books", browsing.show_popular, phrases.POPULAR, label=N_("Popular books")),
        Phrase("surprise", wished.recommend, phrases.SURPRISE, label=N_("A suggestion to read")),
        Phrase("easiest", wished.easiest_first, phrases.EASIEST_ALONE),
        Phrase("favourite", wished.own_favourite, phrases.FAVOURITE, own=True),
        Phrase("word_meaning", wished.in_dictionaries, phrases.WORD_MEANING, label=N_("What a word means")),
        Phrase("hold", wished.find_to_reserve, later.HOLD, label=N_("Reserve a book"), broad=True),
    ),
    photos=(PhotoKind(browsing.look_at_photo, browsing.is_of_a_book, browsing.find_by_photo),),
    free_text=before(actions.search),
    recognises=actions.is_title,
    inline=inline,
)
