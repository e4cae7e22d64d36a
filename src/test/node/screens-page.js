// Runs in the page, beside the renderer.
(() => {
  const FRAME = 200;
  const SLACK = 1.5;
  // How much nearer the edge of a circle is than the corner of its box.
  const ROUNDED = 1 - Math.SQRT1_2;
  let size, renderer, began;
  let now = Date.now();
  window.events = [];

  window.begin = async (viewport) => {
    size = viewport;
    await window.engine;
    document.getElementById("view").style.cssText = size.round
      ? "border-radius:50%;overflow:hidden"
      : "";
    Date.now = () => now;
  };

  window.show = async ({ document: text, data }) => {
    const view = document.getElementById("view");
    if (renderer) renderer.destroy();
    view.replaceChildren();
    window.events = [];
    const content = window.AplRenderer.Content.create(JSON.stringify(text));
    content.addData("payload", JSON.stringify(data));
    renderer = window.AplRenderer.default.create({
      content,
      view,
      theme: "dark",
      mode: "HUB",
      environment: {
        agentName: "steady-hearts",
        agentVersion: "1",
        disallowVideo: true,
        allowOpenUrl: false,
        animationQuality: 2,
      },
      viewport: { width: size.width, height: size.height, isRound: size.round, dpi: 160 },
      onSendEvent: (event) => window.events.push({ at: now - began, arguments: event.arguments }),
      utcTime: now,
      localTimeAdjustment: 0,
    });
    await renderer.init();
    await renderer.stopUpdate();
    began = now;
    renderer.coreFrameUpdate();
  };

  window.pass = (time) => {
    for (const end = now + time; now < end; ) {
      now = Math.min(now + FRAME, end);
      renderer.coreFrameUpdate();
    }
  };

  window.look = (at) => {
    window.pass(at - (now - began));
    return { shown: shown(), moves: moves(), faults: faults() };
  };

  window.middle = (id) => {
    const box = part(id).getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };

  function part(id) {
    const found = renderer.componentIdMap[id];
    const component = found && (found.container ? found : Object.values(found)[0]);
    return component && (component.container || component);
  }

  function visible(element) {
    for (let e = element; e && e.id !== "view"; e = e.parentElement) {
      const style = getComputedStyle(e);
      if (style.display === "none" || style.visibility === "hidden" || style.opacity < 0.1) {
        return false;
      }
    }
    return true;
  }

  function texts() {
    return [...document.querySelectorAll("#view p")].filter(
      (p) => p.textContent.trim() && visible(p),
    );
  }

  const shown = () => texts().map((p) => p.textContent.trim());

  function moves() {
    const matrix = (id) => new DOMMatrix(getComputedStyle(part(id)).transform);
    return {
      word: part("word") ? part("word").textContent.trim() : null,
      scale: part("disc") ? matrix("disc").a : null,
      spent: part("clock")
        ? -Number(part("clock").querySelectorAll("path")[1].getAttribute("stroke-dashoffset")) / 100
        : null,
      grown: part("grown") ? 1 + matrix("grown").e / part("grown").offsetWidth : null,
    };
  }

  // What overlaps, leaves the screen, or does not fit.
  function faults() {
    const found = [];
    const touches = ["yes", "no", "stop"].map(part).filter((t) => t && visible(t));
    const written = texts();
    const boxes = [
      ...touches.map((t) => ({ name: t.textContent, of: t, boxes: [t.getBoundingClientRect()] })),
      ...written
        .filter((p) => !touches.some((t) => t.contains(p)))
        .map((p) => ({ name: p.textContent, of: p, boxes: words(p) })),
      ...[...document.querySelectorAll("#view svg")]
        .filter(visible)
        .map((s) => ({ name: "graphic", of: s, boxes: [s.getBoundingClientRect()], graphic: true })),
    ];
    for (const p of written) {
      const around = p.parentElement.getBoundingClientRect();
      if (!words(p).every((word) => inside(word, around))) found.push("cut: " + p.textContent);
      if (contrast(p) < 4.5) found.push("faint: " + p.textContent);
    }
    for (const one of boxes) {
      const corner = written.includes(one.of) ? 0 : ROUNDED;
      if (!one.boxes.every((box) => onScreen(box, (corner * box.height) / 2))) {
        found.push("off the screen: " + one.name);
      }
    }
    boxes.forEach((one, i) =>
      boxes.slice(i + 1).forEach((other) => {
        const ours = part("word");
        const over = one.graphic && other.graphic;
        const inCircle = ours && (ours.contains(one.of) || ours.contains(other.of));
        if (!over && !inCircle && one.boxes.some((a) => other.boxes.some((b) => overlap(a, b)))) {
          found.push("overlap: " + one.name + " / " + other.name);
        }
      }),
    );
    return found;
  }

  // Word by word: the space at the end of a line may hang over.
  function words(p) {
    const boxes = [];
    const texts = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      for (const word of text.data.matchAll(/\S+/g)) {
        const range = document.createRange();
        range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].length);
        boxes.push(...range.getClientRects());
      }
    }
    return boxes;
  }

  const inside = (box, around) =>
    box.left >= around.left - SLACK &&
    box.right <= around.right + SLACK &&
    box.top >= around.top - SLACK &&
    box.bottom <= around.bottom + SLACK;

  const overlap = (a, b) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > SLACK &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > SLACK;

  function onScreen(box, corner) {
    if (!size.round) return inside(box, new DOMRect(0, 0, size.width, size.height));
    const radius = size.width / 2;
    return [box.left + corner, box.right - corner].every((x) =>
      [box.top + corner, box.bottom - corner].every(
        (y) => Math.hypot(x - radius, y - radius) <= radius,
      ),
    );
  }

  function contrast(p) {
    const light = Math.max(luminance(getComputedStyle(p).color), luminance(behind(p)));
    const dark = Math.min(luminance(getComputedStyle(p).color), luminance(behind(p)));
    return (light + 0.05) / (dark + 0.05);
  }

  // The edge of the disc and the top of the background are where words are hardest to read.
  function behind(p) {
    if (part("disc") && part("word").contains(p)) return "rgb(207, 138, 102)";
    for (let e = p.parentElement; e.id !== "view"; e = e.parentElement) {
      const color = getComputedStyle(e).backgroundColor;
      if (!/rgba\(.*, 0\)/.test(color) && color !== "transparent") return color;
    }
    return "rgb(51, 32, 27)";
  }

  function luminance(color) {
    const [r, g, b] = color.match(/[\d.]+/g).map((c) => {
      const part = c / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }
})();
