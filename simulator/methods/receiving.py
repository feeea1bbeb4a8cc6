"""How updates come to the bot: long polling or a webhook."""

import re

from simulator.methods.registry import Call, JsonText, method
from simulator.refusals import WEBHOOK_ACTIVE, WEBHOOK_SET, Json, bad

MOST_UPDATES = 100
LONGEST_WAIT = 50
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
MOST_CONNECTIONS = 100


def _allowed(call: Call) -> list[str] | None:
    kinds = call.params.array("allowed_updates")
    if kinds is not None and not all(isinstance(kind, str) for kind in kinds):
        raise bad("can't parse allowed updates: expected an array of strings")
    return kinds


@method("getUpdates")
async def get_updates(call: Call) -> JsonText:
    if call.world.webhook.url:
        raise WEBHOOK_ACTIVE
    call.world.updates.allow(_allowed(call))
    limit = min(max(call.params.integer("limit") or MOST_UPDATES, 1), MOST_UPDATES)
    patience = min(max(call.params.integer("timeout") or 0, 0), LONGEST_WAIT)
    texts = await call.world.updates.poll(call.params.integer("offset") or 0, limit, patience)
    return JsonText(f"[{','.join(texts)}]")


@method("setWebhook")
def set_webhook(call: Call) -> bool:
    secret = call.params.text("secret_token") or ""
    if secret and not SECRET.fullmatch(secret):
        raise bad("secret token contains unallowed characters")
    connections = min(max(call.params.integer("max_connections") or 40, 1), MOST_CONNECTIONS)
    call.world.webhook.set((call.params.text("url") or "").strip(), secret, connections)
    call.world.updates.allow(_allowed(call))
    if call.params.flag("drop_pending_updates"):
        call.world.updates.drop_all()
    if call.world.webhook.url:
        call.world.updates.end_polling(WEBHOOK_SET)
    return True


@method("deleteWebhook")
def delete_webhook(call: Call) -> bool:
    call.world.webhook.set("", "", 0)
    if call.params.flag("drop_pending_updates"):
        call.world.updates.drop_all()
    return True


@method("getWebhookInfo")
def get_webhook_info(call: Call) -> Json:
    return call.world.webhook.info()


@method("logOut")
@method("close")
def leave_server(call: Call) -> bool:
    return True
