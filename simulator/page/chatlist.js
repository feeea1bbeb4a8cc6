// The list of chats, newest first.
import { avatar, partner } from "./avatar.js";
import { el, reconcile, rove } from "./dom.js";
import { checks, icon } from "./icons.js";
import { listTime, nameOf } from "./format.js";
import { serviceText, summary } from "./summary.js";
import { store } from "./store.js";

/** Keeps the list drawn. */
export function startList(list) {
  const rows = el("div", { class: "chats" });
  list.append(el("div", { class: "list-head" }, el("h1", { text: "Obrolan" })), rows);
  rows.addEventListener("keydown", (event) => rove(event, Array.from(rows.children)));
  rows.addEventListener("focusin", (event) => tabStop(rows, event.target));
  const draw = () => { reconcile(rows, store.bot ? sorted().map(item) : [waiting]); tabStop(rows); };
  for (const topic of ["all", "chats", "typing", "clock"]) store.on(topic, draw);
}

/** One row is a stop of the Tab key: where the focus is, else the open chat, else the first; the arrow keys reach the others. */
function tabStop(rows, reached = document.activeElement) {
  const list = Array.from(rows.querySelectorAll(".chat"));
  const stop = list.find((row) => row === reached) || list.find((row) => row.classList.contains("open")) || list[0];
  for (const row of list) row.tabIndex = row === stop ? 0 : -1;
}

const waiting = { key: "waiting", sig: "waiting", build: () => el("div", { class: "waiting", role: "status", data: { testid: "waiting" } },
  el("b", { text: "Menunggu bot menyambung…" }), el("p", { text: "Obrolan muncul begitu bot berjalan. Bila lama, periksa jendela tempat bot dijalankan." })) };

const last = (room) => room.messages[room.messages.length - 1];

const sorted = () => Array.from(store.chats.values()).sort((one, other) => stamp(other) - stamp(one));

const stamp = (room) => (last(room) ? last(room).date : room.chat.type === "private" ? 1 : 0);

function item(room) {
  const message = last(room);
  const draft = room.id === store.openId ? "" : store.recall(store.about("draft", room.id)) || "";
  const open = room.id === store.openId;
  const facts = [message, draft, open, store.unread(room), store.muted(room), Boolean(store.typing.get(room.id)), message ? listTime(message.date, store.now()) : "", partner(room)];
  return { key: String(room.id), sig: JSON.stringify(facts), build: () => row(room, message, draft, open) };
}

function row(room, message, draft, open) {
  const unread = store.unread(room);
  const party = partner(room);
  return el("button", { type: "button", class: open ? "chat open" : "chat", "aria-current": open ? "true" : null,
    data: { testid: "chat-list-item", chatId: room.id, chatType: room.chat.type }, on: { click: () => store.choose(room.id) } },
  avatar(party, 54),
  el("span", { class: "chat-text" },
    el("span", { class: "chat-line" }, el("b", { text: nameOf(party) }), store.muted(room) ? hushed() : null,
      el("span", { class: "chat-time" }, message && store.mine(message) ? checks(message._seen_by_bot !== false) : null,
        message ? listTime(message.date, store.now()) : "")),
    el("span", { class: "chat-line" }, preview(room, message, draft),
      unread ? el("span", { class: store.muted(room) ? "badge quiet" : "badge", text: String(unread), "aria-label": `${unread} belum dibaca` }) : null)));
}

const hushed = () => el("span", { class: "chat-muted", role: "img", "aria-label": "Dibisukan" }, icon("mute", 15));

function preview(room, message, draft) {
  if (store.typing.get(room.id)) return el("span", { class: "chat-preview busy", text: "mengetik…" });
  if (draft) return el("span", { class: "chat-preview" }, el("span", { class: "draft", text: "Draf: " }), draft);
  if (!message) return el("span", { class: "chat-preview", text: room.chat.type === "private" ? "Ketuk untuk memulai" : "Belum ada pesan" });
  const who = serviceText(message) || room.chat.type === "channel" ? "" : store.mine(message) ? "Anda: "
    : room.chat.type === "private" ? "" : `${(message.from || {}).first_name || ""}: `;
  return el("span", { class: "chat-preview" }, who ? el("span", { class: "chat-who", text: who }) : null, summary(message));
}
