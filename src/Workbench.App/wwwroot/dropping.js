// Files dropped anywhere on a page that takes files join those chosen before. On every other page they are let fall: the browser would leave the page to show them.

const holdsFiles = event => event.dataTransfer?.types.includes("Files") ?? false;

export function startDropping() {
  document.addEventListener("dragover", event => holdsFiles(event) && hover(event));
  document.addEventListener("dragleave", event => event.relatedTarget === null && light(false));
  document.addEventListener("drop", event => holdsFiles(event) && take(event));
  document.addEventListener("change", event => event.target.matches(".drop input[type=file]") && tell(event.target));
}

const field = () => document.querySelector(".drop input[type=file]");

const light = isOver => field()?.closest(".drop").classList.toggle("over", isOver);

function hover(event) {
  event.preventDefault();
  event.dataTransfer.dropEffect = field() ? "copy" : "none";
  light(true);
}

function take(event) {
  event.preventDefault();
  light(false);
  const input = field();
  if (input) {
    const all = new DataTransfer();
    [...input.files, ...event.dataTransfer.files].forEach(file => all.items.add(file));
    input.files = all.files;
    tell(input);
  }
}

function tell(input) {
  input.closest(".drop").querySelector(".dropped").value = [...input.files].map(file => file.name).join(", ");
}
