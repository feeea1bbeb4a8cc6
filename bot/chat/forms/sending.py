"""A form is sent as it stands, or otherwise by another key of its summary: “Kirim tanpa nama”."""

from __future__ import annotations

from dataclasses import replace

from bot.chat.forms.conversation import Conversation, Draft
from bot.chat.screens.texts import Texts


def sent_as(t: Texts, form: Conversation, draft: Draft, key: str) -> tuple[Draft, bool]:
    """The draft as a key sends it ('': as it stands), and whether it goes: what must be agreed to is shown before."""
    if not key:
        return draft, True
    way = next((one for one in form.send_as if one.name == key and one.wanted(draft.answers)), None)
    if way is None:
        return draft, False
    sent = replace(draft, answers={**draft.answers, **way.answers})
    return sent, form.consent is None or form.consent(t, sent.answers) == form.consent(t, draft.answers)
