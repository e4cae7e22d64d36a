import { ask } from "./ask.js";
import { Board } from "./board.js";
import { Device } from "./device.js";
import { Ears, NONE, WARNING } from "./ears.js";
import "./screen.js";
import { LogLine, showTurn } from "./turn.js";
import { Voice, wait } from "./voice.js";

const $ = (id) => document.getElementById(id);
const LIGHTS = {
  idle: "Microphone closed. No session is open.",
  thinking: "The skill is asked …",
  speaking: "Alexa speaks. Only her name is heard now.",
  listening: "Microphone open: Alexa listens.",
};

const voice = new Voice();
const device = new Device(voice);
const ears = new Ears();
const screen = $("screen");
const said = [];
let line;

const note = (text) => new LogLine("", "[" + text + "]");

device.setting = () => ({
  who: {
    ...Object.fromEntries(["user", "device", "person", "locale"].map((id) => [id, $(id).value])),
    timeZone: $("zone").value,
    screen: $("shape").value,
  },
  memoryOutOfReach: $("reach").value === "out",
  network: $("network").value,
});

device.addEventListener("state", ({ detail: state }) => {
  $("light").dataset.state = state;
  const heard = ears.on ? " This page’s own microphone is on." : "";
  $("light").textContent = LIGHTS[state] + (state === "listening" && !ears.on ? " Type what you say." : "") + heard;
  if (state !== "speaking") finish(false);
  if (state === "listening") screen.asks();
});
device.addEventListener("said", ({ detail: words }) => {
  finish(true);
  said.push(words);
  new LogLine("You", words);
});
device.addEventListener("note", ({ detail: text }) => (finish(true), note(text)));
device.addEventListener("turn", ({ detail: turn }) => {
  const heard = turn.heard && "heard as: " + turn.heard;
  [turn.note, heard, turn.failure].filter(Boolean).forEach(note);
  showTurn(turn);
  showTime(turn.now);
  if (turn.after) $("discreet").checked = turn.after["preferences.discreet"] === "true";
});
device.show = async (turn) => {
  finish(true);
  const picture = turn?.response?.response.directives?.find((one) => one.document?.type === "APL");
  if (picture) await screen.show(picture);
  else if (turn && !turn.session) screen.show();
};
device.addEventListener("begins", ({ detail: part }) => {
  line ??= new LogLine("Alexa");
  line.add(part);
});
screen.addEventListener("touch", ({ detail: touched }) => {
  if (touched[0] !== "over" && device.session) {
    finish(true);
    new LogLine("You", "(touch “" + touched[0] + "”)");
  }
  device.touch(touched);
});

/** What was being said is over, or was cut off. */
function finish(cut) {
  line?.end(cut);
  line = undefined;
}

function showTime(now) {
  const style = { dateStyle: "full", timeStyle: "short", timeZone: $("zone").value };
  $("now").dateTime = now;
  try {
    $("now").textContent = new Date(now).toLocaleString($("locale").value, style);
  } catch {
    // A zone that Java knows and this browser does not.
    $("now").textContent = now;
  }
}

// ---- talk

document.addEventListener("click", () => voice.unlock());
document.addEventListener("keydown", (event) => {
  voice.unlock();
  if (event.key === "Escape") device.wake();
});
$("say").addEventListener("submit", (event) => {
  event.preventDefault();
  const words = $("words").value.trim();
  $("words").value = "";
  if (words) device.say(words);
});
$("words").addEventListener("input", () => device.stillThere());
document.querySelectorAll("[data-say]").forEach((button) => (button.onclick = () => device.say(button.dataset.say)));
$("wake").onclick = () => device.wake();
$("stop").onclick = () => device.say("alexa, stop");

// ---- ears

const listens = (pressed, text) => {
  $("ears").setAttribute("aria-pressed", pressed);
  $("ears").textContent = pressed ? "Stop listening" : "Listen to my voice";
  $("ears-note").textContent = text;
};
let warned = false;
$("ears").onclick = () => {
  if (!Ears.possible) listens(false, NONE);
  else if (ears.on) ears.stop();
  else if (!warned) (warned = true), listens(false, WARNING);
  else ears.start().then(() => listens(true, "The microphone is on."));
};
ears.speaking = () => device.state === "speaking";
ears.addEventListener("off", ({ detail: why }) => listens(false, why || "The microphone is off."));
ears.addEventListener("wake", () => device.wake());
ears.addEventListener("words", ({ detail: words }) => {
  if (device.state === "listening" || /^(hey |ok |okay )?alexa\b/i.test(words)) device.say(words);
});

// ---- somebody else

/** Fills a list with names by their values, and keeps what was chosen in it. */
function choices(id, names) {
  const chosen = $(id).value;
  $(id).replaceChildren(...Object.entries(names).map(([value, name]) => new Option(name, value)));
  if (chosen && chosen in names) $(id).value = chosen;
}
function chooseVoice() {
  voice.locale = ears.locale = $("locale").value;
  const [browser] = voice.browserVoices();
  choices("voice", {
    ...(browser && { browser: "this browser’s: " + browser.name }),
    ...(about.synthesiser && { machine: "this machine’s: " + about.synthesiser }),
    text: "none: text at its real pace",
    "at-once": "none: text at once",
  });
  voice.kind = $("voice").value;
}
choices("shape", { HUB: "Hub, 960 × 480", BIG_HUB: "Big hub, 1280 × 800", ROUND: "Round, 480 × 480", "": "None" });
choices("reach", { "": "within reach", out: "out of reach" });
choices("network", { WORKS: "works", LOSES_ANSWERS: "loses the answers", IS_DOWN: "is down" });
$("voice").onchange = () => (voice.kind = $("voice").value);
$("locale").onchange = () => (chooseVoice(), device.leave("another speaker: no session is open"));
$("shape").onchange = () => screen.shape($("shape").value);
$("device").onchange = $("user").onchange = () => device.leave("another speaker: no session is open");
$("patient").onchange = () => (device.patient = $("patient").checked);
$("discreet").onclick = () =>
  device.say($("discreet").checked ? "ask steady hearts to speak quietly" : "ask steady hearts to speak normally");
$("who").onsubmit = (event) => event.preventDefault();
document.querySelectorAll("[data-pass]").forEach((button) => {
  button.onclick = async () => {
    device.leave();
    showTime((await ask("pass", { seconds: Number(button.dataset.pass) })).now);
    note(button.textContent.toLowerCase().replace(" passes", "") + " passes");
  };
});

// ---- jump

const board = new Board($("items"), $("find"), (parts) => device.hear(parts), (words) => device.say(words));
addEventListener("focus", () => board.load().catch((problem) => note(problem.message)));

// ---- share

async function share(text, what) {
  await navigator.clipboard.writeText(text);
  $("copied").textContent = what + " copied.";
}
$("copy").onclick = () => share($("log").innerText + "\n", "The conversation is");
$("link").onclick = () => {
  const script = new URLSearchParams(said.map((words) => ["say", words]));
  share(location.href.split("#")[0] + "#" + script, "The link is");
};

/** A link says what it would say, and says it only when asked to: it may come from anybody. */
function offerReplay() {
  const script = new URLSearchParams(location.hash.slice(1)).getAll("say");
  $("replay").hidden = !script.length;
  $("replay-text").textContent = "This link says: " + script.map((words) => "“" + words + "”").join(", ") + ".";
  $("replay-go").onclick = () => (($("replay").hidden = true), replay(script));
}
addEventListener("hashchange", offerReplay);

async function replay(script) {
  for (const words of script) {
    const seconds = /^\((\d+(?:\.\d+)?) ?s\)$/.exec(words);
    if (seconds) await wait(1000 * (seconds[1] - device.since()));
    else if (!words) await wait(8500);
    else if (/^alexa\b/i.test(words)) device.say(words);
    else await device.quiet().then(() => void device.say(words));
  }
}

// ---- begin

const about = await ask("about").catch((problem) => ({ problem }));
if (about.problem) {
  $("light").textContent = about.problem.message;
} else {
  choices("locale", Object.fromEntries(about.locales.map((locale) => [locale, locale])));
  $("zones").replaceChildren(...Intl.supportedValuesOf("timeZone").map((zone) => new Option(zone)));
  for (const name of ["user", "device", "person", "locale"]) $(name).value = about[name];
  $("zone").value = about.timeZone;
  screen.use(about.renderer);
  screen.shape($("shape").value);
  chooseVoice();
  if ("speechSynthesis" in window) speechSynthesis.addEventListener?.("voiceschanged", chooseVoice);
  $("light").dataset.state = "idle";
  $("light").textContent = LIGHTS.idle;
  showTime(about.now);
  offerReplay();
  await board.load();
}
