// Amazon's own renderer, in a frame that can do nothing else. Pictures come in as messages, touches go out.
(() => {
  const APL = window.AplRenderer;
  // Asked for at once, or its beginning is missed.
  const engine = APL.initEngine();
  const view = document.getElementById("view");
  let renderer;
  let order = Promise.resolve();

  addEventListener("message", (message) => {
    if (message.source === parent) order = order.then(() => show(message.data)).catch(console.error);
  });
  engine.then(() => parent.postMessage({ ready: true }, "*"));

  async function show({ document: text, data, width, height, round, still }) {
    await engine;
    if (renderer) renderer.destroy();
    renderer = undefined;
    view.replaceChildren();
    if (!text) return parent.postMessage({ shown: true }, "*");
    const content = APL.Content.create(JSON.stringify(text));
    content.addData("payload", JSON.stringify(data));
    renderer = APL.default.create({
      content,
      view,
      theme: "dark",
      mode: "HUB",
      environment: {
        agentName: "steady-hearts",
        agentVersion: "1",
        disallowVideo: true,
        allowOpenUrl: false,
        animationQuality: still ? 0 : 2,
      },
      viewport: { width, height, isRound: round, dpi: 160 },
      onSendEvent: (event) => parent.postMessage({ touched: event.arguments }, "*"),
      utcTime: Date.now(),
      localTimeAdjustment: 0,
    });
    await renderer.init();
    parent.postMessage({ shown: true }, "*");
  }
})();
