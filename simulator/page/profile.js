// Who somebody is: the bot, a group or a channel, with what one may do there.
import { avatar, partner } from "./avatar.js";
import { choose, copy, dialog } from "./dialogs.js";
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { nameOf } from "./format.js";
import { sendCommand, share } from "./links.js";
import { store } from "./store.js";

/** Opens the profile of whom the chat is with; `said` is what stands below the name. */
export async function profile(room, said) {
  const party = partner(room);
  const wanted = await dialog({ label: `Info ${nameOf(party)}`, testid: "profile", wide: true,
    body: [face(party, said), deeds(room), about(room), commands(room)],
    buttons: [{ text: "Tutup", value: null, kind: "primary" }] });
  if (wanted) wanted();
}

const face = (party, said) => el("div", { class: "profile-face" }, avatar(party, 96), el("h2", { text: nameOf(party) }), el("p", { text: said }));

const linkTo = (name) => `https://t.me/${name}`;

function deeds(room) {
  const name = nameUnder(room);
  return el("div", { class: "profile-deeds" },
    deed("mute", store.muted(room) ? "Bunyikan" : "Bisukan", () => store.mute(room)),
    name ? deed("share", "Bagikan", () => share(linkTo(name))) : null,
    name ? deed("link", "Salin tautan", () => copy(linkTo(name), "Tautan disalin")) : null);
}

const deed = (face, text, run) => el("button", { type: "button", class: "profile-deed", data: { testid: `profile-${face}` },
  on: { click: (event) => choose(event.currentTarget, run) } }, icon(face, 22), el("span", { text }));

const nameUnder = (room) => (room.chat.type === "private" ? store.bot.username : room.chat.username);

function about(room) {
  const bot = room.chat.type === "private";
  const words = bot ? store.bot.short_description || store.bot.description : room.chat.description;
  const name = nameUnder(room);
  return el("dl", { class: "profile-facts" }, fact("Tentang", words), fact("Nama pengguna", name && `@${name}`));
}

const fact = (title, text) => (text ? el("div", {}, el("dt", { text: title }), el("dd", { class: "pre-line", text })) : null);

function commands(room) {
  const list = room.chat.type === "private" && !room.blocked && room.messages.length ? room.commands || [] : [];
  if (!list.length) return "";
  return el("section", { class: "profile-commands", "aria-label": "Perintah" }, el("h3", { text: "Perintah" }),
    list.map(({ command, description }) => el("button", { type: "button", class: "pick", data: { testid: "profile-command" },
      on: { click: (event) => choose(event.currentTarget, () => sendCommand(`/${command}`)) } },
    el("span", { class: "pick-text" }, el("b", { text: `/${command}` }), el("small", { text: description })))));
}
