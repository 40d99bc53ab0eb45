// Every page and state by tools: axe-core in light, dark and forced colours at three widths, valid HTML, and
// a browser's log without a word: no cookie, nobody else asked, no breach of the policy. --long looks at
// those of every language in all nine ways; every run looks at each of them in one.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { HtmlValidate } from 'html-validate';

import { launchBrowser } from './lib/browser.mjs';
import { makePages, openFolds, showPage } from './lib/pages.mjs';
import { startServer } from './lib/server.mjs';

const LONG = process.env.INDEMAND_TEST_LONG === 'yes';
const WIDTHS = [320, 768, 1440];
const SCHEMES = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'light', forcedColors: 'active' },
};
/** Another language is another length of words, not another page: one look at it is enough. */
const isLookedAtOnce = ({ lang }) => !LONG && lang !== 'en';
const AXE = {
  resultTypes: ['violations'],
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
};

// What is legitimately ours: attributes in the order of the templates, text with typographic signs.
const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    'no-autofocus': 'off', // the summary of errors: without a script nothing else is read out first
    'long-title': 'off', // the operator's name is the operator's choice
  },
});

let server;
let browser;
let axe;
let pages;

before(async () => {
  server = await startServer();
  browser = await launchBrowser();
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  pages = await makePages(server);
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

const pageOf = (name) => pages.find((page) => page.name === name);

/** What axe finds wrong, one text for each; nothing at all would be found by an axe that did not run. */
async function violations(page) {
  const found = await page.evaluate((options) => window.axe.run(options), AXE);
  assert.ok(found.passes.length > 10, 'axe looked at the page');
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join('\n')}`);
}

/** Readies a page for axe: everything on it is open. */
async function prepare(page) {
  await openFolds(page);
  await page.evaluate(axe);
}

async function look(page, scheme, width) {
  await page.emulateMedia(SCHEMES[scheme]);
  await page.setViewportSize({ width, height: 900 });
}

/** No cookie, nothing kept, nobody else asked, no breach of the policy, no error in the log. */
async function assertQuiet(page, answer) {
  assert.match(answer.headers.get('content-security-policy'), /^default-src 'none'; /);
  assert.deepEqual(answer.headers.getSetCookie(), []);
  await page.evaluate(() => { for (const field of document.querySelectorAll('input, textarea')) field.focus(); });
  assert.deepEqual(page.problems, []);
  assert.deepEqual(page.requests.filter((url) => !url.startsWith(`${server.base}/`)), []);
  assert.ok(page.requests.some((url) => url.endsWith('.css')));
  assert.deepEqual(await page.context().cookies(), []);
  const stored = await page.evaluate(async () => [document.cookie, localStorage.length, sessionStorage.length,
    (await indexedDB.databases()).length, (await caches.keys()).length]);
  assert.deepEqual(stored, ['', 0, 0, 0, 0]);
}

test('every page', async (t) => {
  for (const answer of pages) {
    const page = await showPage(browser, server, answer);
    await t.test(`${answer.name} is quiet: no cookie, no other origin, no breach of the policy`, () => assertQuiet(page, answer));
    await prepare(page);
    for (const scheme of isLookedAtOnce(answer) ? ['light'] : Object.keys(SCHEMES)) {
      await t.test(`${answer.name} has no violation in axe, ${scheme}`, async () => {
        for (const width of isLookedAtOnce(answer) ? [320] : WIDTHS) {
          await look(page, scheme, width);
          assert.deepEqual(await violations(page), [], `${width} pixels`);
        }
      });
    }
    await page.context().close();
  }
});

test('axe would find what is wrong, in every look', async () => {
  const page = await showPage(browser, server, pageOf('form'));
  await prepare(page);
  await page.evaluate(() => {
    document.querySelector('main p').style.color = 'color-mix(in srgb, currentcolor 20%, transparent)';
    document.querySelector('main p').style.forcedColorAdjust = 'none';
    document.querySelector('label[for=name]').remove();
  });
  for (const scheme of Object.keys(SCHEMES)) {
    for (const width of WIDTHS) {
      await look(page, scheme, width);
      const found = (await violations(page)).map((text) => text.split(':')[0]);
      assert.deepEqual(found.filter((id) => ['color-contrast', 'label'].includes(id)), ['color-contrast', 'label'], `${scheme}, ${width}: ${found}`);
    }
  }
  await page.context().close();
});

test('valid HTML', async (t) => {
  for (const answer of pages) {
    await t.test(answer.name, async () => {
      const { results } = await validator.validateString(answer.html);
      const found = results.flatMap(({ messages }) => messages).map(({ line, ruleId, message }) => `${line}: ${ruleId}: ${message}`);
      assert.deepEqual(found, []);
    });
  }
});

test('a breach of the policy is noted', async () => {
  const form = pageOf('form');
  for (const [broken, directive] of [
    [form.html.replace('<h1', '<h1 style="color: red"'), /style-src/],
    [form.html.replace('</main>', '<script>1</script></main>'), /script-src/],
    [form.html.replace('</main>', '<img src="http://pixel.invalid/1.png" alt="">\n</main>'), /img-src/],
  ]) {
    const page = await showPage(browser, server, { ...form, html: broken });
    assert.match(page.problems.join('\n'), directive);
    await page.context().close();
  }
});

describe('a receipt on paper', () => {
  for (const format of ['A4', 'Letter']) {
    test(`is one page of ${format} in every language`, async () => {
      for (const answer of pages.filter(({ state }) => state === 'receipt')) {
        const page = await showPage(browser, server, answer);
        const pdf = (await page.pdf({ format })).toString('latin1');
        assert.equal(pdf.match(/\/Type \/Page\b/g).length, 1, answer.name);
        await page.context().close();
      }
    });
  }

  test('has the reference in large, the promise and the contact, and nothing to click', async () => {
    const page = await showPage(browser, server, pageOf('receipt'));
    await page.emulateMedia({ media: 'print' });
    const text = await page.locator('body').innerText();
    for (const part of ['You will have an answer by', 'Frank Speer', '+49 201 000000-0', 'contact@example.com', 'Musterstraße 1']) {
      assert.ok(text.includes(part), part);
    }
    const size = (selector) => page.locator(selector).first().evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
    assert.ok(await size('.reference') >= 1.5 * await size('.receipt dd:not(.reference)'));
    assert.deepEqual(await page.locator('nav, .skip, form, button, main a:not(address a)').evaluateAll((elements) => (
      elements.filter((element) => element.checkVisibility()).map((element) => element.outerHTML))), []);
    await page.context().close();
  });
});
