// What does not fit is whole in a title: seen under the pointer, and told where the focus comes.

const NAMES = ".key-text, .reply-key span, .chat-line > b, .chat-preview, .head-text b > span, .head-text small, .pinned-text span, .quote span, .quote b, "
  + ".sender, .strip-text span, .command-text, .person-text b, .person-text small, .document-text b, .pick-text small, .inline-text span";

const isCut = (node) => node.scrollWidth > node.clientWidth || node.scrollHeight > node.clientHeight + 1;

/** Gives what is cut its title from now on, and takes it from what fits again. */
export function startTitles(root) {
  for (const kind of ["pointerover", "focusin"]) root.addEventListener(kind, (event) => titles(event.target));
}

function titles(place) {
  const control = place.closest && place.closest("button, a");
  const inside = control ? Array.from(control.querySelectorAll(NAMES)) : place.matches && place.matches(NAMES) ? [place] : [];
  for (const node of inside) {
    if (isCut(node)) node.title = node.textContent;
    else node.removeAttribute("title");
  }
}
