import { draw } from "./drawing.js";

const SHAPES = {
  HUB: { width: 960, height: 480, round: false },
  BIG_HUB: { width: 1280, height: 800, round: false },
  ROUND: { width: 480, height: 480, round: true },
};

const LONGEST_WAIT_MILLIS = 3000;

/** The device's screen. It sends "touch" with the arguments of what was touched. */
class DeskScreen extends HTMLElement {
  #glass = document.createElement("div");
  #touches = document.createElement("p");
  #frame;
  #ready;
  #shape = SHAPES.HUB;
  #picture = {};
  #shown = () => {};
  #stop = () => {};

  connectedCallback() {
    this.#glass.className = "glass";
    this.#touches.className = "row touches";
    this.#touches.setAttribute("role", "group");
    this.#touches.setAttribute("aria-label", "Touch the screen");
    this.append(this.#glass, this.#touches);
    new ResizeObserver(() => this.#fit()).observe(this);
    addEventListener("message", (message) => {
      if (!this.#frame || message.source !== this.#frame.contentWindow) return;
      if (Array.isArray(message.data.touched)) this.#touch(message.data.touched.map(String));
      if (message.data.shown) this.#shown();
    });
  }

  /** Whether Amazon's own renderer draws, or we do. */
  use(renderer) {
    if (!renderer) {
      const note = document.createElement("p");
      note.className = "note";
      note.textContent =
        "Drawn by this page. Amazon’s own renderer comes with: npm ci --prefix src/test/node --ignore-scripts";
      this.append(note);
      return;
    }
    this.#frame = document.createElement("iframe");
    this.#frame.title = "The device’s screen, drawn by Amazon’s renderer";
    this.#frame.setAttribute("sandbox", "allow-scripts");
    this.#frame.tabIndex = -1;
    this.#ready = new Promise((done) => {
      addEventListener("message", ({ source, data }) => {
        if (source === this.#frame.contentWindow && data.ready) done();
      });
    });
    this.#frame.src = "frame.html";
    this.#glass.append(this.#frame);
    this.#fit();
  }

  /** Takes the shape of a device's screen; none without a name. */
  shape(name) {
    this.hidden = !name;
    this.#shape = SHAPES[name] ?? SHAPES.HUB;
    this.clear();
    this.#fit();
  }

  clear() {
    this.show({ document: null, datasources: {} });
  }

  /** Shows the picture of an answer. Its clock begins now. */
  async show({ document: text, datasources }) {
    const picture = datasources.picture ?? {};
    this.#picture = picture;
    this.#offer(picture.told ? ["stop"] : ["yes", "no"]);
    this.#stop();
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (this.#frame) {
      await this.#ready;
      const message = { document: text, data: datasources, ...this.#shape, still };
      const shown = new Promise((done) => (this.#shown = done));
      this.#frame.contentWindow.postMessage(message, "*");
      await Promise.race([shown, new Promise((done) => setTimeout(done, LONGEST_WAIT_MILLIS))]);
    } else {
      this.#stop = draw(this.#glass, text && picture, still, (touched) => this.#touch(touched));
    }
  }

  /** Its question stands now. */
  asks() {
    this.#offer(["yes", "no"]);
  }

  /** What can be touched, also for those who use a keyboard or hear the screen. */
  #offer(touches) {
    const picture = this.#picture;
    this.#touches.replaceChildren(
      ...touches.filter((says) => picture[says]).map((says) => {
        const button = document.createElement("button");
        button.type = "button";
        button.textContent = "Touch “" + picture[says] + "”";
        button.onclick = () => this.#touch([says]);
        return button;
      }),
    );
  }

  #touch(touched) {
    this.dispatchEvent(new CustomEvent("touch", { detail: touched }));
  }

  #fit() {
    const { width, height, round } = this.#shape;
    const scale = Math.min(1, this.clientWidth / width);
    this.#glass.classList.toggle("round", round);
    this.#glass.style.width = width * scale + "px";
    this.#glass.style.height = height * scale + "px";
    if (this.#frame) {
      this.#frame.style.width = width + "px";
      this.#frame.style.height = height + "px";
      this.#frame.style.transform = `scale(${scale})`;
    }
  }
}

customElements.define("desk-screen", DeskScreen);
