// How does a form ask once more before it is sent? Its button lies in a menu beside the question: while the menu is
// closed, the keys that mean the button open it and lead to the question; pressed again there, they send.

document.addEventListener("submit", (event) => {
  const menu = /** @type {HTMLDetailsElement | null | undefined} */ (event.submitter?.closest("details[data-asks-first]:not([open])"));
  if (!menu) return;
  event.preventDefault();
  event.stopImmediatePropagation(); // nothing rests or waits: nothing is sent
  menu.open = true;
  /** @type {HTMLElement | null} */ (menu.querySelector("textarea"))?.focus();
}, true);
