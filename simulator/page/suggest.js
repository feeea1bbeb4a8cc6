// The list above the field: commands and inline results, moved through with the arrow keys.
import { el } from "./dom.js";

let rows = [];
let active = -1;
let field = null;

const box = el("div", { class: "suggest", id: "suggest", role: "listbox", tabindex: "0", hidden: true,
  on: { mousedown: (event) => event.preventDefault(), keydown: (event) => { if (event.key !== "Tab") suggestKey(event); } } });

/** The list's element, placed once above the field. */
export const suggestBox = box;

/** The field that is typed in: it tells who listens which row is marked. */
export function suggestIn(textarea) { field = textarea; }

/** Shows `items` ({node, run, testid, label}) with an optional `head`; the first is chosen when `preselect`. */
export function suggest(items, { label, testid, head, preselect = true, grid = false } = {}) {
  rows = items.map((item, index) => {
    const node = el("div", { class: "suggest-item", role: "option", id: `suggest-${index}`, "aria-label": item.label,
      data: { testid: item.testid || "suggestion" }, on: { click: () => item.run(), pointermove: () => mark(index, false) } }, item.node);
    return { node, run: item.run };
  });
  box.replaceChildren(...(head ? [head] : []), ...rows.map((row) => row.node));
  box.className = grid ? "suggest grid" : "suggest";
  box.dataset.testid = testid || "suggest";
  box.setAttribute("aria-label", label || "Saran");
  box.hidden = !items.length && !head;
  active = -1;
  mark(preselect && rows.length ? 0 : -1, false);
  box.scrollTop = 0;
}

/** Whether the list is on the screen. */
export const suggesting = () => !box.hidden;

/** Puts the list away. */
export function hideSuggest() {
  rows = [];
  box.hidden = true;
  box.replaceChildren();
  field.removeAttribute("aria-activedescendant");
}

function mark(index, scroll = true) {
  if (rows[active]) { rows[active].node.classList.remove("active"); rows[active].node.setAttribute("aria-selected", "false"); }
  active = index;
  const row = rows[active];
  if (row) field.setAttribute("aria-activedescendant", row.node.id);
  else field.removeAttribute("aria-activedescendant");
  if (!row) return;
  row.node.classList.add("active");
  row.node.setAttribute("aria-selected", "true");
  if (scroll) row.node.scrollIntoView({ block: "nearest" });
}

/** Takes a key typed in the field; returns whether the list used it. */
export function suggestKey(event) {
  if (box.hidden) return false;
  if (event.key === "Escape") { hideSuggest(); event.preventDefault(); return true; }
  if (!rows.length) return false;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    mark((active + (event.key === "ArrowDown" ? 1 : -1) + rows.length) % rows.length);
  } else if ((event.key === "Enter" && !event.shiftKey) || event.key === "Tab") {
    if (active < 0) return false;
    rows[active].run();
  } else return false;
  event.preventDefault();
  return true;
}
