// Small helpers to build and update the document. Data reaches the page as text nodes only.

const SVG = "http://www.w3.org/2000/svg";

/** One element: `class`, `text`, `on` (listeners), `data` (data-*) and plain attributes; null children are left out. */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "class") node.className = value;
    else if (name === "text") node.textContent = value;
    else if (name === "value") node.value = value;
    else if (name === "on") for (const [type, listener] of Object.entries(value)) node.addEventListener(type, listener);
    else if (name === "data") for (const [key, item] of Object.entries(value)) node.dataset[key] = item;
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** An SVG element from attributes and children. */
export function svg(tag, attributes = {}, ...children) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

const signatures = new WeakMap();

/**
 * Makes the children of `parent` follow `items` ({key, sig, build, update?}), touching only what changed:
 * an edited message is replaced in its place, and the focus inside it stays on the same control.
 */
export function reconcile(parent, items) {
  const known = new Map(Array.from(parent.children, (child) => [child.dataset.key, child]));
  const wanted = new Set(items.map((item) => item.key));
  for (const [key, child] of known) if (!wanted.has(key)) child.remove();
  let place = parent.firstElementChild;
  for (const item of items) {
    let node = known.get(item.key);
    if (!node) node = parent.insertBefore(made(item), place);
    else {
      if (node !== place) parent.insertBefore(node, place);
      if (signatures.get(node) !== item.sig) node = exchanged(node, item);
    }
    if (item.update) item.update(node);
    place = node.nextElementSibling;
  }
}

function made(item) {
  const node = item.build();
  node.dataset.key = item.key;
  signatures.set(node, item.sig);
  return node;
}

function exchanged(node, item) {
  const fresh = made(item);
  const focused = node.contains(document.activeElement) ? document.activeElement : null;
  const position = focused ? focusable(node).indexOf(focused) : -1;
  node.replaceWith(fresh);
  if (focused) (position < 0 ? fresh : focusable(fresh)[position] || fresh).focus({ preventScroll: true });
  return fresh;
}

/** The controls inside an element that the keyboard can reach, in order. */
export function focusable(root) {
  return Array.from(root.querySelectorAll("button:not([disabled]), a[href], input:not([disabled]), textarea, select, [tabindex]"));
}

/** Moves the focus among `nodes` with the arrow keys, Home and End; returns whether the key was one of them. */
export function rove(event, nodes) {
  const steps = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
  const now = nodes.indexOf(document.activeElement);
  let next = null;
  if (event.key in steps) next = (now + steps[event.key] + nodes.length) % nodes.length;
  else if (event.key === "Home") next = 0;
  else if (event.key === "End") next = nodes.length - 1;
  if (next === null || !nodes.length) return false;
  event.preventDefault();
  nodes[next].focus();
  return true;
}
