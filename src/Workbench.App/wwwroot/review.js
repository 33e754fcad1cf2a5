// The review queue: one key decides about the card that is shown, wherever on the page the focus is but in a field.

const KEYS = { KeyA: "Accept", KeyR: "Later", KeyK: "Pin", KeyX: "Moved", KeyO: "Omit", KeyD: "Dispute", KeyE: "Edit", KeyJ: "Next" };

export function start(root, server) {
  const card = root.querySelector("[data-card]");
  const omission = root.querySelector("[data-dialog=omit]");
  const decide = async (what, reason = null) => {
    if (what === "Omit" && !reason) {
      omission.showModal();
      return;
    }

    const address = await server.invokeMethodAsync("Decide", what, reason);
    if (address) {
      location.href = address;
    } else {
      card.focus({ preventScroll: true });
    }
  };
  const omit = choice => {
    omission.close();
    decide("Omit", choice.dataset.kind);
  };
  omission.addEventListener("keydown", event => {
    const choice = omission.querySelector(`[data-digit="${CSS.escape(event.key)}"]`);
    if (choice) {
      event.preventDefault();
      omit(choice);
    }
  });
  root.addEventListener("keydown", event => {
    const what = KEYS[event.code];
    if (what && !event.ctrlKey && !event.altKey && !event.metaKey && !event.target.closest("dialog, input, textarea, select")) {
      event.preventDefault();
      decide(what);
    }
  });
  root.addEventListener("click", async event => {
    const { bucket } = event.target.closest("[data-bucket]")?.dataset ?? {};
    const { decide: what } = event.target.closest("[data-decide]")?.dataset ?? {};
    const dialog = root.querySelector("[data-dialog=batch]");
    if (bucket) {
      await server.invokeMethodAsync("Choose", bucket);
      card.focus({ preventScroll: true });
    } else if (what) {
      decide(what);
    } else if (event.target.closest("[data-commit=Omit]")) {
      omit(event.target.closest("[data-commit=Omit]"));
    } else if (event.target.closest("[data-do=Batch]")) {
      await server.invokeMethodAsync("ListBatch");
      dialog.showModal();
    } else if (event.target.closest("[data-commit=Batch]")) {
      await server.invokeMethodAsync("AcceptBatch");
      dialog.close();
      card.focus({ preventScroll: true });
    }
  });
  new MutationObserver(() => bringUp(card)).observe(card, { childList: true, characterData: true, subtree: true });
  bringUp(card);
  card.focus({ preventScroll: true });
}

// What is asked about stands in sight, with something of the one before it.
let shown = null;
function bringUp(card) {
  const here = card.querySelector(".here");
  const number = here?.querySelector("th").textContent ?? null;
  if (here && number !== shown) {
    const frame = here.closest(".scrolls");
    const [place, asked] = [frame.getBoundingClientRect(), here.querySelector(".asked").getBoundingClientRect()];
    frame.scrollTop += asked.top - place.top - frame.clientHeight / 4;
    frame.scrollLeft += Math.max(0, asked.right - place.right);
  }

  shown = number;
}
