// What number did somebody write, and how is it worked with exactly? Whole units in BigInt, never a float.

/** @typedef {{ units: bigint, scale: number }} Decimal 12.50 is 1250 at scale 2 */

const NUMBER = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?([万亿]?)$/;
const MULTIPLES = /** @type {Record<string, bigint>} */ ({ "": 1n, 万: 10_000n, 亿: 100_000_000n });
const LONGEST = 24;

/** The same as the server's read_number: １，２００.５ · 1.2万 · 1,200; nothing where it could mean two things. @param {string} text @returns {Decimal | null} */
export function read(text) {
  const compact = text.normalize("NFKC").replace(/\s/g, "").replace(/−/g, "-").replace(/。/g, ".");
  const found = compact.length <= LONGEST ? NUMBER.exec(compact) : null;
  if (!found || !(found[2] || found[3])) return null;
  const fraction = (found[3] ?? "").slice(1);
  const units = BigInt((found[2] ?? "").replaceAll(",", "") + fraction) * MULTIPLES[found[4]];
  return trimmed({ units: found[1] === "-" ? -units : units, scale: fraction.length });
}

/** Without zeros at the end. @param {Decimal} number @returns {Decimal} */
function trimmed({ units, scale }) {
  while (scale > 0 && units % 10n === 0n) { units /= 10n; scale -= 1; }
  return { units, scale };
}

/** Half up, away from zero. @param {Decimal} number @param {number} scale @returns {Decimal} */
export function rounded(number, scale) {
  if (number.scale <= scale) return { units: number.units * 10n ** BigInt(scale - number.scale), scale };
  const step = 10n ** BigInt(number.scale - scale), half = number.units < 0n ? -step / 2n : step / 2n;
  return { units: (number.units + half) / step, scale };
}

/** @param {Decimal} one @param {Decimal} two @returns {Decimal} */
export const product = (one, two) => ({ units: one.units * two.units, scale: one.scale + two.scale });

/** @param {Decimal} one @param {Decimal} two @returns {Decimal} */
export function sum(one, two) {
  const scale = Math.max(one.scale, two.scale);
  return { units: rounded(one, scale).units + rounded(two, scale).units, scale };
}

/** How many whole times, the last one begun: cartons. @param {Decimal} whole @param {Decimal} part @returns {Decimal | null} */
export function packed(whole, part) {
  const scale = Math.max(whole.scale, part.scale), by = rounded(part, scale).units, units = rounded(whole, scale).units;
  return by <= 0n || units < 0n ? null : { units: (units + by - 1n) / by, scale: 0 };
}

const FINE = 9; // places of a weight before it is shown

/** The goods and the empty cartons; where the net weight is not known, as if the last carton were full. @param {Decimal} quantity @param {Decimal | null} cartons @param {{ gross: Decimal | null, net: Decimal | null, pieces: Decimal | null }} carton @returns {Decimal | null} */
export function weighed(quantity, cartons, { gross, net, pieces }) {
  if (!cartons || !gross || !pieces || pieces.units <= 0n) return null;
  if (!net) return product(gross, cartons);
  const goods = product(net, quantity), empty = product(sum(gross, { ...net, units: -net.units }), cartons), by = pieces.units * 10n ** BigInt(FINE);
  const whole = rounded(goods, goods.scale + 2 * FINE).units * 10n ** BigInt(pieces.scale) / by;
  return sum({ units: whole, scale: goods.scale + FINE }, empty);
}

/** 1,200 · 38.2000 · −5.00: with as many decimals as it has. @param {Decimal} number @returns {string} */
export function written({ units, scale }) {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale).replace(/\B(?=(\d{3})+$)/g, ",");
  return `${units < 0n ? "−" : ""}${whole}${scale ? `.${digits.slice(-scale)}` : ""}`;
}
