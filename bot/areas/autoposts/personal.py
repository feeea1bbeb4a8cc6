"""What is kept of what is announced by itself: nothing of people."""

from __future__ import annotations

from bot.base.personal_data import Ended, GoesWith, Impersonal, Retains, Stays

IMPERSONAL = Impersonal(
    literacy_dates="id name rule subjects kind title",
    announcing_plans="id kind event_id literacy_id key due_at state words moved",
    announcing_settings="kind value",
    event_posts="chat_id message_id event_id thread photo plan_id",
)
RETAINS = Retains(
    literacy_dates=Ended("the staff delete it"),
    announcing_plans=(Ended("it will not be said"), GoesWith("events"), GoesWith("literacy_dates")),
    announcing_settings=Stays("one row a kind of event"),
    event_posts=(Ended("the bot has left the chat"), GoesWith("events")),
)
TABLES = (IMPERSONAL, RETAINS)
