// Which codes does the catalogue not know? One line above the grid counts them and leads to a new product or a near code;
// whoever comes back from the page of a new product finds its code known.
import { isUnknown, rowsOf, told } from "./cells.js";
import { offer } from "./choosing.js";
import { resolve } from "./resolving.js";
import { asNewProduct } from "./showing.js";

/** @param {HTMLTableElement} table */
const unknownOf = (table) => rowsOf(table).filter(isUnknown);

/** @param {HTMLTableRowElement} row @returns {HTMLInputElement} */
const codeOf = (row) => /** @type {HTMLInputElement} */ (row.querySelector("input[data-code]"));

/** @param {HTMLTableElement} table @param {HTMLElement} note */
function draw(table, note) {
  const rows = unknownOf(table), codes = [...new Set(rows.map((row) => codeOf(row).value.trim()))];
  note.hidden = !rows.length;
  const said = /** @type {HTMLElement} */ (note.querySelector("[data-said]")), text = codes.length ? told(table, "unknown_codes", { count: codes.length }) : "";
  if (said.textContent !== text) said.textContent = text;
  const link = /** @type {HTMLAnchorElement | null} */ (note.querySelector("[data-new-product]"));
  if (link && rows.length) link.search = asNewProduct(rows[0]);
}

/** @param {HTMLTableElement} table */
export function countUnknown(table) {
  const note = /** @type {HTMLElement | null | undefined} */ (table.closest("[data-lines-box]")?.querySelector("[data-lines-unknown]"));
  if (!note) return;
  draw(table, note);
  table.addEventListener("change", () => draw(table, note));
  note.querySelector("[data-similar-first]")?.addEventListener("click", () => { const [row] = unknownOf(table); if (row) offer(codeOf(row)); });
  const again = () => { if (document.visibilityState === "visible" && table.isConnected) void resolve(table, unknownOf(table)); };
  document.addEventListener("visibilitychange", again);
  window.addEventListener("focus", again); // from a window beside this one
}
