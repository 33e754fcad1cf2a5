// Words light up what stands for them in the other columns: under the pointer, and with W and Shift+W in the row that has the
// focus. The row says which words belong together; the browser's own highlights mark them, so that the text stays as it is.

const marks = globalThis.Highlight && CSS.highlights
  ? { self: new Highlight(), partner: new Highlight() }
  : null;
const read = new WeakMap();
let told = "";

export function startWords() {
  if (!marks) {
    return;
  }

  CSS.highlights.set("word-self", marks.self);
  CSS.highlights.set("word-partner", marks.partner);
  document.addEventListener("pointermove", event => {
    const place = placeAt(event);
    const word = place && wordAt(place);
    if (word?.key !== told) {
      light(word);
    }
  });
}

// The next word of the original that has a counterpart, or with back the one before.
export function stepWord(row, back) {
  const starts = [...new Set(tiesOf(row).map(tie => tie.original.key))].sort(byPlace);
  if (!marks || starts.length === 0) {
    return;
  }

  const at = starts.indexOf(told.startsWith(row.id) ? told.slice(row.id.length + 1) : "");
  const next = at < 0 ? (back ? starts.length - 1 : 0) : (at + (back ? -1 : 1) + starts.length) % starts.length;
  const side = tiesOf(row).find(tie => tie.original.key === starts[next]).original;
  light({ row, side, key: `${row.id} ${side.key}` });
}

function byPlace(left, right) {
  const [l, r] = [left, right].map(key => key.split(".").map(Number));
  return l[0] - r[0] || l[1] - r[1] || l[2] - r[2];
}

function tiesOf(row) {
  const text = row.dataset.words ?? "";
  if (read.get(row)?.text !== text) {
    const ties = text.split(" ").filter(Boolean).map(tie => {
      const [version, original] = tie.split("-");
      return { version: side(version.split(".")), original: side(["0", ...original.split(".")]) };
    });
    read.set(row, { text, ties });
  }

  return read.get(row).ties;
}

function side(parts) {
  const [column, paragraph, start, length] = parts.map(Number);
  return { column, paragraph, start, length, key: parts.join(".") };
}

function light(word) {
  marks.self.clear();
  marks.partner.clear();
  told = word?.key ?? "";
  if (!word) {
    return;
  }

  // Through the original the versions' words are tied to each other.
  const ties = tiesOf(word.row);
  const originals = new Map(ties.filter(tie => tie.original.key === word.side.key || tie.version.key === word.side.key).map(tie => [tie.original.key, tie.original]));
  const partners = [...originals.values(), ...ties.filter(tie => originals.has(tie.original.key)).map(tie => tie.version)];
  const shown = new Map([word.side, ...partners].map(place => [place.key, place]));
  const words = [];
  for (const place of shown.values()) {
    const range = rangeOf(word.row, place);
    if (range) {
      (place.key === word.side.key ? marks.self : marks.partner).add(range);
      words.push(range.toString());
    }
  }

  const teller = document.querySelector("[data-words-told]");
  if (teller && word.row === document.activeElement) {
    teller.textContent = words.join(" = ");
  }
}

function placeAt(event) {
  const paragraph = event.target.closest?.("tr.row td.text p");
  if (!paragraph) {
    return null;
  }

  const caret = document.caretPositionFromPoint
    ? document.caretPositionFromPoint(event.clientX, event.clientY)
    : document.caretRangeFromPoint?.(event.clientX, event.clientY);
  const node = caret?.offsetNode ?? caret?.startContainer;
  return node && paragraph.contains(node) ? { paragraph, node, offset: caret.offset ?? caret.startOffset } : null;
}

function wordAt({ paragraph, node, offset }) {
  let before = 0;
  for (const text of textsOf(paragraph)) {
    if (text === node) {
      const row = paragraph.closest("tr.row");
      const cell = paragraph.closest("td.text");
      const column = cellsOf(row).indexOf(cell);
      const number = paragraphsOf(cell).indexOf(paragraph);
      const at = before + offset;
      const found = tiesOf(row).flatMap(tie => [tie.original, tie.version])
        .find(s => s.column === column && s.paragraph === number && s.start <= at && at <= s.start + s.length);
      return found ? { row, side: found, key: `${row.id} ${found.key}` } : null;
    }

    before += text.length;
  }

  return null;
}

function rangeOf(row, place) {
  const cell = cellsOf(row)[place.column];
  const paragraph = cell && paragraphsOf(cell)[place.paragraph];
  if (!paragraph) {
    return null;
  }

  const range = new Range();
  let before = 0;
  let begun = false;
  for (const text of textsOf(paragraph)) {
    if (!begun && place.start < before + text.length) {
      range.setStart(text, place.start - before);
      begun = true;
    }

    if (begun && place.start + place.length <= before + text.length) {
      range.setEnd(text, place.start + place.length - before);
      return range;
    }

    before += text.length;
  }

  return null;
}

// Where not all columns are shown, each says which it is.
function cellsOf(row) {
  const cells = [];
  row.querySelectorAll(":scope > td.text").forEach((cell, at) => cells[cell.dataset.column ?? at] = cell);
  return cells;
}

function paragraphsOf(cell) {
  return [...cell.querySelectorAll(":scope > p:not(.nothing)")];
}

// What a caret says to screen readers is no part of the text.
function* textsOf(paragraph) {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT, text =>
    text.parentElement.closest(".unseen") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  while (walker.nextNode()) {
    yield walker.currentNode;
  }
}
