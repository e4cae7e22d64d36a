import { ask } from "./ask.js";

const SLOWEST = 0.8;
const FASTEST = 1.6;
const AHEAD = 3;

/** What a stretch of heard speech is: words, or what is in brackets. */
export const isPause = (part) => /^\(.* s\)$/.test(part.shown);
export const isMark = (part) => /^\[.*\]$/.test(part.shown);
const isWords = (part) => !isPause(part) && !isMark(part);
const bounded = (rate) => Math.min(FASTEST, Math.max(SLOWEST, rate));

/** Waits, or stops waiting as soon as the signal is given. */
export const wait = (millis, signal) =>
  new Promise((done) => {
    if (signal?.aborted || millis <= 0) return done();
    setTimeout(done, millis);
    signal?.addEventListener("abort", done, { once: true });
  });

/** How each word part is spoken, after the marks that stand before it. */
function styled(parts) {
  const style = { whisper: false, second: false, rate: 1 };
  return parts.map((part) => {
    const [, mark, value] = /^\[(whispering|normal voice|voice|own voice|rate|normal rate)(?:: (.*?)%?)?\]$/.exec(part.shown) ?? [];
    if (mark === "whispering" || mark === "normal voice") style.whisper = mark === "whispering";
    if (mark === "voice" || mark === "own voice") style.second = mark === "voice";
    if (mark === "rate" || mark === "normal rate") style.rate = (value ?? 100) / 100;
    return { ...part, ...style };
  });
}

/**
 * Speaks. Every part begins when the skill reckons that it does, so that pictures keep in step; a voice is
 * hurried or slowed a little to fit.
 */
export class Voice {
  /** How: "browser", "machine", "text" at its real pace, or "at-once". */
  kind = "text";
  locale = "en-US";
  #sound;
  #hurry = 1;

  /** Voices that speak on this machine; those that would send the words away are left out. */
  browserVoices() {
    if (!("speechSynthesis" in window)) return [];
    const language = this.locale.slice(0, 2);
    const local = speechSynthesis.getVoices().filter((v) => v.localService && v.lang.startsWith(language));
    const like = this.locale.replace("-", "_");
    return local.sort((a, b) => (b.lang.replace("-", "_") === like) - (a.lang.replace("-", "_") === like));
  }

  /** Sound may only begin with a click or a key, so each of those may call this. */
  unlock() {
    this.#sound ??= new AudioContext();
    this.#sound.resume();
  }

  /** Whether it is heard at all, so that something can be heard beside it. */
  get isHeard() {
    return this.kind === "browser" || this.kind === "machine";
  }

  /**
   * Plays all parts once {@code ready} is done; {@code begins} is called with each as it begins. What is
   * heard beside them, bells included, is {@code background}: a WAV and after how many seconds it begins.
   */
  async play(heard, signal, ready, begins, background) {
    const parts = styled(heard);
    const wavs = new Map();
    const prepare = (from, most) =>
      parts.slice(from).filter(isWords).slice(0, most)
        .forEach((part) => wavs.has(part) || wavs.set(part, this.#wav(part)));
    if (this.kind === "machine") {
      prepare(0, 1);
      await [...wavs.values()][0];
    }
    if (signal.aborted) return;
    await ready();
    const start = performance.now();
    let at = 0;
    if (background) wait(1000 * background.after, signal).then(() => this.#beside(background.wav, signal));
    for (const [i, part] of parts.entries()) {
      if (signal.aborted) return;
      if (this.kind === "machine") prepare(i, AHEAD);
      begins(part);
      const rings = !background || at < background.after;
      const end = start + 1000 * (at += part.seconds);
      if (this.kind === "at-once") continue;
      if (/^\[(soft chime|sound: .*)\]$/.test(part.shown) && rings) this.#chime(signal);
      if (isWords(part) && this.kind === "browser") await this.#browser(part, signal);
      if (isWords(part) && this.kind === "machine") await this.#machine(part, await wavs.get(part), signal);
      await wait(end - performance.now(), signal);
    }
  }

  #browser(part, signal) {
    const voices = this.browserVoices();
    const utterance = new SpeechSynthesisUtterance(part.shown);
    Object.assign(utterance, {
      voice: voices[part.second ? 1 : 0] ?? voices[0] ?? null,
      lang: this.locale,
      rate: bounded(part.rate * this.#hurry),
      ...(part.whisper && { volume: 0.35, pitch: 0.8 }),
    });
    const began = performance.now();
    return new Promise((done) => {
      const over = () => {
        // The next sentence learns from this one how fast this voice is.
        const took = (performance.now() - began) / 1000;
        if (!signal.aborted && part.seconds > 1) this.#hurry = bounded((this.#hurry * took) / part.seconds);
        done();
      };
      utterance.onend = utterance.onerror = over;
      signal.addEventListener("abort", () => (speechSynthesis.cancel(), done()), { once: true });
      speechSynthesis.speak(utterance);
    });
  }

  #wav(part) {
    const manner = part.whisper ? "ESPEAK_NG_WHISPERED" : part.second ? "FLITE_SECOND" : "";
    return ask("say", { words: part.shown, manner }).catch(() => null);
  }

  async #machine(part, wav, signal) {
    if (!wav || signal.aborted) return;
    const url = URL.createObjectURL(wav);
    const audio = new Audio(url);
    audio.volume = part.whisper ? 0.7 : 1;
    await new Promise((done) => {
      audio.onloadedmetadata = () => {
        audio.playbackRate = bounded(audio.duration / Math.max(0.3, part.seconds));
        audio.play().catch(done);
      };
      audio.onended = audio.onerror = done;
      signal.addEventListener("abort", () => (audio.pause(), done()), { once: true });
    });
    URL.revokeObjectURL(url);
  }

  #beside(wav, signal) {
    if (signal.aborted) return;
    const url = URL.createObjectURL(wav);
    const audio = new Audio(url);
    const over = () => URL.revokeObjectURL(url);
    audio.onended = audio.onerror = over;
    signal.addEventListener("abort", () => (audio.pause(), over()), { once: true });
    audio.play().catch(over);
  }

  /** A soft bell; Alexa's own cannot be had here. */
  #chime(signal) {
    if (!this.#sound || this.kind === "text") return;
    const now = this.#sound.currentTime;
    const gain = this.#sound.createGain();
    gain.connect(this.#sound.destination);
    gain.gain.setValueAtTime(0.25, now);
    gain.gain.exponentialRampToValueAtTime(0.001, now + 1.9);
    for (const [frequency, level] of [[660, 1], [1320, 0.4], [1985, 0.2]]) {
      const tone = new OscillatorNode(this.#sound, { frequency });
      tone.connect(new GainNode(this.#sound, { gain: level })).connect(gain);
      tone.start(now);
      tone.stop(now + 2);
    }
    signal.addEventListener("abort", () => gain.disconnect(), { once: true });
  }
}
