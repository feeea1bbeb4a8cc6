// Contacts, places, dice: the cards inside a bubble.
import { el, svg } from "./dom.js";
import { avatar } from "./avatar.js";
import { copy } from "./dialogs.js";
import { nameOf } from "./format.js";

/** The card of a message that carries a contact, a place or a die; null for others. */
export function cardOf(message) {
  if (message.contact) return contact(message.contact);
  if (message.venue) return place(message.venue.location, message.venue);
  if (message.location) return place(message.location, null);
  return message.dice ? el("div", { class: "dice", text: `${message.dice.emoji || "🎲"} ${message.dice.value}` }) : null;
}

function contact(person) {
  return el("button", { type: "button", class: "contact", title: "Salin nomor",
    on: { click: () => copy(person.phone_number, "Nomor disalin") } },
  avatar({ id: person.user_id || 3, first_name: person.first_name, last_name: person.last_name }, 46),
  el("span", { class: "contact-text" }, el("b", { text: nameOf(person) }), el("span", { text: phone(person.phone_number) })));
}

const phone = (number) => {
  const digits = number.replace(/[^\d+]/g, "");
  return digits.replace(/^\+?62/, "+62 ").replace(/(\d{3})(\d{4})(\d+)$/, "$1-$2-$3");
};

function place(spot, venue) {
  const { latitude, longitude } = spot;
  const words = `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
  return el("button", { type: "button", class: "place", title: "Salin koordinat", on: { click: () => copy(words, "Koordinat disalin") } },
    drawnMap(latitude, longitude),
    el("span", { class: "place-text" }, el("b", { text: venue ? venue.title : "Lokasi" }), el("span", { text: venue ? venue.address : words })));
}

/** A drawing of streets that depends on the coordinates only: no map is fetched from anywhere. */
function drawnMap(latitude, longitude) {
  const shift = (value, span) => Math.round((Math.abs(value) * 1000) % span);
  const x = shift(longitude, 60);
  const y = shift(latitude, 40);
  const street = (path, width) => svg("path", { d: path, class: "map-street", "stroke-width": width, fill: "none" });
  const block = (left, top, width, height, kind) => svg("rect", { x: left, y: top, width, height, rx: 4, class: kind });
  const pin = svg("g", { transform: "translate(150 62)" },
    svg("path", { d: "M0 18C-9 6-15 0-15-9a15 15 0 0 1 30 0C15 0 9 6 0 18z", class: "map-pin" }), svg("circle", { cx: 0, cy: -9, r: 5.5, fill: "#fff" }));
  return svg("svg", { viewBox: "0 0 300 140", class: "map", role: "img", "aria-label": "Gambar letak tempat", preserveAspectRatio: "xMidYMid slice" },
    block(0, 0, 300, 140, "map-ground"), block(20 + x, 14, 70, 36, "map-park"), block(196, 84 - y / 2, 60, 40, "map-house"),
    block(30, 88, 46, 34, "map-house"), block(112 + x / 3, 10, 40, 26, "map-house"),
    street(`M-10 ${70 + y / 2}C80 ${40 + y} 180 ${110 - y / 3} 310 ${64 + y / 2}`, 12), street(`M${90 + x} -10L${110 + x / 2} 150`, 8),
    street(`M${220 - x / 2} -10L${240 - x} 150`, 6), street(`M-10 ${118 - y / 4}L310 ${126 - y / 4}`, 5),
    svg("path", { d: `M-10 ${20 + y / 3}C60 ${4 + y} 120 20 150 -10`, class: "map-river", fill: "none", "stroke-width": 7 }), pin);
}
