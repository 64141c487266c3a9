// What is wrong with this page for somebody who sees little, uses a keyboard or listens? Sentences; none is good.
() => {
  const wrong = [];
  const seen = (element) => {
    const style = getComputedStyle(element), box = element.getBoundingClientRect();
    return element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && box.width > 1 && box.height > 1
      && style.clipPath === "none" && style.clip === "auto";
  };
  const called = (element) => `<${element.tagName.toLowerCase()} ${element.id || element.className}> ${(element.textContent || "").trim().slice(0, 30)}`;

  // Headings, labels, names
  const headings = [...document.querySelectorAll("h1")].filter(seen);
  if (headings.length !== 1) wrong.push(`${headings.length} h1`);
  for (const field of document.querySelectorAll("input:not([type=hidden]), select:not(.tomselected), textarea")) {
    const isTied = field.labels?.length || field.getAttribute("aria-label") || field.getAttribute("aria-labelledby") || field.title;
    if (!isTied && !field.closest("[hidden]")) wrong.push(`no label: ${called(field)} ${field.name}`);
  }
  for (const control of document.querySelectorAll("a[href], button, summary")) {
    const name = control.getAttribute("aria-label") || control.textContent.trim() || control.title || control.querySelector("[aria-label], img[alt]");
    if (!name) wrong.push(`no name: ${called(control)}`);
  }
  const ids = [...document.querySelectorAll("[id]")].map((each) => each.id);
  for (const id of new Set(ids.filter((each, place) => ids.indexOf(each) !== place))) wrong.push(`id twice: ${id}`);
  for (const cell of document.querySelectorAll("th")) if (!cell.getAttribute("scope")) wrong.push(`no scope: ${called(cell)}`);

  // Contrast of every text against what is painted behind it
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const known = new Map();
  const colour = (text) => {
    if (!known.has(text)) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = text;
      canvas.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
      known.set(text, [r, g, b, a / 255]);
    }
    return known.get(text);
  };
  const over = (above, below) => [0, 1, 2].map((n) => above[n] * above[3] + below[n] * (1 - above[3])).concat(1);
  const behind = (element) => {
    const layers = [];
    for (let each = element; each; each = each.parentElement) {
      const style = getComputedStyle(each);
      if (style.backgroundImage.includes("gradient")) return null;
      const paint = colour(style.backgroundColor);
      if (paint[3] > 0) layers.push(paint);
      if (paint[3] === 1) break;
    }
    return layers.reverse().reduce((below, above) => over(above, below), colour(getComputedStyle(document.body).backgroundColor));
  };
  const light = (c) => [0.2126, 0.7152, 0.0722].reduce((sum, weight, n) => {
    const share = c[n] / 255;
    return sum + weight * (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);
  }, 0);
  const told = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.textContent.trim() || element.closest("script, style, [aria-hidden=true], [aria-disabled=true], :disabled, svg")) continue;
    if (!seen(element)) continue;
    const style = getComputedStyle(element);
    const ground = behind(element);
    if (!ground) continue;
    const [bright, dark] = [light(over(colour(style.color), ground)), light(ground)].sort((a, b) => b - a);
    const ratio = (bright + 0.05) / (dark + 0.05);
    const size = parseFloat(style.fontSize);
    const wanted = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
    const sentence = `contrast ${ratio.toFixed(2)} of ${style.color} on ${ground.slice(0, 3)}: ${called(element)}`;
    const kind = `${style.color} ${ground}`;
    if (ratio < wanted - 0.01 && !told.has(kind)) { told.add(kind); wrong.push(sentence); }
  }
  return wrong;
}
