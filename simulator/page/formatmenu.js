// The menu of formats over text that is selected in the field, and the keys that do the same.
import { dialog, field as asked } from "./dialogs.js";
import { el, rove } from "./dom.js";
import { icon } from "./icons.js";
import { markOf } from "./markup.js";

const FORMATS = [["bold", "Tebal", "b"], ["italic", "Miring", "i"], ["strikethrough", "Coret", "X"], ["code", "Kode", "M"], ["spoiler", "Sembunyikan", "P"]];

const bar = el("div", { class: "format", role: "toolbar", "aria-label": "Format teks", hidden: true, data: { testid: "format" } });

/** The menu's element, placed once above the field. */
export const formatBar = bar;

/** Watches the selection in `field`; `changed` is told of a format that was given. */
export function startFormats(field, changed) {
  const give = (type) => (type === "text_link" ? link(field, changed) : wrap(field, markOf(type), markOf(type), changed));
  const keys = [...FORMATS, ["text_link", "Tautan", "k"]].map(([type, name]) => el("button", { type: "button", class: `format-key format-${type}`,
    "aria-label": name, title: name, data: { testid: `format-${type}` }, on: { pointerdown: (event) => event.preventDefault(), click: () => give(type) } },
  face(type)));
  bar.append(...keys);
  bar.addEventListener("keydown", (event) => rove(event, keys));
  document.addEventListener("selectionchange", () => follow(field));
  for (const kind of ["select", "input", "blur", "keyup"]) field.addEventListener(kind, () => setTimeout(() => follow(field)));
  bar.addEventListener("focusout", () => setTimeout(() => follow(field)));
  field.addEventListener("keydown", (event) => {
    const type = (event.ctrlKey || event.metaKey) && !event.altKey && meant(event);
    if (type && field.selectionStart < field.selectionEnd) { event.preventDefault(); give(type); }
  });
}

const face = (type) => (type === "text_link" ? icon("link", 18) : type === "spoiler" ? "▒" : { bold: "B", italic: "I", strikethrough: "S", code: "<>" }[type]);

function meant(event) {
  const key = event.shiftKey ? event.key.toUpperCase() : event.key;
  return key === "k" ? "text_link" : (FORMATS.find(([, , letter]) => letter === key) || [])[0];
}

function follow(field) {
  const inside = document.activeElement === field || bar.contains(document.activeElement);
  bar.hidden = !inside || field.selectionStart === field.selectionEnd;
}

/** Puts marks around the selection, or takes them away where they stand. */
function wrap(field, before, after, changed) {
  const { value, selectionStart: from, selectionEnd: to } = field;
  const marked = value.slice(0, from).endsWith(before) && value.slice(to).startsWith(after);
  field.focus();
  if (marked) field.setRangeText(value.slice(from, to), from - before.length, to + after.length, "select");
  else {
    field.setRangeText(before + value.slice(from, to) + after, from, to);
    field.setSelectionRange(from + before.length, to + before.length);
  }
  changed();
  follow(field);
}

async function link(field, changed) {
  const { selectionStart: from, selectionEnd: to } = field;
  const address = asked("Alamat", { type: "url", placeholder: "https://…", autofocus: true });
  const go = await dialog({ title: "Tautan", body: address.node,
    buttons: [{ text: "Batal", value: false }, { text: "Pasang", value: true, kind: "primary" }] });
  const given = address.input.value.trim();
  if (!go || !given) return;
  field.setSelectionRange(from, to);
  wrap(field, "[", `](${/^[a-z]+:/i.test(given) ? given : `https://${given}`})`, changed);
}
