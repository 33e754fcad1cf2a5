// The list of keys, in which they are changed. The server knows the presets; the browser remembers the reader's own.
import { keyOf } from "./editor.js";

export function startKeys(root, server, use, remember) {
  let waiting = null;
  const told = () => root.querySelector("[data-key-told]");
  const change = async (what, value) => {
    const answer = server.invokeMethodAsync("SetKeys", what, value);
    use(answer.then(keys => keys.actions));
    remember("keys", (await answer).text);
  };
  root.addEventListener("change", event => {
    const what = event.target.dataset.keys;
    if (what === "preset") {
      change(what, event.target.value);
    } else if (what === "letters") {
      change(what, event.target.checked ? "on" : "off");
    }
  });
  root.addEventListener("click", event => {
    const button = event.target.closest("button[data-keys]");
    if (button?.dataset.keys === "reset") {
      change("reset", "");
    } else if (button) {
      waiting = button;
      told().textContent = told().dataset.press;
    }
  });

  // Before anything else hears it: the next key is the new one, whatever it did.
  root.addEventListener("keydown", event => {
    if (!waiting || ["Shift", "Control", "Alt", "Meta"].includes(event.key)) {
      return;
    }

    event.preventDefault();
    event.stopPropagation();
    const action = waiting.dataset.action;
    waiting = null;
    told().textContent = "";
    if (event.key !== "Escape" && event.key !== "Tab") {
      change(action, keyOf(event));
    }
  }, { capture: true });
}
