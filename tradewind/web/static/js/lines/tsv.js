// What did a sheet put on the clipboard? Rows of cells (quoted ones with breaks and tabs), and which columns they name.
import { read } from "./decimal.js";

/** @typedef {import("./cells.js").Column} Column */

/** As Excel and WPS write it: a cell with a tab, break or quote stands in quotes, a quote inside is doubled. @param {string} text @returns {string[][]} */
export function parse(text) {
  const rows = [[""]], last = () => /** @type {string[]} */ (rows.at(-1));
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at], cells = last();
    if (quoted && sign === '"' && text[at + 1] === '"') { cells[cells.length - 1] += '"'; at += 1; }
    else if (quoted && sign === '"') quoted = false;
    else if (quoted) cells[cells.length - 1] += sign;
    else if (sign === '"' && cells.at(-1) === "" && closes(text, at)) quoted = true;
    else if (sign === "\t") cells.push("");
    else if (sign === "\n" || sign === "\r") { if (sign === "\r" && text[at + 1] === "\n") at += 1; rows.push([""]); }
    else cells[cells.length - 1] += sign;
  }
  while (rows.length && last().every((each) => !each.trim())) rows.pop();
  return rows.map((cells) => cells.map((each) => each.replace(/\s+/g, " ").trim()));
}

/** 2" pipe begins with no quote and ends with none: a quote opens only where another closes the cell. @param {string} text @param {number} from */
const closes = (text, from) => /^"(?:[^"]|"")*"(?=[\t\r\n]|$)/.test(text.slice(from));

/** 单价 (USD) and Unit Price USD name the same. @param {string} text */
const bare = (text) => text.normalize("NFKC").toLowerCase().replace(/[（(].*?[)）]/g, "").replace(/\b(usd|eur|cny|rmb|gbp|jpy|kwd|pcs)\b/g, "").replace(/[\s._:：#/*-]/g, "");

/** @param {string} text @param {Column[]} columns @returns {Column | undefined} */
const named = (text, columns) => bare(text) ? columns.find((each) => [each.name, each.label, ...each.names].some((name) => bare(name) === bare(text))) : undefined;

/** What the first row says its columns are; nothing where it is not a header. @param {string[]} first @param {Column[]} columns @returns {(string | null)[] | null} */
export function header(first, columns) {
  const found = first.map((each) => named(each, columns)?.name ?? null), hits = found.filter(Boolean).length;
  const isHeader = hits >= 2 || (hits === 1 && first.filter(Boolean).length === 1);
  return isHeader ? found.map((name, place) => found.indexOf(name) === place ? name : null) : null;
}

/** Without a header: the columns as they stand, from the cell that has the focus on. Numbers alone are no text: they are the next number. @param {string[][]} cells @param {Column[]} columns @param {string} from @returns {(string | null)[]} */
export function inOrder(cells, columns, from) {
  let next = Math.max(0, columns.findIndex((each) => each.name === from));
  return Array.from({ length: Math.max(...cells.map((row) => row.length)) }, (_, place) => {
    const texts = cells.map((row) => row[place] ?? "").filter(Boolean), isNumber = texts.length > 0 && texts.every(read);
    const at = isNumber ? columns.findIndex((each, index) => index >= next && !["text", "select"].includes(each.kind)) : next;
    if (at < 0) return null;
    next = at + 1;
    return columns[at]?.name ?? null;
  });
}
