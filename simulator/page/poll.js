// Polls and quizzes: voting, and the results once one has voted or the poll is closed.
import { act } from "./session.js";
import { complain, toast } from "./dialogs.js";
import { el } from "./dom.js";
import { formatted } from "./entities.js";
import { icon } from "./icons.js";
import { store } from "./store.js";

const marked = new Map();

const voteName = (poll) => store.about("vote", poll.id);

/** Which options the person shown has chosen, by their positions; null before voting. */
export function chosenOf(message) {
  const told = message._chosen || message.poll._chosen || message._votes;
  if (Array.isArray(told)) return told.length ? told : null;
  return store.recall(voteName(message.poll)) || null;
}

/** The card of a poll. */
export function pollCard(message) {
  const { poll } = message;
  const chosen = chosenOf(message);
  const done = Boolean(chosen) || poll.is_closed;
  const several = poll.allows_multiple_answers && !done;
  const card = el("div", { class: done ? "poll done" : "poll", data: { testid: "poll" }, role: "group", "aria-label": poll.question });
  card.append(el("b", { class: "poll-question", text: poll.question }),
    poll.description ? el("div", { class: "poll-note" }, formatted(poll.description, poll.description_entities)) : "",
    el("small", { class: "poll-kind", text: kind(poll) }),
    ...poll.options.map((option, index) => (done ? result(poll, option, index, chosen || []) : choice(message, option, index, several))),
    el("div", { class: "poll-foot" }, foot(message, chosen, several)));
  return card;
}

function kind(poll) {
  if (poll.is_closed) return "Hasil akhir";
  const hidden = poll.is_anonymous ? "anonim" : "terbuka";
  return poll.type === "quiz" ? `Kuis ${hidden}` : `Polling ${hidden}`;
}

function choice(message, option, index, several) {
  const picked = several && (marked.get(message.poll.id) || new Set()).has(index);
  return el("button", { type: "button", class: picked ? "poll-option picked" : "poll-option", "aria-pressed": several ? String(picked) : null,
    data: { testid: "poll-option" }, on: { click: () => (several ? mark(message, index) : vote(message, [index])) } },
  el("span", { class: several ? "poll-box" : "poll-ring" }, picked ? icon("check", 14) : null), el("span", { text: option.text }));
}

function mark(message, index) {
  const set = marked.get(message.poll.id) || new Set();
  if (!set.delete(index)) set.add(index);
  marked.set(message.poll.id, set);
  store.tell("messages", message.chat.id);
}

/** Changes whenever the marks of an unsent choice do: part of what a row is drawn from. */
export const marks = (message) => (message.poll ? Array.from(marked.get(message.poll.id) || []).join() + JSON.stringify(chosenOf(message)) : "");

async function vote(message, options) {
  try {
    await act("vote", { chat_id: message.chat.id, message_id: message.message_id, option_ids: options });
  } catch (fault) {
    complain(fault);
    return;
  }
  marked.delete(message.poll.id);
  store.keep(voteName(message.poll), options.length ? options : undefined);
  store.tell("messages", message.chat.id);
  const right = rightOf(store.message(message.chat.id, message.message_id).poll);
  if (!right.length || !options.length) return;
  const good = options.every((option) => right.includes(option));
  toast(good ? "Benar!" : message.poll.explanation || "Belum tepat.", good ? "check" : "info");
}

const rightOf = (poll) => poll.correct_option_ids || (poll.correct_option_id === undefined || poll.correct_option_id === null ? [] : [poll.correct_option_id]);

function result(poll, option, index, chosen) {
  const share = poll.total_voter_count ? Math.round((option.voter_count * 100) / poll.total_voter_count) : 0;
  const right = rightOf(poll);
  const mine = chosen.includes(index);
  const state = right.length ? (right.includes(index) ? "right" : mine ? "wrong" : "") : "";
  const bar = el("span", { class: "poll-bar" });
  bar.style.width = `${Math.max(share, 2)}%`;
  return el("div", { class: `poll-result ${state}`, title: `${option.voter_count} suara` },
    el("b", { class: "poll-share", text: `${share}%` }),
    el("span", { class: "poll-line" }, el("span", { text: option.text }), el("span", { class: "poll-track" }, bar)),
    el("span", { class: "poll-mark" }, mine || state === "right" ? icon(state === "wrong" ? "close" : "check", 14) : null));
}

function foot(message, chosen, several) {
  const { poll } = message;
  const picked = marked.get(poll.id);
  if (several && picked && picked.size) return link("Kirim suara", () => vote(message, Array.from(picked).sort()));
  const count = el("small", { text: poll.total_voter_count ? `${poll.total_voter_count} suara` : "Belum ada suara" });
  const retract = chosen && !poll.is_closed && poll.type !== "quiz" && poll.allows_revoting !== false ? link("Tarik suara", () => vote(message, [])) : null;
  const explain = (chosen || poll.is_closed) && poll.explanation
    ? link("Penjelasan", () => toast(poll.explanation)) : null;
  return [count, retract, explain];
}

const link = (text, run) => el("button", { type: "button", class: "poll-link", text, on: { click: run } });
