// The messages of the open chat: days, runs of one sender, albums; the place scrolled to.
import { dayLabel, dayNumber } from "./format.js";
import { el, focusable, reconcile, rove } from "./dom.js";
import { icon } from "./icons.js";
import { marks } from "./poll.js";
import { messageMenu } from "./actions.js";
import { row } from "./bubble.js";
import { serviceText } from "./summary.js";
import { messagesOf } from "./topics.js";
import { store } from "./store.js";
import { waitingIn } from "./keyboard.js";
import { welcome } from "./welcome.js";

const STEP = 60;
const NEAR = 80;

const log = document.getElementById("log");
const jump = document.getElementById("jump");
const badge = el("span", { class: "badge" });

let limit = STEP;
let stuck = true;
let missed = 0;
let resting = null;

/** Draws the log and keeps it drawn. */
export function startConversation() {
  jump.setAttribute("aria-label", "Ke pesan terbaru");
  jump.append(icon("down"), badge);
  jump.addEventListener("click", toBottom);
  log.addEventListener("scroll", scrolled, { passive: true });
  log.addEventListener("contextmenu", (event) => openMenuOf(event, { x: event.clientX, y: event.clientY }));
  log.addEventListener("keydown", keydown);
  log.addEventListener("focusin", (event) => tabStop(event.target));
  log.addEventListener("focusout", (event) => { if (!log.contains(event.relatedTarget)) tabStop(null); });
  new ResizeObserver(() => { if (stuck) log.scrollTop = log.scrollHeight; }).observe(log);
  store.on("all", draw);
  store.on("open", opened);
  store.on("topic", opened);
  store.on("messages", (id) => { if (id === store.openId) draw(); });
  store.on("clock", draw);
  store.on("sent", toBottom);
  store.on("arrived", arrived);
  store.on("jump", jumpTo);
}

function opened() {
  limit = STEP;
  stuck = true;
  missed = 0;
  log.setAttribute("aria-live", "off");
  draw();
  toBottom();
  setTimeout(() => log.setAttribute("aria-live", "polite"), 200);
}

function draw() {
  const room = store.open;
  if (!room) { log.replaceChildren(); jump.hidden = true; return; }
  const shown = messagesOf(room).slice(-limit);
  reconcile(log, !shown.length ? [welcome(room)] : days(room, shown));
  tabStop();
  if (stuck) log.scrollTop = log.scrollHeight;
  showJump();
}

/** A part for each day; where the clock was set back, the day begins anew below. */
function days(room, messages) {
  const parts = [];
  for (const message of messages) {
    const day = dayNumber(message.date);
    const before = parts[parts.length - 1];
    if (before && before.day === day) before.group.push(message);
    else parts.push({ day, group: [message], turn: parts.filter((part) => part.day === day).length });
  }
  return parts.map(({ day, group, turn }) => ({
    key: `${room.id}/${day}/${turn}`, sig: "day",
    build: () => el("section", { class: "day" }, el("div", { class: "date" }, el("span")), el("div", { class: "rows" })),
    update: (node) => {
      node.querySelector(".date span").textContent = dayLabel(group[0].date, store.now());
      reconcile(node.lastElementChild, rows(room, group));
    },
  }));
}

function rows(room, messages) {
  const items = [];
  for (const message of messages) {
    const before = items[items.length - 1];
    const album = before && message.media_group_id && message.media_group_id === before.messages[0].media_group_id;
    if (album) before.messages.push(message);
    else items.push({ room, messages: [message] });
  }
  items.forEach((item, index) => {
    item.first = !joins(items[index - 1], item);
    item.last = !joins(item, items[index + 1]);
  });
  return items.map((item) => ({ key: String(item.messages[0].message_id), sig: signature(item), build: () => row(item) }));
}

/** Whether two neighbours stand together as one run: one sender, a few minutes apart. */
function joins(one, other) {
  if (!one || !other) return false;
  const [a, b] = [one.messages[0], other.messages[0]];
  const from = (message) => (message.sender_chat || message.from || message.chat).id;
  return from(a) === from(b) && Math.abs(b.date - a.date) < 600 && !serviceText(a) && !serviceText(b);
}

const signature = (item) => JSON.stringify([item.messages, item.first, item.last, waitingIn(item.messages[0]), marks(item.messages[0])]);

/** A date held at the top while its day goes on above it is out of sight, but for a while after the reader scrolled up. */
function floatDates(scrolling) {
  const top = log.getBoundingClientRect().top;
  for (const day of log.querySelectorAll(".day")) day.firstElementChild.classList.toggle("floating", day.getBoundingClientRect().top < top - 2);
  log.classList.toggle("scrolling", scrolling);
  clearTimeout(resting);
  resting = setTimeout(() => log.classList.remove("scrolling"), 900);
}

function scrolled() {
  stuck = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;
  if (stuck) missed = 0;
  floatDates(!stuck);
  if (log.scrollTop < 200 && store.open && messagesOf(store.open).length > limit) {
    const below = log.scrollHeight - log.scrollTop;
    limit += STEP;
    draw();
    log.scrollTop = log.scrollHeight - below;
  }
  showJump();
}

function showJump() {
  jump.hidden = stuck;
  badge.textContent = missed || "";
  badge.hidden = !missed;
}

function toBottom() {
  stuck = true;
  missed = 0;
  log.scrollTop = log.scrollHeight;
  showJump();
}

function arrived(event) {
  if (event.chat_id !== store.openId) return;
  if (store.mine(event.message)) toBottom();
  else if (!stuck) { missed += 1; showJump(); }
}

function jumpTo(messageId) {
  const room = store.open;
  const list = room ? messagesOf(room) : [];
  const at = list.findIndex((message) => message.message_id === messageId);
  if (at < 0) return;
  limit = Math.max(limit, list.length - at + 10);
  stuck = false;
  draw();
  const node = log.querySelector(`[data-message-id="${messageId}"]`);
  if (!node) return;
  node.scrollIntoView({ block: "center" });
  node.classList.remove("flash");
  void node.offsetWidth;
  node.classList.add("flash");
}

const allRows = () => Array.from(log.querySelectorAll("[data-testid=message]"));

/** The Tab key stops at the newest row and its keys alone; the arrow keys reach the others, and then theirs. */
function tabStop(reached = document.activeElement) {
  const list = allRows();
  const newest = list[list.length - 1];
  for (const node of list) reachable(node, node === newest || node.contains(reached));
}

function reachable(node, is) {
  for (const control of [node, ...focusable(node)]) control.tabIndex = is ? 0 : -1;
}

function keydown(event) {
  const node = event.target;
  if (!node.matches || !node.matches("[data-testid=message]")) return;
  if (event.key === "Enter" || event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) openMenuOf(event, node);
  else if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") rove(event, allRows());
}

function openMenuOf(event, place) {
  const node = event.target.closest("[data-testid=message]");
  const message = node && store.message(store.openId, Number(node.dataset.messageId));
  if (!message || serviceText(message)) return;
  event.preventDefault();
  const link = event.target.closest("a.tap[title], .key[title]");
  messageMenu(place, message, link && link.title);
}
