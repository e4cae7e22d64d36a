// Shows pictures in Amazon's own APL renderer, in a headless Chromium whose clock stands still but for
// the times that are asked for. Says what is seen then, and where something overlaps or is cut.
//
//   node screens.mjs CASES.json FOLDER    prints a list of results, and saves the shots in FOLDER
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const HERE = dirname(fileURLToPath(import.meta.url));
const RENDERER = join(HERE, "node_modules/apl-viewhost-web/index.js");
const PAGE = "http://screens.test/";
// A busy machine is slow, and not wrong.
const PATIENCE_MILLIS = 180_000;
const SECURITY =
  "default-src 'self' data: blob:; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'";
const FLAGS =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking " +
  "--disable-component-update --disable-sync";
const SERVED = {
  "": ["text/html", page()],
  "renderer.js": ["text/javascript", readFileSync(RENDERER, "utf8")],
  "page.js": ["text/javascript", readFileSync(join(HERE, "screens-page.js"), "utf8")],
  // The engine is asked for at once, or its beginning is missed.
  "engine.js": ["text/javascript", "window.engine = window.AplRenderer.initEngine();"],
};

function page() {
  return (
    '<!doctype html><html><body style="margin:0;background:#000"><div id="view"></div>' +
    '<script src="/renderer.js"></script><script src="/engine.js"></script>' +
    '<script src="/page.js"></script></body></html>'
  );
}

async function open(browser, { width, height, round }) {
  const page = await browser.newPage({ viewport: { width, height }, hasTouch: true });
  page.setDefaultTimeout(PATIENCE_MILLIS);
  page.problems = [];
  page.on("console", (message) => {
    if (!/font/i.test(message.text())) page.problems.push(message.text());
  });
  page.on("pageerror", (error) => page.problems.push(error.message));
  await page.route("**/*", (route) => {
    const served = SERVED[route.request().url().slice(PAGE.length)];
    return served
      ? route.fulfill({
          contentType: served[0] + "; charset=utf-8",
          headers: { "content-security-policy": SECURITY },
          body: served[1],
        })
      : route.abort();
  });
  await page.goto(PAGE);
  await page.evaluate((size) => window.begin(size), { width, height, round });
  return page;
}

// All the times at the first size; at the others, what is shot.
async function show(page, size, one, times, folder) {
  page.problems.length = 0;
  await page.evaluate((one) => window.show(one), one);
  const seen = [];
  for (const at of times) {
    seen.push({ at, ...(await page.evaluate((at) => window.look(at), at)) });
    if (one.shots.includes(at)) {
      const name = `${one.name}-${Math.round(at / 1000)}s-${size.width}x${size.height}.png`;
      await page.screenshot({ path: join(folder, name) });
    }
  }
  for (const id of one.touches) {
    const { x, y } = await page.evaluate((id) => window.middle(id), id);
    await page.touchscreen.tap(x, y);
    await page.evaluate(() => window.pass(200));
  }
  const events = await page.evaluate(() => window.events);
  return { name: one.name, size: size.width, seen, events, problems: [...page.problems] };
}

const { sizes, cases } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const browser = await chromium.launch({
  timeout: PATIENCE_MILLIS,
  executablePath: process.env.CHROMIUM,
  args: FLAGS.split(" "),
});
try {
  const results = [];
  for (const size of sizes) {
    const page = await open(browser, size);
    for (const one of cases) {
      const times = size === sizes[0] ? one.times : one.shots;
      results.push(await show(page, size, one, times, process.argv[3]));
    }
    await page.close();
  }
  process.stdout.write(JSON.stringify(results));
} finally {
  await browser.close();
}
