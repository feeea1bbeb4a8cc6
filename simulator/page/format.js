// Times, sizes and names as a reader in Indonesia expects them, in the browser's own time zone.

const LOCALE = "id-ID";
const shapes = new Map();

function shaped(date, options) {
  const key = JSON.stringify(options);
  if (!shapes.has(key)) shapes.set(key, new Intl.DateTimeFormat(LOCALE, options));
  return shapes.get(key).format(date);
}

/** "09.05" of Unix seconds. */
export const hour = (seconds) => shaped(new Date(seconds * 1000), { hour: "2-digit", minute: "2-digit" });

/** "12 Desember 2026 pukul 09.05" of Unix seconds. */
export const moment = (seconds) => shaped(new Date(seconds * 1000), { dateStyle: "long", timeStyle: "short" });

/** "Sab, 12 Des 2026, 09.05" of Unix seconds. */
export const shortMoment = (seconds) => shaped(new Date(seconds * 1000),
  { weekday: "short", day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" });

/** "Sabtu, 12 Desember 2026 pukul 09.05" of Unix seconds. */
export const longMoment = (seconds) => `${shaped(new Date(seconds * 1000), { weekday: "long" })}, ${moment(seconds)}`;

/** "01-12-2026 09.05" of Unix seconds, to be changed and read again: a browser's own field speaks the browser's language. */
export const writtenMoment = (seconds) => `${shaped(new Date(seconds * 1000), { day: "2-digit", month: "2-digit", year: "numeric" })
  .replace(/\//g, "-")} ${hour(seconds)}`;

/** The moment that is written so, or null. */
export function readMoment(written) {
  const [, day, month, year, hours, minutes] = (/^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})[ ,]+(\d{1,2})[.:](\d{2})$/.exec(written.trim()) || []).map(Number);
  const date = new Date(year, month - 1, day, hours, minutes);
  return date.getMonth() === month - 1 && date.getDate() === day && hours < 24 && minutes < 60 ? date : null;
}

/** "Sel, 1 Des 09.05" of Unix seconds, with the year when it is not that of the machine's clock. */
export function briefMoment(seconds) {
  const date = new Date(seconds * 1000);
  const year = date.getFullYear() === new Date().getFullYear() ? undefined : "numeric";
  return `${shaped(date, { weekday: "short", day: "numeric", month: "short", year })} ${hour(seconds)}`;
}

/** A number that is the same for all moments of one local day. */
export function dayNumber(seconds) {
  const date = new Date(seconds * 1000);
  return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86400000);
}

/** The words on a date separator: "Hari ini", "Kemarin", "12 Desember", with the year when it is another one. */
export function dayLabel(seconds, now) {
  const distance = dayNumber(now) - dayNumber(seconds);
  if (distance === 0) return "Hari ini";
  if (distance === 1) return "Kemarin";
  const date = new Date(seconds * 1000);
  const sameYear = date.getFullYear() === new Date(now * 1000).getFullYear();
  return shaped(date, { day: "numeric", month: "long", year: sameYear ? undefined : "numeric" });
}

/** The time in the chat list: the hour today, else the weekday, else the date. */
export function listTime(seconds, now) {
  const distance = dayNumber(now) - dayNumber(seconds);
  if (distance === 0) return hour(seconds);
  if (distance > 0 && distance < 7) return shaped(new Date(seconds * 1000), { weekday: "short" });
  return shaped(new Date(seconds * 1000), { day: "2-digit", month: "2-digit", year: "2-digit" });
}

const RELATIVE = [[31536000, "year"], [2592000, "month"], [604800, "week"], [86400, "day"], [3600, "hour"], [60, "minute"], [1, "second"]];

function relative(seconds, now) {
  const distance = Math.round(seconds - now);
  const [size, unit] = RELATIVE.find(([span]) => Math.abs(distance) >= span) || [1, "second"];
  return new Intl.RelativeTimeFormat(LOCALE, { numeric: "auto" }).format(Math.round(distance / size), unit);
}

/** A date entity by Telegram's pattern (r relative; w weekday, d/D date, t/T time); null when the pattern asks for nothing. */
export function entityTime(seconds, pattern, now) {
  if (!pattern) return null;
  if (pattern.includes("r")) return relative(seconds, now);
  const date = new Date(seconds * 1000);
  const parts = [];
  if (pattern.includes("w")) parts.push(shaped(date, { weekday: "long" }));
  if (pattern.includes("D")) parts.push(shaped(date, { dateStyle: "long" }));
  else if (pattern.includes("d")) parts.push(shaped(date, { dateStyle: "short" }));
  const day = parts.join(", ");
  const time = /[tT]/.test(pattern) ? shaped(date, { timeStyle: pattern.includes("T") ? "medium" : "short" }) : "";
  return [day, time].filter(Boolean).join(" pukul ") || null;
}

/** "1,4 MB" of bytes. */
export function size(bytes) {
  if (!bytes && bytes !== 0) return "";
  const units = ["B", "KB", "MB", "GB"];
  let step = 0;
  while (bytes >= 1000 && step < units.length - 1) { bytes /= 1000; step += 1; }
  return `${bytes.toLocaleString(LOCALE, { maximumFractionDigits: step ? 1 : 0 })} ${units[step]}`;
}

/** "0:07" of seconds. */
export const length = (seconds = 0) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

/** The full name of a user, or the title of a chat. */
export const nameOf = (party) => !party ? "" : party.title || [party.first_name, party.last_name].filter(Boolean).join(" ");

/** One or two letters for a drawn avatar. */
export function initials(name) {
  const words = name.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const letters = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return letters.map((word) => Array.from(word.replace(/[^\p{L}\p{N}]/gu, ""))[0]).join("").toUpperCase() || "?";
}

/** Which of Telegram's seven avatar and name colours belongs to an id. */
export const tint = (id) => Math.abs(Number(id) || 0) % 7;
