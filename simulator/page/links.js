// Where a link leads: into the simulator when it is Telegram's, else outside after a question.
import { act } from "./session.js";
import { alertBox, complain, confirmed, pick, toast } from "./dialogs.js";
import { avatar, partner } from "./avatar.js";
import { inviteBot } from "./inviting.js";
import { nameOf } from "./format.js";
import { summary } from "./summary.js";
import { store } from "./store.js";

/** Opens an address: a deep link starts the bot here, an invitation joins here, others ask first. */
export async function openLink(address) {
  let url;
  try { url = new URL(address); } catch (fault) { return toast("Tautan ini tidak dapat dibuka.", "block"); }
  const inside = telegramLink(url);
  if (inside) return inside();
  if (!["http:", "https:", "mailto:", "tel:"].includes(url.protocol)) return toast("Tautan ini tidak dapat dibuka.", "block");
  if (await confirmed("Buka tautan ini?", address, "Buka")) window.open(url.href, "_blank", "noopener,noreferrer");
}

function telegramLink(url) {
  const query = url.searchParams;
  if (url.protocol === "tg:") {
    const user = url.host === "user" || url.pathname.includes("user") ? Number(query.get("id")) : 0;
    if (user) return () => openMention({ id: user });
    return query.get("domain") ? () => toBot(query.get("domain"), query) : null;
  }
  if (!["t.me", "telegram.me", "telegram.dog"].includes(url.hostname)) return null;
  const parts = url.pathname.split("/").filter(Boolean);
  if (parts[0] === "share") return () => share([query.get("url"), query.get("text")].filter(Boolean).join("\n"));
  if (parts[0] === "c" || parts.length > 1 || !parts[0]) return () => openPost(parts);
  if (parts[0].startsWith("+") || parts[0] === "joinchat") return () => join(url.href);
  return () => toBot(parts[0], query);
}

async function toBot(username, query) {
  if (username.toLowerCase() !== (store.bot.username || "").toLowerCase()) return openMention(`@${username}`);
  for (const kind of ["group", "channel"]) if (query.has(`start${kind}`)) return inviteBot(kind, kind === "channel" || query.has("admin"), query.get(`start${kind}`) || "").catch(complain);
  store.payload = query.get("start") || "";
  store.choose(store.home.id);
  if (query.has("start") && store.home.messages.length) await start(store.payload);
}

/** Presses START in the private chat, with the payload of the link that led there; who is new presses it themselves. */
export function start(payload = "") {
  store.payload = "";
  return act("start", { payload }).catch(complain);
}

function openPost(parts) {
  const name = parts[0] === "c" ? `-100${parts[1]}` : parts[0];
  const room = Array.from(store.chats.values()).find(({ chat }) => String(chat.id) === name || chat.username === name);
  const message = Number(parts[parts.length - 1]);
  if (!room) return toast("Obrolan itu tidak terlihat oleh orang ini.", "block");
  store.choose(room.id);
  store.tell("jump", message);
}

async function join(link) {
  if (!await confirmed("Bergabung ke grup?", link, "Gabung")) return;
  act("join", { invite_link: link }).catch(complain);
}

/** Lets the visitor choose one of their chats; resolves with it or null. */
export function pickChat(title, fits = () => true) {
  const rooms = Array.from(store.chats.values()).filter((room) => fits(room) && room.can_write !== false);
  return pick(title, rooms.map((room) => ({ text: nameOf(partner(room)), value: room, avatar: avatar(partner(room), 40) })),
    "Tidak ada obrolan yang cocok.");
}

/** Puts a text into the field of a chosen chat, ready to be sent. */
export async function share(text, room) {
  const chosen = room || await pickChat("Bagikan ke…");
  if (!chosen) return;
  store.choose(chosen.id);
  store.tell("compose", text);
}

/** A mention: the bot's own opens its chat, a person's shows who it is. */
export function openMention(who) {
  if (typeof who === "string" && who.slice(1).toLowerCase() === (store.bot.username || "").toLowerCase()) return store.choose(store.home.id);
  if (who.id === store.bot.id) return store.choose(store.home.id);
  const same = (person) => (typeof who === "string" ? `@${person.username}` === who : person.id === who.id);
  const person = store.people.find(same);
  if (!person) return toast(`${typeof who === "string" ? who : nameOf(who)} tidak ada di latihan ini.`);
  return alertBox(nameOf(person), [person.username ? `@${person.username}` : "", person.label || ""].filter(Boolean).join("\n"));
}

/** A tapped command is sent at once. */
export function sendCommand(text) {
  if (!store.open || store.open.can_write === false) return;
  act("send", { chat_id: store.openId, text }).catch(complain);
}

/** A tapped hashtag lists the messages that carry it, in all chats. */
export function openTag(tag) {
  return findMessages(tag, Array.from(store.chats.values()));
}

/** Lists the messages of `rooms` that contain the words, newest first, and jumps to the chosen one. */
export async function findMessages(words, rooms) {
  const found = rooms.flatMap((room) => room.messages.filter((message) => contains(message, words)).map((message) => ({ room, message })));
  found.sort((one, other) => other.message.date - one.message.date);
  const chosen = await pick(`Hasil untuk “${words}”`, found.slice(0, 50).map((hit) => ({ text: nameOf(partner(hit.room)),
    detail: summary(hit.message), value: hit })), "Tidak ditemukan.");
  if (!chosen) return;
  store.choose(chosen.room.id);
  store.tell("jump", chosen.message.message_id);
}

const contains = (message, words) => (message.text || message.caption || "").toLowerCase().includes(words.toLowerCase());
