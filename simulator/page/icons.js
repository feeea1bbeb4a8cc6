// Line icons of 24 units, drawn for this page.
import { svg } from "./dom.js";

const PATHS = {
  back: "M15 5l-7 7 7 7",
  more: "M12 5.5h.01M12 12h.01M12 18.5h.01",
  close: "M6 6l12 12M18 6L6 18",
  send: "M4 12L3.5 4.5 21 12 3.5 19.5zM4 12h8",
  attach: "M20 11.5l-8 8a5 5 0 0 1-7-7l8.5-8.5a3.3 3.3 0 0 1 4.7 4.7l-8.5 8.5a1.7 1.7 0 0 1-2.4-2.4l7.7-7.7",
  keyboard: "M3 6.5h18v11H3zM7 10h.01M11 10h.01M15 10h.01M17.5 10h.01M8 14h8",
  slash: "M4 4.5h16v15H4zM14 8l-4 8",
  down: "M6 9l6 6 6-6",
  search: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5L20 20",
  reply: "M10 6l-6 6 6 6v-4c5 0 8 1 10 5 0-7-4-9-10-9z",
  forward: "M14 6l6 6-6 6v-4c-5 0-8 1-10 5 0-7 4-9 10-9z",
  copy: "M9 9h11v11H9zM5 15H4V4h11v1",
  edit: "M4 20l1-5L16 4l4 4L9 19zM13.5 6.5l4 4",
  trash: "M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10.5 11v5M13.5 11v5",
  pin: "M14.5 3.5l6 6-3 .5-4 4 .5 4-1.5 1.5-8-8L6 10l4 .5 4-4zM8.5 15.5L4 20",
  photo: "M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9h.01",
  file: "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6",
  person: "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.5 20c.5-4 3.5-6 7.5-6s7 2 7.5 6",
  place: "M12 3c-4 0-7 3-7 7 0 5 4 7 7 11 3-4 7-6 7-11 0-4-3-7-7-7zM12 7.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z",
  sticker: "M4 4h16v10l-6 6H4zM14 20v-6h6M9 9h.01M15 9h.01M8.5 13c1 1.5 3 2 4.5 1.5",
  voice: "M12 3a3 3 0 0 0-3 3v5a3 3 0 0 0 6 0V6a3 3 0 0 0-3-3zM6 11a6 6 0 0 0 12 0M12 17v4",
  clock: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4.5l3 2",
  plus: "M12 5v14M5 12h14",
  channel: "M4 10v4h3l8 4V6L7 10zM18.5 9.5c1 1.5 1 3.5 0 5M8 14l1 5h2l-1-4",
  group: "M9 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM3 19c.3-3.5 2.5-5.5 6-5.5s5.7 2 6 5.5M16 5.5a3 3 0 0 1 0 5.5M17.5 14c2 .7 3.3 2.3 3.5 5",
  mute: "M4 10v4h3l5 4V6l-5 4zM16 9.5l5 5M21 9.5l-5 5",
  sound: "M4 10v4h3l5 4V6l-5 4zM16 9c1.3 1.7 1.3 4.3 0 6M18.5 6.5c2.7 3.2 2.7 7.8 0 11",
  scan: "M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M8 8h3v3H8zM14 8h2v3M8 14h3v2M14 14h2v2",
  at: "M15.5 12a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0zM15.5 8.5V13a2.3 2.3 0 0 0 4.5 0v-1a8 8 0 1 0-3 6.2",
  link: "M14 5h5v5M19 5l-8 8M17 14v5H5V7h5",
  check: "M5 12.5l4.5 4.5L19 7",
  block: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM6.5 6.5l11 11",
  info: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 11v5M12 8h.01",
  share: "M12 15V4M8 8l4-4 4 4M5 13v7h14v-7",
  inline: "M4 12h11M11 8l4 4-4 4M20 5v14",
  download: "M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 20h14",
};

/** The icon of that name; it is decoration, so the control around it carries the label. */
export function icon(name, size = 24) {
  const path = svg("path", { d: PATHS[name], fill: "none", stroke: "currentColor", "stroke-width": name === "more" ? 3 : 1.8,
    "stroke-linecap": "round", "stroke-linejoin": "round" });
  return svg("svg", { viewBox: "0 0 24 24", width: size, height: size, "aria-hidden": "true", class: `icon icon-${name}` }, path);
}

/** One or two check marks: sent, and taken in by the bot. */
export function checks(seen) {
  const lines = seen ? "M1 6.5l3.5 3.5L11.5 2.5M7.5 9.5l.5.5L15 2.5" : "M3 6.5l3.5 3.5L13.5 2.5";
  const path = svg("path", { d: lines, fill: "none", stroke: "currentColor", "stroke-width": 1.5, "stroke-linecap": "round",
    "stroke-linejoin": "round" });
  const mark = svg("svg", { viewBox: "0 0 16 12", width: 16, height: 12, class: "checks", role: "img",
    "aria-label": seen ? "Diterima bot" : "Terkirim" }, path);
  return mark;
}
