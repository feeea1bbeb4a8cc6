// The simulator's control interface as functions; every refusal becomes an Error in words for a visitor.
import { refusalText } from "./refusals.js";

async function request(path, options = {}) {
  let response;
  try {
    response = await fetch(path, { cache: "no-store", ...options });
  } catch (fault) {
    throw new Error("Simulator tidak terjangkau.");
  }
  const text = await response.text();
  let body = null;
  try { body = text ? JSON.parse(text) : null; } catch (fault) { body = null; }
  if (response.ok && !(body && body.ok === false)) return body;
  const refusal = new Error(refusalText(body && (body.error || body.description), response.status));
  refusal.refused = true;
  throw refusal;
}

function sending(method, data) {
  return { method, headers: { "Content-Type": "application/json" }, body: JSON.stringify(data) };
}

/** The bots whose worlds exist, newest knowledge first. */
export const worlds = () => request("/sim/worlds");

/** The control interface of one bot's world. */
export class Api {
  constructor(bot) {
    this.root = `/sim/${bot}`;
  }

  /** Everything one person sees; without a person the server's first one. */
  state(user) {
    return request(`${this.root}/state${user ? `?user=${user}` : ""}`);
  }

  /** What a person does; the result of the deed. */
  async act(user, deed, fields = {}) {
    const answer = await request(`${this.root}/act`, sending("POST", { user, do: deed, ...fields }));
    return answer.result;
  }

  /** A deed that carries a file, or several. */
  async upload(user, deed, fields, files) {
    const form = new FormData();
    for (const [name, value] of Object.entries({ user, do: deed, ...fields })) {
      if (value !== undefined && value !== null) form.append(name, String(value));
    }
    [].concat(files).forEach((file, index) => form.append(index ? `file${index}` : "file", file, file.name || "foto.jpg"));
    return (await request(`${this.root}/act`, { method: "POST", body: form })).result;
  }

  /** The texts of the codes in a picture: a file of the visitor's, or one in a chat. */
  async scan({ file, id }) {
    const form = new FormData();
    if (file) form.append("file", file, file.name || "foto.jpg");
    else form.append("file_id", id);
    return (await request(`${this.root}/scan`, { method: "POST", body: form })).texts;
  }

  addPerson(fields) { return request(`${this.root}/people`, sending("POST", fields)); }
  clock(change) { return request(`${this.root}/clock`, sending("POST", change)); }
  addFault(fields) { return request(`${this.root}/faults`, sending("POST", fields)); }
  clearFaults() { return request(`${this.root}/faults`, { method: "DELETE" }); }
  forget() { return request(`${this.root}/reset`, sending("POST", {})); }

  /** The address of a file's bytes. */
  file(id) { return `${this.root}/file/${encodeURIComponent(id)}`; }

  /** Live events for one person; `opened` is called at each (re)connection, `lost` when it breaks (with true when it was refused). Returns how to stop. */
  listen(user, { opened, lost, event }) {
    let source = null;
    let timer = null;
    let pause = 500;
    const connect = () => {
      source = new EventSource(`${this.root}/events?user=${user}`);
      source.onopen = () => { pause = 500; opened(); };
      source.onmessage = (message) => event(JSON.parse(message.data));
      source.onerror = () => {
        const refused = source.readyState === EventSource.CLOSED;
        lost(refused);
        if (!refused) return;
        timer = setTimeout(connect, pause);
        pause = Math.min(pause * 2, 8000);
      };
    };
    connect();
    return () => { clearTimeout(timer); source.close(); };
  }
}
