// The editor: keys, buttons and dialogs become commands to the server; the server's answer moves the focus.
import { caretIn, clearSplit, isSplitting, startCarets, startSplit, stepSentence, stepSplit, unitText } from "./carets.js";
import { startColumns } from "./columns.js";
import { startKeys } from "./keymap.js";
import { Sheet } from "./sheet.js";
import { switchDifferences } from "./switches.js";

const YEAR = 365 * 24 * 60 * 60;
let editor = null;

export function start(root, server, options) {
  editor = { root, server, keys: options.keys, sheet: null, cell: { row: options.row, column: "" }, picked: null, busy: 0 };
  editor.sheet = new Sheet(root.querySelector(".sheet"), row => server.invokeMethodAsync("Show", row));
  editor.sheet.start(options.row, options.isGiven);
  startCarets(root);
  startColumns(root, server, remember);
  startKeys(root, server, keys => editor.keys = keys, remember);
  root.addEventListener("keydown", onKey);
  root.addEventListener("click", onClick);
  root.addEventListener("focusin", onFocus);
  root.addEventListener("keydown", onBarKey);
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
  } else if (editor.keys[key] && !event.target.closest("button")) {
    event.preventDefault();
    act(editor.keys[key]);
  }
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

function activeCell() {
  return editor.sheet.element.querySelector(`.row[data-row="${editor.cell.row}"] .cell[data-column="${CSS.escape(editor.cell.column)}"]`);
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
  editor.cell = { row: Number(cell.parentElement.dataset.row), column: cell.dataset.column };
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

// A command is on its way until the server has written it; the page says "saved" only when the server does.
async function send(command) {
  if (editor.busy++ === 0 && !/^(Next|Previous|Panel|Plot|Help)/.test(command.action)) {
    editor.root.dataset.busy = "";
  }

  const outcome = await editor.server.invokeMethodAsync("Act", { row: editor.cell.row, column: editor.cell.column, ...command });
  if (--editor.busy === 0) {
    delete editor.root.dataset.busy;
  }

  tell(outcome.said, outcome.isRefused);
  if (outcome.opens) {
    show(outcome.opens);
  } else if (outcome.row !== null && outcome.row !== undefined) {
    await goTo(outcome.row, "nearest");
  } else if (!editor.root.contains(document.activeElement) || document.activeElement === document.body) {
    focusCell(editor.cell.row, editor.cell.column);
  }
}

function tell(said, isRefused = false) {
  const place = editor.root.querySelector("[data-told]");
  place.textContent = said ?? "";
  place.classList.toggle("refused", isRefused);
}

function show(name) {
  const dialog = editor.root.querySelector(`[data-dialog="${name}"]`);
  dialog.showModal();
  dialog.addEventListener("close", () => focusCell(editor.cell.row, editor.cell.column), { once: true });
  return dialog;
}

function showNote(kind) {
  const dialog = show("note");
  dialog.querySelector("[data-note-kind]").value = kind;
  const text = dialog.querySelector("[data-note-text]");
  text.value = "";
  text.focus();
}

function showEdit() {
  const place = caretIn(activeCell(), true);
  if (!place) {
    return;
  }

  const dialog = show("edit");
  dialog.dataset.unit = place.unit;
  const text = dialog.querySelector("[data-edit-text]");
  text.value = unitText(activeCell(), place.unit);
  text.lang = activeCell().lang;
  text.focus();
  text.setSelectionRange(place.caret, place.caret);
}

function commitDialog(button) {
  const dialog = button.closest("dialog");
  const action = button.dataset.commit;
  const command = action === "EditText" ? { action, unit: Number(dialog.dataset.unit), text: dialog.querySelector("[data-edit-text]").value }
    : action === "Flag" ? { action, kind: dialog.querySelector("[data-note-kind]").value, text: dialog.querySelector("[data-note-text]").value }
    : { action, kind: button.dataset.kind };
  dialog.close();
  return send(command);
}

async function onDialogKey(event) {
  const dialog = event.target.closest("dialog");
  const digit = dialog.querySelector(`[data-digit="${event.key}"]`);
  if (digit) {
    event.preventDefault();
    commitDialog(digit);
  } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    commitDialog(dialog.querySelector("[data-commit]"));
  } else if (event.altKey && (event.key === "ArrowDown" || event.key === "ArrowUp") && dialog.dataset.dialog === "edit") {
    event.preventDefault();
    await commitDialog(dialog.querySelector("[data-commit]"));
    await move(event.key === "ArrowDown" ? 1 : -1, 0);
    showEdit();
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
    pick({ row: editor.cell.row, column: editor.cell.column });
    return null;
  }

  const [one, other] = [editor.picked, editor.cell];
  pick(null);
  if ((one.column === "") === (other.column === "")) {
    return null;
  }

  const [original, version] = one.column === "" ? [one, other] : [other, one];
  editor.cell = { row: version.row, column: version.column };
  cell?.blur();
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
    focusCell(editor.cell.row, editor.cell.column);
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
