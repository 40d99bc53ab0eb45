// Leaving a form and coming back to it, in browsers that forget a page that is left and in those that
// keep it alive: it can be sent again, and only text that was not sent is asked about.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { launchBrowser } from './lib/browser.mjs';
import { startServer } from './lib/server.mjs';
import { assertClean, assertEnquiries, assertReceived, assertShown, field, oddEnquiry, openFilled, referenceOf, REVIEW, SEND, visit }
  from './lib/visitor.mjs';

const STORY = '/en/internationally-in-demand';

let server;
before(async () => { server = await startServer(); });
after(async () => { await server?.stop(); });

/** What a browser asks who leaves for the start page. */
async function askedOnLeaving(page) {
  await page.locator('.wordmark').click();
  await page.waitForURL(`**${STORY}`);
  return page.dialogs.splice(0);
}

for (const memory of [false, true]) {
  test(`leaving asks only for text that was not sent, ${memory ? 'on pages that live on' : 'also after Back'}`, async () => {
    const other = await launchBrowser({ memory });
    try {
      const page = await visit(other, server);
      const back = async () => {
        await page.goBack({ waitUntil: 'commit' });
        await page.locator(SEND).waitFor();
        page.dialogs.length = 0; // of the page that was left
      };
      await openFilled(page, oddEnquiry());
      await page.locator(REVIEW).click();
      await page.locator('.answers').waitFor();
      await back();
      assert.deepEqual(await askedOnLeaving(page), ['beforeunload'], 'reviewed is not sent');
      await openFilled(page, oddEnquiry());
      await page.locator(SEND).click();
      await referenceOf(page);
      await back();
      assert.deepEqual(await askedOnLeaving(page), [], 'sent');
      await back();
      await field(page, 'message').press('End');
      await page.keyboard.type('One thing more.');
      assert.deepEqual(await askedOnLeaving(page), ['beforeunload'], 'changed since');
      await assertClean(page);
    } finally {
      await other.close();
    }
  });
}

describe('a browser that brings pages back alive', () => {
  let keeping;
  before(async () => { keeping = await launchBrowser({ memory: true }); });
  after(async () => { await keeping?.close(); });

  for (const javaScriptEnabled of [true, false]) {
    test(`${javaScriptEnabled ? 'with' : 'without'} JavaScript: Back, and the form can be sent again`, async () => {
      const content = oddEnquiry();
      const page = await visit(keeping, server, { javaScriptEnabled });
      await openFilled(page, content);
      await page.evaluate(() => { window.alive = true; });
      await page.locator(SEND).click();
      await referenceOf(page);
      await page.goBack({ waitUntil: 'commit' });
      await page.locator(SEND).waitFor();
      assert.equal(await page.evaluate(() => window.alive), true, 'it is the page that was left');
      await assertShown(page, content);
      assert.equal(await page.locator(SEND).textContent(), 'Send enquiry');
      assert.equal(await page.locator(SEND).getAttribute('aria-disabled'), null);
      const changed = { ...content, message: `${content.message} 再` };
      await field(page, 'message').fill(changed.message);
      await page.locator(SEND).click();
      await assertReceived(page, server, changed);
      const [first, second] = await assertEnquiries(server, content, 2);
      assert.equal(second.corrects, first.id);
      await assertClean(page);
    });
  }
});
