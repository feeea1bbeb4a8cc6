"""What the matters belong to: after one of them short words are likelier about its kin."""

from __future__ import annotations

KIN = {
    **dict.fromkeys(("loan_how", "loan_limits", "return_how", "fines", "book_damaged"), "loans"),
    **dict.fromkeys(
        ("membership_cost", "membership_outsider", "membership_child", "card_lost", "card_extend"), "member"
    ),
    "transport": "place",
}
"""What is answered nearly the same."""
_TOPICS = {
    **dict.fromkeys(
        "membership membership_cost membership_outsider membership_child card_lost card_extend clearance loan_how"
        " loan_limits"
        " return_how fines book_damaged renew rules".split(),
        "borrowing",
    ),
    **dict.fromkeys(
        "facilities transport delivery wifi parking toilet prayer_room food printing computers power"
        " childrens_corner nursing accessibility lockers study_room cinema aircon_comfort photos dress_rules"
        " noise_rules child_alone".split(),
        "visiting",
    ),
    **dict.fromkeys("volunteer internship jobs research_permit speak_perform".split(), "working here"),
}


def topic_of(name: str) -> str:
    """What a matter belongs to."""
    return _TOPICS.get(name, name)
