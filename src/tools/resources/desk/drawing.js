/** How full the lungs are, in a part of a second, when they go evenly from one state to another. */
const eased = (from, to, part) => from + (to - from) * (0.5 - Math.cos(Math.PI * part) / 2);

/** Where a breath is: its word, and how full the lungs are. */
function breathing({ before, cycle, cycles }, time) {
  const length = cycle.reduce((all, side) => all + side.millis, 0);
  let at = time - before;
  if (at < 0 || at >= cycles * length) return { word: "", full: 0 };
  at %= length;
  for (const side of cycle) {
    if (at < side.millis) return { word: side.word, full: eased(side.from, side.to, at / side.millis) };
    at -= side.millis;
  }
  return { word: "", full: 0 };
}

/** Where a clock is: its word, how much of the stretch is over, and its colour. */
function clock({ stretches }, time) {
  let at = time;
  for (const stretch of stretches) {
    if (at < stretch.millis) return { word: stretch.word, spent: stretch.word ? at / stretch.millis : 1, hue: stretch.hue };
    at -= stretch.millis;
  }
  return { word: "", spent: 1, hue: "" };
}

const element = (kind, textContent = "", className = "") =>
  Object.assign(document.createElement(kind), { textContent, className });

/**
 * Draws what is in a picture, as well as can be without Amazon's renderer.
 *
 * @return stops it
 */
export function draw(glass, picture, still, touch) {
  glass.replaceChildren();
  if (!picture) return () => {};
  const button = (says) => {
    // The same can be touched below the screen, where every keyboard reaches it.
    const does = { type: "button", tabIndex: -1, onclick: () => touch([says]) };
    return Object.assign(element("button", picture[says]), does);
  };
  const asking = element("div", "", "drawn");
  asking.append(element("p", picture.done, "heading"), element("p", picture.question, "text"));
  if (picture.asked) asking.append(button("yes"), button("no"));
  if (!picture.told) {
    glass.append(asking);
    return () => {};
  }
  const told = element("div", "", "drawn");
  // What is empty does not come along.
  const motion = picture.motion ?? {};
  const moves = element("div", "", motion.cycle ? "disc" : motion.stretches ? "clock" : "line");
  const word = element("p", "", "word");
  told.append(element("p", picture.heading, "heading"), element("p", picture.text, "text"), moves, word);
  if (picture.stop) told.append(button("stop"));
  glass.append(told);
  const began = performance.now();
  let reported = false;
  const timer = setInterval(frame, still ? 500 : 40);
  function frame() {
    const time = performance.now() - began - picture.lead;
    if (motion.cycle) {
      const { word: now, full } = breathing(motion, time);
      word.textContent = now;
      // With little motion wanted it grows dim and bright in place of small and large.
      if (still) moves.style.opacity = 0.4 + 0.6 * full;
      else moves.style.transform = `scale(${0.5 + full / 2})`;
    } else if (motion.stretches) {
      const { word: now, spent, hue } = clock(motion, time);
      word.textContent = now;
      moves.style.background = `conic-gradient(#4a342c ${spent * 360}deg, ${hue || "#4a342c"} 0)`;
    } else {
      moves.style.setProperty("--told", Math.min(1, Math.max(0, time / picture.length)));
    }
    if (time > picture.length && picture.then) told.replaceWith(asking);
    if (picture.over > 0 && time + picture.lead > picture.over && !reported) {
      reported = true;
      touch(["over"]);
    }
    if (time > picture.length && (reported || !picture.over)) clearInterval(timer);
  }
  return () => clearInterval(timer);
}
