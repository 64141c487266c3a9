// How does a long <select> become a box one types into? Tom Select, loaded only where a page has one.
import { isComposing } from "./typing.js";

const main = /** @type {HTMLScriptElement | null} */ (document.querySelector("script[data-combobox-js]"));
/** @type {Promise<any> | null} */
let loading = null;

/** @returns {Promise<any>} */
function tomSelect() {
  loading ??= new Promise((resolve, reject) => {
    const style = Object.assign(document.createElement("link"), { rel: "stylesheet", href: main?.dataset.comboboxCss ?? "" });
    // Before our own sheets, which restyle it.
    document.head.insertBefore(style, document.head.querySelector("link[rel=stylesheet]")?.nextSibling ?? null);
    const script = Object.assign(document.createElement("script"), { src: main?.dataset.comboboxJs ?? "" });
    script.onload = () => resolve(/** @type {any} */ (window).TomSelect);
    script.onerror = reject;
    document.head.append(script);
  });
  return loading;
}

/** @param {HTMLSelectElement} select @param {any} TomSelect */
function dress(select, TomSelect) {
  if (/** @type {any} */ (select).tomselect) return;
  const box = new TomSelect(select, {
    maxOptions: 300,
    searchField: ["text", "search"],
    allowEmptyOption: false,
    selectOnTab: true,
    refreshThrottle: 0, // a fast Tab must never choose from a list that is one letter behind
    hideSelected: select.multiple,
    closeAfterSelect: !select.multiple,
    // What was typed has found its choice: the next one begins anew.
    onItemAdd() { if (select.multiple) { box.setTextboxValue(""); box.refreshOptions(); } },
    render: { no_results: () => `<div class="no-results">${document.body.dataset.nothingFound ?? ""}</div>` },
  });
  // The Enter or Tab that confirms a candidate of an input method chooses nothing.
  box.control_input.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => { if (isComposing(event)) event.stopImmediatePropagation(); }, true);
  if (select.classList.contains("is-invalid")) box.wrapper.classList.add("is-invalid");
}

/** @param {ParentNode} root */
async function dressAll(root) {
  const found = /** @type {NodeListOf<HTMLSelectElement>} */ (root.querySelectorAll("select[data-combobox]"));
  if (!found.length) return;
  const TomSelect = await tomSelect();
  found.forEach((select) => dress(select, TomSelect));
}

dressAll(document);
document.body.addEventListener("htmx:load", (event) => dressAll(/** @type {HTMLElement} */ (/** @type {CustomEvent} */ (event).detail.elt)));
