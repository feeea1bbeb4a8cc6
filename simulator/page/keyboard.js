// Inline keyboards: what each kind of button does, and the loading state until the bot has answered.
import { act } from "./session.js";
import { alertBox, complain, copy, toast } from "./dialogs.js";
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { openLink, pickChat, share } from "./links.js";
import { store } from "./store.js";

const early = new Map();
const PATIENCE = 150000;

/** The keyboard under a message, or null. */
export function inlineKeyboard(message) {
  const rows = message.reply_markup && message.reply_markup.inline_keyboard;
  if (!rows || !rows.length) return null;
  return el("div", { class: "inline-keys" }, rows.map((row, line) => el("div", { class: "keyboard-row" },
    row.map((button, column) => inlineButton(message, button, `${line}.${column}`)))));
}

function inlineButton(message, button, place) {
  const key = keyOf(message, button, place);
  const waiting = isWaiting(key);
  const mark = markOf(button);
  return el("button", { type: "button", class: `key ${button.style ? `style-${button.style}` : ""} ${waiting ? "loading" : ""}`,
    data: { testid: "button" }, title: button.url || null, "aria-busy": waiting ? "true" : null,
    on: { click: () => press(message, button, key) } },
  el("span", { class: "key-text", text: button.text }), mark ? icon(mark, 14) : null, waiting ? el("span", { class: "key-loading" }) : null);
}

const keyOf = (message, button, place) => `${message.chat.id}/${message.message_id}/${place}/${button.callback_data || ""}`;

const isWaiting = (key) => Array.from(store.pressed.values()).includes(key);

/** Changes whenever a button of the message starts or ends waiting: part of what a row is drawn from. */
export const waitingIn = (message) => Array.from(store.pressed.values())
  .filter((key) => key.startsWith(`${message.chat.id}/${message.message_id}/`)).join();

function markOf(button) {
  if (button.url || button.login_url) return "link";
  if (button.copy_text) return "copy";
  if (button.switch_inline_query !== undefined || button.switch_inline_query_chosen_chat) return "share";
  return button.switch_inline_query_current_chat !== undefined ? "inline" : null;
}

function press(message, button, key) {
  if (button.callback_data !== undefined) return isWaiting(key) ? null : callback(message, button, key);
  if (button.url) return openLink(button.url);
  if (button.login_url) return openLink(button.login_url.url);
  if (button.copy_text) return copy(button.copy_text.text, `Disalin: ${button.copy_text.text}`);
  if (button.switch_inline_query_current_chat !== undefined) return query(button.switch_inline_query_current_chat, store.open);
  if (button.switch_inline_query !== undefined) return switched(button.switch_inline_query, () => true);
  const chosen = button.switch_inline_query_chosen_chat;
  if (chosen) return switched(chosen.query || "", (room) => allowed(chosen, room.chat.type));
  return toast("Tombol jenis ini tidak ada di latihan.", "block");
}

function allowed(chosen, type) {
  if (type === "channel") return chosen.allow_channel_chats;
  return type === "private" ? chosen.allow_bot_chats || chosen.allow_user_chats : chosen.allow_group_chats;
}

async function switched(text, fits) {
  const room = await pickChat("Bagikan ke…", fits);
  if (room) query(text, room);
}

const query = (text, room) => share(`@${store.bot.username} ${text}`, room);

async function callback(message, button, key) {
  const holder = Symbol(key);
  store.pressed.set(holder, key);
  store.tell("messages", message.chat.id);
  const fields = { chat_id: message.chat.id, message_id: message.message_id, data: button.callback_data };
  try {
    const result = await act("press", fields);
    store.pressed.delete(holder);
    const id = String((result && (result.callback_query_id || result.id)) || "");
    if (early.has(id)) answered(early.get(id));
    else if (id) wait(id, key, message.chat.id);
  } catch (fault) {
    store.pressed.delete(holder);
    complain(fault);
  }
  store.tell("messages", message.chat.id);
}

function wait(id, key, chatId) {
  store.pressed.set(id, key);
  setTimeout(() => { if (store.pressed.delete(id)) store.tell("messages", chatId); }, PATIENCE);
}

/** Shows what the bot answered to a press; an answer may come before the press itself is confirmed. */
function answered(event) {
  const id = String(event.callback_query_id);
  early.delete(id);
  const key = store.pressed.get(id);
  store.pressed.delete(id);
  if (key) store.tell("messages", Number(key.split("/")[0]));
  if (event.url) openLink(event.url);
  else if (event.text && event.show_alert) alertBox(store.bot.first_name, event.text);
  else if (event.text) toast(event.text);
}

store.on("callback", (event) => {
  const id = String(event.callback_query_id);
  if (store.pressed.has(id)) return answered(event);
  early.set(id, event);
  if (early.size > 20) early.delete(early.keys().next().value);
  return null;
});
