// The compare page: from difference to difference by key and by button, and below the table what the one that is looked at rests on.

const MARKS = ".d, .caret, .f";
let current = null;

export function startMarks() {
  document.addEventListener("click", event => {
    const button = event.target.closest?.("[data-step-mark]");
    const mark = event.target.closest?.(`.compared :is(${MARKS})`);
    if (button) {
      step(Number(button.dataset.stepMark));
    } else if (mark) {
      show(mark);
    }
  });
  document.addEventListener("keydown", event => {
    const row = event.target.closest?.(".compared tr.row");
    if (!row || event.ctrlKey || event.altKey || event.metaKey || event.target.closest("input, select, textarea, button")) {
      return;
    }

    if (event.key === "." || event.key === ",") {
      event.preventDefault();
      step(event.key === "." ? 1 : -1);
    } else if (event.code === "KeyT") {
      event.preventDefault();
      row.querySelector("[data-does=witnesses]").click();
    }
  });
  document.addEventListener("pointerover", event => {
    const mark = event.target.closest?.(`.compared :is(${MARKS})`);
    if (mark) {
      tell(mark);
    } else if (event.target.closest?.(".compared")) {
      tell(current?.isConnected ? current : null);
    }
  });
  if (document.querySelector(".compared")) {
    arrive();
  }
}

// The place of one mark may be cut where a sentence or another mark ends: each is stopped at once.
function marks() {
  const all = [...document.querySelectorAll(`.compared td.text :is(${MARKS})`)].filter(isSeen);
  return all.filter((mark, at) => at === 0 || mark.title !== all[at - 1].title || mark.closest("p") !== all[at - 1].closest("p"));
}

function isSeen(mark) {
  const { hide, differences } = document.documentElement.dataset;
  const kind = [...mark.classList].find(name => name.startsWith("k-"));
  const isHidden = differences === "hidden" || (kind && (hide ?? "").split(" ").includes(kind.slice(2)));
  return !isHidden || mark.classList.contains("f");
}

function step(by) {
  const all = marks();
  const row = document.activeElement.closest?.("tr.row");
  const at = current?.isConnected && (!row || row.contains(current)) ? all.indexOf(current)
    : row ? nearest(all, row, by)
    : by > 0 ? -1 : all.length;
  const next = all[at + by];
  if (next) {
    show(next, `${at + by + 1}`, `${all.length}`);
    return;
  }

  const link = document.querySelector(by > 0 ? ".paging [rel=next]" : ".paging [rel=prev]");
  if (link) {
    location.href = `${link.href}#${by > 0 ? "first" : "last"}-mark`;
  } else {
    say(place().dataset.none);
  }
}

// Where the reader went to another row, the way goes on from there.
function nearest(all, row, by) {
  const before = all.filter(mark => row.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_PRECEDING && !row.contains(mark)).length;
  return by > 0 ? before - 1 : before + all.filter(mark => row.contains(mark)).length;
}

function show(mark, number, count) {
  for (const old of document.querySelectorAll(".compared [data-current]")) {
    delete old.dataset.current;
  }

  current = mark;
  mark.dataset.current = "";
  const row = mark.closest("tr.row");
  if (document.activeElement !== row) {
    row.focus({ preventScroll: true });
  }

  mark.scrollIntoView({ block: "nearest" });
  const where = number ? place().dataset.place.replace("{0}", number).replace("{1}", count) : "";
  tell(mark, where);
  say(`${textOf(mark)}: ${mark.title} ${where}`);
}

function tell(mark, where = "") {
  const target = place();
  if (!mark) {
    target.textContent = target.dataset.hint;
    return;
  }

  const words = document.createElement("strong");
  words.textContent = textOf(mark);
  words.lang = mark.closest("[lang]").lang;
  const why = document.createElement("span");
  why.className = "why";
  why.textContent = mark.title;
  const at = document.createElement("span");
  at.className = "soft";
  at.textContent = where;
  target.replaceChildren(words, why, at);
}

// A caret stands where this text has nothing.
function textOf(mark) {
  return mark.classList.contains("caret") ? "‸" : mark.textContent.trim();
}

function say(words) {
  document.querySelector("[data-mark-told]").textContent = words;
}

function place() {
  return document.querySelector("[data-evidence]");
}

// From the page before or after this one the way goes on as soon as the rows are there.
function arrive() {
  const end = /^#(first|last)-mark$/.exec(location.hash)?.[1];
  if (end) {
    history.replaceState(null, "", location.pathname + location.search);
    const desk = document.querySelector(".comparison");
    const begin = () => {
      if (desk.isConnected && !document.querySelector(".comparison[data-connected]")) {
        return false;
      }

      const all = marks();
      const mark = end === "first" ? all[0] : all.at(-1);
      if (mark) {
        show(mark, `${end === "first" ? 1 : all.length}`, `${all.length}`);
      } else {
        step(end === "first" ? 1 : -1);
      }

      return true;
    };
    const observer = new MutationObserver(() => begin() && observer.disconnect());
    observer.observe(document.getElementById("main"), { childList: true, subtree: true, attributes: true, attributeFilter: ["data-connected"] });
  }
}
