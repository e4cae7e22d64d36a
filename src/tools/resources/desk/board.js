import { ask } from "./ask.js";
import { showSlip } from "./turn.js";

/** The board: each text with a button to hear it, and one to ask the skill for it. */
export class Board {
  #place;
  #hear;
  #say;
  #shown = "";

  constructor(place, find, hear, say) {
    this.#place = place;
    this.#hear = hear;
    this.#say = say;
    find.addEventListener("input", () => this.#find(find.value.trim().toLowerCase()));
  }

  /** Reads it anew, as after a writer saved a file. */
  async load() {
    const { items, situations, slip } = await ask("board");
    showSlip(slip);
    const content = JSON.stringify([items, situations]);
    if (content === this.#shown) return;
    this.#shown = content;
    const phrase = ([name]) => name.startsWith("Phrase: ");
    const texts = Object.entries(items);
    this.#place.replaceChildren(
      ...texts.filter((text) => !phrase(text)).map(([name, rows]) => this.#section(name, rows)),
      ...this.#group("Phrases, with all their wordings", texts.filter(phrase)),
      ...this.#group("Situations, with what is heard in each", Object.entries(situations)),
    );
  }

  #group(name, sections) {
    if (!sections.length) return [];
    const group = document.createElement("details");
    group.append(this.#summary(name, sections.length));
    group.append(...sections.map(([title, rows]) => this.#section(title.replace("Phrase: ", ""), rows)));
    return [group];
  }

  #section(name, rows) {
    const section = document.createElement("details");
    const list = document.createElement("ul");
    section.append(this.#summary(name, rows.length), list);
    // Hundreds of buttons are made only where somebody looks.
    const fill = () => list.childElementCount || list.append(...rows.map((row) => this.#item(row)));
    section.addEventListener("toggle", fill, { once: true });
    section.fill = fill;
    section.text = rows.map((row) => row.title + " " + row.detail).join("\n").toLowerCase();
    return section;
  }

  #summary(name, count) {
    const summary = document.createElement("summary");
    summary.textContent = `${name} (${count})`;
    return summary;
  }

  #item({ key, title, detail, say }) {
    const item = document.createElement("li");
    const text = document.createElement("span");
    const length = document.createElement("small");
    length.textContent = detail;
    text.append(title + " ", length);
    item.append(text);
    if (key) item.append(this.#button("Hear", title, async () => this.#hear(await ask("speech", { key }))));
    if (say) item.append(this.#button("Ask for it", title, () => this.#say(say)));
    return item;
  }

  #button(label, title, act) {
    const does = { type: "button", textContent: label, ariaLabel: label + ": " + title, onclick: act };
    return Object.assign(document.createElement("button"), does);
  }

  #find(words) {
    for (const section of this.#place.querySelectorAll("details")) {
      if (!section.fill) continue;
      const found = !words || section.text.includes(words);
      section.hidden = !found;
      section.open = Boolean(words) && found;
      if (!section.open) continue;
      section.fill();
      for (const item of section.querySelectorAll("li")) {
        item.hidden = !item.textContent.toLowerCase().includes(words);
      }
      if (section.parentElement.tagName === "DETAILS") section.parentElement.open = true;
    }
    if (!words) this.#place.querySelectorAll("li").forEach((item) => (item.hidden = false));
  }
}
