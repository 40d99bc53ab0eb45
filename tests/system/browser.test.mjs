// Visitors and staff in Debian's Chromium: the whole way of an enquiry with and without JavaScript, with
// the mouse and with the keyboard alone. What else people do to a form is in flows.test.mjs.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { launchBrowser } from './lib/browser.mjs';
import { addAccount, PASSWORD } from './lib/desk.mjs';
import { wholeEnquiry } from './lib/form.mjs';
import { eventually, startServer } from './lib/server.mjs';
import { assertClean, field, fill, referenceOf, SEND, shown, visit } from './lib/visitor.mjs';

let server;
let browser;
let number = 0;
before(async () => {
  server = await startServer();
  await addAccount(server, 'ada', 'staff');
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

function different() {
  number += 1;
  return wholeEnquiry(` browser ${number}`);
}

const open = (options) => visit(browser, server, options);

async function logIn(page) {
  await page.locator('[name=user]').fill('ada');
  await page.locator('[name=password]').fill(PASSWORD);
  await page.locator(SEND).click();
}

for (const javaScriptEnabled of [true, false]) {
  describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test('from the story to the answered enquiry', async () => {
      const content = different();
      const page = await open({ javaScriptEnabled });
      await page.goto('/');
      assert.equal(new URL(page.url()).pathname, '/en/internationally-in-demand');
      await page.locator('main a.button').first().click();
      await page.waitForURL('**/en/contact');
      await fill(page, content);
      await page.locator(SEND).click();
      const reference = await referenceOf(page);
      assert.match(reference, /^[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}$/);
      await page.reload();
      assert.equal(await referenceOf(page), reference);
      await assertClean(page);

      const mail = await eventually(async () => (await server.staffMails()).find(({ subject }) => subject.includes(reference)), 'the mail');
      assert.ok(mail.text.includes(content.name));
      const [link] = /http:\/\/\S+\/desk\/enquiry\/\S+/.exec(mail.text);

      const desk = await open({ javaScriptEnabled });
      await desk.goto(link);
      assert.match(desk.url(), /\/desk\/login/);
      await logIn(desk);
      await desk.waitForURL(link);
      assert.equal(await desk.locator('h1').textContent(), content.company);
      assert.equal(await desk.locator('.message').evaluate((element) => element.textContent), content.message);
      await desk.locator('nav a[href="/desk/"], a[href="/desk/"]').first().click();
      await desk.waitForURL('**/desk/');
      const row = desk.locator('tr', { hasText: reference });
      assert.match(await row.textContent(), /New/);
      await row.locator('a').first().click();
      await desk.locator('#status').selectOption('open');
      await desk.locator('form[action$="/status"] button').click();
      await desk.locator('.status-open').first().waitFor();
      await desk.locator('form[action$="/answered"] button').click();
      await desk.locator('.status-answered').first().waitFor();
      const [stored] = await server.sql(`SELECT status, answered_at FROM enquiry WHERE reference = '${reference}'`);
      assert.equal(stored.status, 'answered');
      assert.ok(stored.answered_at > 0);
      await desk.locator('form[action="/desk/logout"] button').click();
      await desk.goto('/desk/');
      assert.match(desk.url(), /\/desk\/login/);
      assert.deepEqual([...desk.problems, ...desk.outside], []);
      await desk.context().close();
    });

    test('an error keeps everything that was typed, chosen and ticked', async () => {
      const content = { ...different(), email: 'not an address', updates: '' };
      const page = await open({ javaScriptEnabled });
      await page.goto('/en/contact');
      await fill(page, content);
      await page.locator(SEND).click();
      await page.locator('.summary').waitFor();
      assert.match(await page.title(), /^Error: /);
      assert.deepEqual(await shown(page, Object.keys(content)), content);
      await page.locator('.summary a').click();
      assert.equal(await page.evaluate(() => document.activeElement.name), 'email');
      await field(page, 'email').fill('aiko@example.com');
      await page.locator(SEND).click();
      const reference = await referenceOf(page);
      const [stored] = await server.sql(`SELECT name, message, updates, share, sector FROM enquiry WHERE reference = '${reference}'`);
      assert.deepEqual(stored, { name: content.name, message: content.message, updates: '', share: 'yes', sector: 'chemistry' });
      await assertClean(page);
    });

    test('the keyboard alone is enough', async () => {
      const content = different();
      const page = await open({ javaScriptEnabled });
      const focused = () => page.evaluate(() => document.activeElement.name || document.activeElement.tagName);
      const tabTo = async (name) => {
        for (let i = 0; i < 60; i += 1) {
          await page.keyboard.press('Tab');
          if (await focused() === name) return;
        }
        assert.fail(`Tab never comes to ${name}`);
      };
      await page.goto('/en/contact');
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate(() => document.activeElement.className), 'skip');
      const box = await page.locator('.skip').first().boundingBox();
      assert.ok(box.x >= 0 && box.y >= 0 && box.height > 10, 'the skip link is seen when it has the focus');
      await page.keyboard.press('Enter');
      await page.waitForURL(/#content$/);
      for (const name of ['name', 'email', 'company']) {
        await tabTo(name);
        await page.keyboard.type(content[name]);
      }
      await tabTo('country');
      await page.keyboard.type('Jap');
      await tabTo('message');
      await page.keyboard.type(content.message);
      await tabTo('SUMMARY');
      await page.keyboard.press('Enter');
      await tabTo('role');
      await page.keyboard.type(content.role);
      await page.keyboard.press('Enter'); // Send, though the privacy notice is not ticked
      await page.locator('.summary').waitFor();
      assert.equal(await page.evaluate(() => document.activeElement.className), 'summary');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      assert.equal(await focused(), 'privacy');
      await page.keyboard.press('Space');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      const reference = await referenceOf(page);
      const [stored] = await server.sql(`SELECT name, email, company, country, message, role, privacy FROM enquiry WHERE reference = '${reference}'`);
      assert.deepEqual(stored, { name: content.name, email: content.email, company: content.company, country: 'JP',
        message: content.message, role: content.role, privacy: 'yes' });
      await assertClean(page);
    });
  });
}
