// Parts of a page that are drawn anew when the workspace changes, whoever changes it: the page is fetched again, and what differs
// is put in the place of what was. A form that somebody is writing in stays as it is.
import { isTouched } from "./drafts.js";
import { morph } from "./morph.js";

const WAIT_MS = 150;
const UNREADY_MS = 1500;

// A page that takes long to make is asked for at most half of the time.
const LONGEST_REST_MS = 10_000;

let seen = null;
let timer = null;
let isFetching = false;
let notBefore = 0;

// Before the circuit comes: what it tells is measured against what the page was drawn with.
export function startLive() {
  seen = heard();
  if (!seen || parts(document).length === 0) {
    return;
  }

  new MutationObserver(look).observe(document.querySelector(".frame-head"), { subtree: true, childList: true, attributes: true, attributeFilter: ["data-heard"] });
  document.addEventListener("visibilitychange", look);
  look();
}

const parts = page => [...page.querySelectorAll("[data-live]")];

function heard() {
  const told = document.querySelector("[data-heard]")?.dataset.heard;
  return told ? JSON.parse(told) : seen;
}

function look() {
  const isUnready = document.querySelector("[data-live] [data-unready]") !== null;
  if (timer || isFetching || document.hidden || !(isUnready || isDue(heard()))) {
    return;
  }

  timer = setTimeout(refresh, Math.max(isUnready ? UNREADY_MS : WAIT_MS, notBefore - performance.now()));
}

// Under no name stands the newest operation when the page was drawn: another one there means that some were missed.
function isDue(told) {
  const newest = (of, work) => work ? of[work] ?? 0 : Math.max(...Object.values(of));
  return told[""] !== seen[""] || parts(document).some(part => newest(told, part.dataset.live) > newest(seen, part.dataset.live));
}

async function refresh() {
  timer = null;
  isFetching = true;
  const [began, told] = [performance.now(), heard()];

  // Where the server is away, connection.js loads the page again when it is back.
  const answer = await fetch(location.href, { cache: "no-store" }).then(response => response.text(), () => null);
  isFetching = false;
  notBefore = performance.now() + Math.min(LONGEST_REST_MS, performance.now() - began);
  if (answer !== null) {
    put(new DOMParser().parseFromString(answer, "text/html"));
    seen = told;
    look();
  }
}

function put(fresh) {
  fill(fresh);
  const [now, then] = [parts(document), parts(fresh)];
  if (now.length === then.length) {
    now.forEach((part, at) => morph(part, then[at]));
  } else if (![...document.forms].some(isTouched)) {
    // It is another page now: what it was about is gone, or was not there before.
    location.reload();
  }
}

// What the server sends last, when it has it, stands at the end of the document and belongs between two comments further up.
function fill(page) {
  for (const template of page.querySelectorAll("blazor-ssr > template[blazor-component-id]")) {
    const id = template.getAttribute("blazor-component-id");
    const [start, end] = [comment(page, `bl:${id}`), comment(page, `/bl:${id}`)];
    if (start && end) {
      while (start.nextSibling !== end) {
        start.nextSibling.remove();
      }

      end.before(template.content);
    }
  }
}

function comment(page, text) {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_COMMENT);
  while (walker.nextNode()) {
    if (walker.currentNode.data === text) {
      return walker.currentNode;
    }
  }

  return null;
}
