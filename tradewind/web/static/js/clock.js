// What time is it there, and how long is left? One tick a minute for every clock of the page.

/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/** @param {string} zone @param {Date} now */
function timeIn(zone, now) {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
    formats.set(zone, format);
  }
  return format.format(now);
}

/** Minutes between two moments; where the office's hours stand above the clock, those it is open.
 * @param {HTMLElement} clock @param {number} begins @param {number} ends */
function minutesBetween(clock, begins, ends) {
  const spans = (/** @type {HTMLElement | null} */ (clock.closest("[data-open]")))?.dataset.open;
  if (!spans) return (ends - begins) / 60000;
  return spans.split(" ").map((span) => span.split("-").map((edge) => Number(edge) * 1000))
    .reduce((sum, [opens, closes]) => sum + Math.max(0, Math.min(closes, ends) - Math.max(opens, begins)), 0) / 60000;
}

/** @param {HTMLElement} clock @param {Date} now */
function countDown(clock, now) {
  const [until, shown] = [Date.parse(clock.dataset.until ?? ""), clock.querySelector("[data-shown]")];
  if (!shown || Number.isNaN(until) || Math.abs(until - now.getTime()) >= 2880 * 60000) return; // days do not tick
  const over = until <= now.getTime();
  const minutes = Math.trunc(minutesBetween(clock, Math.min(until, now.getTime()), Math.max(until, now.getTime())));
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  shown.textContent = `${over ? clock.dataset.over : clock.dataset.left} ${hours}:${String(rest).padStart(2, "0")}`;
  if (over) { clock.classList.remove("is-warn", "is-info", "is-pause"); clock.classList.add("is-risk"); }
}

function tick() {
  const now = new Date();
  for (const each of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-zone]"))) {
    try { each.textContent = timeIn(each.dataset.zone ?? "UTC", now); } catch { /* a zone this browser does not know keeps the server's time */ }
  }
  for (const each of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-until]"))) countDown(each, now);
  setTimeout(tick, 60000 - (Date.now() % 60000) + 50);
}

setTimeout(tick, 60000 - (Date.now() % 60000) + 50);
