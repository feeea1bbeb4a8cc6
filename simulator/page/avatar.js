// Drawn avatars: initials on one of Telegram's seven colours.
import { el } from "./dom.js";
import { initials, nameOf, tint } from "./format.js";
import { icon } from "./icons.js";
import { store } from "./store.js";

/** A round avatar of `size` pixels for a user or chat; decoration beside a written name. */
export function avatar(party, size = 40) {
  const name = nameOf(party);
  const face = party && (party.type === "channel" ? icon("channel", size * 0.55) : null);
  const node = el("span", { class: `avatar tint-${tint(party && party.id)}`, "aria-hidden": "true" }, face || initials(name));
  node.style.width = node.style.height = `${size}px`;
  node.style.fontSize = `${Math.round(size * 0.4)}px`;
  return node;
}

/** Who a chat is with, as the person shown sees it: a private chat is with the bot. */
export function partner(room) {
  return room.chat.type === "private" ? { ...store.bot, is_bot: true } : room.chat;
}
