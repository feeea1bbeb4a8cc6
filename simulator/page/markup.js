// Formatting as it is typed: **tebal**, __miring__, ~~coret~~, `kode`, ```blok```, ||tersembunyi||, [teks](https://…).

const MARKS = [["```", "pre"], ["`", "code"], ["**", "bold"], ["__", "italic"], ["~~", "strikethrough"], ["||", "spoiler"]];
const LINK = /^\[([^\]\n]+)\]\(((?:https?:\/\/|tg:\/\/|mailto:)[^\s)]+)\)/;
const IN_A_WORD = /[\p{L}\p{N}]/u;

/** The mark of a kind of formatting. */
export const markOf = (type) => MARKS.find(([, kind]) => kind === type)[0];

/** {text, entities} of what was typed: the marks are taken out, and what they mark is told by place and length. */
export function readMarkup(typed) {
  const read = { text: "", entities: [] };
  take(typed, read);
  read.entities.sort((one, other) => one.offset - other.offset || other.length - one.length);
  return read;
}

function take(typed, read) {
  for (let at = 0; at < typed.length;) {
    const part = typed[at] === "[" ? linkAt(typed, at) : markedAt(typed, at);
    if (!part) { read.text += typed[at]; at += 1; continue; }
    const entity = { type: part.type, offset: read.text.length, url: part.url, language: part.language };
    read.entities.push(entity);
    if (part.literal) read.text += part.inner;
    else take(part.inner, read);
    entity.length = read.text.length - entity.offset;
    at = part.end;
  }
}

function linkAt(typed, at) {
  const found = LINK.exec(typed.slice(at));
  return found && { type: "text_link", inner: found[1], url: found[2], end: at + found[0].length };
}

/** What a pair of marks stands around; marks inside a word, around nothing or beside a space are letters like others. */
function markedAt(typed, at) {
  const [mark, type] = MARKS.find(([one]) => typed.startsWith(one, at)) || [];
  if (!mark || typed[at - 1] === mark[0] || IN_A_WORD.test(typed[at - 1] || "")) return null;
  const from = at + mark.length;
  for (let to = typed.indexOf(mark, from); to > from; to = typed.indexOf(mark, to + 1)) {
    const inner = typed.slice(from, to);
    if (type !== "pre" && inner.includes("\n")) return null;
    if (inner.trim() !== inner && type !== "pre" && type !== "code") continue;
    if (!inner.trim() || IN_A_WORD.test(typed[to + mark.length] || "")) continue;
    return { type, literal: type === "pre" || type === "code", end: to + mark.length, ...(type === "pre" ? block(inner) : { inner }) };
  }
  return null;
}

function block(inner) {
  const [, language, code] = /^(?:(\w+)\n)?\n?([^]*?)\n?$/.exec(inner);
  return { inner: code, language };
}

/** What would be typed for a text with its entities, to edit it. */
export function writeMarkup(text, entities = []) {
  const known = entities.filter(({ type }) => type === "text_link" || MARKS.some(([, kind]) => kind === type));
  const signs = known.flatMap(({ type, offset, length, url, language }) => {
    const mark = type === "text_link" ? ["[", `](${url})`] : type === "pre" ? [`\`\`\`${language ? `${language}\n` : ""}`, "```"] : [markOf(type), markOf(type)];
    return [{ at: offset, rank: -length, sign: mark[0] }, { at: offset + length, rank: length - 1e6, sign: mark[1] }];
  });
  signs.sort((one, other) => other.at - one.at || other.rank - one.rank);
  return signs.reduce((typed, { at, sign }) => typed.slice(0, at) + sign + typed.slice(at), text);
}
