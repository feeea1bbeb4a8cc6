// Coming from outside Telegram: a link from a message elsewhere, or a code scanned off a ticket or a poster.
import { alertBox, choose, complain, copy, dialog, field, pick, toast } from "./dialogs.js";
import { el } from "./dom.js";
import { openLink } from "./links.js";
import { session } from "./session.js";

/** Asks for a link or a picture, and opens what it leads to. */
export async function arrive() {
  const link = field("Tautan", { type: "url", placeholder: "https://t.me/…", autofocus: true, autocomplete: "off" });
  const picture = el("input", { type: "file", accept: "image/*", class: "offscreen", tabindex: "-1", "aria-label": "Gambar berisi kode QR", data: { testid: "scan-file" } });
  const scanKey = el("button", { type: "button", class: "panel-button", text: "Pilih gambar…", data: { testid: "scan" }, on: { click: () => picture.click() } });
  const body = el("div", {}, el("p", { class: "dialog-note", text: "Tempel tautan t.me, misalnya undangan atau tautan acara." }), link.node,
    el("p", { class: "dialog-note", text: "Atau pindai kode QR: pilih, tempel, atau jatuhkan gambar tiket atau poster." }),
    el("div", { class: "panel-row" }, scanKey, picture));
  const taken = (file) => { if (file) choose(body, { file }); };
  picture.addEventListener("change", () => taken(picture.files[0]));
  body.addEventListener("paste", (event) => taken(event.clipboardData.files[0]));
  body.addEventListener("dragover", (event) => event.preventDefault());
  body.addEventListener("drop", (event) => { event.preventDefault(); taken(event.dataTransfer.files[0]); });
  const wanted = await dialog({ title: "Buka tautan atau kode QR", body, testid: "arriving",
    buttons: [{ text: "Batal", value: null }, { text: "Buka", value: () => ({ link: link.input.value }), kind: "primary" }] });
  if (!wanted) return;
  if (wanted.file) await scan({ file: wanted.file }).catch(complain);
  else if (wanted.link.trim()) await openLink(completed(linkIn(wanted.link.trim())));
}

/** Reads the codes in a picture and opens what they lead to. */
export async function scan(picture) {
  const texts = await session.api.scan(picture);
  if (!texts.length) { toast("Tidak ada kode yang terbaca di gambar ini.", "block"); return; }
  const text = texts.length === 1 ? texts[0] : await pick("Kode mana?", texts.map((one) => ({ text: one, value: one })));
  if (!text) return;
  if (isLink(text)) await openLink(completed(text));
  else if (await alertBox("Isi kode", text)) await copy(text, "Isi kode disalin");
}

/** The link in a message that was pasted whole. */
const linkIn = (text) => (/(https?:\/\/|\b(t\.me|telegram\.(me|dog))\/)[^\s<>"]+/i.exec(text) || [text])[0];

const isLink = (text) => /^([a-z]+:\/\/|(t\.me|telegram\.(me|dog))\/)\S+$/i.test(text);

/** With its protocol, which people leave out; words are no address, and are refused as such. */
const completed = (text) => (/^[a-z]+:/i.test(text) || /\s/.test(text) ? text : `https://${text}`);
