// The command menu: all of them from the "Menu" button, fewer while a "/" is being typed; and the bot's name after "@".
import { act } from "./session.js";
import { complain } from "./dialogs.js";
import { el } from "./dom.js";
import { hideSuggest, suggest } from "./suggest.js";
import { store } from "./store.js";
import { avatar } from "./avatar.js";

const MENU = { label: "Perintah", testid: "command-menu" };

/** Shows the commands that begin with `typed` ("" for all); returns whether there are any. `done` clears the field. */
export function showCommands(room, typed, done) {
  const wanted = typed.toLowerCase().replace(/^\//, "");
  const found = (room.commands || []).filter(({ command }) => command.startsWith(wanted));
  if (!found.length) return false;
  const inGroup = room.chat.type !== "private";
  suggest(found.map(({ command, description }) => ({
    testid: "command", label: `/${command}, ${description}`,
    node: [avatar(store.bot, 34), el("b", { class: "command-name", text: `/${command}` }), el("span", { class: "command-text", text: description })],
    run: () => run(room, inGroup ? `/${command}@${store.bot.username}` : `/${command}`, done) })), MENU);
  return true;
}

/** Offers the bot's name while its first letters are typed after "@"; returns whether they are its own. `write` fills the field. */
export function showName(typed, write) {
  const name = `@${store.bot.username || ""} `;
  if (!store.bot.username || !name.toLowerCase().startsWith(typed.toLowerCase())) return false;
  suggest([{ testid: "bot-name", label: `${name}, cari dari obrolan ini`,
    node: [avatar(store.bot, 34), el("b", { class: "command-name", text: name.trim() }), el("span", { class: "command-text", text: "cari dari obrolan ini" })],
    run: () => { hideSuggest(); write(name); } }], { label: "Bot", testid: "bot-names" });
  return true;
}

function run(room, text, done) {
  hideSuggest();
  done();
  act("send", { chat_id: room.id, text }).catch(complain);
}
