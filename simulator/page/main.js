// The page's beginning: puts the parts in their places, then shows the first person in the bot's chat.
import { become, startPeople } from "./people.js";
import { begin, someBot } from "./session.js";
import { complain } from "./dialogs.js";
import { offerFile } from "./attachments.js";
import { startComposer } from "./composer.js";
import { startConversation } from "./conversation.js";
import { startHead } from "./head.js";
import { startList } from "./chatlist.js";
import { startTitles } from "./cut.js";
import { startTopics } from "./topics.js";
import { store } from "./store.js";

const place = (id) => document.getElementById(id);

/** Wishes in the address: #bot=…&user=…&chat=… (all optional). */
function wishes() {
  const given = new URLSearchParams(location.hash.slice(1));
  return { bot: Number(given.get("bot")) || 0, user: Number(given.get("user")) || 0, chat: Number(given.get("chat")) || 0 };
}

function showPane() {
  place("app").classList.toggle("in-chat", Boolean(store.openId));
  document.title = store.bot ? `${store.bot.first_name} · Telegram latihan` : "Telegram latihan";
  const roomy = matchMedia("(hover: hover) and (min-width: 760px)").matches;
  const field = document.querySelector("[data-testid=composer]");
  if (roomy && field && !document.querySelector("dialog[open]")) field.focus({ preventScroll: true });
}

function startDropping(target) {
  target.addEventListener("dragover", (event) => event.preventDefault());
  target.addEventListener("drop", (event) => {
    event.preventDefault();
    const file = event.dataTransfer && event.dataTransfer.files[0];
    if (file && store.open && store.open.can_write !== false) offerFile(store.open, file);
  });
}

/** Esc goes back to the list where only one pane fits. */
function escape(event) {
  if (event.key === "Escape" && !event.defaultPrevented && !document.querySelector("dialog[open], .menu") && innerWidth < 760) store.choose(null);
}

async function start() {
  startPeople();
  startList(place("list"));
  startHead(place("head"), place("pinned"));
  startTopics(place("topics"));
  startConversation();
  startComposer(place("foot"));
  startDropping(place("conversation"));
  startTitles(document.body);
  store.on("open", showPane);
  addEventListener("keydown", escape);
  document.addEventListener("visibilitychange", () => { if (!document.hidden && store.openId) { store.read(store.openId); store.tell("chats"); } });
  const wish = wishes();
  store.tell("all");
  const bot = await someBot(wish.bot || store.recall("bot"), () => store.tell("all"));
  await begin(bot, wish.user || store.recall(`me:${bot}`));
  await become(store.me, wish.chat);
}

start().catch(complain);
