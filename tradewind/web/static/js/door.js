// How does a page wait for a company to be opened, and go in when it is?
const EVERY = 1000;
const PATIENCE = 100; // looks, after which the page says where to look for the cause

/** @param {HTMLElement} box @param {string} state */
function show(box, state) {
  for (const part of /** @type {NodeListOf<HTMLElement>} */ (box.querySelectorAll("[data-when]"))) {
    part.hidden = !(part.dataset.when ?? "").split(" ").includes(state);
  }
}

/** @param {HTMLElement} box @param {number} looks */
async function look(box, looks) {
  let state = "opening";
  try {
    const answer = await fetch(box.dataset.doorState ?? "", { headers: { Accept: "application/json" } });
    const said = await answer.json();
    if (said.url) { location.assign(said.url); return; }
    state = said.state;
    const words = box.querySelector("[data-door-sentence]");
    if (words && said.sentence) words.textContent = said.sentence;
  } catch { /* this company is being restarted; ask again */ }
  show(box, looks > PATIENCE && state === "opening" ? "late" : state);
  if (state !== "failed") setTimeout(() => look(box, looks + 1), EVERY);
}

for (const box of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-door-state]"))) look(box, 0);
for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll("form[data-at-once]"))) form.requestSubmit();
