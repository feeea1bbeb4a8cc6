// The switch at the top: who the visitor is, and where they look in.
import { arrive } from "./arriving.js";
import { avatar } from "./avatar.js";
import { begin, session } from "./session.js";
import { complain, dialog, field } from "./dialogs.js";
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { briefMoment, moment, nameOf } from "./format.js";
import { openMenu } from "./menu.js";
import { openPanel } from "./panel.js";
import { store } from "./store.js";

const stage = document.getElementById("stage");
let turn = 0;

/** Keeps the bar at the top drawn. */
export function startPeople() {
  for (const topic of ["all", "clock", "faults", "open"]) store.on(topic, draw);
  setInterval(tick, 5000);
}

function draw() {
  const person = store.person;
  if (!person) { stage.replaceChildren(el("span", { class: "stage-note", text: "Menunggu bot…" })); return; }
  const focused = document.activeElement && stage.contains(document.activeElement) ? document.activeElement.dataset.testid : null;
  const chip = el("button", { type: "button", class: "person", "aria-haspopup": "menu", "aria-expanded": "false",
    data: { testid: "person-switch", userId: person.id }, title: "Ganti peran", on: { click: () => switcher(chip) } },
  avatar(person, 28), el("span", { class: "person-text" }, el("b", { text: nameOf(person) }),
    el("small", { text: person.label || "warga" })), icon("down", 18));
  const door = el("button", { type: "button", class: "gear door", data: { testid: "arrive" }, "aria-haspopup": "dialog", title: "Buka tautan atau kode QR",
    "aria-label": "Buka tautan atau kode QR", on: { click: () => arrive() } }, icon("scan", 20), el("span", { text: "Tautan & kode" }));
  const keys = [chip, door, clockKey()];
  stage.replaceChildren(el("span", { class: "stage-note", text: "Anda:" }), chip, el("span", { class: "stage-space" }), ...keys.slice(1));
  const again = keys.find((key) => focused && key.dataset.testid === focused);
  if (again) again.focus();
}

/** What opens the panel; where the clock was moved it tells the day and hour of the chat. */
function clockKey() {
  const moved = Math.abs(store.offset || 0) >= 1;
  const classes = ["gear", moved ? "moved" : "", moved || store.faults.length ? "on" : ""].filter(Boolean).join(" ");
  const title = moved ? `Waktu & gangguan: waktu digeser ke ${moment(store.now())}` : "Waktu & gangguan";
  return el("button", { type: "button", class: classes, data: { testid: "panel-toggle" }, "aria-haspopup": "dialog", "aria-label": title, title,
    on: { click: () => openPanel() } }, icon("clock", 20), el("span", { class: "gear-name" }, "Waktu", el("span", { class: "gear-more", text: " & gangguan" })),
  el("span", { class: "gear-date", data: { testid: "moved-date" }, text: briefMoment(store.now()) }));
}

function tick() {
  const shown = stage.querySelector(".gear-date");
  if (shown) shown.textContent = briefMoment(store.now());
}

async function switcher(chip) {
  const places = await lookIns();
  openMenu(chip, [
    { heading: "Menjadi" },
    ...store.people.map((person) => ({ text: nameOf(person), detail: person.label || (person.username ? `@${person.username}` : "warga"),
      avatar: avatar(person, 34), checked: person.id === store.me, testid: "person", data: { userId: person.id }, run: () => become(person.id) })),
    { text: "Warga baru…", icon: "plus", testid: "new-person", run: addPerson },
    places.length ? { heading: "Melihat ke dalam" } : null,
    ...places.map(({ chat, user }) => ({ text: nameOf(chat), detail: chat.type === "channel" ? "kanal" : "grup", avatar: avatar(chat, 34),
      testid: "look-in", data: { chatId: chat.id }, run: () => become(user, chat.id) })),
  ], { label: "Ganti peran", testid: "person-menu", width: 250 });
}

/** Groups and channels with someone who sees them: the person shown where possible, else the first who does. */
async function lookIns() {
  const seen = new Map();
  const add = (chats, user) => {
    for (const { chat } of chats) if (chat.type !== "private" && !seen.has(chat.id)) seen.set(chat.id, { chat, user });
  };
  add(store.chats.values(), store.me);
  const others = store.people.filter((person) => person.id !== store.me).slice(0, 8);
  const states = await Promise.all(others.map((person) => session.api.state(person.id).catch(() => null)));
  states.forEach((state, index) => { if (state) add(state.chats, others[index].id); });
  return Array.from(seen.values());
}

/** Shows the page as that person, in a chat (the private one when none is named). Until then a tap would be the person's before. */
export async function become(user, chatId) {
  const mine = ++turn;
  ready(false);
  if (user !== store.me) await begin(store.bot.id, user).catch(complain);
  if (mine !== turn) return;
  const home = store.home || Array.from(store.chats.values())[0];
  store.choose(store.chats.has(chatId) ? chatId : home ? home.id : null);
  ready(true);
}

function ready(is) {
  document.getElementById("conversation").inert = !is;
  document.getElementById("app").toggleAttribute("data-ready", is);
}

async function addPerson() {
  const first = field("Nama depan", { type: "text", maxlength: "64", value: "Warga", autofocus: true });
  const last = field("Nama belakang", { type: "text", maxlength: "64", value: `Contoh ${store.people.length + 1}` });
  const phone = field("Nomor telepon (boleh kosong)", { type: "tel", maxlength: "20", placeholder: "+62 812…" });
  const language = field("Bahasa aplikasi", { options: [["id", "Indonesia"], ["en", "Inggris"]] });
  const go = await dialog({ title: "Warga baru", body: [first.node, last.node, phone.node, language.node],
    buttons: [{ text: "Batal", value: false }, { text: "Tambah", value: true, kind: "primary" }] });
  if (!go || !first.input.value.trim()) return;
  const fields = { first_name: first.input.value.trim(), last_name: last.input.value.trim(), language_code: language.input.value,
    phone: phone.input.value.trim() || undefined, label: "warga baru" };
  try {
    const added = await session.api.addPerson(fields);
    const person = added.result || added;
    await become(person.id);
  } catch (fault) { complain(fault); }
}
