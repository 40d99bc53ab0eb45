// What breaks while somebody sends a form, as seen in a browser with and without JavaScript: a keeper or
// worker that dies or hangs, a full disk, a rate limit. The page that comes back holds every character,
// its Send works as soon as the site does, and there is one enquiry.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { launchBrowser } from './lib/browser.mjs';
import { startOnSmallDisk } from './lib/disk.mjs';
import { FORM, submitForm, wholeEnquiry } from './lib/form.mjs';
import { busyWorkers, isAlive, signal, siteOf, steadySite } from './lib/processes.mjs';
import { eventually, startServer } from './lib/server.mjs';
import { assertClean, assertEnquiries, assertReceived, assertShown, CHANGE, field, fill, longEnquiry, oddEnquiry, openFilled, REVIEW,
  SEND, visit } from './lib/visitor.mjs';

const UNAVAILABLE = /status of (503|422)/;
const SCRIPTS = [true, false];
const words = (javaScriptEnabled) => (javaScriptEnabled ? 'with JavaScript' : 'without JavaScript');

let browser;
before(async () => { browser = await launchBrowser(); });
after(async () => { await browser?.close(); });

/** Presses a button whose answer does not come before `meanwhile` is done. */
async function pressDuring(page, button, meanwhile) {
  await page.locator(button).click({ noWaitAfter: true });
  await meanwhile();
}

/** The form once more, with a notice and everything in it. */
async function assertKept(page, content, notice) {
  await page.locator('.notice', { hasText: notice }).waitFor();
  await assertShown(page, content);
}

describe('with one server', () => {
  let server;
  before(async () => { server = await startServer(); });
  after(async () => { await server?.stop(); });

  const inHand = (count = 1) => eventually(async () => (await busyWorkers(server)).length >= count, 'the request is in hand');

  /** Stops the keeper, and kills it once it has what is sent. */
  async function killKeeperDuring(page, button) {
    const { keeper } = await steadySite(server);
    signal(keeper, 'SIGSTOP');
    await pressDuring(page, button, inHand);
    signal(keeper, 'SIGKILL');
  }

  async function filled(javaScriptEnabled, content) {
    const page = await visit(browser, server, { javaScriptEnabled });
    await openFilled(page, content);
    return page;
  }

  async function assertSent(page, content) {
    await page.locator(SEND).click();
    await assertReceived(page, server, content);
    await assertEnquiries(server, content, 1);
    assert.deepEqual(page.dialogs, []);
    await assertClean(page, UNAVAILABLE);
  }

  for (const javaScriptEnabled of SCRIPTS) {
    describe(words(javaScriptEnabled), () => {
      test('a keeper killed while the form is filled in is not noticed', async () => {
        const content = oddEnquiry();
        const page = await filled(javaScriptEnabled, content);
        const { keeper } = await steadySite(server);
        signal(keeper, 'SIGKILL');
        await eventually(async () => !await isAlive(keeper), 'dead');
        await assertSent(page, content);
      });

      test('a keeper killed while it has the form: everything is kept, twice, and then sent', async () => {
        const content = longEnquiry();
        const page = await filled(javaScriptEnabled, content);
        await killKeeperDuring(page, SEND);
        await assertKept(page, content, /not been stored yet/);
        await page.locator('.notice').evaluate((element) => element.remove());
        await killKeeperDuring(page, SEND);
        await assertKept(page, content, /not been stored yet/);
        await assertEnquiries(server, content, 0);
        await assertSent(page, content);
      });

      test('a keeper killed after a review: everything is kept, reviewed again, changed and sent', async () => {
        const content = oddEnquiry();
        const changed = { ...content, message: `${content.message}\n\n  変更 "<&` };
        const page = await filled(javaScriptEnabled, content);
        await page.locator(REVIEW).click();
        await page.locator('.answers').waitFor();
        await killKeeperDuring(page, SEND);
        await assertKept(page, content, /not been stored yet/);
        await page.locator(REVIEW).click();
        await page.locator('.answers').waitFor();
        await page.locator(CHANGE).click();
        await page.locator('form.form').waitFor();
        await assertShown(page, content);
        await fill(page, changed);
        await assertSent(page, changed);
      });

      test('a keeper that pauses, and somebody who clicks again and again: one enquiry', async () => {
        const content = oddEnquiry();
        const page = await filled(javaScriptEnabled, content);
        await page.locator(SEND).scrollIntoViewIfNeeded();
        const { x, y } = await page.locator(SEND).boundingBox();
        const { keeper } = await steadySite(server);
        signal(keeper, 'SIGSTOP');
        for (let count = 1; count <= 3; count += 1) {
          await page.mouse.click(x + 20, y + 10);
          await inHand(javaScriptEnabled ? 1 : count);
        }
        signal(keeper, 'SIGCONT');
        await assertReceived(page, server, content);
        await eventually(async () => (await busyWorkers(server)).length === 0, 'all is answered');
        await assertEnquiries(server, content, 1);
        await assertClean(page);
      });

      test('all workers killed with the form in hand: a receipt, or Back brings the text', async () => {
        const content = longEnquiry();
        const page = await filled(javaScriptEnabled, content);
        const { keeper } = await steadySite(server);
        signal(keeper, 'SIGSTOP');
        await pressDuring(page, SEND, inHand);
        for (const pid of (await siteOf(server)).workers) signal(pid, 'SIGKILL');
        signal(keeper, 'SIGCONT');
        await page.waitForFunction((form) => location.pathname !== form || !document.querySelector('form.form'), FORM);
        if (!page.url().includes('/receipt/')) {
          await page.goBack();
          await assertShown(page, content);
          await steadySite(server);
          await page.locator(SEND).click();
        }
        await assertReceived(page, server, content);
        await assertEnquiries(server, content, 1);
        await assertClean(page, UNAVAILABLE);
      });
    });
  }

  test('a keeper that hangs until it is replaced: everything is kept, and then sent', async () => {
    const contents = SCRIPTS.map(() => longEnquiry());
    const pages = [];
    for (const [index, javaScriptEnabled] of SCRIPTS.entries()) pages.push(await filled(javaScriptEnabled, contents[index]));
    const { keeper } = await steadySite(server);
    signal(keeper, 'SIGSTOP');
    for (const page of pages) await page.locator(SEND).click({ noWaitAfter: true });
    for (const [index, page] of pages.entries()) await assertKept(page, contents[index], /not been stored yet/);
    await steadySite(server, keeper);
    for (const [index, page] of pages.entries()) await assertSent(page, contents[index]);
  });
});

test('a full disk: everything is kept as often as it is sent, and stored when there is room', async () => {
  const disk = await startOnSmallDisk();
  const { server } = disk;
  try {
    for (const javaScriptEnabled of SCRIPTS) {
      const content = longEnquiry();
      const page = await visit(browser, server, { javaScriptEnabled });
      await openFilled(page, content);
      const free = await disk.fill();
      let status = 303;
      for (let i = 0; i < 2000 && status === 303; i += 1) {
        ({ status } = await submitForm(server, { ...wholeEnquiry(` ${javaScriptEnabled} ${i}`), message: 'x'.repeat(5000) }));
      }
      assert.equal(status, 503, 'the disk is full');
      for (let i = 0; i < 2; i += 1) {
        await page.locator(SEND).click();
        await assertKept(page, content, /not been stored yet/);
        await page.locator('.notice').evaluate((element) => element.remove());
      }
      await assertEnquiries(server, content, 0);
      await free();
      await page.locator(SEND).click();
      await assertReceived(page, server, content);
      await assertEnquiries(server, content, 1);
      await assertClean(page, UNAVAILABLE);
    }
  } finally {
    await disk.stop();
  }
});

test('over a rate limit: everything is kept, reviewed after a while, and sent once', async () => {
  const server = await startServer({ localConf: '[site]\nrate_limit = on\n' });
  /** Sends forms without a field until the web server has had enough. */
  const flood = async () => {
    const statuses = await Promise.all(Array.from({ length: 150 }, async () => (await server.fetch(FORM, { method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: 'name=' })).status));
    assert.ok(statuses.includes(429));
  };
  try {
    for (const javaScriptEnabled of SCRIPTS) {
      const content = longEnquiry();
      const wrong = { ...content, privacy: '' };
      const page = await visit(browser, server, { javaScriptEnabled });
      await openFilled(page, wrong);
      // A second gives one back, so that the form may slip in: then it comes back with its error.
      await eventually(async () => {
        await flood();
        await page.locator(SEND).click();
        await page.locator('.notice, .summary').first().waitFor();
        return page.locator('.notice').isVisible();
      }, 'limited');
      await assertKept(page, wrong, /has to wait a little/);
      await field(page, 'privacy').check();
      await eventually(async () => {
        await page.locator(REVIEW).click();
        await page.waitForLoadState();
        await assertShown(page, content);
        return page.locator('.answers').isVisible();
      }, 'reviewed');
      await eventually(async () => {
        await page.locator(SEND).click();
        await page.waitForLoadState();
        if (!page.url().includes('/receipt/')) await assertShown(page, content);
        return page.url().includes('/receipt/');
      }, 'sent');
      await assertReceived(page, server, content);
      await assertEnquiries(server, content, 1);
      await assertClean(page, /status of (429|422)/);
    }
  } finally {
    await server.stop();
  }
});
