// Every page for those who set their browser to suit them: 320 pixels, 400 % zoom, wide text spacing (WCAG
// 1.4.10, 1.4.12), targets large enough for a finger (2.5.8), forced colours, no motion, paper.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { launchBrowser } from './lib/browser.mjs';
import { misfits, moving, smallTargets, stuck, unseen, wasteOfPaper } from './lib/fit.mjs';
import { makePages, openFolds, showPage } from './lib/pages.mjs';
import { startServer } from './lib/server.mjs';

const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }`;
const PLAIN = { size: [1280, 900], media: { media: 'screen', colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' }, style: '' };

/** How a page is set, and what is looked for then. 320 by 256 is what 1280 by 1024 leaves at 400 %. */
const SETTINGS = {
  '320 pixels': { size: [320, 700], finds: [misfits, smallTargets] },
  '400 % zoom': { size: [320, 256], finds: [misfits, stuck] },
  'text spacing, 320 pixels': { size: [320, 700], style: SPACING, finds: [misfits] },
  'text spacing, 1280 pixels': { style: SPACING, finds: [misfits] },
  '1440 pixels': { size: [1440, 900], finds: [misfits, smallTargets] },
  'forced colours': { media: { forcedColors: 'active' }, finds: [unseen] },
  'forced colours, dark, 320 pixels': { size: [320, 700], media: { forcedColors: 'active', colorScheme: 'dark' }, finds: [unseen] },
  'reduced motion': { finds: [moving] },
  paper: { size: [640, 900], media: { media: 'print', colorScheme: 'dark' }, finds: [misfits, wasteOfPaper] },
};

/** Another language is another length of words and a direction: what these could spoil. --long tries all. */
const OF_WORDS = ['320 pixels', 'text spacing, 320 pixels', '1440 pixels', 'paper'];
const LONG = process.env.INDEMAND_TEST_LONG === 'yes';
const settingsOf = ({ lang }) => (lang === 'en' || LONG ? Object.keys(SETTINGS) : OF_WORDS);

let server;
let browser;
let pages;
before(async () => {
  server = await startServer();
  browser = await launchBrowser();
  pages = await makePages(server);
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

/** Sets the page; a style sheet made by a script is no matter of the Content Security Policy. */
async function set(page, setting, fault) {
  const { size, media, style } = { ...PLAIN, ...setting, media: { ...PLAIN.media, ...setting.media } };
  await page.emulateMedia(media);
  await page.setViewportSize({ width: size[0], height: size[1] });
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, style + fault);
}

async function look(page, names, fault = '') {
  const found = [];
  for (const name of names) {
    await set(page, SETTINGS[name], fault);
    for (const find of SETTINGS[name].finds) found.push(...(await find(page)).map((text) => `${name}: ${text}`));
  }
  return found;
}

test('everything fits, however the browser is set', async (t) => {
  for (const answer of pages) {
    await t.test(answer.name, async () => {
      const page = await showPage(browser, server, answer);
      await openFolds(page);
      assert.deepEqual(await look(page, settingsOf(answer)), []);
      await page.context().close();
    });
  }
});

test('what does not fit is found', async (t) => {
  const form = pages.find(({ name }) => name === 'form');
  for (const [setting, style, expected] of [
    ['320 pixels', 'h1 { white-space: nowrap }', /the page is \d+ wide/],
    ['320 pixels', 'h1 { block-size: 1em; overflow: hidden }', /h1.* is cut/],
    ['text spacing, 320 pixels', 'h1 { block-size: 1em }', /lies over/],
    ['1440 pixels', '.site-footer li a { min-block-size: 0 !important } .site-footer ul { display: block !important; font-size: 8px }', /<a .* is \d+ by \d+/],
    ['400 % zoom', '.site-header { position: sticky }', /stays/],
    ['forced colours', 'input { border: 0 !important }', /<input/],
    ['reduced motion', 'h1 { transition: color 1s }', /<h1.* moves/],
    ['paper', '.buttons { display: block }', /<button.* on paper/],
  ]) {
    await t.test(`${setting}: ${style}`, async () => {
      const page = await showPage(browser, server, form);
      assert.match((await look(page, [setting], style)).join('\n'), expected);
      await page.context().close();
    });
  }
});
