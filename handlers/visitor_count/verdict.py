"""Whether some days were busier than those before: the sentence above the figures."""

from __future__ import annotations

from collections.abc import Mapping

from bot.areas.events.figures import PARTICIPANTS
from bot.areas.visitor_count.area import VISITORS
from bot.base.html import Html, joined
from bot.chat.screens.texts import N_, Texts

Numbers = Mapping[str, float]
_TOLD = {VISITORS: N_("visitors"), PARTICIPANTS: N_("participants")}
_ALIKE = 5  # percent: less is no change
_MOST = 900  # percent: where it is tenfold, counting had hardly begun, and nothing is told by comparing


def verdict(t: Texts, now: Numbers, before: Numbers, of: Html | str) -> Html | str:
    """“Busier than …”: `of` is what the days before are called; "" where there is nothing to compare."""
    grown = {name: round(100 * (now[name] / before[name] - 1)) for name in _TOLD if name in now and before.get(name, 0)}
    changes = {name: change for name, change in grown.items() if change < _MOST}
    if not changes:
        return ""
    told = joined(", ", [_change(t, t(_TOLD[name]), change) for name, change in changes.items()])
    if all(change >= _ALIKE for change in changes.values()):
        return t("Busier than {period}: {changes}.", period=of, changes=told)
    if all(change <= -_ALIKE for change in changes.values()):
        return t("Quieter than {period}: {changes}.", period=of, changes=told)
    if all(abs(change) < _ALIKE for change in changes.values()):
        return t("About as in {period}: {changes}.", period=of, changes=told)
    return t("Compared with {period}: {changes}.", period=of, changes=told)


def _change(t: Texts, what: str, percent: int) -> Html:
    if abs(percent) < _ALIKE:
        return t("{what} as before", what=what)
    if percent > 0:
        return t("{what} up {n} %", what=what, n=t.number(percent))
    return t("{what} down {n} %", what=what, n=t.number(-percent))
