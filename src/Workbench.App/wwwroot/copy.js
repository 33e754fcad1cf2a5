// Buttons that copy what they carry, and say so.
export function startCopying() {
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-does=copy]");
    if (!button) {
      return;
    }

    const status = document.querySelector("[data-copied]");
    try {
      await navigator.clipboard.writeText(button.dataset.text);
      status.textContent = status.dataset.copied;
      button.dataset.done = "";
    } catch {
      status.textContent = status.dataset.failed;
    }
  });
}
