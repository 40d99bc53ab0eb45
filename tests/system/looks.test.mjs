// Every page by tools: axe-core in light and dark at two widths, no sideways scrolling at 320 pixels,
// valid HTML. --long looks at every page in all four ways, every run at each page in two, and at the
// German ones in one.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { HtmlValidate } from 'html-validate';

import { launchBrowser, openPage } from './lib/browser.mjs';
import { addAccount, client } from './lib/desk.mjs';
import { FORM_GERMAN, openForm, postForm, storedEnquiry, submitForm, wholeEnquiry } from './lib/form.mjs';
import { startServer } from './lib/server.mjs';

const LONG = process.env.INDEMAND_TEST_LONG === 'yes';
const LOOKS = [['light', 360], ['dark', 1440], ...(LONG ? [['dark', 360], ['light', 1440]] : [])];
/** Another language is another length of words, not another page: one look at it is enough. */
const looksOf = (name) => (LONG || !name.endsWith('in German') ? LOOKS : LOOKS.slice(0, 1));
const PAGES = {
  story: '/en/internationally-in-demand',
  form: '/en/contact',
  'form with errors': null,
  'form with everything wrong': null,
  'form that could not be stored': null,
  'form after the review': null,
  review: null,
  receipt: null,
  imprint: '/en/imprint',
  privacy: '/en/privacy',
  accessibility: '/en/accessibility',
  'not found': '/en/none',
  'story in German': '/de/internationally-in-demand',
  'form in German': '/de/contact',
  'form with everything wrong in German': null,
  'receipt in German': null,
  'imprint in German': '/de/imprint',
  'privacy in German': '/de/privacy',
  'accessibility in German': '/de/accessibility',
  'not found by nginx': '/none.html',
  'wrong kind of form': null,
  'desk login': '/desk/login',
  'desk login that failed': null,
  'desk inbox': '/desk/',
  'desk inbox of what is open, empty': '/desk/?show=open',
  'desk enquiry': null,
  'desk enquiry of a short text': null,
  'desk not found': '/desk/none',
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
const html = {};

before(async () => {
  server = await startServer();
  browser = await launchBrowser();
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await addAccount(server, 'ada', 'staff');
  const staff = await client(server, 'ada');
  const text = async (where) => (await server.fetch(where)).text();
  const whole = wholeEnquiry();
  const long = { ...whole, company: 'W'.repeat(200), message: `${'Donaudampfschiff'.repeat(30)}\n${whole.message}` };
  const sent = await submitForm(server, long);
  const wrong = Object.fromEntries(Object.keys(whole).map((name) => [name, 'a\nb']));
  const short = await submitForm(server, { ...whole, message: 'Hello', role: '', phone: '', website: '', sector: '', call: '', updates: '' });

  for (const [name, where] of Object.entries(PAGES)) {
    if (where) html[name] = await (where.startsWith('/desk/') && where !== PAGES['desk login'] ? staff.text(where) : text(where));
  }
  html['form with errors'] = (await postForm(server, { ...await openForm(server), ...whole, email: 'x', company: '' })).text;
  html['form with everything wrong'] = (await postForm(server, { ...await openForm(server), ...wrong })).text;
  html['form that could not be stored'] = (await postForm(server, { key: 'short', ...whole })).text;
  html.review = (await postForm(server, { ...await openForm(server), ...long, action: 'review' })).text;
  html['form after the review'] = (await postForm(server, { ...await openForm(server), ...long, action: 'edit' })).text;
  html['form with everything wrong in German'] = (await submitForm(server, wrong, FORM_GERMAN)).text;
  html.receipt = await text(sent.location);
  html['receipt in German'] = await text((await submitForm(server, whole, FORM_GERMAN)).location);
  html['wrong kind of form'] = (await postForm(server, whole, { headers: { 'Content-Type': 'text/plain' } })).text;
  html['desk login that failed'] = await (await server.fetch('/desk/login', { method: 'POST', headers: { Origin: server.base },
    body: new URLSearchParams({ user: 'ada', password: 'wrong' }) })).text();
  html['desk enquiry'] = await staff.text(`/desk/enquiry/${(await storedEnquiry(server, sent.location)).reference}`);
  html['desk enquiry of a short text'] = await staff.text(`/desk/enquiry/${(await storedEnquiry(server, short.location)).reference}`);
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

/** A browser page that shows the HTML as if the server had sent it, with the server's files and headers. */
async function show(name, options) {
  const page = await openPage(browser, { reducedMotion: 'reduce', ...options });
  const { headers } = await server.fetch(PAGES.form);
  const where = `${server.base}/shown`;
  await page.route(where, (route) => route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', body: html[name],
    headers: { 'Content-Security-Policy': headers.get('content-security-policy') } }));
  await page.goto(where);
  return page;
}

for (const name of Object.keys(PAGES)) {
  describe(name, () => {
    test('is valid HTML', async () => {
      const { results } = await validator.validateString(html[name]);
      const found = results.flatMap(({ messages }) => messages).map(({ line, ruleId, message }) => `${line}: ${ruleId}: ${message}`);
      assert.deepEqual(found, []);
    });

    for (const [colorScheme, width] of looksOf(name)) {
      test(`has no violation in axe, ${colorScheme}, ${width} pixels`, async () => {
        const page = await show(name, { colorScheme, viewport: { width, height: 900 } });
        await page.evaluate(() => { for (const fold of document.querySelectorAll('details')) fold.open = true; });
        await page.evaluate(axe);
        const { violations, passes } = await page.evaluate(() => window.axe.run({ resultTypes: ['violations'] }));
        assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join('\n')}`), []);
        assert.ok(passes.length > 10, 'axe looked at the page');
        assert.deepEqual(page.problems, []);
        await page.context().close();
      });
    }

    test('does not scroll sideways at 320 pixels', async () => {
      const page = await show(name, { viewport: { width: 320, height: 600 } });
      await page.evaluate(() => { for (const fold of document.querySelectorAll('details')) fold.open = true; });
      const { wide, scroll } = await page.evaluate(() => ({
        scroll: document.documentElement.scrollWidth,
        wide: [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > 320.5)
          .map((element) => `${element.tagName}.${element.className} ${element.getBoundingClientRect().right}`),
      }));
      assert.ok(scroll <= 320, `${scroll}: ${wide.join(', ')}`);
      await page.context().close();
    });
  });
}

describe('a receipt on paper', () => {
  for (const format of ['A4', 'Letter']) {
    test(`is one page of ${format}`, async () => {
      const page = await show('receipt');
      const pdf = (await page.pdf({ format })).toString('latin1');
      assert.equal(pdf.match(/\/Type \/Page\b/g).length, 1);
      await page.context().close();
    });
  }

  test('has the reference in large, the promise and the contact, and nothing to click', async () => {
    const page = await show('receipt');
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
