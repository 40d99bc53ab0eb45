// What people do to a form besides filling it in: Back, reload, double clicks, two tabs, a form left open
// overnight. In a browser, with and without JavaScript: every character is still there, on the page or
// stored byte by byte, and a second enquiry of one form or text names the first.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { launchBrowser } from './lib/browser.mjs';
import { countRows } from './lib/form.mjs';
import { eventually, startServer } from './lib/server.mjs';
import { ageStamp } from './lib/stamp.mjs';
import { assertClean, assertEnquiries, assertReceived, assertShown, CHANGE, field, fill, longEnquiry, oddEnquiry, openFilled,
  referenceOf, REVIEW, SEND, shown, visit } from './lib/visitor.mjs';

const DAY = 24 * 3600 * 1000;
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

async function press(page, button, what) {
  await page.locator(button).click();
  await page.locator(what).waitFor();
}

const review = (page) => press(page, REVIEW, '.answers');
const change = (page) => press(page, CHANGE, 'form.form');

/** Back to a page that was the answer to a form: the browser asks, and sends that form again. */
async function backToAnswer(page) {
  await assert.rejects(page.goBack(), /ERR_CACHE_MISS/, 'it fetches another page instead');
  await eventually(() => page.reload().then(() => true, () => false), 'sent again');
}

for (const javaScriptEnabled of [true, false]) {
  describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    const open = (beside) => visit(browser, server, { javaScriptEnabled }, beside);

    test('Back after sending shows the text; sending it again is the same enquiry', async () => {
      const content = oddEnquiry();
      const page = await open();
      await openFilled(page, content);
      await page.locator(SEND).click();
      const first = await assertReceived(page, server, content);
      assert.equal(first.status, 'new', 'nothing of it is like spam');
      const rows = await countRows(server);
      await page.goBack();
      await assertShown(page, content);
      await page.locator(SEND).click();
      await assertReceived(page, server, content);
      await assertEnquiries(server, content, 1);
      assert.deepEqual(await countRows(server), rows);
      assert.deepEqual(page.dialogs, []);
      await assertClean(page);
    });

    test('Back after sending, and sending it changed, is a correction', async () => {
      const content = longEnquiry();
      const changed = { ...content, message: content.message.replaceAll('談', '話'), updates: '', sector: 'energy' };
      const page = await open();
      await openFilled(page, content);
      await page.locator(SEND).click();
      const first = await assertReceived(page, server, content);
      await page.goBack();
      await assertShown(page, content);
      await fill(page, changed);
      await page.locator(SEND).click();
      const second = await assertReceived(page, server, changed);
      assert.equal(second.corrects, first.id);
      await assertEnquiries(server, content, 2);
      await assertClean(page);
    });

    test('Back twice from the receipt, and forward again', async () => {
      const content = oddEnquiry();
      const page = await open();
      await page.goto(STORY);
      await openFilled(page, content);
      await page.locator(SEND).click();
      const reference = await referenceOf(page);
      await page.goBack();
      await assertShown(page, content);
      await page.goBack();
      assert.equal(new URL(page.url()).pathname, STORY);
      await page.goForward();
      await assertShown(page, content);
      await page.goForward();
      assert.equal(await referenceOf(page), reference);
      await assertEnquiries(server, content, 1);
      await assertClean(page);
    });

    test('reload of the page with errors, of the review and of the receipt', async () => {
      const content = oddEnquiry();
      const wrong = { ...content, email: 'not an address', website: 'https://no dot' };
      const page = await open();
      await openFilled(page, wrong);
      await press(page, SEND, '.summary');
      await assertShown(page, wrong);
      await page.reload();
      await assertShown(page, wrong);
      await fill(page, content);
      await review(page);
      await page.reload();
      await assertShown(page, content);
      await page.locator(SEND).click();
      const reference = await referenceOf(page);
      await page.reload();
      assert.equal(await referenceOf(page), reference);
      await assertReceived(page, server, content);
      await assertEnquiries(server, content, 1);
      await assertClean(page);
    });

    test('Back to pages that a form had led to: the browser sends them again, one enquiry', async () => {
      const content = longEnquiry();
      const page = await open();
      await openFilled(page, { ...content, privacy: '' });
      await press(page, SEND, '.summary');
      await field(page, 'privacy').check();
      await review(page);
      await page.locator(SEND).click();
      const reference = await referenceOf(page);
      await backToAnswer(page);
      await assertShown(page, content);
      await page.locator(SEND).click();
      assert.equal(await referenceOf(page), reference);
      await assertEnquiries(server, content, 1);
      await assertClean(page, /status of 422|ERR_CACHE_MISS/);
    });

    const hurries = {
      'a double click on Send': (page) => page.locator(SEND).dblclick(),
      'four clicks on Send': (page) => page.locator(SEND).click({ clickCount: 4 }),
      'Enter held down': async (page) => {
        await field(page, 'name').focus();
        for (let i = 0; i < 10; i += 1) await page.keyboard.down('Enter');
        await page.keyboard.up('Enter');
      },
    };
    for (const [what, hurry] of Object.entries(hurries)) {
      test(`${what} is one enquiry`, async () => {
        const content = longEnquiry();
        const page = await open();
        await openFilled(page, content);
        await hurry(page);
        await assertReceived(page, server, content);
        await assertEnquiries(server, content, 1);
        await assertClean(page);
      });
    }

    test('a double click on Review, Change and Send loses nothing and sends nothing early', async () => {
      const content = oddEnquiry();
      const page = await open();
      await openFilled(page, content);
      await page.locator(REVIEW).dblclick();
      await page.locator('.answers').waitFor();
      await assertShown(page, content);
      await assertEnquiries(server, content, 0);
      await page.locator(CHANGE).dblclick();
      await page.locator('form.form').waitFor();
      await assertShown(page, content);
      await review(page);
      await page.locator(SEND).dblclick();
      await assertReceived(page, server, content);
      await assertEnquiries(server, content, 1);
      await assertClean(page);
    });

    test('two tabs, filled in differently, are two enquiries', async () => {
      const contents = [oddEnquiry(), oddEnquiry()];
      const first = await open();
      const second = await open(first);
      await openFilled(first, contents[0]);
      await openFilled(second, contents[1]);
      await second.locator(SEND).click();
      await first.bringToFront();
      await first.locator(SEND).click();
      for (const [index, page] of [first, second].entries()) {
        await assertReceived(page, server, contents[index]);
        await assertEnquiries(server, contents[index], 1);
      }
      await assertClean(first);
    });

    for (const [what, beside] of [['two tabs', (page) => page], ['two windows that know nothing of each other', () => null]]) {
      test(`${what} with the same text: the second says so, without a second mail`, async () => {
        const content = oddEnquiry();
        const pages = [await open()];
        pages.push(await open(beside(pages[0])));
        for (const page of pages) await openFilled(page, content);
        const before = await countRows(server);
        await Promise.all(pages.map((page) => page.locator(SEND).click()));
        for (const page of pages) await assertReceived(page, server, content);
        const [first, second] = await assertEnquiries(server, content, 2);
        assert.equal(second.same_as, first.id);
        assert.equal((await countRows(server)).outbox, before.outbox + 2); // to staff and to the enquirer
        for (const page of new Set([pages[0], beside(pages[0]) ?? pages[1]])) await assertClean(page);
      });
    }

    test('a tab that was duplicated, with other text: a correction', async () => {
      const content = oddEnquiry();
      const changed = { ...content, message: `${content.message}\nOne thing more: 追伸.` };
      const page = await open();
      const copy = await open(page);
      const kept = await server.fetch('/en/contact');
      const body = await kept.text();
      await page.context().route('**/en/contact', (route) => (route.request().method() === 'GET'
        ? route.fulfill({ status: 200, headers: Object.fromEntries(kept.headers), body }) : route.continue()));
      await openFilled(page, content);
      await openFilled(copy, changed);
      await page.bringToFront();
      await page.locator(SEND).click();
      const first = await assertReceived(page, server, content);
      await copy.bringToFront();
      await copy.locator(SEND).click();
      const second = await assertReceived(copy, server, changed);
      assert.equal(second.corrects, first.id);
      await assertEnquiries(server, content, 2);
      await assertClean(page);
    });

    /** A filled form that was opened a day and a minute ago. */
    async function openExpired(page, content) {
      await openFilled(page, content);
      const form = await shown(page, ['key', 'rendered']);
      await field(page, 'rendered').evaluate((element, stamp) => { element.value = stamp; }, await ageStamp(server, form, DAY + 60_000));
      return form.key;
    }

    test('a form left open overnight comes back filled in, and is sent', async () => {
      const content = longEnquiry();
      const page = await open();
      const key = await openExpired(page, content);
      await press(page, SEND, '.notice');
      assert.match(await page.locator('.notice').textContent(), /open for a long time/);
      await assertShown(page, content);
      assert.notEqual((await shown(page, ['key'])).key, key);
      await assertEnquiries(server, content, 0);
      await page.locator(SEND).click();
      await assertReceived(page, server, content);
      await assertEnquiries(server, content, 1);
      await assertClean(page);
    });

    test('a form left open overnight, with an error and a review', async () => {
      const content = oddEnquiry();
      const page = await open();
      const key = await openExpired(page, { ...content, country: '' });
      await press(page, REVIEW, '.summary');
      await assertShown(page, { ...content, country: '' });
      assert.notEqual((await shown(page, ['key'])).key, key);
      await field(page, 'country').selectOption(content.country);
      await review(page);
      await page.locator(SEND).click();
      await assertReceived(page, server, content);
      await assertEnquiries(server, content, 1);
      await assertClean(page);
    });

    test('review, Back, change, review, send', async () => {
      const content = oddEnquiry();
      const changed = { ...content, message: `${content.message}\n  変更`, call: '', jobs: 'undecided' };
      const page = await open();
      await openFilled(page, content);
      await review(page);
      await assertShown(page, content);
      await page.goBack();
      await assertShown(page, content);
      await fill(page, changed);
      await review(page);
      await assertShown(page, changed);
      await page.locator(SEND).click();
      await assertReceived(page, server, changed);
      await assertEnquiries(server, content, 1);
      // Back from the answers asks, like every way that leaves them unsent.
      assert.deepEqual(page.dialogs, javaScriptEnabled ? ['beforeunload'] : []);
      await assertClean(page);
    });

    test('review, change, error, review, send; what stood in the trap stays', async () => {
      const content = longEnquiry();
      const trap = `http://x.example/"'<&>{{x}} 罠`;
      const page = await open();
      const assertAll = async (expected) => {
        await assertShown(page, expected);
        assert.deepEqual(await shown(page, ['comment']), { comment: trap });
      };
      await openFilled(page, content);
      await field(page, 'comment').evaluate((element, text) => { element.value = text; }, trap);
      await review(page);
      await assertAll(content);
      await change(page);
      await assertAll(content);
      await fill(page, { phone: '\u0007', name: '' });
      await press(page, SEND, '.summary');
      await assertAll({ ...content, phone: '\ufffd', name: '' });
      await fill(page, { phone: content.phone, name: content.name });
      await review(page);
      await assertAll(content);
      await page.locator(SEND).click();
      await assertReceived(page, server, content);
      await assertEnquiries(server, content, 1);
      assert.deepEqual(page.dialogs, []);
      await assertClean(page);
    });

    test('one character too many comes back whole, and fits when it is taken away', async () => {
      const content = longEnquiry();
      const page = await open();
      await openFilled(page, { ...content, message: `${content.message}x` });
      await press(page, SEND, '.summary');
      assert.match(await page.locator('#message-error').textContent(), /you have typed 5,001 characters, and the limit is 5,000$/);
      await assertShown(page, { ...content, message: `${content.message}x` });
      await field(page, 'message').fill(content.message);
      await page.locator(SEND).click();
      await assertReceived(page, server, content);
      await assertClean(page);
    });

    test('an error that appears under a finger does not take the tap on Send away', async () => {
      const page = await visit(browser, server, { javaScriptEnabled, hasTouch: true, isMobile: true, viewport: { width: 360, height: 700 } });
      await openFilled(page, oddEnquiry());
      await field(page, 'call_times').fill('\u0007');
      await page.locator(SEND).tap({ position: { x: 20, y: 4 } });
      await page.locator('.summary').waitFor();
      await assertClean(page);
    });
  });
}
