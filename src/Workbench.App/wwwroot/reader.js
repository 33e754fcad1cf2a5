// Reading: the place is remembered in this browser, and the keys work while the text has the focus.
const key = (work) => `workbench-reading:${work}`;

function remembered(work) {
  try { return localStorage.getItem(key(work)); } catch { return null; }
}

function remember(work, address) {
  try { localStorage.setItem(key(work), address); } catch { /* A browser that keeps nothing reads on all the same. */ }
}

const pairs = (book) => [...book.querySelectorAll(".pair")];

function firstVisible(book) {
  return pairs(book).find((pair) => pair.getBoundingClientRect().bottom > 96);
}

function watchPlace(book) {
  let waiting = false;
  addEventListener("scroll", () => {
    if (waiting) {
      return;
    }

    waiting = true;
    setTimeout(() => {
      waiting = false;
      const pair = firstVisible(book);
      if (pair) {
        remember(book.dataset.reader, `${book.dataset.part}#${pair.id}`);
      }
    }, 250);
  }, { passive: true });
}

function step(book, by) {
  const all = pairs(book);
  const here = all.findIndex((pair) => pair.contains(document.activeElement));
  const next = all[here < 0 ? 0 : Math.min(all.length - 1, Math.max(0, here + by))];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

function turn(rel) {
  document.querySelector(`.reading a[rel=${rel}]`)?.click();
}

function toggle() {
  const gloss = document.activeElement?.closest(".pair")?.querySelector(".gloss");
  if (gloss) {
    gloss.open = !gloss.open;
  }
}

function onKey(book, event) {
  if (event.ctrlKey || event.altKey || event.metaKey) {
    return;
  }

  const act = { j: () => step(book, 1), k: () => step(book, -1), n: () => turn("next"), p: () => turn("prev"), t: toggle }[event.key];
  if (act) {
    event.preventDefault();
    act();
  }
}

export function startReader() {
  const book = document.querySelector("[data-reader]");
  if (!book) {
    return;
  }

  const place = remembered(book.dataset.reader);
  if (!location.search && !location.hash && place?.startsWith(`${location.pathname}?`)) {
    location.replace(place);
    return;
  }

  remember(book.dataset.reader, book.dataset.part + location.hash);
  watchPlace(book);
  book.addEventListener("keydown", (event) => onKey(book, event));
}
