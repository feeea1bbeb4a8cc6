// The strip above the field while replying or editing.
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { nameOf } from "./format.js";
import { store } from "./store.js";
import { summary } from "./summary.js";

/** The strip of a mode {reply} or {edit}; `drop` leaves the mode. */
export function strip(mode, drop) {
  const message = mode.edit || mode.reply;
  const who = store.mine(message) ? "Anda" : nameOf(message.sender_chat || message.from || message.chat);
  return el("div", { class: "strip" }, icon(mode.edit ? "edit" : "reply"),
    el("button", { type: "button", class: "strip-text", on: { click: () => store.tell("jump", message.message_id) } },
      el("b", { text: mode.edit ? "Edit pesan" : `Balas ke ${who}` }), el("span", { text: summary(message) })),
    el("button", { type: "button", class: "round", "aria-label": "Batal", on: { click: drop } }, icon("close", 20)));
}
