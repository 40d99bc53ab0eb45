// Withdrawing an enquiry on its receipt, in a browser with and without JavaScript: wrong addresses, the
// lock, the right one; reload, Back, double clicks, and a keeper that dies meanwhile.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { launchBrowser } from './lib/browser.mjs';
import { submitForm } from './lib/form.mjs';
import { busyWorkers, signal, steadySite } from './lib/processes.mjs';
import { eventually, startServer } from './lib/server.mjs';
import { assertClean, enquiriesOf, oddEnquiry, referenceOf, SEND, visit } from './lib/visitor.mjs';

const WRONG = `zoë.o'brien+"<&{{x}}@example.com`;

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

const email = (page) => page.locator('#email');

async function type(page, address) {
  if (!await email(page).isVisible()) await page.locator('#withdraw > summary').click();
  await email(page).fill(address);
}

async function tryWith(page, address) {
  await type(page, address);
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.locator(SEND).click();
  await answered;
  await page.waitForLoadState();
}

async function assertWithdrawn(page, content, reference) {
  await page.locator('h1', { hasText: 'has been withdrawn' }).waitFor();
  assert.equal(await referenceOf(page), reference);
  const rows = await enquiriesOf(server, content);
  assert.deepEqual(rows.map(({ status }) => status), ['withdrawn']);
  const [told] = await server.sql(`SELECT count(*) AS mails FROM outbox WHERE enquiry_id = ${rows[0].id} AND kind = 'withdrawn'`);
  assert.equal(told.mails, 1, 'staff are told once');
}

for (const javaScriptEnabled of [true, false]) {
  describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    /** The receipt of a fresh enquiry, come to from the start page. */
    async function openReceipt(content) {
      const { location } = await submitForm(server, content);
      const page = await visit(browser, server, { javaScriptEnabled });
      await page.goto('/en/internationally-in-demand');
      await page.goto(location);
      return page;
    }

    test('wrong addresses count down to the lock, and what was typed stays', async () => {
      const content = oddEnquiry();
      const page = await openReceipt(content);
      const reference = await referenceOf(page);
      await tryWith(page, 'not an address');
      assert.match(await page.locator('.summary a').textContent(), /You have 5 tries left$/);
      for (let left = 4; left > 0; left -= 1) {
        await tryWith(page, `${left}.other@example.com`);
        assert.match(await page.title(), /^Error: /);
        assert.match(await page.locator('.summary a').textContent(), new RegExp(`You have ${left} ${left === 1 ? 'try' : 'tries'} left$`));
        assert.equal(await email(page).inputValue(), `${left}.other@example.com`);
        await page.locator('.summary a').click();
        assert.equal(await page.evaluate(() => document.activeElement.id), 'email');
      }
      await tryWith(page, 'last@example.com');
      assert.match(await page.locator('.summary a').textContent(), /wrong too often/);
      assert.equal(await email(page).count(), 0);
      await page.goto(page.url());
      assert.equal(await referenceOf(page), reference);
      assert.match(await page.locator('#withdraw').textContent(), /can no longer be withdrawn here/);
      assert.deepEqual((await enquiriesOf(server, content)).map(({ status }) => status), ['new']);
      await assertClean(page);
    });

    test('what is no address comes back as it was typed', async () => {
      const page = await openReceipt(oddEnquiry());
      for (const address of [WRONG, '談'.repeat(500), '']) {
        await tryWith(page, address);
        assert.equal(await email(page).inputValue(), address);
      }
      assert.match(await page.locator('.summary a').textContent(), /^Enter the e-mail address of your enquiry$/);
      await assertClean(page);
    });

    test('the right address, after a wrong one, withdraws; reload and Back change nothing', async () => {
      const content = oddEnquiry();
      const page = await openReceipt(content);
      const reference = await referenceOf(page);
      await tryWith(page, 'other@example.com');
      await page.reload(); // sends it again: one try less
      assert.match(await page.locator('.summary a').textContent(), /You have 3 tries left$/);
      await tryWith(page, content.email.toUpperCase());
      await assertWithdrawn(page, content, reference);
      await page.reload();
      await assertWithdrawn(page, content, reference);
      await page.goto('/en/internationally-in-demand');
      await page.goBack();
      await assertWithdrawn(page, content, reference);
      await assertClean(page);
    });

    test('Back from there is that page or the start page, never a receipt to withdraw once more', async () => {
      const content = oddEnquiry();
      const page = await openReceipt(content);
      const reference = await referenceOf(page);
      await tryWith(page, content.email);
      await assertWithdrawn(page, content, reference);
      await page.goBack();
      if (page.url().includes('/receipt/')) await assertWithdrawn(page, content, reference);
      await page.goForward();
      await assertWithdrawn(page, content, reference);
      await assertClean(page);
    });

    test('a double click, and Enter held down, withdraw once', async () => {
      for (const press of [(page) => page.locator(SEND).dblclick(), async (page) => {
        await email(page).focus();
        for (let i = 0; i < 5; i += 1) await page.keyboard.down('Enter');
      }]) {
        const content = oddEnquiry();
        const page = await openReceipt(content);
        const reference = await referenceOf(page);
        await type(page, content.email);
        await press(page);
        await assertWithdrawn(page, content, reference);
        await assertClean(page);
      }
    });

    test('a double click with a wrong address costs no more than its two tries', async () => {
      const page = await openReceipt(oddEnquiry());
      await type(page, 'other@example.com');
      await page.locator(SEND).dblclick();
      await page.locator('.summary').waitFor();
      assert.match(await page.locator('.summary a').textContent(), /You have [34] tries left$/);
      await assertClean(page);
    });

    test('a keeper killed meanwhile: nothing is withdrawn, and sending it again does it', async () => {
      const content = oddEnquiry();
      const page = await openReceipt(content);
      const reference = await referenceOf(page);
      await type(page, content.email);
      const { keeper } = await steadySite(server);
      signal(keeper, 'SIGSTOP');
      await page.locator(SEND).click({ noWaitAfter: true });
      await eventually(async () => (await busyWorkers(server)).length > 0, 'the request is in hand');
      signal(keeper, 'SIGKILL');
      await page.locator('h1', { hasText: 'not available just now' }).waitFor();
      await steadySite(server, keeper);
      assert.deepEqual((await enquiriesOf(server, content)).map(({ status }) => status), ['new']);
      await page.reload();
      await assertWithdrawn(page, content, reference);
      await assertClean(page, /status of 503/);
    });
  });
}
