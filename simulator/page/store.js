// What the page knows: the chats of the person it shows, kept in step with the simulator's events.

const KEEP = "pemustaka-sim";

function remembered() {
  try { return JSON.parse(localStorage.getItem(KEEP)) || {}; } catch (fault) { return {}; }
}

class Store {
  constructor() {
    this.listeners = new Map();
    this.kept = remembered();
    this.online = false;
    this.shift = 0;
    this.still = null;
    this.faults = [];
    this.openId = null;
    this.clear();
  }

  clear() {
    this.chats = new Map();
    this.people = [];
    this.me = null;
    this.bot = null;
    this.payload = "";
    this.typing = new Map();
    this.pressed = new Map();
  }

  /** Calls `listener` whenever `topic` is told; returns how to stop. */
  on(topic, listener) {
    if (!this.listeners.has(topic)) this.listeners.set(topic, new Set());
    this.listeners.get(topic).add(listener);
    return () => this.listeners.get(topic).delete(listener);
  }

  tell(topic, detail) {
    for (const listener of [...(this.listeners.get(topic) || [])]) listener(detail);
  }

  /** A small value kept in the browser under a name (drafts, what was read, who was shown last). */
  recall(name) { return this.kept[name]; }

  keep(name, value) {
    if (value === undefined || value === "") delete this.kept[name];
    else this.kept[name] = value;
    try { localStorage.setItem(KEEP, JSON.stringify(this.kept)); } catch (fault) { /* private windows keep nothing */ }
  }

  /** A name for something kept about one chat of the person shown. */
  about(what, chatId) { return `${what}:${this.bot.id}:${this.me}:${chatId}`; }

  /** Unix seconds by the simulator's clock. */
  now() { return this.still || (Date.now() + this.shift) / 1000; }

  setClock(clock) {
    this.still = clock.frozen ? Date.parse(clock.now) / 1000 : null;
    this.shift = Date.parse(clock.now) - Date.now();
    this.offset = clock.offset;
    this.tell("clock");
  }

  /** Takes in a whole state, as fetched at the start and after each gap. */
  load(state) {
    this.bot = state.bot;
    this.people = state.people;
    this.me = typeof state.me === "object" ? state.me.id : state.me;
    const before = this.chats;
    this.chats = new Map(state.chats.map((room) => [room.chat.id, { ...room, id: room.chat.id }]));
    this.pressed.clear();
    this.faults = state.faults || [];
    this.setClock(state.clock);
    if (!this.chats.has(this.openId)) this.openId = null;
    for (const id of this.chats.keys()) if (!before.has(id) && this.recall(this.about("read", id)) === undefined) this.read(id);
    if (this.openId) this.read(this.openId);
    this.tell("all");
  }

  get open() { return this.chats.get(this.openId) || null; }

  get person() { return this.people.find((person) => person.id === this.me) || null; }

  /** The private chat with the bot. */
  get home() { return Array.from(this.chats.values()).find((room) => room.chat.type === "private") || null; }

  choose(chatId) {
    this.openId = chatId;
    if (chatId) this.read(chatId);
    this.tell("open");
    this.tell("chats");
  }

  message(chatId, messageId) {
    const room = this.chats.get(chatId);
    return room && room.messages.find((message) => message.message_id === messageId);
  }

  /** Puts a message in its place by its id; an edited one replaces what it was. */
  put(chatId, message) {
    const room = this.chats.get(chatId);
    if (!room) return false;
    const at = room.messages.findIndex((other) => other.message_id >= message.message_id);
    if (at < 0) room.messages.push(message);
    else if (room.messages[at].message_id === message.message_id) room.messages[at] = message;
    else room.messages.splice(at, 0, message);
    if (this.whose(message) === "bot") this.noticed(room, message);
    this.changed(chatId);
    return true;
  }

  /** What the bot says, it says after having had all that came before. */
  noticed(room, word) {
    if (room.chat.type !== "private") return;
    room.messages = room.messages.map((message) => (message._seen_by_bot === false && message.message_id < word.message_id && this.mine(message)
      ? { ...message, _seen_by_bot: true } : message));
  }

  drop(chatId, ids) {
    const room = this.chats.get(chatId);
    if (!room) return;
    room.messages = room.messages.filter((message) => !ids.includes(message.message_id));
    this.changed(chatId);
  }

  changed(chatId) {
    if (chatId === this.openId && !document.hidden) this.read(chatId);
    this.tell("messages", chatId);
    this.tell("chats");
  }

  read(chatId) {
    const room = this.chats.get(chatId);
    const last = room && room.messages[room.messages.length - 1];
    if (last) this.keep(this.about("read", chatId), last.message_id);
  }

  /** How many messages of others came after the last one that was on the screen. */
  unread(room) {
    const seen = this.recall(this.about("read", room.id)) || 0;
    return room.messages.filter((message) => message.message_id > seen && !this.mine(message)).length;
  }

  /** Whether the person shown wants to hear nothing of that chat. */
  muted(room) { return Boolean(this.recall(this.about("muted", room.id))); }

  mute(room) {
    this.keep(this.about("muted", room.id), this.muted(room) ? undefined : true);
    for (const topic of ["keys", "chats", "muted"]) this.tell(topic);
  }

  mine(message) { return Boolean(message.from && message.from.id === this.me && !message.sender_chat); }

  /** "me", "bot" or "other": whose message it is to the person shown. */
  whose(message) {
    if (this.mine(message)) return "me";
    return message.from && message.from.id === this.bot.id ? "bot" : "other";
  }

  setTyping(chatId, action) {
    const old = this.typing.get(chatId);
    if (old) clearTimeout(old.timer);
    this.typing.delete(chatId);
    if (action) this.typing.set(chatId, { action, timer: setTimeout(() => this.setTyping(chatId, null), 5500) });
    this.tell("typing", chatId);
  }
}

export const store = new Store();
