// What the design promises in figures, see docs/design.md: the weight of the story page, nothing that shifts
// or holds up the first paint, the measure of the text, the contrasts of the colours, right-to-left, pictures.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';

import { launchBrowser, openPage } from './lib/browser.mjs';
import { misfits } from './lib/fit.mjs';
import { FORM } from './lib/form.mjs';
import { LANGUAGES } from './lib/languages.mjs';
import { root, startServer } from './lib/server.mjs';

const STATIC = path.join(root, 'www/static');
const WEIGHT_MAX = 60 * 1024; // bytes on the wire for a whole story page, nothing in a cache
const SVG_MAX = 8 * 1024;
const OG_MAX = 60 * 1024;
const STORY = '/en/internationally-in-demand';

let server;
let browser;
before(async () => {
  server = await startServer();
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

/** Opens a page with everything that arrives on the way: [{url, bytes}]. */
async function weigh(where, options = {}) {
  const page = await openPage(browser, options);
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  const urls = new Map();
  const arrived = [];
  session.on('Network.responseReceived', ({ requestId, response }) => urls.set(requestId, response.url));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => (
    arrived.push({ url: urls.get(requestId).slice(server.base.length), bytes: encodedDataLength })));
  await page.goto(server.base + where, { waitUntil: 'networkidle' });
  return { page, arrived };
}

describe('a story page', () => {
  test('is light in every language and scheme, and has one stylesheet and a picture', async () => {
    for (const lang of LANGUAGES) {
      for (const colorScheme of ['light', 'dark']) {
        const { page, arrived } = await weigh(`/${lang}/internationally-in-demand`, { colorScheme });
        const total = arrived.reduce((sum, { bytes }) => sum + bytes, 0);
        assert.ok(total > 8 * 1024 && total < WEIGHT_MAX, `${lang}, ${colorScheme}: ${total} bytes\n${JSON.stringify(arrived)}`);
        const kinds = new Set(arrived.map(({ url }) => url.replace(/\.[0-9a-f]{8}\./, '.')));
        assert.deepEqual([...kinds].sort(), [`/${lang}/internationally-in-demand`, '/static/favicon.svg',
          `/static/hero${colorScheme === 'dark' ? '-dark' : ''}.svg`, '/static/site.css'].sort());
        await page.context().close();
      }
    }
  });

  test('waits for nothing but its stylesheet before it is painted', async () => {
    for (const where of [STORY, FORM]) {
      const { page } = await weigh(where);
      const blocking = await page.evaluate(() => performance.getEntriesByType('resource')
        .filter(({ renderBlockingStatus }) => renderBlockingStatus === 'blocking').map(({ name }) => new URL(name).pathname));
      assert.equal(blocking.length, 1, blocking.join(' '));
      assert.match(blocking[0], /^\/static\/site\.[0-9a-f]{8}\.css$/);
      await page.context().close();
    }
  });
});

/** The shifts of a page whose pictures come only after it has been painted, on a screen of that width. */
async function shifts(where, width, change = (html) => html) {
  const page = await openPage(browser, { viewport: { width, height: 800 }, reducedMotion: 'reduce' });
  const html = change(await (await server.fetch(where)).text());
  const held = [];
  await page.route('**/*.svg', (route) => held.push(route));
  await page.route(server.base + where, (route) => route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }));
  await page.goto(server.base + where, { waitUntil: 'domcontentloaded' });
  await page.evaluate(() => new Promise((resolve) => {
    new PerformanceObserver(resolve).observe({ type: 'paint', buffered: true });
  }));
  await Promise.all(held.map((route) => route.continue()));
  await page.waitForLoadState('load');
  const found = await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve)); });
    const entries = [];
    const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    for (let i = 0; i < 10; i += 1) await frame();
    return entries.reduce((sum, { value }) => sum + value, 0);
  });
  await page.context().close();
  return found;
}

test('nothing shifts while a page loads', async () => {
  for (const where of [STORY, FORM, '/en/privacy']) {
    for (const width of [360, 1440]) assert.equal(await shifts(where, width), 0, `${where}, ${width}`);
  }
});

test('what shifts is found', async () => {
  const unsized = (html) => html.replaceAll(' width="1600" height="640"', '').replace('class="hero-picture" ', '');
  assert.ok(await shifts(STORY, 1440, unsized) > 0);
});

test('a full line of text has 60 to 70 letters', async () => {
  const page = await openPage(browser, { viewport: { width: 1440, height: 900 } });
  for (const where of [STORY, '/en/privacy']) {
    await page.goto(server.base + where);
    const lengths = await page.evaluate(() => [...document.querySelectorAll('.prose > p')].slice(1).flatMap((paragraph) => {
      const lines = new Map();
      const range = document.createRange();
      for (const node of [...paragraph.childNodes].map((child) => child.firstChild ?? child)) {
        for (let i = 0; i < node.length; i += 1) {
          range.setStart(node, i);
          range.setEnd(node, i + 1);
          const bottom = Math.round(range.getBoundingClientRect().bottom);
          lines.set(bottom, (lines.get(bottom) ?? 0) + 1);
        }
      }
      return [...lines.values()].slice(0, -1);
    }));
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    assert.ok(lengths.length > 5 && mean >= 60 && mean <= 70, `${where}: ${mean}`);
  }
  await page.context().close();
});

/** Text, ground and the least contrast: 4.5 for text, 3 for what a control is recognised by and for focus. */
const PAIRS = [
  ...['ink', 'quiet', 'accent', 'accent-deep', 'error', 'note'].map((name) => [name, 'paper', 4.5]),
  ...['ink', 'quiet', 'accent', 'accent-deep'].flatMap((name) => [[name, 'surface', 4.5], [name, 'tint', 4.5]]),
  ['on-accent', 'accent', 4.5], ['on-accent', 'accent-deep', 4.5],
  ['ink', 'error-tint', 4.5], ['error', 'error-tint', 4.5], ['ink', 'note-tint', 4.5],
  ['on-night', 'night', 4.5], ['quiet-on-night', 'night', 4.5], ['accent-on-night', 'night', 4.5],
  ['control', 'paper', 3], ['control', 'surface', 3], ['accent', 'error-tint', 3], ['error', 'surface', 3],
];

function contrast(one, other) {
  const luminance = (colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
    .reduce((sum, value, i) => sum + value * [0.2126, 0.7152, 0.0722][i], 0);
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe('the colours keep their contrasts', () => {
  test('black on white has 21', () => assert.equal(contrast('#000000', '#ffffff'), 21));
  for (const colorScheme of ['light', 'dark']) {
    test(colorScheme, async () => {
      const page = await openPage(browser, { colorScheme });
      await page.goto(server.base + FORM);
      const names = [...new Set(PAIRS.flatMap(([text, ground]) => [text, ground]))];
      const colours = await page.evaluate((list) => Object.fromEntries(list.map((name) => (
        [name, getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim()]))), names);
      const weak = PAIRS.map(([text, ground, least]) => ({ text, ground, least, is: contrast(colours[text], colours[ground]) }))
        .filter(({ is, least }) => !(is >= least));
      assert.deepEqual(weak, []);
      await page.context().close();
    });
  }
});

test('everything fits from right to left', async () => {
  const page = await openPage(browser, { reducedMotion: 'reduce' });
  for (const where of [STORY, FORM, '/en/privacy', '/en/none']) {
    await page.goto(server.base + where);
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    for (const width of [320, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      assert.deepEqual(await misfits(page), [], `${where}, ${width}`);
      const [name, navigation] = await page.evaluate(() => ['.wordmark', '.site-header nav ul'].map((selector) => (
        document.querySelector(selector).getBoundingClientRect().right)));
      assert.ok(name >= navigation, 'the name stands on the right');
    }
  }
  await page.context().close();
});

describe('the pictures', () => {
  const read = (name) => readFile(path.join(STATIC, name));
  const pngSize = (png) => {
    assert.equal(png.toString('latin1', 0, 8), '\x89PNG\r\n\x1a\n');
    return [png.readUInt32BE(16), png.readUInt32BE(20)];
  };

  test('SVG files are small', async () => {
    const names = (await readdir(STATIC)).filter((name) => name.endsWith('.svg'));
    assert.ok(names.length >= 3);
    for (const name of names) assert.ok((await read(name)).length < SVG_MAX, name);
  });

  test('by night the same is drawn in other colours', async () => {
    const [day, night] = await Promise.all(['hero.svg', 'hero-dark.svg'].map(async (name) => (await read(name)).toString()));
    const plain = (svg) => svg.replace(/#[0-9a-f]{3,6}\b(?=")/g, '#');
    assert.notEqual(day, night);
    assert.equal(plain(night), plain(day));
  });

  test('og.png is 1200 by 630 and light', async () => {
    const png = await read('og.png');
    assert.deepEqual(pngSize(png), [1200, 630]);
    assert.ok(png.length < OG_MAX);
  });

  test('apple-touch-icon.png is 180 by 180', async () => assert.deepEqual(pngSize(await read('apple-touch-icon.png')), [180, 180]));

  test('/favicon.ico has three sizes, and browsers read it', async () => {
    const answer = await server.fetch('/favicon.ico');
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('content-type'), 'image/vnd.microsoft.icon');
    const icon = Buffer.from(await answer.arrayBuffer());
    assert.deepEqual([0, 2, 4].map((at) => icon.readUInt16LE(at)), [0, 1, 3]);
    for (const [index, size] of [16, 32, 48].entries()) {
      const [length, offset] = [8, 12].map((at) => icon.readUInt32LE(6 + 16 * index + at));
      assert.deepEqual(pngSize(icon.subarray(offset, offset + length)), [size, size]);
    }
    const page = await openPage(browser);
    await page.goto(`${server.base}/favicon.ico`);
    assert.ok(await page.evaluate(() => document.images[0].naturalWidth) > 0);
    await page.context().close();
  });
});
