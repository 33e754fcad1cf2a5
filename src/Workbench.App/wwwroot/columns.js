// Columns are shown, moved and widened by the menu, or with the pointer at their heads; the browser remembers them for each work.

const STEP_PX = 60;

export function startColumns(root, server, remember) {
  const arrange = async (what, column, target = "") => remember("columns", await server.invokeMethodAsync("Arrange", what, column, target));
  root.addEventListener("click", event => {
    const button = event.target.closest("button[data-column-do]");
    if (button) {
      arrange(button.dataset.columnDo, button.dataset.column);
    }
  });
  root.addEventListener("change", event => {
    const box = event.target.closest("input[data-column-do]");
    if (box) {
      arrange(box.dataset.columnDo, box.dataset.column);
    }
  });
  startDragging(root, arrange);
  startWidening(root, arrange);
}

function startDragging(root, arrange) {
  root.addEventListener("dragstart", event => {
    const head = event.target.closest?.(".column[draggable=true]");
    if (head) {
      event.dataTransfer.setData("text/x-column", head.dataset.column);
      event.dataTransfer.effectAllowed = "move";
    }
  });
  root.addEventListener("dragover", event => {
    if (event.target.closest?.(".column[draggable=true]")) {
      event.preventDefault();
    }
  });
  root.addEventListener("drop", event => {
    const head = event.target.closest?.(".column[draggable=true]");
    const dragged = event.dataTransfer.getData("text/x-column");
    if (head && dragged && dragged !== head.dataset.column) {
      event.preventDefault();
      arrange("before", dragged, head.dataset.column);
    }
  });
}

function startWidening(root, arrange) {
  let grip = null;
  root.addEventListener("pointerdown", event => {
    const handle = event.target.closest?.("[data-grip]");
    if (handle) {
      event.preventDefault();
      handle.setPointerCapture(event.pointerId);
      grip = { column: handle.closest(".column").dataset.column, x: event.clientX };
    }
  });
  root.addEventListener("pointermove", event => {
    const way = grip ? event.clientX - grip.x : 0;
    if (Math.abs(way) > STEP_PX) {
      grip.x = event.clientX;
      arrange(way > 0 ? "wider" : "narrower", grip.column);
    }
  });
  root.addEventListener("pointerup", () => grip = null);
}
