"""What announcements promise at any moment: as many copies as there are recipients, and none to anybody else."""

from __future__ import annotations

from bot.base.promises import Promise

_CHATS = "SELECT count(DISTINCT value) FROM json_each(b.audience, '$.chats')"
_FILLING = "EXISTS (SELECT 1 FROM broadcast_work w WHERE w.broadcast_id = b.id AND w.task = 'fill')"
_EVERYBODY = (
    "json_extract(b.audience, '$.residents') AND json_extract(b.audience, '$.interests', '$.ages', '$.kelurahan',"
    " '$.event_id', '$.language') = '[null,null,null,null,null]'"
)
_OF = "SELECT count(*) FROM outbox c WHERE c.broadcast = b.id AND c.kind = 'broadcast'"

PROMISES = (
    Promise(
        "announcement {id}: {copies} copies for channels and groups, and {planned} were planned",
        f"""SELECT id, copies, planned FROM (
                SELECT b.id, ({_OF} AND c.chat_id < 0) AS copies, ({_CHATS}) AS planned FROM broadcasts b
                WHERE b.started_at > :remembered AND b.phase IN ('running', 'paused', 'done'))
            WHERE copies <> planned""",
    ),
    Promise(
        "announcement {id}: {copies} copies for residents, and none were meant",
        f"""SELECT id, copies FROM (
                SELECT b.id, ({_OF} AND c.chat_id > 0) AS copies FROM broadcasts b
                WHERE b.started_at > :remembered AND coalesce(json_extract(b.audience, '$.residents'), 0) = 0)
            WHERE copies > 0""",
    ),
    Promise(
        "announcement {id} has not begun, and has {copies} copies",
        f"""SELECT id, copies FROM (
                SELECT b.id, ({_OF}) AS copies FROM broadcasts b
                WHERE b.started_at IS NULL AND b.phase IN ('draft', 'asked', 'planned', 'held'))
            WHERE copies > 0""",
    ),
    Promise(
        "announcement {id} is done, and {copies} copies have not left",
        f"""SELECT id, copies FROM (
                SELECT b.id, ({_OF} AND c.state IN ('waiting', 'sending')) AS copies FROM broadcasts b
                WHERE b.phase = 'done' AND b.started_at > :remembered)
            WHERE copies > 0""",
    ),
    Promise(
        "announcement {id}: {people} residents are meant and have no copy",
        f"""SELECT id, people FROM (
                SELECT b.id, (
                    SELECT count(*) FROM people p WHERE p.active AND p.met_at <= b.started_at
                    AND NOT EXISTS (SELECT 1 FROM silenced s WHERE s.person_id = p.id AND s.kind IN (b.topic, 'all'))
                    AND NOT EXISTS (SELECT 1 FROM outbox c WHERE c.key = 'bc:' || b.id || ':' || p.id)) AS people
                FROM broadcasts b WHERE b.phase = 'running' AND NOT {_FILLING} AND {_EVERYBODY})
            WHERE people > 0""",
    ),
)
