// A photo on the whole window.
import { complain } from "./dialogs.js";
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { scan } from "./arriving.js";

/** Shows the picture (a file of that id) large; a tap enlarges it to its own size, Esc or the cross closes. */
export function zoom(address, caption, id) {
  const image = el("img", { src: address, alt: caption || "Foto" });
  const close = el("button", { type: "button", class: "zoom-close", "aria-label": "Tutup" }, icon("close", 28));
  const save = el("a", { class: "zoom-save", href: address, download: "foto.jpg", "aria-label": "Unduh foto", title: "Unduh" }, icon("download", 26));
  const code = el("button", { type: "button", class: "zoom-scan", "aria-label": "Pindai kode", title: "Pindai kode", data: { testid: "zoom-scan" },
    on: { click: () => { box.close(); scan({ id }).catch(complain); } } }, icon("scan", 26));
  const box = el("dialog", { class: "zoom", "aria-label": "Foto" }, el("div", { class: "zoom-stage" }, image),
    el("div", { class: "zoom-bar" }, code, save, close), caption ? el("p", { class: "zoom-caption", text: caption }) : null);
  close.addEventListener("click", () => box.close());
  image.addEventListener("click", () => box.classList.toggle("natural"));
  box.addEventListener("click", (event) => { if (event.target.tagName !== "IMG" && !event.target.closest("a, .zoom-scan")) box.close(); });
  box.addEventListener("close", () => box.remove());
  document.body.append(box);
  box.showModal();
}
