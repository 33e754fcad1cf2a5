// What somebody has written and not sent yet. It outlives the page being loaded again because the server was away.

const SENT = "workbench-sent";
const key = () => `workbench-drafts:${location.pathname}${location.search}`;

const fieldsOf = place => [...place.querySelectorAll("input:not([type=hidden], [type=search], [type=submit], [type=file]), textarea, select")];

export function isTouched(form) {
  const active = document.activeElement;
  return (form.contains(active) && active.matches("input, textarea, select")) || fieldsOf(form).some(isChanged);
}

function isChanged(field) {
  if (field.matches("select")) {
    const given = [...field.options].findIndex(option => option.defaultSelected);
    return field.selectedIndex !== Math.max(0, given);
  }

  return field.matches("[type=checkbox], [type=radio]") ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
}

// Before the page is loaded again.
export function keepDrafts() {
  const drafts = fieldsOf(document).filter(field => isWritten(field) && isChanged(field)).map(field => ({ name: nameOf(field), value: field.value }));
  if (drafts.length > 0) {
    sessionStorage.setItem(key(), JSON.stringify(drafts));
  }
}

// After it was: words go back into their form, or, where that opens only on demand, are shown to be copied.
export function restoreDrafts() {
  document.addEventListener("submit", event => keepSent(event.target));
  restoreSent();
  const kept = JSON.parse(sessionStorage.getItem(key()) ?? "[]");
  sessionStorage.removeItem(key());
  const lost = kept.filter(draft => !restore(draft)).map(draft => draft.value).filter(value => value.trim().length > 0);
  if (lost.length > 0) {
    tell(document.getElementById("components-reconnect-modal").dataset.unsent, lost);
  }
}

// What is sent is kept until the next page: a server that was started anew meanwhile does not take it, and sends its page again.
function keepSent(form) {
  if (form.querySelector("input[name=_handler]")) {
    const fields = fieldsOf(form).filter(isWritten).map(field => ({ name: nameOf(field), value: field.value }));
    sessionStorage.setItem(SENT, JSON.stringify({ path: location.pathname, fields }));
  }
}

function restoreSent() {
  const sent = JSON.parse(sessionStorage.getItem(SENT) ?? "null");
  sessionStorage.removeItem(SENT);
  const address = new URL(location.href);
  if (address.searchParams.has("again")) {
    address.searchParams.delete("again");
    history.replaceState(history.state, "", address);
    tell(document.getElementById("components-reconnect-modal").dataset.again, sent?.path === location.pathname ? sent.fields.filter(field => !restore(field)).map(field => field.value) : []);
  }
}

const isWritten = field => field.matches("textarea, select, input:not([type=checkbox], [type=radio])") && !field.closest("[data-keys], .columns-menu");

const nameOf = field => JSON.stringify([field.form?.querySelector("input[name=_handler]")?.value ?? "", field.name, [...field.attributes].find(a => a.name.startsWith("data-"))?.name ?? ""]);

function restore(draft) {
  const field = fieldsOf(document).find(one => nameOf(one) === draft.name && one.form?.method === "post" && one.form.querySelector("input[name=_handler]"));
  if (!field) {
    return false;
  }

  field.value = draft.value;
  field.closest("details")?.setAttribute("open", "");
  return true;
}

function tell(what, texts) {
  const notice = document.createElement("div");
  notice.className = "problem unsent";
  notice.setAttribute("role", "alert");
  const about = document.createElement("p");
  about.textContent = what;
  notice.append(about, ...texts.map(text => {
    const words = document.createElement("blockquote");
    words.className = "words";
    words.textContent = text;
    return words;
  }));
  document.getElementById("main").prepend(notice);
}
