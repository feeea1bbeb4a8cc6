"""Somebody is sad: met as a kind librarian would, by what happened; then one offer, and no more."""

from __future__ import annotations

from collections.abc import Mapping

from bot.areas.catalogue.search import Confidence
from bot.areas.catalogue.service import Catalogue
from bot.base.html import paragraphs
from bot.base.reading.troubles import Trouble, befallen, trouble_of
from bot.chat.core.context import Context
from bot.chat.core.feature import Spelling, reads
from bot.chat.language.intents import Heard, Phrase
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_
from handlers.book_keys import ReadFor
from handlers.condolence import SYMPATHY
from handlers.faq.actions import answered
from handlers.navigation import ask_staff_key, menu_key

_HARD = N_("That sounds hard. We are glad that you tell us. You are welcome here, also just to sit and read.")
_SAID: Mapping[Trouble, tuple[str, str]] = {
    Trouble.DEATH: (SYMPATHY, "grieving"),
    Trouble.PET: (N_("To lose an animal one loves is hard. We are sorry for you."), "comforted"),
    Trouble.ILLNESS: (N_("That must worry you. We wish a quick recovery."), "calm"),
    Trouble.DIVORCE: (N_("To part is easy for nobody. We are sorry that you go through this."), "heartbroken"),
    Trouble.HEART: (N_("A broken heart hurts. May it get better, little by little."), "heartbroken"),
    Trouble.WORK: (N_("That is a heavy load. We hope that better days come soon."), "encouraged"),
    Trouble.FAILED: (
        N_("That is a bitter moment, after all your trying. One result does not decide what you are worth."),
        "encouraged",
    ),
    Trouble.LONELY: (
        N_("To be alone can be very quiet. There is always a seat here, and somebody to say hello to."),
        "comforted",
    ),
    Trouble.TIRED: (N_("That is tiring indeed. Do rest a little: not everything must be done today."), "calm"),
}
"""What is said first, and the need that the offered books are for."""

SAYS = (
    "[saya|aku] (ibu|ayah|bapak|mama|papa|suami|istri|nenek|kakek|anak|adik|kakak|mandeh|abak|amak|apak|sahabat|teman)"
    " [saya|aku|kami|ambo] [baru|sudah|tadi|barusan|telah|lah]* (meninggal|wafat|berpulang|maningga) [dunia]"
    " [{day}|tadi|pagi|malam|lalu|minggu|bulan|hari|ini|sapakan|nan]*",
    "[saya|aku|ambo] (baru|habis|barusan|lagi)"
    " (cerai|bercerai|putus|patah hati|diputusin|ditinggal pacar|kena phk|dipecat) [banget]",
    "[saya|aku|gue|ambo] [baru|habis|barusan|lagi]* (dipecat|kena phk|diceraikan|diputusin|diselingkuhi)"
    " [sama|oleh|pacar|suami|istri|bos|kantor|tadi|pagi|kemarin|{day}]*",
    "(saya|kami) [sedang|lagi] [dalam] (berduka|dukacita)",
    "my (mother|father|mom|dad|husband|wife|grandmother|grandfather|son|daughter|friend) [has|just] (died|passed away)"
    " [last|this|week|month|{day}]*",
)


@reads
async def answer(context: Context, heard: Heard) -> Screen:
    """“ibu saya meninggal kemarin”, “gagal snbt lagi”: sympathy, and one key to books that may help."""
    if known := await answered(context, heard.typed):
        return known
    t, trouble = context.t, trouble_of(heard.typed)
    said, need = _SAID[trouble] if trouble else (_HARD, "comforted")
    ways = [ask_staff_key(t), menu_key(t)]
    if not context.has("catalogue"):
        return Screen(t(said), [ways])
    offer = t("If you like, there are books that may keep you company.")
    return Screen(paragraphs(t(said), offer), [[Button(t("Books for such a day"), ReadFor(need))], ways])


async def is_told(context: Context, text: str) -> bool:
    """Whether it is what somebody tells, and surely no title."""
    if not context.has("catalogue"):
        return True
    return (await context.services[Catalogue].ask(text)).confidence is not Confidence.SURE


@reads
async def answer_told(context: Context, text: str) -> Screen:
    """The same, of words that tell of nothing else."""
    return await answer.run(context, Heard(PHRASE, text, text, text, True))  # type: ignore[return-value]


PHRASE = Phrase("sad", answer, SAYS, mood=True)
TOLD = Spelling("sad", befallen, is_told, answer_told)
