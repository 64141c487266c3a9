// Which of the typed or pasted codes does the server know? All of them are asked at once; a late answer changes nothing.
import { chosenOf, columnsOf, fieldOf, isUnknown, rowsOf, told } from "./cells.js";
import { follow } from "./history.js";
import { fill, unfill } from "./filling.js";
import { askAgain, isLogin } from "../session.js";
import { toast } from "../toast.js";
import { say } from "../focus.js";

/** @typedef {import("./filling.js").Choice} Choice */

/** @param {string} text */
export const folded = (text) => text.normalize("NFKC").trim().toUpperCase();

/** @returns {HeadersInit} */
const headers = () => ({ Accept: "application/json", "Content-Type": "application/x-www-form-urlencoded", ...JSON.parse(document.body.getAttribute("hx-headers") ?? "{}") });

/** What a code stands for, or nothing. @param {string} address @param {string[]} codes @returns {Promise<Record<string, Choice | null> | null>} */
async function asked(address, codes) {
  const body = new URLSearchParams(codes.map((code) => ["code", code]));
  const answer = await fetch(address, { method: "POST", body, headers: headers() });
  if (answer.ok && !isLogin(answer.url)) return answer.json();
  if (isLogin(answer.url)) return new Promise((resolve) => { askAgain(() => resolve(asked(address, codes))); });
  throw new Error(String(answer.status));
}

/** @param {HTMLTableElement} table @param {HTMLTableRowElement[]} rows */
export async function resolve(table, rows) {
  const column = columnsOf(table).find((each) => each.kind === "code"), address = table.dataset.resolve;
  if (!column || !address) return;
  const meant = /** @type {Map<HTMLTableRowElement, string>} */ (new Map());
  for (const row of rows) {
    const code = fieldOf(row, column)?.value;
    if (code && !chosenOf(row)?.value) meant.set(row, code);
  }
  if (!meant.size) return;
  try {
    const found = await asked(address, [...new Set(meant.values())]);
    // Whoever has typed another code since is not answered with the old one.
    const still = [...meant].filter(([row, code]) => row.isConnected && fieldOf(row, column)?.value === code && !chosenOf(row)?.value).map(([row]) => row);
    if (found) settle(table, still, (row) => found[meant.get(row) ?? ""] ?? null);
  } catch { toast(document.body.dataset.offline ?? "", "risk"); }
}

/** @param {HTMLTableElement} table @param {HTMLTableRowElement[]} rows @param {(row: HTMLTableRowElement) => Choice | null} choiceFor */
function settle(table, rows, choiceFor) {
  rows = rows.filter((row) => choiceFor(row) || !isUnknown(row)); // what is said already is not said again
  if (!rows.length) return;
  const unknown = rows.filter((row) => !choiceFor(row)).length;
  follow(table, rows, () => {
    for (const row of rows) {
      const choice = choiceFor(row);
      if (choice) fill(row, choice); else unfill(row, true);
    }
  });
  if (unknown) say(told(table, "unknown_codes", { count: unknown }));
}

/** Those that the server has not been asked about yet. @param {HTMLTableElement} table */
export const unresolved = (table) => rowsOf(table).filter((row) => !chosenOf(row)?.value);
