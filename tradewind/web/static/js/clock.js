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

/** @param {HTMLElement} clock @param {Date} now */
function countDown(clock, now) {
  const minutes = Math.trunc((Date.parse(clock.dataset.until ?? "") - now.getTime()) / 60000);
  const shown = clock.querySelector("b > span");
  if (!shown || Number.isNaN(minutes) || Math.abs(minutes) >= 2880) return; // days do not tick
  const over = Date.parse(clock.dataset.until ?? "") <= now.getTime();
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
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
