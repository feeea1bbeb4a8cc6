"""What staff change in the chat: what the library says of itself, and which parts of the bot are on."""

from __future__ import annotations

from bot.areas.library.permissions import EDIT_LIBRARY
from bot.chat.core.feature import Action, Command, Feature, MenuButton, for_staff
from bot.chat.screens.texts import N_
from handlers.library.admin import areas, facts, faq, holidays, hours, links, overview, way
from handlers.library.admin import buttons as b
from handlers.navigation import Heap

_CLOSED_ON = N_("closed the library on a holiday")


def _closing(run: object) -> Action:
    """Which holidays there are is worked out before the transaction."""
    action = Action(run, writes=True, first=holidays.suggested_first)  # type: ignore[arg-type]
    return for_staff(EDIT_LIBRARY, _CLOSED_ON)(action)


FEATURE = Feature(
    name="library_desk",
    title=N_("Managing the library"),
    essential=True,
    tools=(
        MenuButton(N_("🏛 Manage the library"), b.OpenManage(), 1, heap=Heap.LIBRARY),
        MenuButton(N_("🧩 Parts of the bot"), b.ShowAreas(), 2, heap=Heap.SETTINGS),
    ),
    commands=(
        Command("kelola", N_("Hours, contacts, questions: what the library says"), overview.show),
        Command("fitur", N_("Parts of the bot, on and off"), areas.show_areas),
    ),
    taps={
        b.ShowAreas: areas.show_areas,
        b.SwitchArea: areas.switch_area,
        b.OpenManage: overview.show,
        b.EditHours: hours.edit_week,
        b.ShowSpecialDays: hours.show_special,
        b.AddSpecialDays: hours.add_special,
        b.RemoveSpecialDays: hours.remove_special,
        b.ShowHolidays: holidays.show_holidays,
        b.CloseOnHoliday: _closing(holidays.close_on),
        b.CloseOnHolidays: _closing(holidays.close_on_all),
        b.EditAddress: facts.edit_address,
        b.EditPoint: facts.edit_point,
        b.EditWay: way.edit_way,
        b.ShowContacts: facts.show_contacts,
        b.EditContact: facts.edit_contact,
        b.EditInterests: facts.edit_interests,
        b.EditOfficer: facts.edit_officer,
        b.ManageLinks: links.show,
        b.EditLink: links.edit,
        b.LinkChecked: links.checked,
        b.RemoveLink: links.ask_to_remove,
        b.SurelyRemoveLink: links.remove,
        b.ManageFaq: faq.show,
        b.TurnManagedFaq: faq.turn,
        b.ManageAnswer: faq.show_one,
        b.EditAnswer: faq.edit,
        b.RemoveAnswer: faq.ask_to_remove,
        b.SurelyRemoveAnswer: faq.remove,
    },
    conversations=(
        hours.HOURS,
        hours.SPECIAL,
        facts.ADDRESS,
        facts.POINT,
        way.WAY,
        facts.CONTACT,
        facts.INTERESTS,
        facts.OFFICER,
        links.LINK,
        faq.ANSWER,
    ),
)
