// One message (or album) as a row of the conversation.
import { act } from "./session.js";
import { avatar } from "./avatar.js";
import { cardOf } from "./cards.js";
import { checks } from "./icons.js";
import { complain } from "./dialogs.js";
import { el } from "./dom.js";
import { formatted } from "./entities.js";
import { hour, moment, nameOf, tint } from "./format.js";
import { inlineKeyboard } from "./keyboard.js";
import { mediaOf } from "./media.js";
import { openMention } from "./links.js";
import { pollCard } from "./poll.js";
import { serviceText, summary, unlinked } from "./summary.js";
import { store } from "./store.js";

/** A row for `item` {messages (one, or an album's), first, last, room}; first and last of a run by one sender. */
export function row(item) {
  const message = item.messages[0];
  const told = serviceText(message);
  const hook = { testid: "message", from: store.whose(message), messageId: message.message_id };
  if (told) return el("div", { class: "service", data: hook, tabindex: "-1" }, el("span", { text: told }));
  const out = store.mine(message);
  const grouped = !out && item.room.chat.type !== "private" && item.room.chat.type !== "channel";
  const keyboard = inlineKeyboard(message);
  return el("div", { class: ["row", out ? "out" : "in", item.first ? "first" : "", item.last ? "last" : ""].join(" "), data: hook,
    tabindex: "-1", role: "group", "aria-label": `${out ? "Anda" : nameOf(senderOf(message))}, ${hour(message.date)}` },
  grouped ? el("span", { class: "row-face" }, item.last ? avatar(senderOf(message), 34) : null) : null,
  el("div", { class: keyboard ? "stack with-keyboard" : "stack" }, bubble(item, message, out, grouped), keyboard));
}

const senderOf = (message) => message.sender_chat || message.from || message.chat;

function bubble(item, message, out, grouped) {
  const media = mediaOf(item.messages);
  const spoken = item.messages.find((one) => one.text || one.caption) || message;
  const text = shownText(spoken, out);
  const bare = media && media.bare;
  const bound = message.reply_markup && message.reply_markup.inline_keyboard;
  const tail = item.last && !bare && !bound;
  const classes = ["bubble", tail ? "tail" : "", media ? `has-${media.kind}` : "", bare ? "bare" : "",
    media && media.full && !text ? "only-media" : "", large(message) ? "large" : ""];
  const liked = reactions(message, out);
  const body = text ? el("div", { class: "text", dir: "auto" }, formatted(text, spoken.entities || spoken.caption_entities), liked ? null : meta(message, out)) : null;
  const heads = [grouped && item.first ? sender(message) : null, forwarded(message), via(message), quoted(message)];
  const parts = message.show_caption_above_media ? [body, media && media.node] : [media && media.node, body];
  const rest = message.poll ? pollCard(message) : cardOf(message);
  return el("div", { class: classes.filter(Boolean).join(" ") }, heads, parts, rest, liked, text || liked ? null : meta(message, out),
    tail ? el("span", { class: "bubble-tail" }) : null);
}

function shownText(message, out) {
  const text = message.text || message.caption || "";
  return out && message.chat.type === "private" ? unlinked(text) : text;
}

const FACES = /^(\p{Extended_Pictographic}[\u{FE0F}\u{200D}\u{1F3FB}-\u{1F3FF}]*){1,3}$/u;

/** A message of up to three emoji alone is shown large. */
const large = (message) => message.text && message.text.length <= 12 && !(message.entities || []).length && FACES.test(message.text);

/** Telegram says nothing of a bot's edits: its messages change all the time. */
const edited = (message) => message.edit_date && !message.via_bot && !(message.from && message.from.is_bot);

function meta(message, out) {
  const channel = message.chat.type === "channel" ? message.author_signature : "";
  const words = [channel, edited(message) ? "diedit" : "", hour(message.date)].filter(Boolean).join(" ");
  return el("span", { class: "meta", title: moment(message.date) }, el("span", { class: "meta-text", text: words }),
    out ? checks(message._seen_by_bot !== false) : null);
}

function sender(message) {
  const party = senderOf(message);
  return el("button", { type: "button", class: `sender name-${tint(party.id)}`, text: nameOf(party), on: { click: () => openMention(party) } });
}

function forwarded(message) {
  const origin = message.forward_origin;
  if (!origin) return null;
  const name = origin.sender_user_name || nameOf(origin.sender_user || origin.sender_chat || origin.chat);
  return el("div", { class: "forwarded" }, "Diteruskan dari ", el("b", { text: name }));
}

function via(message) {
  if (!message.via_bot) return null;
  return el("div", { class: "via" }, "melalui ", el("a", { href: "#", class: "tap", text: `@${message.via_bot.username}`,
    on: { click: (event) => { event.preventDefault(); store.tell("compose", `@${message.via_bot.username} `); } } }));
}

function quoted(message) {
  const original = message.reply_to_message;
  if (!original) return null;
  const party = senderOf(original);
  return el("button", { type: "button", class: `quote tint-line-${tint(party.id)}`, on: { click: () => store.tell("jump", original.message_id) },
    "aria-label": "Lihat pesan yang dibalas" },
  el("b", { text: store.mine(original) ? "Anda" : nameOf(party) }), el("span", { text: message.quote ? message.quote.text : summary(original) }));
}

/** Reactions of a message as the simulator lists them: [{type: {emoji}, total_count | count, chosen?}]. */
function reactions(message, out) {
  const list = (message._reactions || []).map(readReaction).filter((one) => one.emoji);
  if (!list.length) return null;
  return el("div", { class: "reactions" }, list.map(({ emoji, count, chosen }) => el("button", { type: "button",
    class: chosen ? "reaction chosen" : "reaction", "aria-pressed": String(chosen), data: { testid: "reaction" },
    on: { click: () => react(message, emoji, chosen) } }, el("span", { text: emoji }), count > 1 ? el("span", { text: String(count) }) : null)), meta(message, out));
}

function readReaction(entry) {
  const type = entry.type && entry.type.emoji ? entry.type : entry;
  const users = entry.users || entry.user_ids || (entry.user_id ? [entry.user_id] : []);
  return { emoji: type.emoji, count: entry.total_count || entry.count || users.length || 1, chosen: Boolean(entry.chosen || users.includes(store.me)) };
}

/** Sets or takes back one's reaction. */
export function react(message, emoji, chosen) {
  return act("react", { chat_id: message.chat.id, message_id: message.message_id, emoji: chosen ? "" : emoji }).catch(complain);
}
