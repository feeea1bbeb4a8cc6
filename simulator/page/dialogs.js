// Dialogs, toasts and alerts.
import { el, rove } from "./dom.js";
import { icon } from "./icons.js";

/** A dialog with a title and a body; resolves with the value of the button pressed, or null. Enter in a field confirms. */
export function dialog({ title, body = [], buttons, label, wide = false, testid }) {
  return new Promise((resolve) => {
    const box = el("dialog", { class: wide ? "dialog wide" : "dialog", "aria-label": label || title, data: testid ? { testid } : {} });
    const close = (value) => { box.close(); resolve(value); };
    const row = (buttons || []).map(({ text, value, kind, autofocus }) => el("button", {
      type: "button", class: `dialog-button ${kind || ""}`, autofocus, text, data: { testid: kind ? "confirm" : "cancel" },
      on: { click: () => close(typeof value === "function" ? value() : value) } }));
    box.append(el("div", { class: "dialog-body" }, title ? el("h2", { text: title }) : null, ...[].concat(body)));
    if (row.length) box.append(el("div", { class: "dialog-buttons" }, row));
    const confirm = row.find((one) => one.dataset.testid === "confirm");
    box.addEventListener("keydown", (event) => {
      if (!confirm || event.key !== "Enter" || event.isComposing || !event.target.matches("input")) return;
      event.preventDefault();
      confirm.click();
    });
    box.addEventListener("cancel", () => resolve(null));
    box.addEventListener("close", () => box.remove());
    box.addEventListener("pointerdown", (event) => { if (event.target === box) close(null); });
    box.addEventListener("choose", (event) => close(event.detail));
    document.body.append(box);
    box.showModal();
  });
}

/** Closes the dialog an element stands in with a value. */
export function choose(node, value) {
  node.closest("dialog").dispatchEvent(new CustomEvent("choose", { detail: value }));
}

/** Asks yes or no. */
export const confirmed = (title, body, yes, kind = "primary") => dialog({ title, body: body && el("p", { text: body }), buttons: [
  { text: "Batal", value: false }, { text: yes, value: true, kind, autofocus: true }] });

/** The alert a bot shows with an answer to a button. */
export const alertBox = (title, text) => dialog({ title, body: el("p", { class: "pre-line", text }), testid: "alert",
  buttons: [{ text: "OK", value: true, kind: "primary", autofocus: true }] });

/** Picks one of `items` ({text, detail, value, avatar, testid}); resolves with its value or null. */
export function pick(title, items, empty = "Tidak ada.") {
  const rows = items.map((item) => el("button", { type: "button", class: "pick", data: { testid: item.testid || "pick" },
    on: { click: (event) => choose(event.currentTarget, item.value) } },
  item.avatar || null, el("span", { class: "pick-text" }, el("b", { text: item.text }), item.detail ? el("small", { text: item.detail }) : null)));
  const list = el("div", { class: "picks", on: { keydown: (event) => rove(event, rows) } }, rows.length ? rows : el("p", { text: empty }));
  return dialog({ title, body: list, buttons: [{ text: "Batal", value: null }] });
}

const toasts = document.getElementById("toasts");

/** A short word at the bottom that goes away by itself; it stands in the dialog that is open, for what is behind one is neither seen nor heard. */
export function toast(text, mark = "info") {
  const open = Array.from(document.querySelectorAll("dialog[open]")).pop();
  if (toasts.parentNode !== (open || document.body)) (open || document.body).append(toasts);
  if (open) open.addEventListener("close", () => document.body.append(toasts), { once: true });
  const note = el("div", { class: "toast", data: { testid: "toast" } }, icon(mark, 20), el("span", { text }));
  toasts.replaceChildren(note);
  setTimeout(() => note.remove(), Math.min(7000, 2600 + text.length * 45));
}

/** Says what went wrong; for promises: `.catch(complain)`. */
export function complain(fault) {
  toast(fault && fault.message ? fault.message : String(fault), "block");
}

/** A text field with a label, for the body of a dialog. */
export function field(label, attributes = {}) {
  const input = el(attributes.options ? "select" : "input", { class: "field-input", ...attributes, options: null },
    (attributes.options || []).map(([value, text]) => el("option", { value, text })));
  return { input, node: el("label", { class: "field" }, el("span", { text: label }), input) };
}

/** Copies a text and says so. */
export async function copy(text, said = "Disalin ke papan klip") {
  try {
    await navigator.clipboard.writeText(text);
  } catch (fault) {
    const area = el("textarea", { class: "offscreen", value: text });
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  toast(said, "copy");
}
