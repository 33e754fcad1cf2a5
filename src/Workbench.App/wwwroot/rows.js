// The rows of a work: sentences light up their partners, and single keys act while a row has the focus. Everything listens
// on the document, because Blazor puts its own rows in the place of those that came with the page.
import { switchDifferences } from "./switches.js";
import { stepWord } from "./words.js";

let lit = [];
let current = null;

export function startRows() {
  document.addEventListener("pointerover", event => light(event.target.closest?.(".s")));
  document.addEventListener("focusin", event => remember(event.target.closest?.("tr.row")));
  document.addEventListener("click", event => {
    const row = event.target.closest?.("tr.row");
    if (row && !event.target.closest("a, button, input, select, textarea") && getSelection().isCollapsed) {
      row.focus({ preventScroll: true });
    }
  });
  document.addEventListener("keydown", onKey);
  addEventListener("hashchange", toAddressedRow);
  toAddressedRow();
  keepFocus();
}

// A sentence belongs to a link in every version; through the original the versions' own links are tied together.
function light(sentence) {
  for (const old of lit) {
    delete old.dataset.lit;
  }

  lit = [];
  const row = sentence?.closest("tr.row");
  if (!row || !sentence.dataset.l) {
    return;
  }

  const sentences = [...row.querySelectorAll(".s")];
  const numbers = new Set(linksOf(sentence));
  const original = row.querySelector("td");
  for (const other of sentences.filter(s => original.contains(s) && shares(s, numbers))) {
    linksOf(other).forEach(number => numbers.add(number));
  }

  lit = sentences.filter(s => shares(s, numbers));
  for (const partner of lit) {
    partner.dataset.lit = partner === sentence ? "self" : "partner";
  }
}

function linksOf(sentence) {
  return sentence.dataset.l ? sentence.dataset.l.split(" ") : [];
}

function shares(sentence, numbers) {
  return linksOf(sentence).some(number => numbers.has(number));
}

function onKey(event) {
  const form = event.target.closest?.(".flag-form");
  if (form && event.key === "Escape") {
    form.querySelector("[data-does=cancel]").click();
    focus(document.getElementById(current));
    return;
  }

  const row = event.target.closest?.("tr.row");
  if (!row || event.ctrlKey || event.altKey || event.metaKey || event.target.closest("input, select, textarea")) {
    return;
  }

  const act = actionOf(event, row);
  if (act) {
    event.preventDefault();
    act();
  }
}

// Letters are taken by their place too, so that they work while a Russian layout is on.
function actionOf(event, row) {
  const rows = [...document.querySelectorAll("tr.row")];
  const at = rows.indexOf(row);
  switch (event.key) {
    case "ArrowUp": return () => focus(rows[Math.max(0, at - 1)]);
    case "ArrowDown": return () => focus(rows[Math.min(rows.length - 1, at + 1)]);
    case "Home": return () => focus(rows[0]);
    case "End": return () => focus(rows[rows.length - 1]);
    case "?": return () => document.querySelector("dialog.keys").showModal();
  }

  if (event.key === "d" || event.key === "D" || event.code === "KeyD") {
    return () => row.querySelector(event.shiftKey ? "[data-does=flag-finding]" : "[data-does=flag]")?.click();
  }

  if (event.key === "w" || event.key === "W" || event.code === "KeyW") {
    return () => stepWord(row, event.shiftKey);
  }

  return event.key === "v" || event.key === "V" || event.code === "KeyV" ? switchDifferences : null;
}

function focus(row) {
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: "nearest" });
}

// One row at a time is reached with Tab: the one the reader was on last.
function remember(row) {
  if (row) {
    for (const other of document.querySelectorAll("tr.row[tabindex='0']")) {
      other.tabIndex = -1;
    }

    row.tabIndex = 0;
    current = row.id;
  }
}

function toAddressedRow() {
  const row = /^#r\d+$/.test(location.hash) ? document.getElementById(location.hash.slice(1)) : null;
  if (row) {
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: "center" });
  }
}

// When rows are replaced, or a form closes, the focus goes back to the row it was on.
function keepFocus() {
  const observer = new MutationObserver(() => {
    const row = current && document.activeElement === document.body ? document.getElementById(current) : null;
    row?.focus({ preventScroll: true });
  });
  const main = document.getElementById("main");
  observer.observe(main, { childList: true, subtree: true });
}
