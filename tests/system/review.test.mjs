// Reading the answers before sending: everything travels in the page, every character survives.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { launchBrowser, openPage } from './lib/browser.mjs';
import { countRows, FIELDS, openForm, postForm, readAnswers, readForm, shortEnquiry, storedEnquiry, wholeEnquiry } from './lib/form.mjs';
import { startServer } from './lib/server.mjs';

const SEND = 'main form button[type=submit]:not([name])';
const OLD_KEY = 'AaII3uUF05NFzsepnHTk5jWVU1qhTlJ-';

// What HTML, a form or an attribute could change on its way, and what is stored of it.
const ODD = {
  'a leading and a trailing newline': ['\n\na\n', 'a'],
  'CR LF, CR and LF': ['a\r\nb\rc\nd\r\n\r\ne', 'a\nb\nc\nd\n\ne'],
  'tabs and runs of spaces': ['a\t\tb   c\n\t d', 'a\t\tb   c\n\t d'],
  'marks of HTML': [`"'<>&amp;&#10;&quot;</dd></textarea><b>`, `"'<>&amp;&#10;&quot;</dd></textarea><b>`],
  'marks of the template': ['{{name}} {{{x}}} {{! }}', '{{name}} {{{x}}} {{! }}'],
  'the replacement character': ['a\ufffdb', 'a\ufffdb'],
  'DEL, C1, noncharacters, private use': ['a\u007fb\u0085c\ufffed\u{10ffff}e\ue000f\u2028g', 'a\u007fb\u0085c\ufffed\u{10ffff}e\ue000f\u2028g'],
  'direction marks, joiners, byte order mark': ['\u202eabc\u202c 👩‍🔬 \ufeffx', '\u202eabc\u202c 👩‍🔬 \ufeffx'],
  'plus, percent, equals, ampersand': ['+49 %41 a=b&c=d;e', '+49 %41 a=b&c=d;e'],
  '5,000 characters of Japanese': ['談'.repeat(5000), '談'.repeat(5000)],
  'what is not NFC': ['e\u0301\u0958', 'é\u0915\u093c'],
};

let server;
let browser;
let number = 0;
before(async () => {
  server = await startServer();
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

function different() {
  number += 1;
  return wholeEnquiry(` review ${number}`);
}

async function review(fields) {
  const answer = await postForm(server, { ...fields, action: 'review' });
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('cache-control'), 'no-store');
  return { ...answer, ...readAnswers(answer.text) };
}

/** Sends what a page carries; the enquiry must be stored with these fields. */
async function assertStored(carried, expected) {
  const sent = await postForm(server, carried);
  assert.equal(sent.status, 303, sent.text.slice(0, 500));
  const row = await storedEnquiry(server, sent.location);
  for (const name of FIELDS) assert.equal(row[name].toString(), expected[name] ?? '', name);
}

describe('the page', () => {
  test('shows every answer in words, stores nothing, and sends it all', async () => {
    const fields = { ...await openForm(server), ...different() };
    const rows = await countRows(server);
    const page = await review(fields);
    assert.deepEqual(await countRows(server), rows);
    assert.match(page.text, /<title>Check your answers – /);
    assert.match(page.text, /<meta name="robots" content="noindex">/);
    assert.deepEqual(Object.values(page.answers).slice(0, 5), [fields.name, fields.email, fields.company, 'Japan', fields.message]);
    for (const [label, words] of [['Sector', 'Chemistry'], ['Jobs you expect to create', '10 to 49'], ['Please call me', 'Yes'],
      ['Language of our answer', '日本語 (Japanese)'], ['I have read the privacy notice', 'Yes']]) assert.equal(page.answers[label], words);
    assert.equal(Object.keys(page.answers).length, FIELDS.length);
    assert.equal(page.carried.key, fields.key);
    assert.equal(page.carried.rendered, fields.rendered);
    await assertStored(page.carried, fields);
  });

  test('leaves out what was not answered', async () => {
    const fields = shortEnquiry(' short');
    const page = await review({ ...await openForm(server), ...fields, role: ' \r\n', sector: '', comment: '' });
    assert.deepEqual(Object.keys(page.answers), ['Your name', 'Work e-mail address', 'Company or organisation', 'Country', 'How can we help?', 'I have read the privacy notice']);
    assert.doesNotMatch(page.text, /Tell us more/);
    await assertStored(page.carried, fields);
  });

  test('has Send first, then Change', async () => {
    const { text } = await review({ ...await openForm(server), ...different() });
    const buttons = [...text.matchAll(/<button [^>]*>/g)].map(([tag]) => tag).filter((tag) => !tag.includes('value="switch"'));
    assert.deepEqual(buttons, ['<button class="button" type="submit">', '<button class="button button-quiet" type="submit" name="action" value="edit">']);
  });

  test('is not shown while something is wrong', async () => {
    const form = await openForm(server);
    const answer = await postForm(server, { ...form, ...different(), email: 'x', comment: 'filled', action: 'review' });
    assert.equal(answer.status, 422);
    const page = readForm(answer.text);
    assert.deepEqual(Object.keys(page.fieldErrors), ['email']);
    assert.equal(page.values.key, form.key);
    assert.equal(page.values.comment, 'filled');
  });
});

describe('round trip', () => {
  for (const [what, [typed, stored]] of Object.entries(ODD)) {
    test(what, async () => {
      const fields = { ...different(), message: typed };
      const page = await review({ ...await openForm(server), ...fields });
      assert.equal(page.carried.message, stored);
      assert.equal(page.answers['How can we help?'], stored);
      const edited = await postForm(server, { ...page.carried, action: 'edit' });
      assert.equal(edited.status, 200);
      const { values, errors, notice } = readForm(edited.text);
      assert.deepEqual([errors, notice, values.key, values.message], [[], null, page.carried.key, stored]);
      const again = await review(values);
      assert.equal(again.carried.message, stored);
      await assertStored(again.carried, { ...fields, message: stored });
    });
  }

  test('what stood in the trap goes along, and is no field', async () => {
    for (const trap of ['http://x.example "<&', 'a\u0000b', { wire: 'a%FFb' }]) {
      const page = await review({ ...await openForm(server), ...different(), comment: trap });
      assert.ok(page.carried.comment.length > 0);
      const edited = readForm((await postForm(server, { ...page.carried, action: 'edit' })).text);
      assert.equal(edited.values.comment, page.carried.comment);
    }
    const columns = await server.sql("SELECT name FROM pragma_table_info('enquiry')");
    assert.ok(!columns.some(({ name }) => name === 'comment'));
  });

  test('Change says nothing of flaws, whatever comes', async () => {
    const answer = await postForm(server, { action: 'edit', name: 'Ann', sector: 'nonsense', message: { wire: 'a%00b' } });
    assert.equal(answer.status, 200);
    const { values, errors, fieldErrors } = readForm(answer.text);
    assert.deepEqual([errors, fieldErrors, values.name, values.sector, values.message], [[], {}, 'Ann', '', 'a\ufffdb']);
    assert.match(answer.text, /<h1 tabindex="-1" autofocus>/);
    assert.doesNotMatch(answer.text, /<title>Error/);
  });
});

describe('key and action', () => {
  for (const action of ['review', 'edit']) {
    test(`${action}: a form that expired, or a key that is none, gets a fresh one`, async () => {
      for (const { key, rendered } of [{ key: OLD_KEY, rendered: '1.00000000000000000000000000000000' }, { key: 'short', rendered: '' }, {}]) {
        const fields = different();
        const answer = await postForm(server, { key, rendered, ...fields, action });
        assert.equal(answer.status, 200);
        const carried = action === 'review' ? readAnswers(answer.text).carried : readForm(answer.text).values;
        assert.match(carried.key, /^[A-Za-z0-9_-]{32}$/);
        assert.notEqual(carried.key, key);
        await assertStored(carried, fields);
      }
    });
  }

  test('an action that nobody knows sends', async () => {
    for (const action of ['', 'send', 'Review', 'review ', 'constructor']) {
      const answer = await postForm(server, { ...await openForm(server), ...different(), action });
      assert.equal(answer.status, 303, action);
    }
  });
});

for (const javaScriptEnabled of [true, false]) {
  describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    async function filled(fields) {
      const page = await openPage(browser, { baseURL: server.base, reducedMotion: 'reduce', javaScriptEnabled });
      await page.goto('/en/contact');
      for (const name of ['name', 'email', 'company', 'message']) await page.locator(`[name=${name}]`).fill(fields[name]);
      await page.locator('[name=country]').selectOption(fields.country);
      await page.locator('[name=privacy]').check();
      return page;
    }

    test('there, back to change an answer, there again, and sent', async () => {
      const message = `\n"two"\n\n\tlines & '\ufffd' +\u0085\n${'談'.repeat(100)}\n`;
      const fields = { ...shortEnquiry(` odd ${javaScriptEnabled}`), message };
      const page = await filled(fields);
      await page.locator('button[value=review]').click();
      await page.locator('.answers').waitFor();
      assert.match(await page.title(), /^Check your answers/);
      assert.equal(await page.locator('.answers dd').nth(4).evaluate((element) => element.innerText), message.trim());
      await page.locator('button[value=edit]').click();
      await page.locator('form.form').waitFor();
      assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H1');
      assert.equal(await page.locator('[name=message]').inputValue(), message.trim());
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate(() => document.activeElement.name), 'name', 'the next stop is the first field');
      assert.equal(await page.locator('details').evaluate((element) => element.open), false);
      await page.locator('details > summary').click();
      await page.locator('[name=role]').fill('CEO');
      await page.locator('button[value=review]').click();
      await page.locator('.answers').waitFor();
      await page.locator(SEND).click();
      await page.waitForURL('**/en/receipt/*');
      const row = await storedEnquiry(server, new URL(page.url()).pathname);
      assert.equal(row.message.toString(), message.trim());
      assert.equal(row.role.toString(), 'CEO');
      assert.equal((await server.sql(`SELECT id FROM enquiry WHERE name = '${fields.name}'`)).length, 1);
      assert.deepEqual(page.problems, []);
      await page.context().close();
    });

    test('Enter in a field sends and does not review', async () => {
      const fields = shortEnquiry(` enter ${javaScriptEnabled}`);
      const page = await filled(fields);
      await page.locator('[name=name]').press('Enter');
      await page.waitForURL('**/en/receipt/*');
      await page.context().close();
    });

    test('Back from the review still has the text', async () => {
      const fields = shortEnquiry(` back ${javaScriptEnabled}`);
      const page = await filled(fields);
      await page.locator('button[value=review]').click();
      await page.locator('.answers').waitFor();
      await page.goBack();
      await page.locator('form.form').waitFor();
      assert.equal(await page.locator('[name=message]').inputValue(), fields.message);
      await page.locator(SEND).click();
      await page.waitForURL('**/en/receipt/*');
      await page.context().close();
    });
  });
}
