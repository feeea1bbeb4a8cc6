"""What is written below a summary and goes along: it is said that it does, and one tap takes it out again."""

from __future__ import annotations

from dataclasses import replace

from bot.base.html import Html, plain
from bot.chat.core.inputs import Given, Words
from bot.chat.forms.conversation import Conversation, Draft
from bot.chat.forms.steps import Answers
from bot.chat.screens.layout import shortened
from bot.chat.screens.texts import Texts

_MOST_TOLD = 60  # letters of what was added


def added(t: Texts, form: Conversation, draft: Draft, given: Given) -> tuple[Draft, Html]:
    """The draft with what is written below its summary, and what is said above that."""
    after = form.more(t, draft.answers, given) if form.more else None
    if after is None:
        return draft, t("Please send it, or change what is not right.")
    return replace(draft, answers=after), _told(t, _shown(t, form, draft.answers), _shown(t, form, after), given)


def _told(t: Texts, was: str, now: str, given: Given) -> Html:
    if was == now:
        return t("That is in it already.")
    if not now.startswith(was):
        return t("Changed.")
    if isinstance(given, Words):
        return t("Added: “{words}”", words=shortened(" ".join(given.text.split()), _MOST_TOLD))
    return t("Added.")


def _shown(t: Texts, form: Conversation, answers: Answers) -> str:
    steps = [one for one in form.steps if answers.get(one.name) is not None and one.takes_voice]
    return " ".join(plain(one.show(answers[one.name], t, answers)) for one in steps)
