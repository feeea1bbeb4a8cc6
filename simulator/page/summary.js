// A message in one line, for the chat list, quotes, the pinned bar; and service messages in words.
import { nameOf } from "./format.js";

const KINDS = {
  photo: "Foto", video: "Video", animation: "GIF", audio: "Audio", voice: "Pesan suara", video_note: "Pesan video", document: "Dokumen",
  contact: "Kontak", venue: "Tempat", location: "Lokasi", poll: "Polling", dice: "Dadu", checklist: "Daftar",
};

/** What kind of thing a message carries besides text, or null. */
export const kindOf = (message) => Object.keys(KINDS).find((kind) => message[kind]) || (message.sticker ? "sticker" : null);

/** The words of a message with what is hidden in them kept hidden. */
function openWords(message) {
  const text = message.text || message.caption || "";
  const hidden = (message.entities || message.caption_entities || []).filter((entity) => entity.type === "spoiler");
  return hidden.reduce((words, { offset, length }) => words.slice(0, offset) + "▒".repeat(length) + words.slice(offset + length), text)
    .replace(/\s+/g, " ");
}

/** What followed a link to the bot is sent with /start, but not shown. */
export const unlinked = (text) => text.replace(/^\/start [\w-]{1,64}$/, "/start");

/** The message in one line of plain text. */
export function summary(message) {
  const told = serviceText(message);
  if (told) return told;
  if (message.text) return unlinked(openWords(message));
  if (message.sticker) return `${message.sticker.emoji || ""} Stiker`.trim();
  const kind = kindOf(message);
  if (!kind) return "Pesan";
  const name = kind === "document" ? message.document.file_name : kind === "poll" ? message.poll.question
    : kind === "venue" ? message.venue.title : kind === "contact" ? nameOf(message.contact) : "";
  return [message.caption ? null : KINDS[kind], name || null, message.caption ? openWords(message) : null].filter(Boolean).join(": ");
}

const by = (message) => nameOf(message.from || message.sender_chat || message.chat);

const SERVICES = {
  new_chat_members: (message) => joined(message),
  left_chat_member: (message) => (message.from && message.from.id !== message.left_chat_member.id
    ? `${by(message)} mengeluarkan ${nameOf(message.left_chat_member)}` : `${nameOf(message.left_chat_member)} keluar dari grup`),
  new_chat_title: (message) => `${by(message)} mengganti nama menjadi “${message.new_chat_title}”`,
  new_chat_photo: (message) => `${by(message)} mengganti foto grup`,
  delete_chat_photo: (message) => `${by(message)} menghapus foto grup`,
  group_chat_created: (message) => `${by(message)} membuat grup`,
  supergroup_chat_created: (message) => `${by(message)} membuat grup`,
  channel_chat_created: () => "Kanal dibuat",
  migrate_to_chat_id: () => "Grup ini ditingkatkan menjadi supergrup",
  migrate_from_chat_id: () => "Grup ini ditingkatkan menjadi supergrup",
  pinned_message: (message) => `${by(message)} menyematkan “${short(message.pinned_message)}”`,
  message_auto_delete_timer_changed: () => "Waktu hapus otomatis diubah",
  forum_topic_created: (message) => `Topik “${message.forum_topic_created.name}” dibuat`,
  forum_topic_edited: (message) => `Topik diubah menjadi “${message.forum_topic_edited.name || "lain"}”`,
  forum_topic_closed: () => "Topik ditutup",
  forum_topic_reopened: () => "Topik dibuka lagi",
  users_shared: () => "Anda membagikan pengguna dengan bot",
  chat_shared: () => "Anda membagikan obrolan dengan bot",
  write_access_allowed: () => "Anda mengizinkan bot mengirim pesan",
};

function joined(message) {
  const names = message.new_chat_members.map(nameOf).join(", ");
  const self = message.new_chat_members.length === 1 && message.from && message.from.id === message.new_chat_members[0].id;
  return self ? `${names} bergabung ke grup` : `${by(message)} menambahkan ${names}`;
}

function short(message) {
  const text = summary(message);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

/** The words of a service message, or null for an ordinary one. */
export function serviceText(message) {
  const kind = Object.keys(SERVICES).find((name) => message[name]);
  return kind ? SERVICES[kind](message) : null;
}
