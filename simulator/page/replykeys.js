// Reply keyboards: the one in force, hiding and showing it, and the buttons that share a contact or a place.
import { act } from "./session.js";
import { askLocation, shareContact } from "./attachments.js";
import { complain, toast } from "./dialogs.js";
import { el, rove } from "./dom.js";
import { store } from "./store.js";

/** The last word of others about the keyboard in a chat: the message with a keyboard or a forced reply, or null. */
export function keyboardMessage(room) {
  for (let at = room.messages.length - 1; at >= 0; at -= 1) {
    const markup = room.messages[at].reply_markup;
    if (!markup || store.mine(room.messages[at]) || markup.inline_keyboard) continue;
    if (markup.remove_keyboard) return null;
    if (markup.keyboard || markup.force_reply) return room.messages[at];
  }
  return null;
}

/** The message that forces a reply and has not had one yet, or null. */
export function forcedReply(room) {
  const message = keyboardMessage(room);
  if (!message || !message.reply_markup.force_reply) return null;
  return room.messages.some((other) => other.message_id > message.message_id && store.mine(other)) ? null : message;
}

const folded = (room) => store.about("folded", room.id);

/** Whether the keyboard is out of sight, by the reader's choice or because it was for one use. */
export const isFolded = (room, message) => store.recall(folded(room)) === message.message_id;

/** Hides or shows the keyboard that belongs to `message`. */
export function fold(room, message, hidden) {
  store.keep(folded(room), hidden ? message.message_id : undefined);
  store.tell("keys");
}

/** The buttons under the field, or null when there is no keyboard to show. */
export function replyKeyboard(room) {
  const message = keyboardMessage(room);
  if (!message || !message.reply_markup.keyboard || isFolded(room, message)) return null;
  const markup = message.reply_markup;
  const rows = markup.keyboard.map((row) => el("div", { class: "reply-row" }, row.map((button) => key(room, message, button))));
  const panel = el("div", { class: markup.resize_keyboard ? "reply-keys" : "reply-keys tall", role: "group", "aria-label": "Papan tombol" }, rows);
  panel.addEventListener("keydown", (event) => rove(event, Array.from(panel.querySelectorAll("button"))));
  return panel;
}

function key(room, message, given) {
  const button = typeof given === "string" ? { text: given } : given;
  return el("button", { type: "button", class: `reply-key ${button.style ? `style-${button.style}` : ""}`, data: { testid: "reply-button" },
    on: { click: () => use(room, message, button) } }, el("span", { text: button.text }));
}

async function use(room, message, button) {
  const done = await pressed(room, button).catch(complain);
  if (done && message.reply_markup.one_time_keyboard) fold(room, message, true);
}

async function pressed(room, button) {
  if (button.request_contact) return shareContact(room);
  if (button.request_location) return askLocation(room);
  if (button.request_users || button.request_chat || button.request_poll || button.web_app) {
    toast("Tombol jenis ini tidak ada di latihan.", "block");
    return false;
  }
  await act("send", { chat_id: room.id, text: button.text });
  return true;
}
