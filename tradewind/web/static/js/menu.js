// How do menus (<details>) and dialogs open and close? They open without this; it adds Escape, outside clicks and arrows.

/** @param {string} id */
export function openDialog(id) {
  const dialog = /** @type {HTMLDialogElement | null} */ (document.getElementById(id));
  if (!dialog || dialog.open) return false;
  // What is said of a page's parts is said where there are such parts: [data-needs="selector"].
  for (const part of dialog.querySelectorAll("[data-needs]")) part.toggleAttribute("hidden", !document.querySelector(part.getAttribute("data-needs") ?? ""));
  dialog.showModal();
  return true;
}

/** Close what lies on top: a menu, else the drawer. @param {KeyboardEvent} event */
export function closeTop(event) {
  const open = [...document.querySelectorAll("details.tw-menu[open]")].pop();
  if (open) {
    event.preventDefault();
    close(/** @type {HTMLDetailsElement} */ (open));
    return;
  }
  document.dispatchEvent(new CustomEvent("tw:escape"));
}

/** @param {HTMLDetailsElement} menu */
function close(menu) {
  const held = menu.contains(document.activeElement);
  menu.open = false;
  if (held) menu.querySelector("summary")?.focus();
}

document.addEventListener("click", (event) => {
  const target = /** @type {HTMLElement} */ (event.target);
  for (const menu of /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll("details.tw-menu[open]"))) {
    // A dropdown of the combobox may already have left the page when its click arrives here.
    if (!menu.contains(target) && target.isConnected) menu.open = false;
  }
  const closer = target.closest("[data-close-menu]");
  if (closer) close(/** @type {HTMLDetailsElement} */ (closer.closest("details.tw-menu")));
  const opener = /** @type {HTMLElement | null} */ (target.closest("[data-open-dialog]"));
  if (opener && openDialog(opener.dataset.openDialog ?? "")) event.preventDefault();
  if (target.closest("[data-close-dialog]") || target instanceof HTMLDialogElement) {
    /** @type {HTMLDialogElement | null} */ (target.closest("dialog"))?.close();
  }
});

// What a menu asked for is shown below it: it gets out of the way.
document.addEventListener("submit", (event) => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  if (form.method !== "get") return;
  for (const menu of /** @type {NodeListOf<HTMLDetailsElement>} */ (form.querySelectorAll("details.tw-menu[open]"))) close(menu);
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const menu = document.activeElement?.closest("details.tw-menu[open]");
  if (!menu || document.activeElement?.matches("input, select, textarea, .ts-wrapper *")) return;
  const items = /** @type {HTMLElement[]} */ ([...menu.querySelectorAll(".tw-menu-pop a, .tw-menu-pop button")]);
  if (!items.length) return;
  const now = items.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  const step = event.key === "ArrowDown" ? 1 : -1;
  items[(now + step + items.length) % items.length].focus();
  event.preventDefault();
});
