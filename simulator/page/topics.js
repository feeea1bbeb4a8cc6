// Topics of a forum group: a strip under the head, one topic shown at a time or all of them.
import { el, rove } from "./dom.js";
import { store } from "./store.js";

const chosen = new Map();

/** The topics a forum's service messages tell of: [{id, name, closed}]. */
export function topicsOf(room) {
  const topics = new Map();
  if (!room.chat.is_forum) return [];
  for (const message of room.messages) {
    const id = message.message_thread_id;
    if (message.forum_topic_created) topics.set(id, { id, name: message.forum_topic_created.name, closed: false });
    const topic = topics.get(id);
    if (topic && message.forum_topic_edited && message.forum_topic_edited.name) topic.name = message.forum_topic_edited.name;
    if (topic && message.forum_topic_closed) topic.closed = true;
    if (topic && message.forum_topic_reopened) topic.closed = false;
  }
  return Array.from(topics.values());
}

/** The topic that is shown: an id, 0 for the general one, or undefined for all. */
export const topicOf = (room) => (room.chat.is_forum ? chosen.get(room.id) : undefined);

/** The messages of the topic that is shown. */
export function messagesOf(room) {
  const topic = topicOf(room);
  if (topic === undefined) return room.messages;
  return room.messages.filter((message) => (message.is_topic_message || message.forum_topic_created ? message.message_thread_id : 0) === topic);
}

/** Keeps the strip drawn. */
export function startTopics(strip) {
  const draw = () => {
    const room = store.open;
    const topics = room ? topicsOf(room) : [];
    strip.hidden = !topics.length;
    if (!topics.length) return;
    const now = topicOf(room);
    strip.replaceChildren(...[{ id: undefined, name: "Semua" }, { id: 0, name: "Umum" }, ...topics].map((topic) => tab(room, topic, now)));
  };
  strip.addEventListener("keydown", (event) => rove(event, Array.from(strip.children)));
  for (const topic of ["all", "open", "topic"]) store.on(topic, draw);
  store.on("messages", (id) => { if (id === store.openId) draw(); });
}

function tab(room, topic, now) {
  const pick = () => {
    if (topic.id === undefined) chosen.delete(room.id);
    else chosen.set(room.id, topic.id);
    store.tell("topic");
  };
  return el("button", { type: "button", role: "tab", class: topic.id === now ? "topic open" : "topic", "aria-selected": String(topic.id === now),
    tabindex: topic.id === now ? "0" : "-1", text: topic.closed ? `${topic.name} (tutup)` : topic.name, data: { testid: "topic" }, on: { click: pick } });
}
