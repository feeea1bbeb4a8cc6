// What stands at the bottom of a chat in which one cannot write yet, or at all.
import { act } from "./session.js";
import { complain, toast } from "./dialogs.js";
import { el } from "./dom.js";
import { start } from "./links.js";
import { store } from "./store.js";

const wide = (text, run, testid) => el("button", { type: "button", class: "foot-button", text, data: { testid }, on: { click: run } });

/** The one button (START, unblock, a note) instead of the field, or null when the field belongs there. */
export function foot(room) {
  if (room.blocked) return wide("BUKA BLOKIR", () => act("unblock", { chat_id: room.id }).catch(complain), "unblock");
  if (room.chat.type === "private" && !room.messages.length) return wide("MULAI", () => start(store.payload || ""), "start");
  if (room.can_write === false && room.can_join) return wide("GABUNG", () => act("join", { chat_id: room.id }).catch(complain), "join");
  if (room.can_write !== false) return null;
  if (room.chat.type === "channel") return wide(store.muted(room) ? "BUNYIKAN" : "BISUKAN", () => store.mute(room), "mute");
  const words = "Anda tidak dapat menulis di sini";
  return wide(words.toUpperCase(), () => toast(words), "read-only");
}
