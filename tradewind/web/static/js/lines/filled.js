// How full is a container? A bar goes along with the sums of a grid: [data-fill="lines"], one bar a container.

/** @param {HTMLElement} fill @param {Record<string, string>} totals */
function draw(fill, totals) {
  const volume = Number(totals[fill.dataset.volume ?? ""] ?? 0), weight = Number(totals[fill.dataset.weight ?? ""] ?? 0);
  for (const bar of /** @type {NodeListOf<HTMLElement>} */ (fill.querySelectorAll("[data-box]"))) one(bar, fill, volume, weight);
}

/** @param {HTMLElement} bar @param {HTMLElement} fill @param {number} volume @param {number} weight */
function one(bar, fill, volume, weight) {
  const room = Number(bar.dataset.room), load = Number(bar.dataset.load), share = Math.max(volume / room, load ? weight / load : 0);
  const boxes = Math.max(1, Math.ceil(share - 1e-9)), isHeavy = load > 0 && weight / load > volume / room;
  const last = share - (boxes - 1), [full, part] = /** @type {HTMLElement[]} */ ([...bar.querySelectorAll("i")]);
  full.style.width = `${(boxes > 1 ? 1 - 1 / boxes : last) * 100}%`;
  part.style.width = `${boxes > 1 ? last / boxes * 100 : 0}%`;
  const words = boxes > 1 ? fill.dataset.several : fill.dataset.one;
  const facts = { volume: isHeavy ? weight.toLocaleString("en") : volume.toLocaleString("en", { minimumFractionDigits: 2, maximumFractionDigits: 2 }), room: isHeavy ? load.toLocaleString("en") : room, unit: isHeavy ? "kg" : "m³", share: `${Math.round(share * 100)} %`, boxes };
  const text = Object.entries(facts).reduce((said, [name, value]) => said.replace(`{${name}}`, String(value)), words ?? "");
  const said = /** @type {HTMLElement} */ (bar.querySelector("[data-said]"));
  if (said.textContent !== text) said.textContent = text;
  bar.toggleAttribute("data-over", boxes > 1);
}

document.addEventListener("tw:lines", (event) => {
  const name = event.target instanceof HTMLElement ? event.target.dataset.lines : "";
  for (const fill of document.querySelectorAll(`[data-fill="${name}"]`)) draw(/** @type {HTMLElement} */ (fill), /** @type {CustomEvent} */ (event).detail.totals);
});
