// The menu of a message: react, reply, copy, edit, forward, delete.
import { act } from "./session.js";
import { complain, confirmed, copy } from "./dialogs.js";
import { el, rove } from "./dom.js";
import { openMenu } from "./menu.js";
import { pickChat } from "./links.js";
import { largest } from "./media.js";
import { react } from "./bubble.js";
import { scan } from "./arriving.js";
import { store } from "./store.js";

const EMOJI = ["👍", "❤️", "🔥", "🎉", "😁", "🙏", "👎"];

/** Opens the menu of a message at a point or element; `link` is the address under the pointer, if there is one. */
export function messageMenu(place, message, link) {
  const text = message.text || message.caption;
  const mine = store.mine(message);
  const writable = store.open.can_write !== false && !store.open.blocked;
  openMenu(place, [
    { node: (close) => faces(message, close) },
    writable && { text: "Balas", icon: "reply", testid: "reply", run: () => store.tell("reply", message) },
    text && { text: "Salin teks", icon: "copy", testid: "copy", run: () => copy(text, "Teks disalin") },
    message.photo && { text: "Pindai kode", icon: "scan", testid: "scan-photo", run: () => scan({ id: largest(message.photo).file_id }).catch(complain) },
    link && { text: "Salin tautan", icon: "link", testid: "copy-link", run: () => copy(link, "Tautan disalin") },
    mine && text && !message.via_bot && { text: "Edit", icon: "edit", testid: "edit", run: () => store.tell("edit", message) },
    !message.has_protected_content && { text: "Teruskan", icon: "forward", testid: "forward", run: () => forward(message) },
    (mine || store.open.chat.type === "private") && { text: "Hapus", icon: "trash", danger: true, testid: "delete", run: () => remove(message) },
  ], { label: "Pesan", testid: "message-menu" });
}

function faces(message, close) {
  const buttons = EMOJI.map((emoji) => el("button", { type: "button", class: "face", role: "menuitem", text: emoji, tabindex: "-1", "aria-label": `Reaksi ${emoji}`,
    on: { click: () => { close(); react(message, emoji, chosen(message, emoji)); } } }));
  return el("div", { class: "faces", role: "group", "aria-label": "Reaksi", on: { keydown: (event) => {
    if (event.key === "ArrowLeft" || event.key === "ArrowRight") { rove(event, buttons); event.stopPropagation(); }
  } } }, buttons);
}

const chosen = (message, emoji) => (message._reactions || [])
  .some((one) => ((one.type && one.type.emoji) || one.emoji) === emoji && (one.users || []).includes(store.me));

async function forward(message) {
  const room = await pickChat("Teruskan ke…");
  if (!room) return;
  const fields = { chat_id: room.id, from_chat_id: message.chat.id, message_id: message.message_id, to_chat_id: room.id };
  act("forward", fields).then(() => store.choose(room.id)).catch(complain);
}

async function remove(message) {
  if (!await confirmed("Hapus pesan?", "Pesan hilang untuk semua orang.", "Hapus", "danger")) return;
  act("delete", { chat_id: message.chat.id, message_id: message.message_id, message_ids: [message.message_id] }).catch(complain);
}
