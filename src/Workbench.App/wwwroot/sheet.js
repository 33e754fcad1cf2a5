// A window over many rows: the server sends some tens of rows, the space of the others is left open above and below. What the
// reader looks at stays where it is whatever comes and goes around it.

const LEAST_BEFORE = 6;

export class Sheet {
  constructor(element, show) {
    this.element = element;
    this.show = show;
    this.above = element.querySelector(".pad.above");
    this.below = element.querySelector(".pad.below");
    this.body = element.querySelector(".sheet-rows");
    this.height = 0;
    this.anchor = null;
    this.asked = null;
    this.again = null;
  }

  get first() { return Number(this.element.dataset.first); }
  get count() { return Number(this.element.dataset.count); }
  get total() { return Number(this.element.dataset.total); }

  start(row, isGiven) {
    this.height = this.body.offsetHeight / Math.max(1, this.count);
    this.layOut();
    if (isGiven) {
      this.place(row, "center");
    }

    new MutationObserver(() => this.layOut()).observe(this.body, { childList: true });
    new MutationObserver(() => this.layOut()).observe(this.element, { attributes: true, attributeFilter: ["data-first", "data-count", "data-total"] });
    this.element.addEventListener("scroll", () => this.onScroll(), { passive: true });
  }

  // The rows that are not there have the height that rows had at first: a constant, so that the thumb of the scroll bar holds still.
  layOut() {
    const line = this.anchor && this.body.querySelector(`.row[data-key="${this.anchor.key}"]`);
    this.above.style.height = `${this.first * this.height}px`;
    this.below.style.height = `${Math.max(0, this.total - this.first - this.count) * this.height}px`;
    if (line) {
      this.element.scrollTop += line.getBoundingClientRect().top - this.anchor.top;
    }
  }

  onScroll() {
    if (this.asked) {
      this.again = true;
      return;
    }

    const top = this.topRow();
    const view = this.element.clientHeight;
    const above = this.body.getBoundingClientRect().top - this.head();
    const below = this.body.getBoundingClientRect().bottom - this.head();
    const isShort = (above > -view / 2 && this.first > 0) || (below < view * 1.5 && this.first + this.count < this.total);
    const line = top && { key: top.dataset.key, top: top.getBoundingClientRect().top };
    this.anchor = line;
    if (isShort) {
      this.ask(top ? Number(top.dataset.row) : Math.min(this.total - 1, Math.floor(this.element.scrollTop / this.height)), !top);
    }
  }

  async ask(row, isJump) {
    if (!isJump && Math.abs(row - this.first - 12) < LEAST_BEFORE) {
      return;
    }

    this.asked = this.show(row);
    await this.asked;
    this.asked = null;
    if (isJump) {
      this.place(row, "start");
    }

    if (this.again) {
      this.again = null;
      this.onScroll();
    }
  }

  // The first row that is in view.
  topRow() {
    const head = this.head();
    const bottom = this.element.getBoundingClientRect().bottom;
    for (const line of this.body.children) {
      const box = line.getBoundingClientRect();
      if (box.bottom > head) {
        return box.top < bottom ? line : null;
      }
    }

    return null;
  }

  head() {
    return this.element.querySelector(".sheet-head").getBoundingClientRect().bottom;
  }

  async bring(row, block) {
    if (!this.lineOf(row) || row < this.first || row >= this.first + this.count) {
      await this.show(row);
    }

    this.place(row, block);
  }

  lineOf(row) {
    return this.body.querySelector(`.row[data-row="${row}"]`);
  }

  place(row, block) {
    const line = this.lineOf(row);
    if (!line) {
      return;
    }

    const box = line.getBoundingClientRect();
    const view = this.element.getBoundingClientRect();
    const head = this.head();
    const room = view.bottom - head;
    const isSeen = box.top >= head && box.bottom <= view.bottom;
    if (block === "nearest" && isSeen) {
      return;
    }

    const goal = block === "center" ? head + Math.max(0, (room - box.height) / 3)
      : block === "nearest" && box.top > head && box.height < room ? view.bottom - box.height
      : head;
    this.element.scrollTop += box.top - goal;
    this.anchor = { key: line.dataset.key, top: line.getBoundingClientRect().top };
  }
}
