// Where the bot shall be: a group or channel of the person shown, or one that they make for it.
import { act, refresh } from "./session.js";
import { avatar } from "./avatar.js";
import { dialog, field, pick, toast } from "./dialogs.js";
import { nameOf } from "./format.js";
import { store } from "./store.js";

/** Follows a bot's link “add me”: `kind` is "group" or "channel"; in a channel a bot is an administrator, in a group
 *  where the link says so. `payload`: what the link would have the bot told in the group. */
export async function inviteBot(kind, administrator = kind === "channel", payload = "") {
  const fits = ({ chat, can_join: outside }) => !outside && (kind === "channel" ? chat.type === "channel" : chat.type.endsWith("group"));
  const mine = Array.from(store.chats.values()).filter(fits).map(({ chat }) => ({ text: nameOf(chat), value: chat.id, avatar: avatar(chat, 40) }));
  const title = kind === "channel" ? "Kanal" : "Grup";
  const chosen = await pick(`Tambahkan bot ke ${title.toLowerCase()}`, [...mine, { text: `${title} baru…`, value: "new", testid: "new-chat" }]);
  if (!chosen) return;
  const place = chosen === "new" ? await made(kind, title) : chosen;
  if (!place) return;
  await act("add_bot", { chat_id: place, administrator });
  if (payload && kind === "group") await act("send", { chat_id: place, text: `/start@${store.bot.username} ${payload}` });
  toast("Bot ditambahkan.", "check");
}

async function made(kind, title) {
  const name = field("Nama", { type: "text", maxlength: "128", value: `${title} Contoh ${store.chats.size}`, autofocus: true });
  const go = await dialog({ title: `${title} baru`, body: name.node,
    buttons: [{ text: "Batal", value: false }, { text: "Buat", value: true, kind: "primary" }] });
  if (!go || !name.input.value.trim()) return null;
  const { id } = await act("make_chat", { type: kind, title: name.input.value.trim() });
  await refresh();
  return id;
}
