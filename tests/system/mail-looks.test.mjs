// The mails as HTML, as a mail program shows them: at the widths of a telephone and of a window, in light
// and dark, with their style and without it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';

import { launchBrowser, openPage } from './lib/browser.mjs';
import { misfits } from './lib/fit.mjs';
import { submitForm, wholeEnquiry } from './lib/form.mjs';
import { eventually, startServer } from './lib/server.mjs';

const KINDS = ['staff', 'en', 'de', 'ja', 'ar'];

let server;
let browser;
let axe;
const mails = {};

before(async () => {
  server = await startServer();
  browser = await launchBrowser();
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  for (const lang of KINDS.slice(1)) {
    const fields = { ...wholeEnquiry(` mail in ${lang}`), email: `${lang}@example.com`, reply_lang: 'undecided' };
    fields.website = `https://${'a-long-name-'.repeat(4)}x.example.com/${'path/'.repeat(12)}`;
    await submitForm(server, { ...fields, company: `Company ${'x'.repeat(150)}` }, `/${lang}/contact`);
    mails[lang] = await eventually(async () => (await server.acknowledgements()).find(({ to }) => to === `${lang}@example.com`), 'the mail');
  }
  mails.staff = await eventually(async () => (await server.staffMails()).find(({ text }) => text.includes('ja@example.com')), 'the mail');
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

/** A page that shows a mail; whatever it would fetch is noted and refused. */
async function show(html, options) {
  const page = await openPage(browser, options);
  page.asked = [];
  await page.route('**', (route) => {
    page.asked.push(route.request().url());
    return route.abort();
  });
  await page.setContent(html);
  return page;
}

for (const kind of KINDS) {
  describe(`the mail to ${kind}`, () => {
    for (const width of [320, 700]) {
      for (const colorScheme of ['light', 'dark']) {
        test(`fits and can be read by everybody at ${width} px in ${colorScheme}`, async () => {
          const page = await show(mails[kind].html, { viewport: { width, height: 700 }, colorScheme });
          assert.deepEqual(await misfits(page), []);
          assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), 'nothing sticks out');
          await page.evaluate(axe);
          const found = await page.evaluate(() => window.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }));
          assert.ok(found.passes.length > 5, 'axe looked at it');
          assert.deepEqual(found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`), []);
          assert.deepEqual(page.asked, []);
          assert.deepEqual(page.problems, []);
          await page.context().close();
        });
      }
    }

    test('says the same in the same order as its text, with its style and without', async () => {
      const page = await show(mails[kind].html.replace(/<style>[^]*<\/style>/, ''));
      const shown = (await page.evaluate(() => document.body.innerText)).replace(/\s+/g, ' ');
      for (const line of mails[kind].text.replaceAll('\u200e', '').split(/\r?\n/)) {
        // Of a line "label: value" the text has both in one, the HTML each on its own; the link is a button.
        for (const part of kind === 'staff' ? line.split(/: (?=.)/) : [line]) {
          if (/\/desk\/enquiry\/|^Desk$|^- |:$/.test(part)) continue;
          assert.ok(shown.includes(part.trim().replace(/\s+/g, ' ')), `${part} in\n${shown}`);
        }
      }
      await page.context().close();
    });
  });
}

test('the button leads to the enquiry at the desk', async () => {
  const page = await show(mails.staff.html);
  const href = await page.locator('a.button').getAttribute('href');
  assert.ok(mails.staff.text.includes(href), href);
  assert.equal((await server.fetch(new URL(href).pathname)).status, 303, 'a login is asked for');
  await page.context().close();
});

test('Arabic goes from right to left, its figures from left to right', async () => {
  const page = await show(mails.ar.html, { viewport: { width: 320, height: 700 } });
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).direction), 'rtl');
  for (const href of ['tel:', 'mailto:']) {
    assert.equal(await page.locator(`a[href^="${href}"] bdi`).evaluate((element) => getComputedStyle(element).direction), 'ltr');
  }
  await page.context().close();
});

test('the check of fit sees what does not fit', async () => {
  const wide = mails.en.html.replace('</h1>', `</h1><p class="whole">${'wide'.repeat(100)}</p>`);
  const page = await show(wide, { viewport: { width: 320, height: 700 } });
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), false);
  await page.context().close();
});
