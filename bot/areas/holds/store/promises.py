"""What must hold of holds at any moment."""

from __future__ import annotations

from bot.base.promises import Promise

PROMISES = (
    Promise(
        "hold {id} is ready, and no copy of it is at the desk",
        """SELECT id FROM holds h WHERE state = 'ready' AND copy_id IS NOT NULL
           AND NOT EXISTS (SELECT 1 FROM copies_at_desk d WHERE d.copy_id = h.copy_id)""",
    ),
    Promise(
        "the copy of hold {id} is not kept for it",
        """SELECT id FROM holds h WHERE copy_id IS NOT NULL AND ending IS NOT 'collected'
           AND NOT EXISTS (SELECT 1 FROM promised_copies p WHERE p.copy_id = h.copy_id)""",
    ),
    Promise(
        "copy {id} is kept for nobody",
        """SELECT copy_id AS id FROM promised_copies p WHERE NOT EXISTS (
             SELECT 1 FROM holds h WHERE h.copy_id = p.copy_id AND h.ending IS NOT 'collected')
           AND NOT EXISTS (SELECT 1 FROM hold_package_copies k JOIN hold_packages g ON g.id = k.package_id
             WHERE k.copy_id = p.copy_id AND k.state IN ('kept', 'missing') AND g.state <> 'ended')""",
    ),
    Promise(
        "a copy of package {id} is not kept for it",
        """SELECT g.id FROM hold_packages g JOIN hold_package_copies k ON k.package_id = g.id
           WHERE g.state <> 'ended' AND k.state = 'kept'
           AND NOT EXISTS (SELECT 1 FROM promised_copies p WHERE p.copy_id = k.copy_id)""",
    ),
    Promise(
        "copy {id} is kept for a package, and for a reader",
        """SELECT k.copy_id AS id FROM hold_packages g JOIN hold_package_copies k ON k.package_id = g.id
           WHERE g.state <> 'ended' AND k.state = 'kept' AND EXISTS (
             SELECT 1 FROM holds h WHERE h.copy_id = k.copy_id AND h.ending IS NOT 'collected')""",
    ),
    Promise(
        "whoever has hold {id} was not told that it is ready",
        """SELECT id FROM holds h WHERE state = 'ready' AND person_id IS NOT NULL AND ready_at > :remembered
           AND ended_from IS NULL AND NOT EXISTS (
             SELECT 1 FROM outbox WHERE subject = 'hold:' || h.id AND kind = 'hold_ready')""",
    ),
    Promise(
        "the last day of hold {id} is over, and it still waits",
        "SELECT id FROM holds WHERE state = 'ready' AND pick_up_until < :yesterday",
    ),
    Promise(
        "hold {id} stands behind a later one that was given a copy",
        """SELECT h.id FROM holds h WHERE h.state = 'queued' AND NOT h.suspended AND EXISTS (
             SELECT 1 FROM copies c WHERE c.title_id = h.title_id AND c.status = 'free'
             AND NOT EXISTS (SELECT 1 FROM promised_copies p WHERE p.copy_id = c.id))
           AND NOT EXISTS (SELECT 1 FROM titles t WHERE t.id = h.title_id AND t.withdrawn_at IS NOT NULL)
           AND (SELECT value FROM catalogue_state WHERE name = 'changed') = :aligned""",
    ),
)
