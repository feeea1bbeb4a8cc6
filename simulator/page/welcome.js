// What an empty chat shows: in a private one, what the bot can do.
import { avatar } from "./avatar.js";
import { el } from "./dom.js";
import { nameOf } from "./format.js";
import { store } from "./store.js";

/** The item that stands in an empty log. */
export function welcome(room) {
  const { bot } = store;
  if (room.chat.type !== "private") {
    return { key: "empty", sig: "group", build: () => el("div", { class: "service empty" }, el("span", { text: "Belum ada pesan" })) };
  }
  return { key: "welcome", sig: JSON.stringify([bot, room.blocked]), build: () => el("div", { class: "welcome", data: { testid: "welcome" } },
    avatar(bot, 84), el("h2", { text: nameOf(bot) }),
    el("div", { class: "welcome-card" }, el("b", { text: "Apa yang bisa dilakukan bot ini?" }),
      el("p", { class: "pre-line", text: bot.description || "Tekan MULAI untuk berkenalan." }))) };
}
