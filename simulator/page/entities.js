// Formatted text: entities (UTF-16 offsets, as strings count them here) to elements.
import { el } from "./dom.js";
import { entityTime, shortMoment } from "./format.js";
import { copy } from "./dialogs.js";
import { openLink, openMention, openTag, sendCommand } from "./links.js";
import { store } from "./store.js";

const BLOCKS = new Set(["blockquote", "expandable_blockquote", "pre"]);

/** The text with its entities as a list of nodes. */
export function formatted(text, entities = []) {
  const ordered = [...entities].sort((one, other) => one.offset - other.offset || other.length - one.length);
  return spans(text, 0, text.length, ordered);
}

function spans(text, from, to, entities) {
  const nodes = [];
  let at = from;
  const queue = [...entities];
  while (queue.length) {
    const entity = queue.shift();
    const start = Math.max(entity.offset, at);
    const end = Math.min(entity.offset + entity.length, to);
    if (end <= start) continue;
    const inner = [];
    const split = [];
    while (queue.length && queue[0].offset < end) {
      const next = queue.shift();
      inner.push(next);
      const rest = next.offset + next.length - end;
      if (rest > 0) split.push({ ...next, offset: end, length: rest });
    }
    queue.unshift(...split);
    if (start > at) nodes.push(text.slice(at, start));
    nodes.push(wrapped(entity, text.slice(start, end), spans(text, start, end, inner)));
    at = BLOCKS.has(entity.type) && text[end] === "\n" ? Math.min(end + 1, to) : end;
  }
  if (at < to) nodes.push(text.slice(at, to));
  return nodes;
}

const plain = { bold: "b", italic: "i", underline: "u", strikethrough: "s" };

function wrapped(entity, text, nodes) {
  if (plain[entity.type]) return el(plain[entity.type], {}, nodes);
  const make = makers[entity.type];
  return make ? make(entity, text, nodes) : el("span", {}, nodes);
}

const tap = (action, nodes, title, kind = "") => el("a", { href: "#", class: `tap ${kind}`, title, role: "button",
  on: { click: (event) => { event.preventDefault(); event.stopPropagation(); action(); } } }, nodes);

const makers = {
  code: (entity, text, nodes) => el("code", { title: "Ketuk untuk menyalin", tabindex: "0", on: copying(text) }, nodes),
  pre: (entity, text, nodes) => el("pre", { class: "pre", tabindex: "0", title: "Ketuk untuk menyalin", on: copying(text) },
    entity.language ? el("span", { class: "pre-language", text: entity.language }) : null, el("code", {}, nodes)),
  spoiler: (entity, text, nodes) => spoiler(nodes),
  blockquote: (entity, text, nodes) => el("blockquote", {}, nodes),
  expandable_blockquote: (entity, text, nodes) => expandable(nodes),
  url: (entity, text, nodes) => tap(() => openLink(/^[a-z]+:/i.test(text) ? text : `https://${text}`), nodes, text),
  text_link: (entity, text, nodes) => tap(() => openLink(entity.url), nodes, entity.url),
  email: (entity, text, nodes) => tap(() => openLink(`mailto:${text}`), nodes),
  phone_number: (entity, text, nodes) => tap(() => copy(text, "Nomor disalin"), nodes),
  mention: (entity, text, nodes) => tap(() => openMention(text), nodes, null, "mention"),
  text_mention: (entity, text, nodes) => tap(() => openMention(entity.user), nodes, null, "mention"),
  bot_command: (entity, text, nodes) => tap(() => sendCommand(text), nodes, null, "command"),
  hashtag: (entity, text, nodes) => tap(() => openTag(text), nodes, null, "hashtag"),
  cashtag: (entity, text, nodes) => tap(() => openTag(text), nodes, null, "hashtag"),
  date_time: (entity, text, nodes) => {
    const shown = entityTime(entity.unix_time, entity.date_time_format, store.now());
    const stamp = shortMoment(entity.unix_time);
    return el("time", { class: "date-time", datetime: new Date(entity.unix_time * 1000).toISOString(), title: stamp, tabindex: "0",
      on: { click: () => copy(stamp, "Tanggal disalin") } }, shown === null ? nodes : shown);
  },
};

function copying(text) {
  return { click: () => copy(text, "Teks disalin"),
    keydown: (event) => { if (event.key === "Enter") { event.stopPropagation(); copy(text, "Teks disalin"); } } };
}

function spoiler(nodes) {
  const hidden = el("span", { class: "spoiler", role: "button", tabindex: "0", "aria-label": "Teks tersembunyi, ketuk untuk membuka" },
    el("span", { class: "spoiler-text", "aria-hidden": "true" }, nodes));
  const open = (event) => {
    if (hidden.classList.contains("open") || (event.type === "keydown" && event.key !== "Enter" && event.key !== " ")) return;
    event.preventDefault();
    event.stopPropagation();
    hidden.classList.add("open");
    for (const name of ["role", "tabindex", "aria-label"]) hidden.removeAttribute(name);
    hidden.firstChild.removeAttribute("aria-hidden");
  };
  hidden.addEventListener("click", open, true);
  hidden.addEventListener("keydown", open);
  return hidden;
}

/** A quote that is no longer than what is shown of it has nothing to unfold. */
const lengths = new ResizeObserver((seen) => {
  for (const { target } of seen) {
    if (!target.parentNode.classList.contains("open")) target.parentNode.classList.toggle("short", target.scrollHeight <= target.clientHeight + 1);
  }
});

function expandable(nodes) {
  const inner = el("div", { class: "expandable-text" }, nodes);
  const quote = el("blockquote", { class: "expandable" }, inner);
  lengths.observe(inner);
  const more = el("button", { type: "button", class: "expandable-more", "aria-expanded": "false", "aria-label": "Buka atau tutup kutipan" });
  const flip = () => more.setAttribute("aria-expanded", String(quote.classList.toggle("open")));
  quote.addEventListener("click", (event) => { if (!event.target.closest("a") && getSelection().isCollapsed) flip(); });
  quote.append(more);
  return quote;
}
