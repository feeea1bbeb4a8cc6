"""What to do until somebody comes, by kind of danger; and what things are called."""

from __future__ import annotations

from bot.chat.screens.texts import N_

DO = {
    "fire": N_("Please leave the building calmly by the stairs, not the lift. Keep low where there is smoke."),
    "gas": N_("Please go outside at once. Light nothing and touch no switch."),
    "electric": N_("Please stay away and do not touch whoever is touching the current."),
    "medical": N_("Please stay with them and let them have air. Do not move somebody who has fallen."),
    "poison": N_("Please keep what was swallowed at hand. Do not make them vomit."),
    "drowning": N_("Please reach out something long or throw something that floats. Do not jump in."),
    "lost_child": N_("Please stay where you last saw the child. Write to us: name, age, clothes, where and when."),
    "found_child": N_("Please stay with the child and keep them in the library."),
    "violence": N_("Please keep away and go where other people are. Do not step in."),
    "harassment": N_("You are not to blame. Please go where other people are, to the nearest member of staff."),
    "animal": N_("Please step back slowly and keep others away. Do not touch it."),
    "flood": N_("Please go to a higher floor and stay away from sockets and water."),
    "quake": N_(
        "Protect your head, get under a strong table. When it stops, go outside by the stairs."
        " Only BMKG says whether there may be a tsunami: infobmkg or bmkg.go.id."
    ),
    "collapse": N_("Please keep away from what may still fall, and keep others away too."),
    "lift": N_("Please stay calm and press the bell in the lift. There is enough air. Do not force the door."),
    "self_harm": N_(
        "Thank you for telling us. You matter, and you do not have to carry this alone."
        " Please stay near somebody now, and put away what could hurt you."
    ),
    "at_home": N_(
        "Thank you for telling us. It is not your fault, and you do not have to bear it alone."
        " If you are not safe now, please go where other people are, or to our staff."
    ),
    "alarm": N_("Please go to a safe place, and tell the nearest member of staff."),
}
KINDS = {
    "fire": N_("🔥 Fire"),
    "gas": N_("⚠️ Gas"),
    "electric": N_("⚡ Electricity"),
    "medical": N_("🚑 Somebody is hurt or ill"),
    "poison": N_("🚑 Poisoning"),
    "drowning": N_("🌊 Drowning"),
    "lost_child": N_("🧒 A child is lost"),
    "found_child": N_("🧒 A child alone"),
    "violence": N_("🚨 Violence"),
    "harassment": N_("🚨 Harassment"),
    "animal": N_("🐍 An animal"),
    "flood": N_("🌊 Flood"),
    "quake": N_("⚠️ Earthquake"),
    "collapse": N_("⚠️ Something collapsed"),
    "lift": N_("⚠️ Shut in"),
    "self_harm": N_("💛 Somebody needs a person to talk to"),
    "at_home": N_("💛 Somebody is being hurt at home"),
    "alarm": N_("🚨 Emergency"),
}
NUMBERS = {
    "general": N_("Emergency"),
    "fire": N_("Fire brigade"),
    "police": N_("Police"),
    "ambulance": N_("Ambulance"),
    "listening": N_("Somebody who listens"),
    "shelter": N_("For women and children who are hurt"),
    "library": N_("The library"),
}
