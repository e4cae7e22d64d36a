import { ask } from "./ask.js";
import { wait } from "./voice.js";

const SILENCE_MILLIS = 8000;

/**
 * The device: its session, what sounds, and for how long it listens. It tells what it does by events:
 * "state" (idle, thinking, speaking, listening), "said", "turn", "begins" (of a part of speech), "note".
 */
export class Device extends EventTarget {
  state = "idle";
  session = null;
  /** Fills in who is there and what fails, for each request. */
  setting = () => ({});
  /** Shows the picture of an answer, before its first word. */
  show = async () => {};
  /** Silence ends nothing. */
  patient = false;
  #voice;
  #sounding = new AbortController();
  #turn = 0;
  #began = 0;
  #reprompt = null;

  constructor(voice) {
    super();
    this.#voice = voice;
  }

  /** Words are heard at once, as if they began with the wake word while something sounds. */
  say(words) {
    this.#tell("said", words);
    return this.#ask({ said: words });
  }

  /** What a picture sends. That it is over interrupts nothing. */
  touch(touched) {
    return this.session ? this.#ask({ touched }, touched[0] === "over") : undefined;
  }

  /** The wake word alone: it falls silent and listens. */
  async wake() {
    const turn = this.#hush();
    this.#tell("note", this.session ? "“Alexa”: it falls silent and listens" : "“Alexa”: it listens");
    await this.#listen(turn, null);
  }

  /** The plug is pulled: the skill hears nothing of it. */
  leave(note) {
    const turn = this.#hush();
    this.session = null;
    this.#to("idle");
    if (note) this.#tell("note", note);
    return turn;
  }

  /** Something is read out that the skill has no part in. */
  async hear(parts) {
    const turn = this.leave();
    await this.#speak(turn, parts, null);
    if (turn === this.#turn) this.#to("idle");
  }

  /** Seconds since the last speech began. */
  since() {
    return (performance.now() - this.#began) / 1000;
  }

  /** Resolves once it is silent, or listens. */
  async quiet() {
    while (this.state === "speaking" || this.state === "thinking") await wait(100);
  }

  #hush() {
    this.#sounding.abort();
    this.#sounding = new AbortController();
    return ++this.#turn;
  }

  async #ask(happened, quietly = false) {
    const turn = quietly ? this.#turn : this.#hush();
    if (!quietly) this.#to("thinking");
    let answer;
    try {
      answer = await ask("turn", { ...this.setting(), session: this.session, ...happened });
    } catch (problem) {
      this.#tell("note", problem.message);
      if (turn === this.#turn) this.leave();
      return;
    }
    if (turn !== this.#turn) return;
    this.#keep(answer.session);
    this.#tell("turn", answer);
    if (quietly && !answer.speech?.length) return;
    const own = quietly ? this.#hush() : turn;
    await this.#speak(own, answer.speech ?? [], answer);
    if (this.session) await this.#listen(own, answer.reprompt);
    else if (own === this.#turn) this.#to("idle");
  }

  #keep(session) {
    this.session = session ? { id: session.id, attributes: session.attributes } : null;
  }

  async #speak(turn, parts, answer) {
    const { signal } = this.#sounding;
    const background = await this.#background(answer);
    const ready = async () => {
      await this.show(answer);
      if (signal.aborted) return;
      this.#began = performance.now();
      if (parts.length) this.#to("speaking");
    };
    await this.#voice.play(parts, signal, ready, (part) => signal.aborted || this.#tell("begins", part), background);
    if (turn === this.#turn && this.#voice.kind === "at-once") {
      await ask("pass", { seconds: Math.round(parts.reduce((all, part) => all + part.seconds, 0)) });
    }
  }

  /** The bed and the bells of an exercise over a sound, where a voice is heard that they go with. */
  async #background(answer) {
    const sound = answer?.response?.response.directives?.find((one) => one.document?.type === "APLA");
    if (!sound || !this.#voice.isHeard) return undefined;
    try {
      return { wav: await ask("sound", { document: sound.document }), after: answer.soundAfter };
    } catch (problem) {
      this.#tell("note", "the sound cannot be played here: " + problem.message);
      return undefined;
    }
  }

  /** Eight seconds of silence bring the reprompt, eight more the end. */
  async #listen(turn, reprompt) {
    if (turn !== this.#turn) return;
    this.#reprompt = reprompt;
    this.#to("listening");
    await wait(SILENCE_MILLIS, this.#sounding.signal);
    while (this.patient && turn === this.#turn) await wait(500, this.#sounding.signal);
    if (turn !== this.#turn) return;
    if (!this.session) return this.#to("idle");
    if (reprompt) {
      this.#tell("note", "8 seconds of silence");
      await this.#speak(turn, reprompt, null);
      await this.#listen(turn, null);
    } else {
      await this.#ask({ ended: "EXCEEDED_MAX_REPROMPTS" });
    }
  }

  /** Whoever types is no more silent than whoever speaks. */
  stillThere() {
    if (this.state === "listening" && this.session) this.#listen(this.#hush(), this.#reprompt);
  }

  #to(state) {
    this.state = state;
    this.#tell("state", state);
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
