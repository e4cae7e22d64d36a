import { draw } from "./drawing.js";

const SHAPES = {
  HUB: { width: 960, height: 480, round: false },
  BIG_HUB: { width: 1280, height: 800, round: false },
  ROUND: { width: 480, height: 480, round: true },
};

const DRAWN = "Drawn by this page. Amazon’s own renderer comes with: npm ci --prefix src/test/node --ignore-scripts";
const LONGEST_WAIT_MILLIS = 3000;

/** The device's screen. It sends "touch" with the arguments of what was touched. */
class DeskScreen extends HTMLElement {
  #glass = document.createElement("div");
  #touches = document.createElement("p");
  #frame;
  #readied;
  #ready = new Promise((done) => (this.#readied = done));
  #shape = SHAPES.HUB;
  #picture = {};
  #shown = () => {};
  #stop = () => {};

  connectedCallback() {
    this.#glass.className = "glass";
    this.#touches.className = "row touches";
    this.#touches.role = "group";
    this.#touches.ariaLabel = "Touch the screen";
    this.append(this.#glass, this.#touches);
    new ResizeObserver(() => this.#fit()).observe(this);
    addEventListener("message", ({ source, data }) => {
      if (!this.#frame || source !== this.#frame.contentWindow) return;
      if (data.ready) this.#readied();
      if (data.shown) this.#shown();
      if (Array.isArray(data.touched)) this.#touch(data.touched.map(String));
    });
  }

  /** Whether Amazon's own renderer draws, or we do. */
  use(renderer) {
    if (!renderer) return this.append(DRAWN);
    this.#frame = document.createElement("iframe");
    this.#frame.title = "The device’s screen, drawn by Amazon’s renderer";
    this.#frame.setAttribute("sandbox", "allow-scripts");
    this.#frame.tabIndex = -1;
    this.#frame.src = "frame.html";
    this.#glass.append(this.#frame);
    this.#fit();
  }

  /** Takes the shape of a device's screen; none without a name. */
  shape(name) {
    this.hidden = !name;
    this.#shape = SHAPES[name] ?? SHAPES.HUB;
    this.show();
    this.#fit();
  }

  /** Shows the picture of an answer, whose clock begins now; nothing without one. */
  async show({ document: text, datasources } = { document: null, datasources: {} }) {
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
      this.#stop = draw(this.#glass, text && picture, still, this.#touch);
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
        const textContent = "Touch “" + picture[says] + "”";
        const does = { type: "button", textContent, onclick: () => this.#touch([says]) };
        return Object.assign(document.createElement("button"), does);
      }),
    );
  }

  #touch = (touched) => this.dispatchEvent(new CustomEvent("touch", { detail: touched }));

  #fit() {
    const { width, height, round } = this.#shape;
    const scale = Math.min(1, this.clientWidth / width);
    this.#glass.classList.toggle("round", round);
    Object.assign(this.#glass.style, { width: width * scale + "px", height: height * scale + "px" });
    if (!this.#frame) return;
    Object.assign(this.#frame.style, { width: width + "px", height: height + "px", transform: `scale(${scale})` });
  }
}

customElements.define("desk-screen", DeskScreen);
