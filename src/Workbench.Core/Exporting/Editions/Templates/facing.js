// Lays rows out on facing pages: the first text on the left, the others on the right, every row at the same height on both.
(() => {
  const gap = 9;
  const body = document.body;
  const source = document.getElementById("source");
  let count = 1;

  const sheet = () => {
    const made = document.createElement("div");
    made.className = "sheet";
    body.insertBefore(made, source);
    made.dataset.page = ++count;
    return made;
  };

  // The part of an element that reaches below a height is cut off, at the start of a line, and returned; null when it all fits.
  const split = (element, height) => {
    const limit = element.getBoundingClientRect().top + height;
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const bottom = (node, at) => {
      range.setStart(node, at);
      range.setEnd(node, Math.min(at + 1, node.length));
      const boxes = range.getClientRects();
      return boxes.length ? boxes[boxes.length - 1].bottom : -Infinity;
    };
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.length || bottom(node, node.length - 1) <= limit) continue;
      let low = 0;
      let high = node.length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (bottom(node, middle) > limit) high = middle; else low = middle + 1;
      }
      while (low > 0 && !/\s/.test(node.data[low - 1])) low--;
      range.setStart(node, low);
      range.setEnd(element, element.childNodes.length);
      const inner = low > 0 || [...element.querySelectorAll("p, li, aside")].some(p => p.contains(node) && p.textContent.indexOf(node.data) > 0 && p.firstChild !== node);
      const rest = element.cloneNode(false);
      rest.removeAttribute("id");
      rest.append(range.extractContents());
      rest.querySelectorAll(":scope > .no").forEach(no => no.remove());
      if (inner) {
        let first = rest.querySelector("p");
        for (let e = first; e && e !== rest; e = e.parentElement) e.removeAttribute("id");
        if (first) first.classList.add("continued");
      }
      element.querySelectorAll("p:empty, li:empty, aside:empty, .cell:empty").forEach(e => e.remove());
      return rest;
    }
    return null;
  };

  const place = (page, piece, y) => {
    piece.classList.add("piece");
    piece.style.top = y + "px";
    page.append(piece);
  };

  // The contents begin on a right page, after the empty back of the title page.
  const contents = document.querySelector("nav.contents-list");
  if (contents) sheet();
  for (let rest = contents; rest;) {
    const page = sheet();
    place(page, rest, 0);
    rest = split(rest, page.clientHeight);
  }

  let left;
  let right;
  let y = 0;
  const turn = () => { left = sheet(); right = sheet(); y = 0; };
  if (count % 2 === 0) sheet();
  turn();
  const height = left.clientHeight;
  const line = parseFloat(getComputedStyle(body).lineHeight);

  for (const pair of [...source.querySelectorAll(".pair")]) {
    let sides = [...pair.children];
    const heading = pair.classList.contains("heading");
    if (y > height - (heading ? 6 : 2) * line) turn();
    while (sides.some(side => side && side.textContent.trim())) {
      const pages = [left, right];
      let used = 0;
      const rests = sides.map((side, i) => {
        if (!side) return null;
        place(pages[i], side, y);
        if (side.offsetHeight <= height - y) { used = Math.max(used, side.offsetHeight); return null; }
        const rest = split(side, height - y);
        if (!side.textContent.trim()) side.remove(); else used = Math.max(used, side.offsetHeight);
        return rest;
      });
      const stuck = used === 0 && y === 0;
      y += used + gap;
      sides = stuck ? [null, null] : rests;
      if (sides.some(Boolean)) turn();
    }
  }
  source.remove();
  for (const link of document.querySelectorAll(".contents-list a")) {
    const target = document.getElementById(link.hash.slice(1));
    const page = target && target.closest(".sheet");
    if (page) link.insertAdjacentHTML("afterbegin", `<span class="page">${page.dataset.page}</span>`);
  }
})();
