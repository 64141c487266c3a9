// How does the search open, follow the arrows and lead away? Without a script the field in the top bar asks /search/.
import { isComposing } from "./typing.js";
import { openDialog } from "./menu.js";

const palette = /** @type {HTMLDialogElement | null} */ (document.getElementById("palette"));
const ask = /** @type {HTMLInputElement | null} */ (document.getElementById("palette-ask"));
const answers = document.getElementById("palette-answers");
const field = /** @type {HTMLInputElement | null} */ (document.getElementById("search"));
let waiting = false; // Enter was pressed before the answer to what was typed had come

/** @param {string} text @returns {boolean} */
export function openPalette(text = "") {
  if (!palette || !ask || !(/** @type {any} */ (window).htmx)) return false;
  if (palette.open) { ask.select(); return true; }
  openDialog("palette");
  ask.value = text;
  ask.focus();
  ask.dispatchEvent(new Event("opened"));
  return true;
}

/** @returns {HTMLElement[]} */
function options() {
  return /** @type {HTMLElement[]} */ ([...(answers?.querySelectorAll("a[role=option]") ?? [])]);
}

/** @param {HTMLElement | undefined} chosen */
function choose(chosen) {
  for (const each of options()) each.setAttribute("aria-selected", String(each === chosen));
  if (chosen) ask?.setAttribute("aria-activedescendant", chosen.id);
  else ask?.removeAttribute("aria-activedescendant");
  chosen?.scrollIntoView({ block: "nearest" });
}

/** @param {number} step */
function move(step) {
  const all = options();
  if (!all.length) return;
  const now = all.findIndex((each) => each.ariaSelected === "true");
  choose(all[(now + step + all.length) % all.length]);
}

/** What stands there answers what is typed. @returns {boolean} */
function isCurrent() {
  const part = /** @type {HTMLElement | null} */ (answers?.firstElementChild ?? null);
  return part?.dataset.asked === ask?.value.trim();
}

/** @param {boolean} beside */
function follow(beside) {
  const link = /** @type {HTMLAnchorElement | undefined} */ (options().find((each) => each.ariaSelected === "true"));
  if (!link) return;
  if (beside) window.open(link.href, "_blank", "noopener");
  else location.assign(link.href);
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  if (isComposing(event)) { event.stopPropagation(); return; }
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    move(event.key === "ArrowDown" ? 1 : -1);
  } else if (event.key === "Enter" && event.target === ask) {
    event.preventDefault();
    if (isCurrent()) follow(event.ctrlKey || event.metaKey);
    else waiting = true;
  } else if (event.key === "Escape") {
    event.preventDefault(); // a search field would only be emptied
    event.stopPropagation(); // and the drawer behind stays open
    palette?.close();
  }
}

if (palette && ask && answers) {
  palette.addEventListener("keydown", onKey);
  ask.addEventListener("input", () => { waiting = false; });
  answers.addEventListener("htmx:afterSwap", () => {
    choose(options()[0]);
    if (waiting && isCurrent()) follow(false);
    waiting = false;
  });
  answers.addEventListener("mousemove", (event) => {
    const over = /** @type {HTMLElement} */ (event.target).closest("a[role=option]");
    if (over instanceof HTMLElement && over.ariaSelected !== "true") choose(over);
  });
  field?.addEventListener("click", () => { openPalette(field.value); });
  field?.addEventListener("input", () => { if (openPalette(field.value)) field.value = ""; });
  document.addEventListener("click", (event) => {
    const opener = /** @type {HTMLElement} */ (event.target).closest("[data-palette]");
    if (opener && openPalette()) event.preventDefault();
  });
}
