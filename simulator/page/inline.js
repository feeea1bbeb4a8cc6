// Inline mode: "@bot words" in the field asks the bot, its results are listed and sent by choosing.
import { act } from "./session.js";
import { avatar } from "./avatar.js";
import { complain } from "./dialogs.js";
import { el } from "./dom.js";
import { hideSuggest, suggest } from "./suggest.js";
import { session } from "./session.js";
import { start } from "./links.js";
import { store } from "./store.js";

const PAUSE = 300;

let timer = null;
let asked = null;
let early = null;

/** The words after "@bot " in the field, or null when the field asks nothing of the bot. */
export function inlineWords(text) {
  const match = /^@(\w+) ([^]*)$/.exec(text);
  return match && store.bot && match[1].toLowerCase() === (store.bot.username || "").toLowerCase() ? match[2] : null;
}

/** Asks the bot a little after the last key; `done` clears the field when a result is sent. */
export function askInline(room, words, done) {
  clearTimeout(timer);
  if (asked && asked.words === words && asked.room.id === room.id) return;
  timer = setTimeout(() => ask({ room, words, done, offset: "", results: [] }).catch(complain), PAUSE);
}

/** Forgets the question that is open. */
export function stopInline() {
  clearTimeout(timer);
  if (asked) hideSuggest();
  asked = null;
}

async function ask(question) {
  asked = question;
  const result = await act("inline", { chat_id: question.room.id, query: question.words, offset: question.offset });
  if (asked !== question) return;
  question.id = String((result && (result.inline_query_id || result.id)) || result);
  if (early && String(early.inline_query_id) === question.id) answered(early);
}

store.on("inline", answered);

function answered(event) {
  if (!asked || asked.id !== String(event.inline_query_id)) { early = event; return; }
  early = null;
  asked.results = asked.results.concat(event.results || []);
  asked.next = event.next_offset;
  show(asked, event);
}

function show(question, event) {
  const head = event.button ? el("button", { type: "button", class: "suggest-head", text: event.button.text,
    on: { click: () => { question.done(); stopInline(); store.choose(store.home.id); start(event.button.start_parameter || ""); } } }) : null;
  const pictures = question.results.length > 0 && question.results.every((result) => result.type === "photo");
  const none = !question.results.length && !head ? el("p", { class: "suggest-none", text: "Tidak ada hasil." }) : null;
  const more = question.next ? [{ testid: "more", label: "Hasil lain", node: el("span", { class: "suggest-more", text: "Hasil lain…" }),
    run: () => ask({ ...question, offset: question.next }).catch(complain) }] : [];
  suggest(question.results.map((result) => ({ testid: "inline-result", label: result.title || result.caption || "Hasil",
    node: pictures ? picture(result) : line(result), run: () => send(question, result, event) })).concat(more),
  { label: "Hasil dari bot", testid: "inline-results", head: head || none, grid: pictures });
}

/** Pictures from elsewhere are not fetched: the first letter stands for them. */
function line(result) {
  const face = result.photo_file_id ? picture(result) : avatar({ id: (result.title || "").length, title: result.title || result.type }, 44);
  face.classList.add("square");
  return [face, el("span", { class: "inline-text" }, el("b", { text: result.title || result.caption || result.type }),
    result.description ? el("span", { text: result.description }) : null)];
}

function picture(result) {
  return result.photo_file_id ? el("img", { class: "inline-photo", src: session.api.file(result.photo_file_id), alt: result.title || "Foto" })
    : el("span", { class: "inline-photo", text: result.title || "Foto" });
}

function send(question, result, event) {
  const id = event.inline_query_id;
  question.done();
  stopInline();
  hideSuggest();
  act("choose_inline", { chat_id: question.room.id, inline_query_id: id, result_id: result.id }).catch(complain);
}
