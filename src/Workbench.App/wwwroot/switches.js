// The reader's switches. They are kept in cookies, so that the server sends the next page as it will be shown.

const YEAR = 365 * 24 * 60 * 60;
const root = document.documentElement;
const dark = matchMedia("(prefers-color-scheme: dark)");

export function startSwitches() {
  showTheme();
  dark.addEventListener("change", showTheme);
  document.addEventListener("change", event => {
    if (event.target.dataset.class) {
      switchClasses();
    }
  });
  document.addEventListener("click", event => {
    const what = event.target.closest("[data-does]")?.dataset.does;
    if (what === "theme") {
      switchTheme();
    } else if (what === "differences") {
      switchDifferences();
    } else if (what === "keys") {
      document.querySelector("dialog.keys")?.showModal();
    } else if (what === "close") {
      event.target.closest("dialog").close();
    }
  });
}

export function switchDifferences() {
  const hidden = root.dataset.differences === "hidden";
  if (hidden) {
    delete root.dataset.differences;
  } else {
    root.dataset.differences = "hidden";
  }

  remember("differences", hidden ? null : "hidden");
  document.querySelector("[data-does=differences]")?.setAttribute("aria-pressed", String(hidden));
}

// The boxes of the legend; what is not ticked is hidden.
function switchClasses() {
  const hidden = [...document.querySelectorAll("input[data-class]")].filter(box => !box.checked).map(box => box.dataset.class);
  if (hidden.length > 0) {
    root.dataset.hide = hidden.join(" ");
  } else {
    delete root.dataset.hide;
  }

  remember("classes", hidden.join("."));
}

function isDark() {
  return root.dataset.theme ? root.dataset.theme === "dark" : dark.matches;
}

// Back on what the system says, the choice is forgotten: the page follows the system again.
function switchTheme() {
  const wanted = isDark() ? "light" : "dark";
  if ((wanted === "dark") === dark.matches) {
    delete root.dataset.theme;
    remember("theme", null);
  } else {
    root.dataset.theme = wanted;
    remember("theme", wanted);
  }

  showTheme();
}

// The button names what it leads to.
function showTheme() {
  const button = document.querySelector("[data-does=theme]");
  if (button) {
    button.textContent = isDark() ? button.dataset.light : button.dataset.dark;
  }
}

function remember(name, value) {
  document.cookie = `workbench-${name}=${value ?? ""}; path=/; samesite=strict; max-age=${value ? YEAR : 0}`;
}
