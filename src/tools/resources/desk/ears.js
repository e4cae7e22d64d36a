const Recognition = window.SpeechRecognition ?? window.webkitSpeechRecognition;

export const WARNING =
  "While this is on, the microphone is open all the time, and some browsers send what it hears to " +
  "their maker: Chrome and Edge do unless they can do it on this machine. Press again to begin.";
export const NONE = "This browser cannot recognise speech (Firefox, for one): type instead.";

/** The browser's own recognition, where it has one. Off until asked for. */
export class Ears extends EventTarget {
  on = false;
  locale = "en-US";
  /** Whether the speaker speaks, when only its name is meant for it. */
  speaking = () => false;
  #recognition;

  static get possible() {
    return Boolean(Recognition);
  }

  async start() {
    this.on = true;
    this.#recognition = new Recognition();
    Object.assign(this.#recognition, { continuous: true, interimResults: true, lang: this.locale });
    if (Recognition.available) {
      const local = { langs: [this.locale], processLocally: true };
      if ((await Recognition.available(local).catch(() => "")) === "available") {
        this.#recognition.processLocally = true;
      }
    }
    this.#recognition.onresult = (event) => this.#heard(event.results[event.resultIndex]);
    this.#recognition.onerror = (event) => {
      if (event.error !== "no-speech") this.stop("The browser does not listen: " + event.error);
    };
    this.#recognition.onend = () => this.on && this.#recognition.start();
    this.#recognition.start();
  }

  stop(why = "") {
    this.on = false;
    this.#recognition?.stop();
    this.dispatchEvent(new CustomEvent("off", { detail: why }));
  }

  #heard(result) {
    const words = result[0].transcript.trim();
    const woken = /^(hey |ok |okay )?alexa\b/i.test(words);
    // What the speaker says itself is heard too, and not meant.
    if (this.speaking() && !woken) return;
    if (woken && this.speaking()) this.dispatchEvent(new Event("wake"));
    if (result.isFinal && words) this.dispatchEvent(new CustomEvent("words", { detail: words }));
  }
}
