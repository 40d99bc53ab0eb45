// The desk in a real browser, with and without JavaScript: what staff do, by keyboard, and whether
// everybody can use it (axe, WCAG 2.2 AA).
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';

import { launchBrowser, openPage } from './lib/browser.mjs';
import { PASSWORD, addAccount, addEnquiries } from './lib/desk.mjs';
import { root, startServer } from './lib/server.mjs';

const LONG = 'Extraordinarilylongcompanynamewithoutanyspaces';
let server;
let browser;
let axe;

before(async () => {
  server = await startServer();
  await addAccount(server, 'ada', 'staff');
  browser = await launchBrowser();
  axe = await readFile(path.join(root, 'tests/node_modules/axe-core/axe.min.js'), 'utf8');
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

async function logIn(page) {
  await page.fill('#user', 'ada');
  await page.fill('#password', PASSWORD);
  await page.press('#password', 'Enter');
  await page.waitForSelector('.page-head');
}

/** What axe finds wrong on the page, one text for each. */
async function violations(page) {
  await page.evaluate(axe);
  const result = await page.evaluate(() => globalThis.axe.run({
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  }));
  assert.ok(result.passes.length > 5, 'axe ran');
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

for (const javaScriptEnabled of [true, false]) {
  test(`log in, answer, change the status, log out, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async () => {
    const [reference] = await addEnquiries(server, [{ company: 'Browser Works' }]);
    const page = await openPage(browser, { javaScriptEnabled });
    // As from the link in a mail: the login leads on to the enquiry.
    await page.goto(`${server.base}/desk/enquiry/${reference}`);
    assert.equal(new URL(page.url()).pathname, '/desk/login');
    await logIn(page);
    assert.equal(page.url(), `${server.base}/desk/enquiry/${reference}`);
    assert.equal(await page.textContent('h1'), 'Browser Works');

    const flash = async (code) => {
      await page.waitForURL(`**?done=${code}`);
      return (await page.textContent('.flash')).trim();
    };
    await page.click('text=I answered by mail or telephone');
    assert.equal(await flash('answered'), 'Your answer has been recorded.');
    assert.equal(await page.textContent('.page-status .status'), 'Answered');
    await page.selectOption('#status', 'closed');
    await page.click('button:text-is("Change status")');
    assert.equal(await flash('status_changed'), 'The status has been changed.');
    assert.equal(await page.textContent('.page-status .status'), 'Closed');

    await page.click('text=Back to the inbox');
    await page.waitForURL('**/desk/');
    assert.equal(await page.getAttribute(`a[href="/desk/enquiry/${reference}"]`, 'class'), 'row-link');
    await page.click('text=Log out');
    assert.equal(await flash('logged_out'), 'You are logged out.');
    await page.goto(`${server.base}/desk/`);
    assert.equal(new URL(page.url()).pathname, '/desk/login');
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });
}

describe('every page', () => {
  const pages = {
    login: async (page) => { await page.goto(`${server.base}/desk/login`); },
    'failed login': async (page) => {
      await page.goto(`${server.base}/desk/login`);
      await page.fill('#user', 'nobody');
      await page.press('#user', 'Enter');
      await page.waitForSelector('.summary');
    },
    inbox: async (page) => {
      await page.goto(`${server.base}/desk/`);
      await logIn(page);
    },
    enquiry: async (page, reference) => {
      await page.goto(`${server.base}/desk/enquiry/${reference}`);
      await logIn(page);
    },
    'not found': async (page) => { await page.goto(`${server.base}/desk/nothing`); },
  };

  for (const [name, open] of Object.entries(pages)) {
    for (const colorScheme of ['light', 'dark']) {
      test(`${name}, ${colorScheme}: usable by everybody, fits 320 px`, async () => {
        const [reference] = await addEnquiries(server, [{
          company: LONG, name: LONG, email: `${LONG}@example.com`, website: `${LONG}.example.com`,
          phone: '+31 10 123 4567', message: `${LONG}\n${LONG}${LONG}`,
        }]);
        const page = await openPage(browser, { colorScheme, viewport: { width: 320, height: 700 } });
        await open(page, reference);
        assert.deepEqual(await violations(page), []);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
        await page.context().close();
      });
    }
  }
});
