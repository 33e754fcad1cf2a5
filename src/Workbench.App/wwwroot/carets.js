// Where the reader is within a text: the caret set by the pointer, the sentence gone to by key, the word a split would begin at.

const marks = globalThis.Highlight && CSS.highlights ? new Highlight() : null;
let lit = [];
let caret = null; // By what it stands in, not by elements: the row may be drawn anew under it.
let sentence = null;
let splitting = null;

export function startCarets(root) {
  if (marks) {
    CSS.highlights.set("split", marks);
  }

  root.addEventListener("pointerover", event => lightSentence(event.target.closest?.(".sheet .s")));
  root.addEventListener("pointerleave", () => lightSentence(null));
  root.addEventListener("click", event => {
    clearSplit();
    if (event.target.closest?.(".sheet-rows .cell")) {
      setCaret(caretAt(event));
      sentence = event.target.closest(".s");
    }
  });
  root.addEventListener("focusin", event => {
    const cell = event.target.closest(".cell");
    if (cell && caret && !isIn(caret, cell)) {
      setCaret(null);
    }
  });
  new MutationObserver(showCaret).observe(root.querySelector(".sheet-rows"), { subtree: true, childList: true, characterData: true });
  addEventListener("resize", showCaret);
}

function setCaret(place) {
  caret = place;
  showCaret();
}

// The caret stands as long as the text it was set in reads the same.
function isIn(place, cell) {
  return cell.parentElement.dataset.key === place.key && cell.dataset.column === place.column && unitText(cell, place.unit) === place.text;
}

function showCaret() {
  for (const old of document.querySelectorAll(".cell[data-caret]")) {
    delete old.dataset.caret;
  }

  const cell = caret && document.querySelector(`.sheet .row[data-key="${caret.key}"] .cell[data-column="${CSS.escape(caret.column)}"]`);
  if (!cell || !isIn(caret, cell)) {
    return;
  }

  const range = new Range();
  const [text, offset] = textAt(paragraphOf(cell, caret.unit), caret.caret);
  range.setStart(text, offset);
  const [box, around] = [range.getBoundingClientRect(), cell.getBoundingClientRect()];
  cell.style.setProperty("--caret-left", `${box.left - around.left - cell.clientLeft}px`);
  cell.style.setProperty("--caret-top", `${box.top - around.top - cell.clientTop}px`);
  cell.style.setProperty("--caret-height", `${box.height}px`);
  cell.dataset.caret = "";
}

// A sentence lights what renders it in every version; through the original the versions are tied together.
export function lightSentence(one) {
  for (const old of lit) {
    delete old.dataset.lit;
  }

  lit = [];
  const row = one?.closest(".row");
  if (!row || !one.dataset.l) {
    return;
  }

  const sentences = [...row.querySelectorAll(".s")];
  const numbers = new Set(one.dataset.l.split(" "));
  const shares = other => (other.dataset.l ?? "").split(" ").some(number => numbers.has(number));
  for (const other of sentences.filter(s => s.closest(".cell.original") && shares(s))) {
    other.dataset.l.split(" ").forEach(number => numbers.add(number));
  }

  lit = sentences.filter(shares);
  lit.forEach(partner => partner.dataset.lit = partner === one ? "self" : "partner");
}

export function stepSentence(cell, step) {
  const sentences = [...cell?.querySelectorAll(".s") ?? []];
  if (sentences.length === 0) {
    return "";
  }

  const at = sentences.indexOf(sentence);
  sentence = sentences[at < 0 ? (step > 0 ? 0 : sentences.length - 1) : (at + step + sentences.length) % sentences.length];
  lightSentence(sentence);
  return lit.filter(other => other !== sentence).map(textOf).join(" — ");
}

// The unit and the place in it: where the pointer clicked, else (asked for anything) the sentence gone to, else the cell's first unit.
export function caretIn(cell, orAny) {
  if (!cell) {
    return null;
  }

  if (caret && isIn(caret, cell)) {
    return { unit: caret.unit, caret: caret.caret };
  }

  if (!orAny) {
    return null;
  }

  if (sentence && cell.contains(sentence)) {
    const paragraph = sentence.closest("p");
    return { unit: unitOf(cell, paragraph), caret: offsetOf(paragraph, sentence, 0) };
  }

  const [first] = paragraphsOf(cell);
  return first ? { unit: unitOf(cell, first), caret: 0 } : null;
}

export function unitText(cell, unit) {
  const paragraph = paragraphOf(cell, unit);
  return paragraph ? textOf(paragraph) : "";
}

export function unitsOf(cell) {
  return paragraphsOf(cell).map(paragraph => unitOf(cell, paragraph));
}

export function isSplitting() {
  return splitting !== null;
}

export function startSplit(cell) {
  const paragraph = cell && paragraphsOf(cell)[0];
  if (!paragraph) {
    return;
  }

  const words = [...textOf(paragraph).matchAll(/\s(?=\S)/g)].map(match => match.index + 1);
  const sentences = [...paragraph.querySelectorAll(".s")].map(s => offsetOf(paragraph, s, 0));
  const middle = textOf(paragraph).length / 2;
  const best = [...sentences.filter(at => at > 0), ...words].sort((a, b) => sentences.includes(b) - sentences.includes(a) || Math.abs(a - middle) - Math.abs(b - middle))[0];
  splitting = { cell, paragraph, words, at: Math.max(0, words.indexOf(best)) };
  markSplit();
}

export function stepSplit(step) {
  splitting.at = Math.min(splitting.words.length - 1, Math.max(0, splitting.at + step));
  markSplit();
}

export function clearSplit() {
  const place = splitting && { unit: unitOf(splitting.cell, splitting.paragraph), caret: splitting.words[splitting.at] ?? 0 };
  splitting = null;
  marks?.clear();
  return place;
}

// What would become the new paragraph is marked.
function markSplit() {
  marks?.clear();
  const place = textAt(splitting.paragraph, splitting.words[splitting.at]);
  if (place) {
    const range = new Range();
    range.setStart(...place);
    range.setEnd(splitting.paragraph, splitting.paragraph.childNodes.length);
    marks?.add(range);
  }
}

function caretAt(event) {
  const paragraph = event.target.closest?.(".cell p:not(.nothing)");
  const place = paragraph && (document.caretPositionFromPoint
    ? document.caretPositionFromPoint(event.clientX, event.clientY)
    : document.caretRangeFromPoint?.(event.clientX, event.clientY));
  const node = place?.offsetNode ?? place?.startContainer;
  if (!node || !paragraph.contains(node)) {
    return null;
  }

  const cell = paragraph.closest(".cell");
  return {
    key: cell.parentElement.dataset.key,
    column: cell.dataset.column,
    unit: unitOf(cell, paragraph),
    caret: offsetOf(paragraph, node, place.offset ?? place.startOffset),
    text: textOf(paragraph),
  };
}

// How much of the paragraph's own text stands before a place, which may lie in what a mark says or between two marks.
function offsetOf(paragraph, node, offset) {
  const place = new Range();
  place.setStart(node, offset);
  let before = 0;
  for (const text of textsOf(paragraph)) {
    if (text === node) {
      return before + offset;
    }

    if (place.comparePoint(text, 0) > 0) {
      return before;
    }

    before += text.length;
  }

  return before;
}

// The other way about: null where the paragraph has no such place.
function textAt(paragraph, offset) {
  let before = 0;
  for (const text of textsOf(paragraph)) {
    if (offset <= before + text.length) {
      return [text, offset - before];
    }

    before += text.length;
  }

  return null;
}

function unitOf(cell, paragraph) {
  return Number(cell.dataset.units.split(" ")[paragraphsOf(cell).indexOf(paragraph)]);
}

function paragraphOf(cell, unit) {
  return paragraphsOf(cell).find(p => unitOf(cell, p) === unit);
}

function paragraphsOf(cell) {
  return [...cell.querySelectorAll(":scope > p:not(.nothing)")];
}

function textOf(element) {
  return [...textsOf(element)].map(text => text.data).join("");
}

// What a mark says to screen readers is no part of the text.
function* textsOf(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, text =>
    text.parentElement.closest(".unseen") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  while (walker.nextNode()) {
    yield walker.currentNode;
  }
}
