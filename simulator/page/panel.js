// "Waktu & gangguan": moving the clock and making the network misbehave.
import { complain, confirmed, dialog, field, toast } from "./dialogs.js";
import { el } from "./dom.js";
import { longMoment, readMoment, writtenMoment } from "./format.js";
import { refresh, session } from "./session.js";
import { store } from "./store.js";

const FAULTS = [["torn_before", "Putus sebelum pesan diterima"], ["torn_after", "Putus setelah pesan diterima"], ["429", "Terlalu sering (429)"],
  ["5xx", "Server rusak (5xx)"], ["delay", "Lambat"], ["flood", "Ditolak lama (flood)"],
  ["big_file", "Berkas terlalu besar"], ["lost_file", "Berkas hilang"], ["no_path", "Berkas tanpa alamat"]];
const METHODS = [["sendMessage", "Kirim pesan"], ["editMessageText", "Edit pesan"], ["answerCallbackQuery", "Jawab tombol"],
  ["getUpdates", "Ambil pesan baru"], ["*", "Semua"]];

/** Opens the panel. */
export function openPanel() {
  const now = el("p", { class: "panel-now", "aria-live": "polite" });
  const list = el("div", { class: "panel-faults" });
  const tick = () => { now.textContent = longMoment(store.now()) + (Math.abs(store.offset || 0) >= 1 ? " (digeser)" : ""); };
  const faults = () => drawFaults(list);
  tick();
  faults();
  const timer = setInterval(tick, 1000);
  const stops = [store.on("clock", tick), store.on("all", faults)];
  return dialog({ title: "Waktu & gangguan", testid: "panel", wide: true,
    body: [clockPart(now), faultPart(list), worldPart()], buttons: [{ text: "Tutup", value: true, kind: "primary" }] })
    .then(() => { clearInterval(timer); stops.forEach((stop) => stop()); });
}

const action = (text, run, testid) => el("button", { type: "button", class: "panel-button", text, data: { testid }, on: { click: () => run().catch(complain) } });

async function move(change) {
  const clock = await session.api.clock(change);
  if (clock && clock.now) store.setClock(clock);
}

function clockPart(now) {
  const when = el("input", { class: "field-input", type: "text", autocomplete: "off", value: writtenMoment(store.now()),
    "aria-label": "Atur ke tanggal dan jam, misalnya 31-12-2026 09.00", data: { testid: "clock-set" } });
  const set = async () => {
    const moment = readMoment(when.value);
    if (!moment) { toast("Tulis tanggal dan jam, misalnya 31-12-2026 09.00", "block"); return; }
    await move({ set: moment.toISOString() });
  };
  return el("section", { class: "panel-part" }, el("h3", { text: "Waktu" }), now,
    el("div", { class: "panel-row" }, action("+1 jam", () => move({ advance: 3600 }), "clock-hour"),
      action("+1 hari", () => move({ advance: 86400 }), "clock-day"),
      action("+1 minggu", () => move({ advance: 604800 }), "clock-week"), action("−1 hari", () => move({ advance: -86400 }), "clock-back"), action("Kembali ke sekarang", () => move({ reset: true }), "clock-reset")),
    el("div", { class: "panel-row" }, when, action("Atur", set, "clock-apply")));
}

function faultPart(list) {
  const kind = field("Jenis", { options: FAULTS });
  const method = field("Pada", { options: METHODS });
  const times = field("Berapa kali", { type: "number", min: "1", max: "100", value: "1" });
  const seconds = field("Detik", { type: "number", min: "0", max: "600", value: "5" });
  const add = async () => {
    await session.api.addFault({ kind: kind.input.value, method: method.input.value, times: Number(times.input.value), seconds: Number(seconds.input.value) });
    await refresh();
  };
  const clear = async () => { await session.api.clearFaults(); await refresh(); };
  return el("section", { class: "panel-part" }, el("h3", { text: "Gangguan" }),
    el("div", { class: "panel-grid" }, kind.node, method.node, times.node, seconds.node),
    el("div", { class: "panel-row" }, action("Pasang", add, "fault-add"), action("Hapus semua", clear, "fault-clear")), list);
}

function drawFaults(list) {
  const words = (fault) => `${(FAULTS.find(([kind]) => kind === fault.kind) || [0, fault.kind])[1]} · ${(METHODS.find(([name]) => name === fault.method) || [0, fault.method || "Semua"])[1]} · ${fault.times}×`;
  list.replaceChildren(...(store.faults.length ? store.faults.map((fault) => el("p", { class: "panel-fault", text: words(fault) }))
    : [el("p", { class: "panel-none", text: "Tidak ada gangguan." })]));
}

function worldPart() {
  const forget = async () => {
    if (!await confirmed("Hapus semua riwayat?", "Semua pesan latihan hilang. Data bot sendiri tidak berubah.", "Hapus", "danger")) return;
    await session.api.forget();
    await refresh();
  };
  return el("section", { class: "panel-part" }, el("h3", { text: "Riwayat" }),
    el("div", { class: "panel-row" }, action("Hapus riwayat latihan", forget, "forget")));
}
