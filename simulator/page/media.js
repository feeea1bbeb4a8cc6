// Photos, albums, documents, and placeholders for what is heard or moves.
import { el, svg } from "./dom.js";
import { icon } from "./icons.js";
import { length, size } from "./format.js";
import { session } from "./session.js";
import { zoom } from "./zoom.js";

const WIDEST = 320;
const TALLEST = 400;

/** The media of a message or album: {node, kind, bare (no bubble), full (fills the bubble)}; null when there is none. */
export function mediaOf(messages) {
  const [message] = messages;
  if (messages.length > 1 && message.photo) return { kind: "album", full: true, node: album(messages) };
  if (messages.length > 1) return { kind: "document", node: el("div", { class: "documents" }, messages.map((one) => single(one).node)) };
  return single(message);
}

function single(message) {
  if (message.photo) return { kind: "photo", full: true, node: photo(message) };
  if (message.sticker) return { kind: "sticker", bare: true, node: sticker(message.sticker) };
  if (message.voice) return { kind: "voice", node: voice(message.voice) };
  if (message.animation || message.video) return { kind: "document", node: download(message.animation || message.video, "Video") };
  if (message.document || message.audio) return { kind: "document", node: download(message.document || message.audio, "Dokumen") };
  return message.video_note ? { kind: "document", node: download(message.video_note, "Pesan video") } : null;
}

/** The largest of the sizes of a photo. */
export const largest = (sizes) => sizes.reduce((one, other) => (other.width * other.height > one.width * one.height ? other : one));

function photo(message) {
  const best = largest(message.photo);
  const scale = Math.min(1, WIDEST / best.width, TALLEST / best.height);
  const box = frame(message, best, message.caption ? "" : "Foto");
  box.style.width = `${Math.max(Math.round(best.width * scale), 140)}px`;
  box.style.aspectRatio = `${Math.max(best.width, best.height * 0.5)} / ${best.height}`;
  return box;
}

function frame(message, best, label) {
  const address = session.api.file(best.file_id);
  const image = el("img", { src: address, alt: message.caption || "Foto", loading: "lazy", decoding: "async" });
  const box = el("button", { type: "button", class: message.has_media_spoiler ? "photo veiled" : "photo",
    "aria-label": `Perbesar foto${message.caption ? `: ${message.caption}` : ""}`, title: label || null });
  box.append(image);
  box.addEventListener("click", () => {
    if (box.classList.contains("veiled")) box.classList.remove("veiled");
    else zoom(address, message.caption || "", best.file_id);
  });
  return box;
}

function album(messages) {
  const tiles = messages.map((message) => {
    const tile = frame(message, largest(message.photo));
    tile.dataset.messageId = message.message_id;
    return tile;
  });
  return el("div", { class: `album album-${Math.min(messages.length, 10)}` }, tiles);
}

function download(file, kind) {
  const name = file.file_name || file.title || kind;
  const ending = name.includes(".") ? name.split(".").pop().slice(0, 4) : "";
  return el("a", { class: "document", href: session.api.file(file.file_id), download: name, title: `Unduh ${name}` },
    file.thumbnail ? el("img", { class: "document-page", src: session.api.file(file.thumbnail.file_id), alt: "", loading: "lazy" })
      : el("span", { class: `document-mark mark-${mark(ending)}` }, ending ? el("b", { text: ending.toLowerCase() }) : icon("file"), icon("download", 26)),
    el("span", { class: "document-text" }, el("b", { text: name }), el("small", { text: [size(file.file_size), "unduh"].filter(Boolean).join(" · ") })));
}

function mark(ending) {
  const kinds = { pdf: "red", xls: "green", xlsx: "green", csv: "green", doc: "blue", docx: "blue", zip: "orange", ppt: "orange", pptx: "orange" };
  return kinds[ending.toLowerCase()] || "blue";
}

function sticker(file) {
  return el("div", { class: "sticker", role: "img", "aria-label": `Stiker ${file.emoji || ""}` },
    file.emoji ? el("span", { class: "sticker-face", text: file.emoji }) : icon("sticker", 96), el("small", { text: "stiker" }));
}

/** The voice placeholder: a drawn wave, the same for the same message. */
function voice(file) {
  const seed = Array.from(file.file_id || "").reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);
  const bars = Array.from({ length: 34 }, (_, index) => {
    const tall = 3 + ((seed * (index + 3) * (index + 11)) % 17);
    return svg("rect", { x: index * 5, y: 20 - tall, width: 3, height: tall, rx: 1.5, fill: "currentColor" });
  });
  return el("div", { class: "voice", role: "img", "aria-label": `Pesan suara ${length(file.duration)}` },
    el("span", { class: "document-mark mark-blue" }, icon("voice", 26)),
    el("span", { class: "voice-text" }, svg("svg", { viewBox: "0 0 168 20", width: 168, height: 20, "aria-hidden": "true" }, ...bars),
      el("small", { text: `${length(file.duration)} · pesan suara` })));
}
