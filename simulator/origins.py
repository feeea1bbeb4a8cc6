"""Where a forwarded message came from."""

from simulator.refusals import Json


def origin_of(message: Json) -> Json:
    """The Bot API's MessageOrigin of a message that is being forwarded."""
    if known := message.get("forward_origin"):
        return dict(known)
    if message["chat"]["type"] == "channel":
        return {
            "type": "channel",
            "date": message["date"],
            "chat": message["chat"],
            "message_id": message["message_id"],
        }
    if "sender_chat" in message:
        return {"type": "chat", "date": message["date"], "sender_chat": message["sender_chat"]}
    return {"type": "user", "date": message["date"], "sender_user": message["from"]}
