// One connection: which bot's world, which person, and the events that keep the store in step.
import { Api, worlds } from "./api.js";
import { store } from "./store.js";

export const session = { api: null, stop: null };

const LOOK = 4000;
const early = [];
let loaded = false;
let again = null;
let turn = 0;

/** Waits until a bot has made itself known; `waiting` is called before each pause. */
export async function someBot(preferred, waiting) {
  for (;;) {
    const found = await worlds().catch(() => []);
    const chosen = found.find((world) => world.bot.id === preferred) || found[found.length - 1];
    if (chosen) return chosen.bot.id;
    waiting();
    await new Promise((resolve) => setTimeout(resolve, 1500));
  }
}

/** Shows the world of `bot` as `user` (the server's first person when there is none). */
export async function begin(bot, user) {
  if (session.stop) session.stop();
  session.api = new Api(bot);
  loaded = false;
  early.length = 0;
  const mine = ++turn;
  user = await somebody(user, mine);
  if (mine !== turn) return;
  store.openId = null;
  store.clear();
  store.keep("bot", bot);
  store.keep(`me:${bot}`, user);
  const first = new Promise((resolve) => {
    session.stop = session.api.listen(user, {
      opened: () => refresh(user).then(resolve),
      lost: (refused) => { online(false); if (refused) recheck(user); },
      event: (event) => (loaded ? take(event) : early.push(event)),
    });
  });
  await first;
}

/** That person if they (still) live in the world, else its first one; waits for a world that is not there yet. */
async function somebody(user, mine) {
  for (let wanted = user; mine === turn;) {
    try {
      const state = await session.api.state(wanted);
      return typeof state.me === "object" ? state.me.id : state.me;
    } catch (fault) {
      if (fault.refused && wanted) wanted = null;
      else await new Promise((resolve) => setTimeout(resolve, 1500));
    }
  }
  return user;
}

/** A refused connection may mean another world under the same address: then it begins anew. */
function recheck(user) {
  const { api } = session;
  api.state(user).catch((fault) => {
    if (fault.refused && api === session.api) begin(store.recall("bot"), null).then(() => store.home && store.choose(store.home.id));
  });
}

function online(value) {
  if (store.online === value) return;
  store.online = value;
  store.tell("online");
}

/** Fetches the whole state; what happened meanwhile is put on top of it. */
export async function refresh(user = store.me) {
  const mine = turn;
  loaded = false;
  try {
    const state = await session.api.state(user);
    if (mine !== turn) return;
    store.load(state);
    online(true);
  } catch (fault) {
    online(false);
    clearTimeout(again);
    again = setTimeout(() => refresh(user), 2000);
    return;
  }
  loaded = true;
  for (const event of early.splice(0)) take(event);
}

function soon() {
  clearTimeout(again);
  again = setTimeout(() => refresh(), 60);
}

const taken = {
  message: arrived,
  edited: (event) => store.put(event.chat_id, event.message) || soon(),
  deleted: (event) => store.drop(event.chat_id, event.message_ids),
  typing: (event) => store.setTyping(event.chat_id, event.action),
  callback_answer: (event) => store.tell("callback", event),
  inline_answer: (event) => store.tell("inline", event),
  clock: (event) => store.setClock(event),
  poll: counted,
};

function counted(event) {
  const message = event.message || store.message(event.chat_id, event.message_id);
  if (message) store.put(event.chat_id, event.poll ? { ...message, poll: event.poll } : message);
}

function arrived(event) {
  if (!store.put(event.chat_id, event.message)) return soon();
  if (store.whose(event.message) !== "me") store.setTyping(event.chat_id, null);
  store.tell("arrived", event);
  if (store.mine(event.message) && event.message._seen_by_bot === false) setTimeout(look, LOOK, event);
}

/** A bot may take a message in without a word: then only the state tells. */
function look(event) {
  const message = store.message(event.chat_id, event.message.message_id);
  if (message && message._seen_by_bot === false && !document.hidden) soon();
}

function take(event) {
  if (event.type in taken) taken[event.type](event);
  else if (event.message && event.chat_id) store.put(event.chat_id, event.message);
  else soon();
}

/** Does something as the person shown; a message in the answer is shown even before its event. */
export async function act(deed, fields) {
  return shown(fields, await session.api.act(store.me, deed, fields));
}

export async function upload(deed, fields, file) {
  return shown(fields, await session.api.upload(store.me, deed, fields, file));
}

function shown(fields, result) {
  if (result && result.message_id && result.chat && store.chats.has(result.chat.id)) store.put(result.chat.id, result);
  return result;
}
