// The head of the conversation: with whom, what they are doing, the pinned message, the chat's own menu.
import { act } from "./session.js";
import { complain, confirmed, dialog, field } from "./dialogs.js";
import { avatar, partner } from "./avatar.js";
import { el } from "./dom.js";
import { findMessages } from "./links.js";
import { icon } from "./icons.js";
import { nameOf } from "./format.js";
import { openMenu } from "./menu.js";
import { profile } from "./profile.js";
import { store } from "./store.js";
import { summary } from "./summary.js";

const DOING = { typing: "mengetik…", upload_photo: "mengirim foto…", upload_document: "mengirim dokumen…", find_location: "mencari lokasi…",
  choose_sticker: "memilih stiker…", record_voice: "merekam suara…", upload_voice: "mengirim suara…" };

const KINDS = { private: "bot", group: "grup", supergroup: "grup", channel: "kanal" };

/** Keeps the head and the pinned bar drawn. */
export function startHead(head, pinned) {
  const draw = () => { drawHead(head); drawPinned(pinned); };
  for (const topic of ["all", "open", "online", "typing", "muted"]) store.on(topic, draw);
  store.on("messages", (id) => { if (id === store.openId) drawPinned(pinned); });
}

function drawHead(head) {
  const room = store.open;
  if (!room) { head.replaceChildren(); return; }
  const party = partner(room);
  const more = el("button", { type: "button", class: "round more", "aria-label": "Menu obrolan", title: "Menu obrolan", "aria-haspopup": "menu",
    data: { testid: "chat-menu" }, on: { click: () => chatMenu(more, room) } }, icon("more"));
  head.replaceChildren(
    el("button", { type: "button", class: "round back", "aria-label": "Kembali ke daftar", data: { testid: "back" },
      on: { click: () => store.choose(null) } }, icon("back")),
    el("button", { type: "button", class: "head-who", "aria-label": `Info ${nameOf(party)}`, data: { testid: "head-who" },
      on: { click: () => profile(room, crowd(room)) } }, avatar(party, 42), el("span", { class: "head-text" }, el("b", { class: store.muted(room) ? "hushed" : "" }, el("span", { text: nameOf(party) }), store.muted(room) ? icon("mute", 15) : null), status(room))),
    el("button", { type: "button", class: "round", "aria-label": "Cari di obrolan", title: "Cari", on: { click: () => search(room) } }, icon("search")),
    more);
}

function status(room) {
  if (!store.online) return el("small", { text: "menyambung kembali…" });
  const busy = store.typing.get(room.id);
  if (!busy) return el("small", { text: crowd(room) });
  const who = room.chat.type === "private" ? "" : `${nameOf(store.bot)} `;
  return el("small", { class: "busy", role: "status", text: who + (DOING[busy.action] || "mengetik…") });
}

function crowd(room) {
  if (room.chat.type === "private" || !room.members) return KINDS[room.chat.type];
  return `${room.members} ${room.chat.type === "channel" ? "pelanggan" : "anggota"}`;
}

function drawPinned(bar) {
  const room = store.open;
  const given = room && (room.pinned_message || room.chat.pinned_message || (Array.isArray(room.pinned) ? room.pinned[room.pinned.length - 1] : room.pinned));
  const message = typeof given === "number" ? store.message(room.id, given) : given && (store.message(room.id, given.message_id) || given);
  bar.hidden = !message;
  if (!message) return;
  bar.replaceChildren(el("button", { type: "button", class: "pinned-button", data: { testid: "pinned" },
    on: { click: () => store.tell("jump", message.message_id) } },
  el("span", { class: "pinned-text" }, el("b", { text: "Pesan tersemat" }), el("span", { text: summary(message) })), icon("pin", 20)));
}

async function search(room) {
  const words = field("Kata", { type: "search", autofocus: true });
  words.input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") { event.preventDefault(); words.input.closest("dialog").querySelector(".primary").click(); }
  });
  const go = await dialog({ title: "Cari di obrolan", body: words.node,
    buttons: [{ text: "Batal", value: false }, { text: "Cari", value: true, kind: "primary" }] });
  if (go && words.input.value.trim()) findMessages(words.input.value.trim(), [room]);
}

function chatMenu(anchor, room) {
  const home = room.chat.type === "private";
  openMenu(anchor, [
    { text: home ? "Info bot" : "Info obrolan", icon: "info", run: () => profile(room, crowd(room)) },
    { text: "Cari", icon: "search", run: () => search(room) },
    { text: store.muted(room) ? "Bunyikan" : "Bisukan", icon: store.muted(room) ? "sound" : "mute", testid: "mute-menu", run: () => store.mute(room) },
    home && !room.blocked && { text: "Blokir bot", icon: "block", danger: true, testid: "block", run: () => block(room) },
    !home && !room.can_join && { text: "Keluar", icon: "inline", danger: true, testid: "leave", run: () => leave(room) },
    home && room.blocked && { text: "Buka blokir", icon: "check", testid: "unblock-menu", run: () => act("unblock", { chat_id: room.id }).catch(complain) },
  ], { label: "Menu obrolan" });
}

async function leave(room) {
  if (await confirmed(`Keluar dari ${nameOf(room.chat)}?`, "", "Keluar", "danger")) act("leave", { chat_id: room.id }).catch(complain);
}

async function block(room) {
  const sure = await confirmed("Blokir bot?", "Bot tidak dapat mengirim pesan lagi sampai Anda membuka blokirnya.", "Blokir", "danger");
  if (sure) act("block", { chat_id: room.id }).catch(complain);
}
