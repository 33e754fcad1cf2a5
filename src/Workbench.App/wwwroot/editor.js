// The editor: keys, buttons and dialogs become commands to the server; the server's answer moves the focus.
import { caretIn, clearSplit, isSplitting, startCarets, startSplit, stepSentence, stepSplit, unitsOf, unitText } from "./carets.js";
import { startColumns } from "./columns.js";
import { startKeys } from "./keymap.js";
import { Sheet } from "./sheet.js";
import { switchDifferences } from "./switches.js";

const YEAR = 365 * 24 * 60 * 60;
let editor = null;

export function start(root, server, options) {
  editor = { root, server, keys: options.keys, changing: null, sheet: null, cell: { row: options.row, key: "", column: "" }, picked: null, carried: null, busy: 0, turn: Promise.resolve() };
  editor.sheet = new Sheet(root.querySelector(".sheet"), row => server.invokeMethodAsync("Show", row));
  editor.sheet.start(options.row, options.isGiven);
  startCarets(root);
  startColumns(root, server, remember);
  startKeys(root, server, useKeys, remember);
  root.addEventListener("keydown", onKey);
  root.addEventListener("click", onClick);
  root.addEventListener("focusin", onFocus);
  root.addEventListener("keydown", onBarKey);
  new MutationObserver(onRowsChanged).observe(root.querySelector(".sheet-rows"), { childList: true });
  document.addEventListener("click", event => event.target.closest?.("[data-menu], .action-menu") || closeMenu());
  if (options.isGiven) {
    focusCell(options.row, "");
  }
}

// Keys act while the grid has the focus, and nowhere else.
function onKey(event) {
  if (event.target.closest("dialog")) {
    onDialogKey(event);
    return;
  }

  if (event.target.closest(".action-menu")) {
    onMenuKey(event);
    return;
  }

  if (event.target.closest(".side-panel") && ["Panel", "Help"].includes(editor.keys[keyOf(event)])) {
    onActionKey(event, keyOf(event));
    return;
  }

  if (!event.target.closest(".sheet") || event.target.closest("input, select, textarea, .sheet-head")) {
    return;
  }

  if (isSplitting() && onSplitKey(event)) {
    event.preventDefault();
    return;
  }

  const key = keyOf(event);
  const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[key];
  if (step) {
    event.preventDefault();
    move(...step);
  } else if (key === "Home" || key === "End") {
    event.preventDefault();
    goTo(key === "Home" ? 0 : editor.sheet.total - 1);
  } else if (key === "Escape") {
    pick(null);
  } else if (key === "Shift+F10" || key === "ContextMenu") {
    event.preventDefault();
    openMenu(activeCell());
  } else if (!event.target.closest("button")) {
    onActionKey(event, key);
  }
}

// A key that is pressed while keys are being changed waits for what it will mean.
function onActionKey(event, key) {
  if (editor.keys[key]) {
    event.preventDefault();
  }

  if (editor.changing) {
    editor.changing.then(() => editor.keys[key] && act(editor.keys[key]));
  } else if (editor.keys[key]) {
    act(editor.keys[key]);
  }
}

function useKeys(coming) {
  const changing = coming.then(keys => editor.keys = keys).finally(() => {
    if (editor.changing === changing) {
      editor.changing = null;
    }
  });
  editor.changing = changing;
}

// Letters and digits are taken by their place, so that they act while a Russian layout is on.
export function keyOf(event) {
  const place = /^Key([A-Z])$/.exec(event.code)?.[1] ?? /^Digit(\d)$/.exec(event.code)?.[1];
  const isMark = event.key.length === 1 && !/[\p{L}\d\s]/u.test(event.key) && !(event.shiftKey && /^Digit1$/.test(event.code));
  const name = event.key === " " ? "Space" : isMark && !event.ctrlKey ? event.key : place ?? event.key;
  const shift = event.shiftKey && !isMark ? "Shift+" : "";
  return `${event.ctrlKey || event.metaKey ? "Ctrl+" : ""}${event.altKey ? "Alt+" : ""}${shift}${name}`;
}

async function move(down, right) {
  const cell = activeCell();
  if (!cell) {
    await goTo(editor.cell.row);
    return;
  }

  if (right) {
    const cells = [...cell.parentElement.querySelectorAll(".cell")];
    cells[Math.min(cells.length - 1, Math.max(0, cells.indexOf(cell) + right))].focus({ preventScroll: true });
    return;
  }

  const row = Number(cell.parentElement.dataset.row) + down;
  if (row >= 0 && row < editor.sheet.total) {
    await goTo(row, "nearest");
  }
}

export async function goTo(row, block = "center") {
  await editor.sheet.bring(row, block);
  focusCell(row, editor.cell.column);
}

function focusCell(row, column) {
  const line = editor.sheet.element.querySelector(`.row[data-row="${row}"]`);
  const cell = line && ([...line.querySelectorAll(".cell")].find(c => c.dataset.column === column) ?? line.querySelector(".cell"));
  cell?.focus({ preventScroll: true });
  return cell;
}

// Edits change the numbers of rows under the focus: a row is known by its key, and by its number only where it went out of the window.
function activeCell() {
  const column = `.cell[data-column="${CSS.escape(editor.cell.column)}"]`;
  const rows = editor.sheet.element;
  return rows.querySelector(`.row[data-key="${editor.cell.key}"] ${column}`) ?? rows.querySelector(`.row[data-row="${editor.cell.row}"] ${column}`);
}

function focusActive() {
  (activeCell() ?? focusCell(editor.cell.row, editor.cell.column))?.focus({ preventScroll: true });
}

// An edit is shown while it is being saved: if its row went away, the keys that follow still have a place.
function onRowsChanged() {
  if (editor.busy > 0 && document.activeElement === document.body) {
    focusActive();
    editor.carried = editor.cell.key;
  }
}

function placeOf(cell) {
  return cell ? { row: Number(cell.parentElement.dataset.row), key: cell.parentElement.dataset.key, column: cell.dataset.column } : { ...editor.cell };
}

let visiting = 0;
function onFocus(event) {
  const cell = event.target.closest(".cell");
  if (!cell) {
    return;
  }

  for (const other of editor.sheet.element.querySelectorAll(".cell[tabindex='0']")) {
    other.tabIndex = -1;
  }

  cell.tabIndex = 0;
  editor.cell = placeOf(cell);
  clearTimeout(visiting);
  if (editor.root.dataset.panel) {
    visiting = setTimeout(() => editor.server.invokeMethodAsync("Visit", editor.cell.row, editor.cell.column), 120);
  }
}

function onClick(event) {
  const target = event.target;
  const jump = target.closest("[data-goto]");
  const button = target.closest("[data-do]");
  const commit = target.closest("[data-commit]");
  const flag = target.closest("[data-remove-flag]");
  const plot = target.closest("[data-plot]");
  const menu = target.closest("[data-menu]");
  if (jump) {
    goTo(Number(jump.dataset.goto));
  } else if (menu) {
    const row = menu.closest(".row");
    const cell = row ? focusCell(Number(row.dataset.row), editor.cell.column) : activeCell();
    openMenu(cell, menu);
  } else if (button) {
    closeMenu();
    if (button.dataset.do === "Plot") {
      event.preventDefault();
    }

    act(button.dataset.do);
  } else if (commit) {
    commitDialog(commit);
  } else if (flag) {
    send({ action: "RemoveFlag", kind: flag.dataset.removeFlag });
  } else if (plot) {
    const box = plot.getBoundingClientRect();
    goTo(Math.round((event.clientX - box.left) / box.width * (editor.sheet.total - 1)));
  } else if (target.closest(".cell") && getSelection().isCollapsed) {
    target.closest(".cell").focus({ preventScroll: true });
  }
}

async function act(action) {
  switch (action) {
    case "Help": return show("keys");
    case "Omit": return show("omit");
    case "Note": return showNote("note");
    case "Flag": return showNote("disputed");
    case "EditText": return showEdit();
    case "SplitUnit": return split();
    case "Break": return send({ action, ...caretIn(activeCell(), true) });
    case "MergeUnit": return send({ action, ...unitOf(caretIn(activeCell(), true)) });
    case "Pick": return pickCell();
    case "ToggleDifferences": return switchDifferences();
    case "NextSentence":
    case "PreviousSentence": return tell(stepSentence(activeCell(), action === "NextSentence" ? 1 : -1));
    case "Panel": {
      const isOpen = editor.root.dataset.panel === "open";
      remember("panel", isOpen ? null : "open");
      await send({ action });
      (isOpen ? activeCell() : document.getElementById("side-panel"))?.focus({ preventScroll: true });
      return null;
    }
    default: return send({ action });
  }
}

// A command is on its way until the server has written it; the page says "saved" only when the server does. The next one waits for
// it, since it changes where rows are. Who went on meanwhile is not called back.
function send(command, cell = activeCell()) {
  const sent = editor.turn.then(() => sendNow(command, cell?.isConnected ? cell : activeCell()));
  editor.turn = sent.then(() => null, () => null);
  return sent;
}

async function sendNow(command, cell) {
  if (editor.busy++ === 0 && !/^(Next|Previous|Panel|Plot|Help)/.test(command.action)) {
    editor.root.dataset.busy = "";
  }

  const from = placeOf(cell);
  editor.carried = null;
  const outcome = await editor.server.invokeMethodAsync("Act", { row: from.row, column: from.column, ...command }).finally(() => {
    if (--editor.busy === 0) {
      delete editor.root.dataset.busy;
    }
  });
  tell(outcome.said, outcome.isRefused);
  const hasStayed = (editor.cell.key === from.key || editor.cell.key === editor.carried) && editor.cell.column === from.column;
  if (outcome.opens) {
    show(outcome.opens);
  } else if (outcome.row !== null && outcome.row !== undefined && hasStayed) {
    await goTo(outcome.row, "nearest");
  } else if (!editor.root.contains(document.activeElement) || document.activeElement === document.body) {
    focusActive();
  }

  return outcome;
}

function tell(said, isRefused = false) {
  const place = editor.root.querySelector("[data-told]");
  place.textContent = said ?? "";
  place.classList.toggle("refused", isRefused);
}

function show(name) {
  const dialog = editor.root.querySelector(`[data-dialog="${name}"]`);
  dialog.showModal();
  dialog.addEventListener("close", focusActive, { once: true });
  return dialog;
}

function showNote(kind) {
  const dialog = show("note");
  dialog.querySelector("[data-note-kind]").value = kind;
  const text = dialog.querySelector("[data-note-text]");
  text.value = "";
  text.focus();
}

function showEdit(place = caretIn(activeCell(), true)) {
  if (!place) {
    return;
  }

  const dialog = show("edit");
  const text = dialog.querySelector("[data-edit-text]");
  dialog.querySelector("[data-edit-told]").textContent = "";
  text.value = unitText(activeCell(), place.unit);
  editor.editing = { unit: place.unit, before: text.value };
  text.lang = activeCell().lang;
  text.focus();
  text.setSelectionRange(place.caret, place.caret);
}

async function commitDialog(button) {
  const dialog = button.closest("dialog");
  const action = button.dataset.commit;
  if (action === "EditText") {
    return commitEdit(dialog);
  }

  const command = action === "Flag"
    ? { action, kind: dialog.querySelector("[data-note-kind]").value, text: dialog.querySelector("[data-note-text]").value }
    : { action, kind: button.dataset.kind };
  dialog.close();
  return send(command);
}

// Words that are refused stay where they were written.
async function commitEdit(dialog) {
  const told = dialog.querySelector("[data-edit-told]");
  const outcome = await send({ action: "EditText", ...editor.editing, text: dialog.querySelector("[data-edit-text]").value });
  told.textContent = outcome.isRefused ? outcome.said : "";
  if (outcome.isRefused) {
    editor.editing.before = unitText(activeCell(), editor.editing.unit);
  } else {
    dialog.close();
  }

  return outcome;
}

// Tab saves what was changed and goes on to the next paragraph, in this cell or the next that has one.
async function editNext(dialog, step) {
  const isChanged = dialog.querySelector("[data-edit-text]").value !== editor.editing.before;
  const cell = activeCell();
  const unit = editor.editing.unit + step;
  if (isChanged && (await commitEdit(dialog)).isRefused) {
    return;
  }

  dialog.close();
  if (unitsOf(cell).includes(unit)) {
    showEdit({ unit, caret: 0 });
  } else {
    await editCellAfter(cell, step);
  }
}

async function editCellAfter(cell, step) {
  for (let row = Number(cell.parentElement.dataset.row), first = cell; row >= 0 && row < editor.sheet.total; row += step, first = null) {
    await editor.sheet.bring(row, "nearest");
    const cells = [...editor.sheet.lineOf(row).querySelectorAll(".cell")];
    const rest = step > 0 ? cells.slice(cells.indexOf(first) + 1) : cells.slice(0, first ? cells.indexOf(first) : cells.length).reverse();
    const next = rest.find(other => unitsOf(other).length > 0);
    if (next) {
      next.focus({ preventScroll: true });
      showEdit({ unit: unitsOf(next).at(step > 0 ? 0 : -1), caret: 0 });
      return;
    }
  }
}

async function onDialogKey(event) {
  const dialog = event.target.closest("dialog");
  const digit = dialog.querySelector(`[data-digit="${CSS.escape(event.key)}"]`);
  if (digit) {
    event.preventDefault();
    commitDialog(digit);
  } else if (event.key === "Tab" && event.target.matches("[data-edit-text]")) {
    event.preventDefault();
    await editNext(dialog, event.shiftKey ? -1 : 1);
  } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    commitDialog(dialog.querySelector("[data-commit]"));
  } else if (event.altKey && (event.key === "ArrowDown" || event.key === "ArrowUp") && dialog.dataset.dialog === "edit") {
    event.preventDefault();
    const isChanged = dialog.querySelector("[data-edit-text]").value !== editor.editing.before;
    if (!isChanged || !(await commitEdit(dialog)).isRefused) {
      dialog.close();
      await move(event.key === "ArrowDown" ? 1 : -1, 0);
      showEdit();
    }
  }
}

// With a caret set by the pointer the split is made there; else words are gone through with the arrows.
function split() {
  const place = caretIn(activeCell(), false);
  if (place) {
    return send({ action: "SplitUnit", ...place });
  }

  startSplit(activeCell());
  tell(editor.root.querySelector("[data-split-hint]")?.dataset.splitHint);
  return null;
}

function onSplitKey(event) {
  switch (event.key) {
    case "ArrowLeft": stepSplit(-1); return true;
    case "ArrowRight": stepSplit(1); return true;
    case "Escape": clearSplit(); tell(""); return true;
    case "Enter": {
      const place = clearSplit();
      send({ action: "SplitUnit", ...place });
      return true;
    }
    default: return false;
  }
}

function pickCell() {
  const cell = activeCell();
  if (!editor.picked) {
    pick(placeOf(cell));
    return null;
  }

  const [one, other] = [editor.picked, placeOf(cell)];
  pick(null);
  if ((one.column === "") === (other.column === "")) {
    tell(editor.root.querySelector("[data-pick-hint]")?.dataset.pickSides, one.key !== other.key || one.column !== other.column);
    return null;
  }

  const [original, version] = one.column === "" ? [one, other] : [other, one];
  return send({ action: "Pick", row: version.row, column: version.column, otherRow: original.row });
}

function pick(place) {
  editor.root.querySelector(".cell.picked")?.classList.remove("picked");
  editor.picked = place;
  if (place) {
    activeCell()?.classList.add("picked");
  }

  tell(place ? editor.root.querySelector("[data-pick-hint]")?.dataset.pickHint : "");
}

function openMenu(cell, by = cell) {
  const menu = editor.root.querySelector(".action-menu");
  const place = (by ?? editor.root).getBoundingClientRect();
  menu.hidden = false;
  const height = menu.offsetHeight;
  menu.style.left = `${Math.max(4, Math.min(innerWidth - menu.offsetWidth - 8, place.left))}px`;
  menu.style.top = `${Math.max(4, Math.min(innerHeight - height - 8, place.top + 24))}px`;
  menu.querySelector("button").focus();
}

function closeMenu() {
  const menu = editor.root.querySelector(".action-menu");
  if (!menu.hidden) {
    menu.hidden = true;
    focusActive();
  }
}

function onMenuKey(event) {
  const items = [...editor.root.querySelectorAll(".action-menu button")];
  const at = items.indexOf(document.activeElement);
  const step = { ArrowDown: 1, ArrowUp: -1, Home: -items.length, End: items.length }[event.key];
  if (step) {
    event.preventDefault();
    items[Math.min(items.length - 1, Math.max(0, at + step))].focus();
  } else if (event.key === "Escape" || event.key === "Tab") {
    event.preventDefault();
    closeMenu();
  }
}

// The bar is one stop of the tabulator; the arrow keys go along its cells.
function onBarKey(event) {
  const bar = event.target.closest(".work-bar");
  const step = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity }[event.key];
  if (bar && step) {
    const cells = [...bar.querySelectorAll("button")];
    const next = cells[Math.min(cells.length - 1, Math.max(0, cells.indexOf(event.target) + step))];
    cells.forEach(cell => cell.tabIndex = cell === next ? 0 : -1);
    next.focus();
    event.preventDefault();
  }
}

function unitOf(place) {
  return place && { unit: place.unit };
}

function remember(name, value) {
  const path = name === "columns" ? location.pathname : "/";
  document.cookie = `workbench-${name}=${value ? encodeURIComponent(value) : ""}; path=${path}; samesite=strict; max-age=${value ? YEAR : 0}`;
}
