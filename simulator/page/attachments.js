// What can be sent besides text: photo, document, contact, place, sticker, voice.
import { act, upload } from "./session.js";
import { complain, confirmed, dialog, field, toast } from "./dialogs.js";
import { el } from "./dom.js";
import { nameOf, size } from "./format.js";
import { openMenu } from "./menu.js";
import { readMarkup } from "./markup.js";
import { store } from "./store.js";

const PLACES = [
  ["-0.79880,100.66240", "Pusat Kota Solok"], ["-0.78560,100.65510", "Pasar Raya Solok"],
  ["-0.94710,100.41720", "Kota Padang"], ["", "Titik lain…"],
];

/** Opens the attachments menu at its button. */
export function attachMenu(anchor, room) {
  const send = (deed) => act(deed, { chat_id: room.id }).catch(complain);
  openMenu(anchor, [
    { text: "Foto", icon: "photo", testid: "attach-photo", run: () => choose("image/*", (files) => (files.length > 1 ? sendAlbum(room, files) : sendPhoto(room, files[0])), true) },
    { text: "Dokumen", icon: "file", testid: "attach-document", run: () => choose("", ([file]) => sendFile(room, file, "document")) },
    { text: "Kontak saya", icon: "person", testid: "attach-contact", run: () => shareContact(room).catch(complain) },
    { text: "Lokasi", icon: "place", testid: "attach-location", run: () => askLocation(room).catch(complain) },
    { text: "Stiker", icon: "sticker", testid: "attach-sticker", run: () => send("sticker") },
    { text: "Pesan suara", icon: "voice", testid: "attach-voice", run: () => send("voice") },
  ], { label: "Lampirkan", testid: "attach-menu" });
}

function choose(accept, chosen, several = false) {
  const input = el("input", { type: "file", accept: accept || null, multiple: several, class: "offscreen", "aria-label": "Pilih berkas", data: { testid: "file" } });
  input.addEventListener("change", () => { if (input.files[0]) chosen(Array.from(input.files)); input.remove(); });
  input.addEventListener("cancel", () => input.remove());
  document.body.append(input);
  input.click();
}

/** Offers to send a picked, pasted or dropped file: pictures as photos, the rest as documents. */
export function offerFile(room, file) {
  return file.type.startsWith("image/") ? sendPhoto(room, file) : sendFile(room, file, "document");
}

const sendPhoto = (room, file) => sendFile(room, file, "photo");

async function sendFile(room, file, kind) {
  const caption = field("Keterangan", { type: "text", maxlength: "1024", placeholder: "Tambah keterangan…", autofocus: true });
  const address = kind === "photo" ? URL.createObjectURL(file) : null;
  const preview = address ? el("img", { class: "preview", src: address, alt: "Foto yang akan dikirim" })
    : el("p", { class: "file-line" }, el("b", { text: file.name }), el("small", { text: size(file.size) }));
  const go = await dialog({ title: kind === "photo" ? "Kirim foto" : "Kirim dokumen", body: [preview, submitting(caption)],
    buttons: [{ text: "Batal", value: false }, { text: "Kirim", value: true, kind: "primary" }] });
  if (address) URL.revokeObjectURL(address);
  if (go) await upload(kind, { chat_id: room.id, ...captioned(caption) }, file).catch(complain);
}

async function sendAlbum(room, files) {
  const caption = field("Keterangan", { type: "text", maxlength: "1024", placeholder: "Tambah keterangan…", autofocus: true });
  const addresses = files.map((file) => URL.createObjectURL(file));
  const previews = el("div", { class: "previews" }, addresses.map((src) => el("img", { src, alt: "Foto yang akan dikirim" })));
  const go = await dialog({ title: `Kirim ${files.length} foto`, body: [previews, submitting(caption)],
    buttons: [{ text: "Batal", value: false }, { text: "Kirim", value: true, kind: "primary" }] });
  addresses.forEach((address) => URL.revokeObjectURL(address));
  if (go) await upload("album", { chat_id: room.id, ...captioned(caption) }, files).catch(complain);
}

function captioned({ input }) {
  const { text, entities } = readMarkup(input.value.trim());
  return { caption: text, caption_entities: JSON.stringify(entities) };
}

/** A field whose Enter presses the dialog's main button. */
function submitting({ input, node }) {
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") { event.preventDefault(); input.closest("dialog").querySelector(".primary").click(); }
  });
  return node;
}

/** Asks, then shares the person's own number; resolves with whether it was shared. */
export async function shareContact(room) {
  const person = store.person;
  const sure = await confirmed("Bagikan nomor Anda?", `${nameOf(store.bot)} akan melihat nomor telepon ${nameOf(person)}.`, "Bagikan");
  if (sure) await act("contact", { chat_id: room.id });
  return Boolean(sure);
}

/** Asks for a place of the demonstration and sends it; resolves with whether it was sent. */
export async function askLocation(room) {
  const where = field("Tempat", { options: PLACES });
  const exact = field("Lintang, bujur", { type: "text", inputmode: "text", value: PLACES[0][0] });
  where.input.addEventListener("change", () => { exact.input.value = where.input.value; if (!where.input.value) exact.input.focus(); });
  const go = await dialog({ title: "Kirim lokasi", body: [where.node, submitting(exact)],
    buttons: [{ text: "Batal", value: false }, { text: "Kirim", value: true, kind: "primary" }] });
  if (!go) return false;
  const [latitude, longitude] = exact.input.value.split(",").map(Number);
  const valid = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  if (!valid) { toast("Tulis lintang dan bujur, misalnya -0.7988, 100.6624", "block"); return false; }
  await act("location", { chat_id: room.id, latitude, longitude });
  return true;
}
