// Menus that open at a control or at the pointer.
import { el, rove } from "./dom.js";
import { icon } from "./icons.js";

let current = null;

/** Closes the open menu, if any. */
export function closeMenu() {
  if (current) current();
}

/**
 * Opens a menu near `anchor` ({x, y} or an element). Items: {text, detail, icon, avatar, checked, danger, testid, data, run},
 * {heading} or {node}. Arrow keys move, Esc closes and gives the focus back.
 */
export function openMenu(anchor, items, { label, testid, width } = {}) {
  closeMenu();
  const before = document.activeElement;
  const box = el("div", { class: "menu", role: "menu", "aria-label": label, data: testid ? { testid } : {} });
  const shade = el("div", { class: "menu-shade" });
  const close = (back = true) => {
    current = null;
    box.remove();
    shade.remove();
    if (anchor.setAttribute) anchor.setAttribute("aria-expanded", "false");
    if (back && before && before.isConnected) before.focus({ preventScroll: true });
  };
  box.append(...items.filter(Boolean).map((item) => entry(item, close)));
  box.addEventListener("keydown", (event) => keys(event, box, close));
  shade.addEventListener("pointerdown", (event) => { event.preventDefault(); close(); });
  shade.addEventListener("contextmenu", (event) => event.preventDefault());
  document.body.append(shade, box);
  if (width) box.style.minWidth = `${width}px`;
  place(box, anchor);
  if (anchor.setAttribute) anchor.setAttribute("aria-expanded", "true");
  current = close;
  const choices = box.querySelectorAll("button");
  const first = box.querySelector("[aria-checked=true]") || choices[0];
  if (first) first.focus({ preventScroll: false });
}

function entry(item, close) {
  if (item.heading) return el("div", { class: "menu-heading", text: item.heading });
  if (item.node) return item.node(close);
  return el("button", { type: "button", class: item.danger ? "menu-item danger" : "menu-item", tabindex: "-1",
    role: item.checked === undefined ? "menuitem" : "menuitemradio", "aria-checked": item.checked === undefined ? null : String(item.checked),
    data: { testid: item.testid || "menu-item", ...(item.data || {}) },
    on: { click: () => { close(); item.run(); }, pointermove: (event) => event.currentTarget.focus({ preventScroll: true }) } },
  item.avatar || (item.icon ? icon(item.icon, 22) : null),
  el("span", { class: "menu-text" }, el("span", { text: item.text }), item.detail ? el("small", { text: item.detail }) : null),
  item.checked ? icon("check", 20) : null);
}

function keys(event, box, close) {
  if (event.key === "Escape" || event.key === "Tab") {
    event.preventDefault();
    event.stopPropagation();
    close();
  } else rove(event, Array.from(box.querySelectorAll("button")));
}

function place(box, anchor) {
  const spot = anchor.getBoundingClientRect ? anchor.getBoundingClientRect()
    : { left: anchor.x, right: anchor.x, top: anchor.y, bottom: anchor.y };
  const gap = 6;
  const { offsetWidth: width, offsetHeight: height } = box;
  const below = window.innerHeight - spot.bottom - gap;
  const above = spot.top - gap;
  const under = height <= below || below >= above;
  box.style.maxHeight = `${Math.max(under ? below : above, 120) - gap}px`;
  const shown = Math.min(height, Math.max(under ? below : above, 120) - gap);
  box.style.top = `${Math.max(gap, under ? spot.bottom + gap : spot.top - gap - shown)}px`;
  const left = spot.left + width + gap > window.innerWidth ? spot.right - width : spot.left;
  box.style.left = `${Math.min(Math.max(gap, left), Math.max(gap, window.innerWidth - width - gap))}px`;
}
