// The field at the bottom: writing, replying, editing, and what stands in its place when one cannot write.
import { act } from "./session.js";
import { attachMenu, offerFile } from "./attachments.js";
import { askInline, inlineWords, stopInline } from "./inline.js";
import { complain } from "./dialogs.js";
import { el } from "./dom.js";
import { fold, forcedReply, isFolded, keyboardMessage, replyKeyboard } from "./replykeys.js";
import { foot } from "./foot.js";
import { formatBar, startFormats } from "./formatmenu.js";
import { hideSuggest, suggestBox, suggestIn, suggestKey, suggesting } from "./suggest.js";
import { icon } from "./icons.js";
import { readMarkup, writeMarkup } from "./markup.js";
import { recorder } from "./recorder.js";
import { showCommands, showName } from "./commands.js";
import { strip } from "./strip.js";
import { topicOf } from "./topics.js";
import { store } from "./store.js";

const button = (name, label, testid, run) => el("button", { type: "button", class: `round ${name}`, "aria-label": label, title: label,
  data: { testid }, on: { click: run } }, icon(name));

const field = el("textarea", { class: "write", rows: "1", dir: "auto", "aria-label": "Tulis pesan", id: "composer", name: "message", data: { testid: "composer" },
  maxlength: "4096", autocomplete: "off", enterkeyhint: "send", "aria-controls": "suggest" });
const menu = el("button", { type: "button", class: "menu-pill", "aria-label": "Menu perintah", data: { testid: "menu" },
  on: { click: () => toggleMenu() } }, icon("slash", 20), el("span", { text: "Menu" }));
const keys = button("keyboard", "Papan tombol", "keyboard-toggle", () => toggleKeys());
const attach = button("attach", "Lampirkan", "attach", () => attachMenu(attach, store.open));
const send = button("send", "Kirim", "send", () => submit());
const voice = button("voice", "Rekam pesan suara", "microphone", () => record());
const note = el("div", { class: "strip-place" });
const panel = el("div", { class: "keys-place" });
const bar = el("div", { class: "composer" }, menu, el("div", { class: "field-frame" }, field, keys, attach), send, voice);
const row = el("div", { class: "composer-place" }, bar);
const form = el("div", { class: "writing" }, suggestBox, formatBar, note, row, panel);

let shownIn = null;
let mode = null;

/** Builds the field into the footer. */
export function startComposer(footer) {
  field.addEventListener("input", () => { typed(); });
  field.addEventListener("keydown", keydown);
  startFormats(field, typed);
  suggestIn(field);
  field.addEventListener("paste", (event) => {
    const file = event.clipboardData && event.clipboardData.files[0];
    if (file) { event.preventDefault(); offerFile(store.open, file); }
  });
  for (const topic of ["all", "open"]) store.on(topic, () => draw(footer));
  store.on("messages", (id) => { if (id === store.openId) draw(footer); });
  store.on("keys", () => draw(footer));
  store.on("compose", (text) => write(text));
  store.on("reply", (message) => setMode({ reply: message }));
  store.on("edit", (message) => { setMode({ edit: message }); write(typedFor(message)); });
}

const typedFor = (message) => writeMarkup(message.text || message.caption || "", message.entities || message.caption_entities);

function record() {
  row.replaceChildren(recorder(store.open, () => { row.replaceChildren(bar); field.focus(); }));
  row.querySelector(".send").focus();
}

function draw(footer) {
  const room = store.open;
  footer.hidden = !room;
  if (!room) { shownIn = null; return; }
  const instead = foot(room);
  const wanted = instead || form;
  const followed = footer.contains(document.activeElement);
  if (instead || footer.firstChild !== form) {
    footer.replaceChildren(wanted);
    if (followed) (instead || field).focus({ preventScroll: true });
  }
  if (instead) return;
  if (shownIn !== store.about("draft", room.id)) enter(room);
  else grow();
  const forced = forcedReply(room);
  if (forced && !(mode && mode.forced === forced.message_id)) setMode({ reply: forced, forced: forced.message_id });
  if (mode && mode.forced && !forced) setMode(null);
  drawKeys(room);
}

function enter(room) {
  shownIn = store.about("draft", room.id);
  if (row.firstChild !== bar) row.replaceChildren(bar);
  setMode(null);
  stopInline();
  hideSuggest();
  field.value = store.recall(shownIn) || "";
  grow();
}

function drawKeys(room) {
  const message = keyboardMessage(room);
  const markup = message && message.reply_markup;
  const given = Boolean(markup && markup.keyboard);
  keys.hidden = !given;
  keys.setAttribute("aria-pressed", String(given && !isFolded(room, message)));
  menu.hidden = !(room.commands && room.commands.length) || room.chat.type !== "private";
  menu.classList.toggle("small", Boolean(field.value));
  const asking = markup && (given ? !isFolded(room, message) : forcedReply(room));
  field.placeholder = (asking && markup.input_field_placeholder) || "Pesan";
  offer();
  const drawn = `${room.id}/${given ? message.message_id + JSON.stringify(markup) + isFolded(room, message) : ""}`;
  if (panel.dataset.drawn === drawn) return;
  panel.dataset.drawn = drawn;
  panel.replaceChildren(...[replyKeyboard(room)].filter(Boolean));
}

function setMode(next) {
  if (mode && mode.edit && !(next && next.edit)) write("");
  mode = next;
  note.replaceChildren(...(mode ? [strip(mode, () => setMode(null))] : []));
  offer();
  if (mode) field.focus();
}

/** A voice message where nothing is written, as Telegram has it. */
function offer() {
  send.hidden = !field.value.trim() && !(mode && mode.edit);
  voice.hidden = !send.hidden;
}

function write(text) {
  field.value = text;
  field.focus();
  field.setSelectionRange(text.length, text.length);
  typed();
}

function grow() {
  field.style.height = "auto";
  field.style.height = `${Math.min(Math.max(field.scrollHeight, 42), 160)}px`;
}

function typed() {
  const room = store.open;
  if (!room) return;
  grow();
  if (!(mode && mode.edit)) store.keep(shownIn, field.value);
  drawKeys(room);
  const words = inlineWords(field.value);
  if (words !== null) return void askInline(room, words, clear);
  stopInline();
  if (/^\/\w*$/.test(field.value) && showCommands(room, field.value, clear)) return;
  if (!/^@\w*$/.test(field.value) || !showName(field.value, write)) hideSuggest();
}

function clear() {
  field.value = "";
  store.keep(shownIn, undefined);
  grow();
  drawKeys(store.open);
  field.focus();
}

function keydown(event) {
  if (event.isComposing || suggestKey(event)) return;
  if (event.key === "Escape" && mode) { event.preventDefault(); setMode(null); }
  else if (event.key === "Enter" && !event.shiftKey) { event.preventDefault(); submit(); }
  else if (event.key === "ArrowUp" && !field.value) {
    const last = [...store.open.messages].reverse().find((message) => store.mine(message) && message.text);
    if (last && event.ctrlKey) store.tell("reply", last);
    else if (last) { event.preventDefault(); store.tell("edit", last); }
  }
}

async function submit() {
  const written = field.value.trim();
  const room = store.open;
  if (!written || inlineWords(field.value) !== null) return;
  const { edit, reply } = mode || {};
  const keyboard = keyboardMessage(room);
  if (mode) setMode(null);
  clear();
  stopInline();
  hideSuggest();
  const { text, entities } = readMarkup(written);
  const fields = { chat_id: room.id, text, entities };
  try {
    if (edit) await act("edit", { ...fields, message_id: edit.message_id });
    else await act("send", { ...fields, reply_to: reply && reply.message_id, message_thread_id: topicOf(room) || undefined });
    if (!edit) sent(room, keyboard);
  } catch (fault) {
    complain(fault);
    if (store.open === room && !field.value) write(written);
  }
}

/** The bot may have answered already: only the keyboard of before is used up. */
function sent(room, keyboard) {
  if (keyboard && keyboard.reply_markup.one_time_keyboard) fold(room, keyboard, true);
  store.tell("sent");
}

function toggleMenu() {
  if (suggesting()) hideSuggest();
  else showCommands(store.open, "", clear);
  field.focus();
}

function toggleKeys() {
  const message = keyboardMessage(store.open);
  fold(store.open, message, !isFolded(store.open, message));
}
