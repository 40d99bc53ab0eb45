// Changing the language of a form that is being filled in: nothing that was typed is lost, nothing is said
// or stored before Send, and what is sent is one enquiry of the language it was sent in. In a browser with
// and without JavaScript, from every language there is.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { launchBrowser } from './lib/browser.mjs';
import { countRows, openForm, postForm, readForm, wholeEnquiry } from './lib/form.mjs';
import { signal, steadySite } from './lib/processes.mjs';
import { startServer } from './lib/server.mjs';
import { makeShare, readLanguages } from './lib/share.mjs';
import { ageStamp } from './lib/stamp.mjs';
import { assertClean, assertEnquiries, assertReceived, assertShown, fill, oddEnquiry, openFilled, REVIEW, SEND, visit } from './lib/visitor.mjs';

const LIMIT = 1000; // requests, more than any burst lets through

let share;
let server;
let browser;
let languages;
before(async () => {
  share = await makeShare();
  languages = await readLanguages(share.folder);
  server = await startServer({ localConf: share.localConf });
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await server?.stop();
  await share?.remove();
});

const keyOf = (page) => page.locator('main form [name=key]').inputValue();
const timeOf = async (page) => (await page.locator('main form [name=rendered]').inputValue()).split('.')[0];
const textsOf = (lang) => languages.find((language) => language.lang === lang).texts;

/** Presses the switch, and checks that the form is there as a fresh one would be, but filled in. */
async function switchTo(page, lang, content) {
  const before = [await keyOf(page), await timeOf(page)];
  await page.locator(`#languages [lang="${lang}"]`).click();
  await page.waitForURL(`**/${lang}/contact?`);
  await page.locator(SEND).waitFor();
  assert.equal(await page.getAttribute('html', 'lang'), lang);
  assert.ok((await page.title()).startsWith(textsOf(lang).form.title), await page.title());
  assert.equal(await page.locator('.summary, .notice, .error, [aria-invalid]').count(), 0);
  await assertShown(page, content);
  assert.deepEqual([await keyOf(page), await timeOf(page)], before);
  assert.deepEqual(page.dialogs, []);
}

for (const javaScriptEnabled of [true, false]) {
  describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    const open = () => visit(browser, server, { javaScriptEnabled });

    test('once through all languages, with every field filled in, and sent', async () => {
      const content = oddEnquiry();
      const page = await open();
      const rows = await countRows(server);
      await openFilled(page, content);
      const others = languages.map(({ lang }) => lang).filter((lang) => lang !== 'en');
      for (const lang of others) await switchTo(page, lang, content);
      assert.deepEqual(await countRows(server), rows, 'nothing is stored before Send');
      await page.locator(SEND).click();
      assert.equal((await assertReceived(page, server, content)).lang, others.at(-1));
      await assertEnquiries(server, content, 1);
      await assertClean(page);
    });

    test('from a form with errors, which are not said again', async () => {
      const content = oddEnquiry();
      const flawed = { ...content, email: 'no address', company: '', privacy: '' };
      const page = await open();
      await openFilled(page, flawed);
      await page.locator(SEND).click();
      await page.locator('.summary').waitFor();
      await switchTo(page, 'de', flawed);
      await fill(page, { email: content.email, company: content.company, privacy: 'yes' });
      await page.locator(SEND).click();
      await assertReceived(page, server, content);
      await assertEnquiries(server, content, 1);
      await assertClean(page);
    });

    test('from the review', async () => {
      const content = oddEnquiry();
      const page = await open();
      await openFilled(page, content);
      await page.locator(REVIEW).click();
      await page.locator('.answers').waitFor();
      await switchTo(page, 'de', content);
      await page.locator(REVIEW).click();
      await page.locator('.answers').waitFor();
      await switchTo(page, 'en', content);
      await page.locator(SEND).click();
      await assertReceived(page, server, content);
      await assertEnquiries(server, content, 1);
      await assertClean(page);
    });

    test('Enter in a field sends, and the link in the header only leads to the languages', async () => {
      const content = oddEnquiry();
      const page = await open();
      await openFilled(page, content);
      await page.locator('.to-languages').click();
      await page.waitForURL('**/en/contact#languages');
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate(() => document.activeElement.closest('#languages') !== null), true);
      await assertShown(page, content);
      await page.locator('main form [name=name]').press('Enter');
      await assertReceived(page, server, content);
      assert.deepEqual(page.dialogs, []);
      await assertClean(page);
    });
  });
}

test('with JavaScript, text in a form that changed its language is still asked about', async () => {
  const content = oddEnquiry();
  const page = await visit(browser, server);
  await openFilled(page, content);
  await switchTo(page, 'de', content);
  await page.mouse.click(1, 1); // browsers ask only those who did something on the page
  await page.locator('.wordmark').click();
  await page.waitForURL('**/de/internationally-in-demand');
  assert.deepEqual(page.dialogs, ['beforeunload']);
  await assertClean(page);
});

test('a form that expired changes its language with everything in it, and can be sent', async () => {
  const fields = wholeEnquiry(' old');
  const form = await openForm(server);
  const rendered = await ageStamp(server, form, 25 * 3600 * 1000);
  const { status, text } = await postForm(server, { ...form, rendered, ...fields, action: 'switch' }, { where: '/de/contact' });
  const { values, notice } = readForm(text);
  assert.deepEqual([status, notice], [200, null]);
  assert.notEqual(values.key, form.key);
  for (const [name, value] of Object.entries(fields)) assert.equal(values[name], value, name);
  assert.equal((await postForm(server, values, { where: '/de/contact' })).status, 303);
});

test('while nothing can be stored', async () => {
  const { keeper } = await steadySite(server);
  signal(keeper, 'SIGKILL');
  const form = await openForm(server);
  const { status, text } = await postForm(server, { ...form, ...wholeEnquiry(' dead'), action: 'switch' }, { where: '/de/contact' });
  assert.equal(status, 200);
  assert.equal(readForm(text).values.key, form.key);
  await steadySite(server, keeper);
});

test('over a limit the language still changes, and nothing is said of the limit', async () => {
  const limited = await startServer({ localConf: '[site]\nrate_limit = on\n' });
  try {
    const form = await openForm(limited);
    const post = (fields) => postForm(limited, { ...form, ...fields });
    let answer;
    for (let i = 0; i < LIMIT && answer?.status !== 429; i += 1) answer = await post({ name: 'Ann' });
    assert.equal(answer.status, 429);
    for (let i = 0; i < 20; i += 1) {
      const { status, text } = await postForm(limited, { ...form, ...wholeEnquiry(), action: 'switch' }, { where: '/de/contact' });
      const { values, notice } = readForm(text);
      assert.deepEqual([status, notice, values.key, values.message], [200, null, form.key, wholeEnquiry().message]);
    }
  } finally {
    await limited.stop();
  }
});
