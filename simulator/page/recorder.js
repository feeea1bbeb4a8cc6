// Recording a voice message: how long it has lasted, and sending or dropping it. Nothing is really recorded.
import { act } from "./session.js";
import { complain } from "./dialogs.js";
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { length } from "./format.js";

let timer = null;

/** The row that stands in the field's place while a message is recorded; `done` brings the field back. */
export function recorder(room, done) {
  const began = performance.now();
  const seconds = () => Math.floor((performance.now() - began) / 1000);
  const shown = el("span", { class: "record-time", role: "timer", text: length(0) });
  const end = (send) => {
    clearInterval(timer);
    done();
    if (send) act("voice", { chat_id: room.id, seconds: Math.max(1, seconds()) }).catch(complain);
  };
  clearInterval(timer);
  timer = setInterval(() => { shown.textContent = length(seconds()); if (!shown.isConnected) clearInterval(timer); }, 500);
  return el("div", { class: "recording", role: "group", "aria-label": "Pesan suara", data: { testid: "recording" } },
    el("span", { class: "record-dot" }), shown,
    el("button", { type: "button", class: "dialog-button", text: "Batal", data: { testid: "record-cancel" }, on: { click: () => end(false) } }),
    el("button", { type: "button", class: "round send ready", "aria-label": "Kirim pesan suara", title: "Kirim pesan suara", data: { testid: "record-send" },
      on: { click: () => end(true) } }, icon("send")));
}
