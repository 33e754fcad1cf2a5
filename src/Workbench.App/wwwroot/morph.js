// Makes one tree of elements like another, keeping what is the same: the focus, the place on the page and what is open stay.
import { isTouched } from "./drafts.js";

export function morph(old, fresh) {
  if (old.nodeType !== Node.ELEMENT_NODE) {
    old.data = fresh.data;
    return;
  }

  // What a circuit draws, and what somebody is writing in, is not for others to change.
  if ("keep" in old.dataset || (old.matches("form") && isTouched(old))) {
    return;
  }

  setAttributes(old, fresh);
  setChildren(old, fresh);
}

function setAttributes(old, fresh) {
  const isOwn = name => name === "open" && old.matches("details");
  for (const { name } of [...old.attributes]) {
    if (!fresh.hasAttribute(name) && !isOwn(name)) {
      old.removeAttribute(name);
    }
  }

  for (const { name, value } of fresh.attributes) {
    if (old.getAttribute(name) !== value && !isOwn(name)) {
      old.setAttribute(name, value);
    }
  }
}

function setChildren(old, fresh) {
  const wanted = children(fresh);
  const left = new Set(children(old));
  const matches = new Map();
  for (const next of wanted) {
    match(next, [...left].find(node => node.isEqualNode(next)));
  }

  for (const isLike of [isAkin, isSameTag]) {
    for (const next of wanted.filter(node => !matches.has(node))) {
      match(next, [...left].find(node => isLike(node, next)));
    }
  }

  for (const node of left) {
    if (!holdsTouched(node)) {
      node.remove();
    }
  }

  let place = children(old)[0] ?? null;
  for (const next of wanted) {
    const node = matches.get(next) ?? document.importNode(next, true);
    if (node === place) {
      place = following(place);
    } else {
      old.insertBefore(node, place);
    }

    if (matches.has(next) && !node.isEqualNode(next)) {
      morph(node, next);
    }
  }

  function match(next, node) {
    if (node) {
      matches.set(next, node);
      left.delete(node);
    }
  }
}

const children = node => [...node.childNodes].filter(child => child.nodeType !== Node.COMMENT_NODE);

function following(node) {
  let next = node.nextSibling;
  while (next?.nodeType === Node.COMMENT_NODE) {
    next = next.nextSibling;
  }

  return next;
}

const isAkin = (one, other) => isSameTag(one, other) && one.className === other.className;

function isSameTag(one, other) {
  return one.nodeName === other.nodeName
    && (one.nodeType !== Node.ELEMENT_NODE || (one.id === other.id && ("keep" in one.dataset) === ("keep" in other.dataset) && formOf(one) === formOf(other)));
}

// Forms are told apart by the name under which the server knows them.
const formOf = node => node.matches("form") ? node.querySelector("input[name=_handler]")?.value : null;

const holdsTouched = node => node.nodeType === Node.ELEMENT_NODE && [node, ...node.querySelectorAll("form")].some(form => form.matches("form") && isTouched(form));
