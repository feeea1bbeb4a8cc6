"""The columns that hold nothing of a person, by table. With `inventory` this is the whole database."""

from __future__ import annotations

from collections.abc import Mapping

_SOURCE: Mapping[str, str] = {
    # The program itself
    "migrations": "number name digest",
    "facts": "name value",
    "inbox": "position update_id state attempts received_at",
    "outbox": "id lane kind not_before expires_at state attempts lease_until reason settled_at hushed broadcast weight",
    "schedule": "id kind subject key due_at late_after state attempts lease_until reason settled_at",
    "failed_turns": "id",
    "searches": "id",
    "consents": "id",
    "consent_wordings": "id purpose version language text",
    "children": "id",
    "proposals": "id",
    "data_requests": "id",
    # The library, as staff tell of it
    "library_facts": "name value changed_at",
    "special_days": "day periods reason",
    "switched_off": "feature",
    "visits": "id day hour people",
    "feedback": "id",
    "feedback_words": "id feedback_id",
    "faq": "id question wordings answer changed_at",
    "closures": "id starts_at ends_at reason state broadcast made_at",
    # The catalogue
    "titles": "id source source_id title publisher year year_number edition call_number classification area language"
    " audience kind series notes ebook cover identity work fingerprint popularity added_at changed_at withdrawn_at",
    "title_sources": "source source_id title_id",
    "title_isbns": "title_id position isbn",
    "authors": "id key name sort_name",
    "title_authors": "title_id position author_id role",
    "subjects": "id key name",
    "title_subjects": "title_id position subject_id",
    "copies": "id title_id item_code location call_number status due as_of_at",
    "alternatives": "id phrase meaning changed_at",
    "catalogue_state": "name value",
    "imports": "id source state whole started_at as_of_at merged",
    "staged_titles": "position place source_id twin record title_id same_as",
    "staged_items": "item_code position",
    "staged_copies": "position place item_code record",
    # Events: `contact` is whom the library itself names to the public
    "events": "id kind title description poster place latitude longitude online_link sign_up capacity counts_adults"
    " approval needs_phone left_alone certificate opens_at closes_at partner literacy_date contact funds cost"
    " elsewhere_link outcome state sequence cause created_at published_at",
    "event_sessions": "id event_id starts_at ends_at place cancelled cause",
    "event_bands": "id event_id label youngest oldest quota",
    "event_questions": "id event_id position kind question options",
    "event_interests": "event_id interest",
    "event_posters": "event_id image changed_at",
    "event_changes": "id event_id part value session_id made_at",
    "event_rules": "name value changed_at",
    "visit_requests": "id",
    "parties": "id event_id session_id together with_children created_at",
    "registrations": "id party_id event_id session_id band_id seats companion walk_in place_in_line offer_id",
    "offers": "id party_id made_at delivered_at deadline_at state settled_at",
    "attendances": "session_id",
    "head_counts": "id session_id people counted_at",
    "outcomes": "event_id round item answer people",
    "outcome_words": "id event_id round words",  # nothing leads from them to whoever wrote them
    "thanks": "id event_id round parent step again thanked_at",
    "handouts": "id event_id kind content name added_at",
    "certificates": "id",
    "reminded": "registration_id session_id lead",
    "broadcast_albums": "album broadcast_id",
    "staff_invitations": "digest role event_id expires_at",
    "event_hosts": "event_id",
    "audit": "id done_at deed subject",
    "broadcasts": "id phase topic content audience unclear urgent recipe series planned_at every tolerance created_at"
    " started_at ended_at recalled_at seen_at revision changing reason",
    "broadcast_work": "broadcast_id task reached",
    "broadcast_taps": "broadcast_id number taps",
    "broadcast_settings": "name value",
    "channels": "chat_id kind title username forum lacks seen_at registered_at",
    "channel_kinds": "chat_id kind thread",
    "literacy_dates": "id name rule subjects kind title",
    "announcing_plans": "id kind event_id literacy_id key due_at state words moved",
    "announcing_settings": "kind value",
    "event_posts": "chat_id message_id event_id thread photo plan_id",
    "channel_threads": "chat_id thread name",
    "desk_calls": "id party_id kind details subject key made_at state done_at tries tried_at",
}

IMPERSONAL: Mapping[str, frozenset[str]] = {table: frozenset(names.split()) for table, names in _SOURCE.items()}
"""Column names by table."""
