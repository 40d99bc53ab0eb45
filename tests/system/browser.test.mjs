// Visitors and staff in Debian's Chromium: the whole way of an enquiry with and without JavaScript, and
// what browsers add to it: Back, reload, double clicks, the keyboard.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { launchBrowser, openPage } from './lib/browser.mjs';
import { addAccount, PASSWORD } from './lib/desk.mjs';
import { countRows, wholeEnquiry } from './lib/form.mjs';
import { eventually, startServer } from './lib/server.mjs';

const SEND = 'main form button[type=submit]:not([name])';
const BOXES = ['call', 'share', 'updates', 'privacy'];
const CHOICES = ['country', 'sector', 'project', 'timeframe', 'jobs', 'investment', 'site', 'reply_lang', 'source'];

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

/** A page that notes every request that leaves our server. */
async function open(options) {
  // Playwright and smooth scrolling wait for each other, now and then for ever.
  const page = await openPage(browser, { baseURL: server.base, reducedMotion: 'reduce', ...options });
  page.outside = [];
  page.on('request', (request) => { if (!request.url().startsWith(`${server.base}/`)) page.outside.push(request.url()); });
  return page;
}

/** Nothing odd happened on the page: no cookie, nobody else asked, nothing in the console but these. */
async function assertClean(page, expected = /status of 422/) {
  assert.deepEqual(page.problems.filter((problem) => !expected.test(problem)), []);
  assert.deepEqual(page.outside, []);
  assert.deepEqual(await page.context().cookies(), []);
  await page.context().close();
}

const field = (page, name) => page.locator(`main form [name=${name}]`);

async function fill(page, fields) {
  if (!await field(page, 'role').isVisible()) await page.locator('details > summary').click();
  for (const [name, value] of Object.entries(fields)) {
    if (BOXES.includes(name)) await field(page, name).setChecked(value === 'yes');
    else if (CHOICES.includes(name)) await field(page, name).selectOption(value);
    else await field(page, name).fill(value);
  }
}

async function shown(page, names) {
  const values = {};
  for (const name of names) {
    values[name] = BOXES.includes(name) ? (await field(page, name).isChecked() ? 'yes' : '') : await field(page, name).inputValue();
  }
  return values;
}

async function referenceOf(page) {
  await page.waitForURL('**/en/receipt/*');
  return page.locator('.reference bdi').textContent();
}

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

      const mail = await eventually(async () => (await server.mails()).find(({ subject }) => subject.includes(reference)), 'the mail');
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
      await page.reload(); // sends the form again
      assert.deepEqual(await shown(page, Object.keys(content)), content);
      await field(page, 'email').fill('aiko@example.com');
      await page.locator(SEND).click();
      const reference = await referenceOf(page);
      const [stored] = await server.sql(`SELECT name, message, updates, share, sector FROM enquiry WHERE reference = '${reference}'`);
      assert.deepEqual(stored, { name: content.name, message: content.message, updates: '', share: 'yes', sector: 'chemistry' });
      await assertClean(page);
    });

    test('Back after sending shows the text, and sending it again is no second mail', async () => {
      const content = different();
      const page = await open({ javaScriptEnabled });
      await page.goto('/en/contact');
      await fill(page, content);
      await page.locator(SEND).click();
      const first = await referenceOf(page);
      const before = await countRows(server);
      await page.goBack();
      await page.waitForURL('**/en/contact');
      assert.equal(await field(page, 'message').inputValue(), content.message);
      assert.equal(await field(page, 'country').inputValue(), 'JP');
      await page.locator(SEND).click();
      const second = await referenceOf(page);
      const after = await countRows(server);
      assert.equal(after.outbox, before.outbox, 'a second mail');
      if (second !== first) {
        const [row] = await server.sql(`SELECT (SELECT reference FROM enquiry WHERE id = e.same_as) AS same FROM enquiry AS e WHERE reference = '${second}'`);
        assert.equal(row.same, first);
      }
      await page.goBack();
      await page.goForward();
      assert.equal(await referenceOf(page), second);
      await assertClean(page);
    });

    test('a double click, and Enter held down, are one enquiry', async () => {
      for (const press of [
        (page) => page.locator(SEND).dblclick(),
        async (page) => {
          await field(page, 'name').press('Enter', { noWaitAfter: true });
          await field(page, 'name').press('Enter', { noWaitAfter: true, timeout: 1000 }).catch(() => {});
        },
      ]) {
        const content = different();
        const page = await open({ javaScriptEnabled });
        await page.goto('/en/contact');
        await fill(page, content);
        await press(page);
        await referenceOf(page);
        const rows = await server.sql(`SELECT id FROM enquiry WHERE name = '${content.name}'`);
        assert.equal(rows.length, 1);
        await assertClean(page, /status of 422|ERR_ABORTED/);
      }
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

test('a form kept open by two tabs is two enquiries, one corrects nothing of the other', async () => {
  const contents = [different(), different()];
  const first = await open();
  await first.goto('/en/contact');
  const second = await first.context().newPage();
  await second.goto('/en/contact');
  for (const [index, page] of [first, second].entries()) await fill(page, contents[index]);
  await second.locator(SEND).click();
  await first.locator(SEND).click();
  const references = [await referenceOf(first), await referenceOf(second)];
  const rows = await server.sql(`SELECT corrects, same_as FROM enquiry WHERE reference IN ('${references.join("', '")}')`);
  assert.deepEqual(rows, [{ corrects: null, same_as: null }, { corrects: null, same_as: null }]);
  await assertClean(first);
});

test('5,000 characters pasted at once arrive whole, 5,001 come back whole', async () => {
  const page = await open();
  const text = `${'談'.repeat(99)}\n`.repeat(50).trim().padEnd(5000, 'x');
  const content = { ...different(), message: `${text}y` };
  await page.goto('/en/contact');
  await fill(page, content);
  await page.locator(SEND).click();
  assert.match(await page.locator('#message-error').textContent(), /You have typed 5001$/);
  assert.equal(await field(page, 'message').inputValue(), content.message);
  await field(page, 'message').fill(text);
  await page.locator(SEND).click();
  const reference = await referenceOf(page);
  const [stored] = await server.sql(`SELECT message FROM enquiry WHERE reference = '${reference}'`);
  assert.equal(stored.message, text);
  await assertClean(page);
});
