import { isMark, isPause } from "./voice.js";

const $ = (id) => document.getElementById(id);

/** Shows a turn's facts: what was heard, the reply with its pauses, the card, the memory, the JSON. */
export function showTurn(turn) {
  const facts = [
    ["Heard", turn.heard ?? turn.request?.request.type],
    ["Note", turn.note],
    ["Went wrong", turn.failure],
    ["Reply", turn.speech && written(turn.speech)],
    ["Reprompt", turn.reprompt && written(turn.reprompt)],
    ["Card", turn.card],
    ["Session", turn.session ? "open" : "over"],
  ];
  $("facts").replaceChildren(
    ...facts.filter(([, text]) => text).flatMap(([name, text]) => [element("dt", name), element("dd", text)]),
  );
  $("request").textContent = turn.request ? JSON.stringify(turn.request, null, 2) : "";
  $("response").textContent = turn.response ? JSON.stringify(turn.response, null, 2) : "";
  if (turn.after) showMemory(turn.before ?? {}, turn.after);
  showSlip(turn.slip);
}

/** A writer's file that cannot be read as it was saved. */
export function showSlip(slip) {
  $("slip").hidden = !slip;
  $("slip").textContent = slip ? "A content file has a slip, so what was read before is still told: " + slip : "";
}

function showMemory(before, after) {
  const ways = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = (way) => before[way] !== after[way];
  ways.sort((a, b) => changed(b) - changed(a));
  const rows = ways.map((way) => {
    const row = element("tr");
    row.className = changed(way) ? "changed" : "";
    const head = element("th", way + (changed(way) ? " (changed)" : ""));
    head.scope = "row";
    row.append(head, element("td", before[way] ?? ""), element("td", after[way] ?? ""));
    return row;
  });
  document.querySelector("#memory tbody").replaceChildren(...rows);
  $("nothing").hidden = rows.length > 0;
}

export const written = (parts) => parts.map((part) => part.shown).join(" ");

/** One line of what was said, to which the parts are added as they sound. */
export class LogLine {
  #line = element("p");

  constructor(who, text = "") {
    this.#line.className = who ? "said" : "aside";
    if (who) this.#line.append(element("b", who + ": "));
    $("log").append(this.#line);
    this.#append(text);
  }

  add(part) {
    this.#line.querySelector(".now")?.classList.remove("now");
    const span = element("span", part.shown);
    span.className = (isPause(part) || isMark(part) ? "pause" : "words") + " now";
    this.#append(span, " ");
  }

  end(cut) {
    this.#line.querySelector(".now")?.classList.remove("now");
    if (cut) this.#line.append("--");
  }

  #append(...more) {
    this.#line.append(...more);
    $("log").scrollTop = $("log").scrollHeight;
  }
}

const element = (kind, textContent = "") => Object.assign(document.createElement(kind), { textContent });
