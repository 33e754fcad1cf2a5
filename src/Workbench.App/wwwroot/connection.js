// A page left open while the server was away comes back by itself. Blazor tells the dialog how its connection stands.

import { keepDrafts } from "./drafts.js";

const RETRY_MS = 1000;
let asking = false;

export function watchConnection() {
  const dialog = document.getElementById("components-reconnect-modal");
  dialog.addEventListener("components-reconnect-state-changed", event => {
    const state = event.detail.state;
    dialog.dataset.state = state;
    if (state === "show") {
      dialog.showModal();
    } else if (state === "hide") {
      dialog.close();
    } else if (state === "failed" || state === "rejected") {
      reloadWhenServed();
    }
  });
  document.addEventListener("click", event => {
    if (event.target.closest("[data-does=reload]")) {
      keepDrafts();
      location.reload();
    }
  });
}

// "rejected": the server is there, but was started anew and does not know this page. "failed": it is not there yet.
async function reloadWhenServed() {
  if (asking) {
    return;
  }

  asking = true;
  for (;;) {
    try {
      await fetch(location.href, { method: "HEAD", cache: "no-store" });
      keepDrafts();
      location.reload();
      return;
    } catch {
      await new Promise(resolve => setTimeout(resolve, RETRY_MS));
    }
  }
}
