// What has to be right again after every change? Numbers of the rows, marks of what is wrong, sums; and who is told.
import { canTravel } from "./history.js";
import { rowsOf, told } from "./cells.js";
import { arriveAgain } from "./editing.js";
import { judge } from "./judging.js";
import { work } from "./sums.js";
import { say } from "../focus.js";

/** @param {HTMLTableElement} table @param {Iterable<HTMLTableRowElement>} rows those that changed @param {string} [said] */
export function redraw(table, rows, said = "") {
  number(table);
  for (const row of rows) if (row.isConnected) judge(row);
  work(table, rows);
  arriveAgain();
  const { back, forth } = canTravel(table), box = table.closest("[data-lines-box]");
  box?.querySelector("[data-lines-do=undo]")?.toggleAttribute("disabled", !back);
  box?.querySelector("[data-lines-do=redo]")?.toggleAttribute("disabled", !forth);
  if (said) say(said);
  table.dispatchEvent(new Event("change", { bubbles: true })); // whoever keeps a draft of the form hears of it
}

/** @param {HTMLTableElement} table */
export function number(table) {
  rowsOf(table).forEach((row, place) => {
    const head = row.cells[0], shown = /** @type {HTMLElement} */ (head.firstElementChild), text = String(place + 1);
    if (shown.textContent === text) return;
    shown.textContent = text;
    head.setAttribute("aria-label", told(table, "row", { number: text }));
  });
}
