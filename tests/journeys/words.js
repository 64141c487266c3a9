// Which texts of the interface do pages show or say? What people typed (names, remarks, talk) is left out.
// The pages are fetched, not rendered: there are many of them.
async ({ pages, data }) => {
  const textsOf = (page) => {
    const ours = (element) => !element.closest(`script, style, kbd, code, [lang]:not(html), ${data}`);
    const tidy = (text) => text.trim().replace(/\s+/g, " ");
    const found = new Set();
    const walker = document.createTreeWalker(page.documentElement, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { textContent, parentElement } = walker.currentNode;
      if (tidy(textContent) && ours(parentElement)) found.add(tidy(textContent));
    }
    for (const name of ["aria-label", "title", "placeholder", "alt", "data-label", "data-said"]) {
      for (const each of page.querySelectorAll(`[${name}]`)) {
        if (tidy(each.getAttribute(name)) && ours(each)) found.add(tidy(each.getAttribute(name)));
      }
    }
    return [...found];
  };
  const found = {};
  for (const address of pages) {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    found[address] = textsOf(new DOMParser().parseFromString(await answer.text(), "text/html"));
  }
  return found;
}
