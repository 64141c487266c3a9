// Are the marks of today's mail in the top bar? Asked for every few minutes, kept for the pages in between, so that no
// page waits for them; asked anew as soon as the page of mail says that somebody looked.
const KEPT_FOR = 3 * 60 * 1000; // milliseconds

/** @returns {HTMLElement[]} */
const places = () => [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-marks]"))];

/** @param {string} url */
const nameOf = (url) => `marks:${places()[0]?.dataset.whose}:${document.documentElement.lang}:${url}`;

/** @param {string} html */
function show(html) {
  for (const place of places()) {
    place.innerHTML = html;
    place.hidden = html.trim() === "";
  }
}

/** @param {boolean} [anew] */
async function look(anew = false) {
  const url = places()[0]?.dataset.marks;
  if (!url) return;
  const kept = JSON.parse(sessionStorage.getItem(nameOf(url)) ?? "null");
  if (kept) show(kept.html);
  if (kept && !anew && Date.now() - kept.at < KEPT_FOR) return;
  try {
    const answer = await fetch(url, { headers: { "HX-Request": "true" } });
    if (!answer.ok || answer.redirected) return;
    const html = await answer.text();
    sessionStorage.setItem(nameOf(url), JSON.stringify({ html, at: Date.now() }));
    show(html);
  } catch {
    // Without a connection the marks stay as they were.
  }
}

void look();
setInterval(() => { if (!document.hidden) void look(); }, KEPT_FOR);
document.body.addEventListener("htmx:afterRequest", (event) => {
  const path = /** @type {CustomEvent} */ (event).detail.pathInfo?.requestPath;
  if (path === document.querySelector("[data-marks]")?.getAttribute("data-looked")) void look(true);
});
document.addEventListener("submit", (event) => {
  const url = places()[0]?.dataset.marks;
  if (url && /** @type {HTMLElement} */ (event.target).matches("[data-leaves]")) sessionStorage.removeItem(nameOf(url));
});
