// Keyboard alone: on every page Tab reaches everything, in order, and shows where it is; then the whole way
// of an enquiry, its withdrawal, and a release at the desk, without a mouse.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { launchBrowser, openPage } from './lib/browser.mjs';
import { PASSWORD } from './lib/desk.mjs';
import { submitForm, wholeEnquiry } from './lib/form.mjs';
import { makePages, openFolds, showPage } from './lib/pages.mjs';
import { startServer } from './lib/server.mjs';

const STEPS = 120; // more than any page has stops

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

/** Numbers everything that Tab should reach, in tree order, after what has the focus now; returns how many. */
function numberStops(page) {
  return page.evaluate(() => {
    const start = document.activeElement;
    const stops = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
      .filter((element) => element.checkVisibility() && element.id !== 'comment')
      .filter((element) => start === document.body || start.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
    stops.forEach((element, index) => { element.dataset.stop = String(index); });
    return stops.length;
  });
}

/** Where the focus is: {stop, what, name, ring: is it drawn there and only there, seen: is it in the window}. */
function focused(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    const look = () => ['', '::after'].map((part) => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element, part);
      return outlineStyle === 'none' ? boxShadow : `${outlineStyle} ${outlineWidth} ${outlineColor} ${boxShadow}`;
    }).join();
    const box = element.getBoundingClientRect();
    const [x, y] = [box.left + Math.min(box.width / 2, 20), box.top + Math.min(box.height / 2, 20)];
    const top = document.elementFromPoint(x, y);
    const on = look();
    element.blur();
    const off = look();
    element.focus({ focusVisible: true, preventScroll: true });
    return {
      stop: element.dataset.stop ?? null,
      what: `${element.tagName.toLowerCase()} ${element.id || element.className || element.textContent.trim().slice(0, 30)}`,
      name: element.name || element.id || element.className,
      text: element.textContent.trim(),
      ring: on !== off && on === look(),
      seen: box.top >= 0 && box.left >= 0 && box.top < innerHeight && top !== null && (element.contains(top) || top.contains(element)),
    };
  });
}

async function assertTabReachesAll(answer, options) {
  const page = await showPage(browser, server, answer, options);
  await openFolds(page);
  const count = await numberStops(page);
  for (let i = 0; i < count; i += 1) {
    await page.keyboard.press('Tab');
    const { stop, what, ring, seen } = await focused(page);
    assert.equal(stop, String(i), `${what} is stop ${stop}, not ${i}`);
    assert.ok(ring, `${what} does not look as if it had the focus`);
    assert.ok(seen, `${what} has the focus and is out of sight`);
  }
  await page.keyboard.press('Shift+Tab');
  if (count > 1) assert.equal((await focused(page)).stop, String(count - 2));
  await page.context().close();
}

test('Tab reaches everything in order, in sight, with a ring', async (t) => {
  for (const answer of pages.filter(({ lang }) => lang === 'en')) {
    await t.test(answer.name, () => assertTabReachesAll(answer, { viewport: { width: 1280, height: 800 } }));
  }
});

test('the same at 400 % zoom, in the dark and in forced colours', async (t) => {
  for (const name of ['form with everything wrong', 'review', 'receipt with a wrong address', 'desk inbox of quarantined', 'desk enquiry, new']) {
    for (const options of [{ colorScheme: 'dark' }, { forcedColors: 'active' }]) {
      await t.test(`${name}, ${Object.values(options)}`, () => assertTabReachesAll(
        pages.find((page) => page.name === name), { viewport: { width: 320, height: 256 }, ...options }));
    }
  }
});

test('a stop without a ring, or out of order, is noticed', async () => {
  const form = pages.find(({ name }) => name === 'form');
  const broken = (from, to) => ({ ...form, html: form.html.replace(from, to) });
  await assert.rejects(assertTabReachesAll(broken('id="company"', 'id="company" tabindex="1"')), /is stop \d+, not 0/);
  await assert.rejects(assertTabReachesAll(broken('id="company"', 'id="company" tabindex="-1"')), /is stop \d+, not \d+/);
  await assert.rejects(assertTabReachesAll(broken('id="comment" name="comment" value="" tabindex="-1"', 'id="comment" name="comment" value=""')), /comment is stop null/);
  await assert.rejects(assertTabReachesAll({ ...form, headers: new Headers({ 'content-type': 'text/html' }),
    html: form.html.replace('</head>', '<style>#company:focus-visible { outline: none; border-color: var(--control) }</style></head>') }), /company does not look/);
});

test('the skip links skip', async () => {
  for (const [presses, place, next] of [[1, 'content', 'main'], [2, 'footer', 'footer']]) {
    const page = await showPage(browser, server, pages.find(({ name }) => name === 'form'));
    for (let i = 0; i < presses; i += 1) await page.keyboard.press('Tab');
    const box = await page.locator(`.skip[href="#${place}"]`).boundingBox();
    assert.ok(box.x >= 0 && box.y >= 0 && box.height >= 24, 'the skip link is seen when it has the focus');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.closest('main, footer, header').tagName.toLowerCase()), next);
    await page.context().close();
  }
});

async function open(options, where) {
  // Playwright and smooth scrolling wait for each other, now and then for ever.
  const page = await openPage(browser, { baseURL: server.base, reducedMotion: 'reduce', ...options });
  await page.goto(where);
  return page;
}

/** Presses Tab until what has the focus fits; each stop on the way must be seen to have it. */
async function tabTo(page, fits, what) {
  for (let i = 0; i < STEPS; i += 1) {
    await page.keyboard.press('Tab');
    const found = await focused(page);
    assert.ok(found.ring && found.seen, `${found.what}: ring ${found.ring}, seen ${found.seen}`);
    assert.notEqual(found.name, 'comment');
    if (fits(found)) return;
  }
  assert.fail(`Tab never comes to ${what}`);
}

const toField = (page, name) => tabTo(page, (found) => found.name === name, name);
const toText = (page, text) => tabTo(page, (found) => found.text.startsWith(text), text);

async function pressAndWait(page, key, selector) {
  await Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press(key)]);
  await page.waitForSelector(selector);
}

for (const javaScriptEnabled of [true, false]) {
  describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test('from the story by way of the review and an error to the receipt, and back by a withdrawal', async () => {
      const content = wholeEnquiry(` keyboard ${javaScriptEnabled}`);
      const page = await open({ javaScriptEnabled }, '/en/internationally-in-demand');
      await toText(page, 'Tell us what you plan');
      await pressAndWait(page, 'Enter', 'form.form');
      for (const name of ['name', 'email', 'company']) {
        await toField(page, name);
        await page.keyboard.type(content[name]);
      }
      await toField(page, 'country');
      await page.keyboard.type('Jap');
      await toField(page, 'message');
      await page.keyboard.type(content.message.split('\n')[0]);
      await toText(page, 'Tell us more about your project');
      await page.keyboard.press('Space');
      await toField(page, 'role');
      await page.keyboard.type(content.role);
      await toText(page, 'Review before sending'); // though the privacy notice is not ticked
      await pressAndWait(page, 'Enter', '.summary');

      assert.match(await page.title(), /^Error: /);
      assert.equal((await focused(page)).name, 'summary');
      assert.ok((await focused(page)).ring);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      assert.equal((await focused(page)).name, 'privacy');
      await page.keyboard.press('Space');
      await toText(page, 'Review before sending');
      await pressAndWait(page, 'Enter', '.answers');

      await toText(page, 'Change answers');
      await pressAndWait(page, 'Enter', 'form.form');
      assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H1');
      await toField(page, 'company');
      await page.keyboard.press('End');
      await page.keyboard.type('!');
      await pressAndWait(page, 'Enter', '.receipt');
      assert.match(page.url(), /\/en\/receipt\//);
      const reference = await page.locator('.reference bdi').textContent();
      const [stored] = await server.sql(`SELECT name, company, country, role, privacy FROM enquiry WHERE reference = '${reference}'`);
      assert.deepEqual(stored, { name: content.name, company: `${content.company}!`, country: 'JP', role: content.role, privacy: 'yes' });

      await toText(page, 'Withdraw this enquiry');
      await page.keyboard.press('Enter');
      await toField(page, 'email');
      await page.keyboard.type('other@example.com');
      await pressAndWait(page, 'Enter', '.summary');
      assert.equal((await focused(page)).name, 'summary');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      assert.equal((await focused(page)).name, 'email');
      await page.keyboard.press('Control+A');
      await page.keyboard.type(content.email);
      await toText(page, 'Withdraw the enquiry');
      await pressAndWait(page, 'Enter', '.receipt');
      assert.equal(await page.locator('h1').textContent(), 'Your enquiry has been withdrawn');
      const [{ status }] = await server.sql(`SELECT status FROM enquiry WHERE reference = '${reference}'`);
      assert.equal(status, 'withdrawn');
      await page.context().close();
    });

    test('at the desk: log in, the quarantine, Release, Spam, an answer, log out', async () => {
      const spam = (company) => submitForm(server, { ...wholeEnquiry(), company, comment: 'x',
        message: `${company}: guest posts and backlinks https://a.example https://b.example <a href="https://c.example">rank</a>` });
      const companies = [`Spam of ${javaScriptEnabled}`, `Real of ${javaScriptEnabled}`];
      for (const company of companies) await spam(company);
      const page = await open({ javaScriptEnabled }, '/desk/');
      await toField(page, 'user');
      await page.keyboard.type('ada');
      await toField(page, 'password');
      await page.keyboard.type(PASSWORD);
      await pressAndWait(page, 'Enter', '.tabs');
      await toText(page, 'Quarantined');
      await pressAndWait(page, 'Enter', '.decide');
      await toText(page, `Release: ${companies[1]}`);
      await pressAndWait(page, 'Enter', '.flash');
      await toText(page, `Spam: ${companies[0]}`);
      await pressAndWait(page, 'Enter', '.flash');
      const rows = await server.sql(`SELECT company, status FROM enquiry WHERE company IN ('${companies.join("', '")}') ORDER BY id`);
      assert.deepEqual(rows.map(({ status }) => status), ['spam', 'new']);
      await toText(page, 'New');
      await pressAndWait(page, 'Enter', '.inbox');
      await toText(page, companies[1]);
      await pressAndWait(page, 'Enter', '.answer');
      await toText(page, 'I answered by mail or telephone');
      await pressAndWait(page, 'Enter', '.flash');
      await toText(page, 'Log out');
      await pressAndWait(page, 'Enter', '.login');
      await page.context().close();
    });
  });
}
