// Which texts of the interface does a page show or say? What people typed (names, remarks, talk) is left out.
(data) => {
  const ours = (element) => !element.closest(`script, style, kbd, code, [lang]:not(html), ${data}`);
  const tidy = (text) => text.trim().replace(/\s+/g, " ");
  const found = new Set();
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { textContent, parentElement } = walker.currentNode;
    if (tidy(textContent) && ours(parentElement)) found.add(tidy(textContent));
  }
  for (const name of ["aria-label", "title", "placeholder", "alt", "data-label", "data-said"]) {
    for (const each of document.querySelectorAll(`[${name}]`)) {
      if (tidy(each.getAttribute(name)) && ours(each)) found.add(tidy(each.getAttribute(name)));
    }
  }
  return [...found];
}
