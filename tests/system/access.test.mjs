// What a screen reader is told, out of Chromium's accessibility tree: names, roles, descriptions and states
// of every page and of each field, before and after errors. The words come from the locale files.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { launchBrowser } from './lib/browser.mjs';
import { FIELDS, readForm, shortEnquiry } from './lib/form.mjs';
import { LANGUAGES, STAFF_TEXTS as staff, TEXTS as words } from './lib/languages.mjs';
import { makePages, openFolds, showPage } from './lib/pages.mjs';
import { startServer } from './lib/server.mjs';
import { nodesOf, plain, readTree } from './lib/tree.mjs';

const MESSAGE_MAX = 5000; // characters
const REQUIRED = Object.keys(shortEnquiry());
const BOXES = ['call', 'share', 'updates', 'privacy'];
const CHOICES = ['country', 'sector', 'project', 'timeframe', 'jobs', 'investment', 'site', 'reply_lang', 'source'];
const FIELD_ROLES = ['textbox', 'combobox', 'checkbox'];
const LANDMARKS = ['banner', 'main', 'contentinfo', 'navigation', 'complementary', 'region'];
const FOCUSED = ['link', 'button', 'textbox', 'combobox', 'checkbox', 'DisclosureTriangle'];

let server;
let browser;
let pages;
before(async () => {
  server = await startServer();
  browser = await launchBrowser();
  pages = await makePages(server);
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

const pageOf = (state, lang = 'en') => pages.find((page) => page.state === state && page.lang === lang);

/** Shows a page as it comes (or with its folds open) and resolves to what `look` makes of page and tree. */
async function withTree(answer, look, { folds = false, ...options } = {}) {
  const page = await showPage(browser, server, answer, options);
  if (folds) await openFolds(page);
  const result = await look(await readTree(page), page);
  await page.context().close();
  return result;
}

function roleOf(field) {
  if (BOXES.includes(field)) return 'checkbox';
  return CHOICES.includes(field) ? 'combobox' : 'textbox';
}

const numberIn = (lang, number) => number.toLocaleString(`${lang}-u-nu-latn`);
const countIn = (lang, forms, count) => forms[new Intl.PluralRules(lang).select(count)].replace('{count}', numberIn(lang, count));

/** What is said of each field: name with "(required)" or "(optional)", role, description, invalid. */
function expectedFields({ lang, form }, errors = {}) {
  return FIELDS.map((field) => {
    const { label, hint } = form.fields[field];
    const error = errors[field] ? `${form.error_prefix} ${errors[field]}` : '';
    return {
      role: roleOf(field),
      name: plain(`${label} ${REQUIRED.includes(field) ? form.required : form.optional}`),
      description: plain(`${hint.replace('{max}', numberIn(lang, MESSAGE_MAX))} ${error}`),
      invalid: errors[field] ? 'true' : 'false',
    };
  });
}

const byName = (a, b) => (a.name < b.name ? -1 : 1);

function assertFields(tree, expected) {
  const found = nodesOf(tree, ...FIELD_ROLES).map(({ role, name, description, invalid = 'false' }) => ({ role, name, description, invalid }));
  assert.deepEqual(found.sort(byName), expected.sort(byName));
}

function assertAnnouncement(answer, tree) {
  const [{ name: title }] = tree;
  const alerts = nodesOf(tree, 'alert').filter(({ name }) => name !== '').map(({ name, focused }) => [name, focused]);
  const { form } = words[answer.lang];
  assert.equal(title.startsWith(plain(form.error_prefix)), answer.status === 422, title);
  const summary = plain(answer.side === 'desk' ? staff.desk.login.error_title : form.error_summary);
  assert.deepEqual(alerts, answer.status === 422 ? [[summary, true]] : []);
}

async function assertStructure(answer, tree, page) {
  assert.equal(await page.getAttribute('html', 'lang'), answer.lang);
  assert.equal(nodesOf(tree, 'heading').filter(({ level }) => level === 1).length, 1);
  const landmarks = nodesOf(tree, ...LANDMARKS);
  for (const role of ['banner', 'main']) assert.equal(nodesOf(landmarks, role).length, 1, role);
  assert.equal(nodesOf(landmarks, 'contentinfo').length, answer.side === 'public' ? 1 : 0);
  const named = nodesOf(landmarks, 'navigation', 'complementary', 'region').map(({ name }) => name);
  assert.ok(named.every((name) => name !== ''), named.join(', '));
  assert.equal(new Set(named).size, named.length, named.join(', '));
  assert.deepEqual(await page.locator('nav:not(:has(a))').count(), 0, 'a navigation without a link');
  assert.deepEqual(nodesOf(tree, ...FOCUSED).filter(({ name }) => name === ''), []);
  assert.deepEqual(tree.filter(({ name }) => name.includes(plain(words[answer.lang].form.trap))), [], 'the trap is read out');
}

test('every page', async (t) => {
  for (const answer of pages) {
    const what = answer.status === 422 ? 'the error comes first, and is in the title' : 'no error is announced';
    await t.test(`${answer.name}: ${what}; one heading on top, landmarks by name, nothing without a name`, async () => {
      const page = await showPage(browser, server, answer);
      if (answer.status === 422) await page.waitForFunction(() => document.activeElement.hasAttribute('autofocus'));
      assertAnnouncement(answer, await readTree(page));
      await openFolds(page);
      await assertStructure(answer, await readTree(page), page);
      await page.context().close();
    });
  }
});

for (const lang of LANGUAGES) {
  describe(`the form, ${lang}`, () => {
    test('says of each field its name, whether it is required, its kind and its hint', () => (
      withTree(pageOf('form', lang), (tree) => assertFields(tree, expectedFields(words[lang])), { folds: true })));

    for (const javaScriptEnabled of [true, false]) {
      test(`says each error at its field in the words of the summary, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async () => {
        const answer = pageOf('form with everything wrong', lang);
        const { errors } = readForm(answer.html);
        assert.ok(errors.length > FIELDS.length - 5, 'almost every field is wrong');
        const byField = Object.fromEntries(errors.map(({ href, message }) => [href.slice(1), message]));
        await withTree(answer, (tree) => {
          assertFields(tree, expectedFields(words[lang], byField));
          const links = nodesOf(tree, 'link').filter(({ url }) => /#(?!content|footer|languages)/.test(url));
          assert.deepEqual(links.map(({ name, url }) => [url.split('#')[1], name]),
            Object.entries(byField).map(([field, message]) => [field, plain(message)]));
        }, { folds: true, javaScriptEnabled });
      });
    }

    test('says whether its fold is open, opens it by itself when it holds something', async () => {
      const { legend } = words[lang].form.groups.project;
      const expanded = (tree) => nodesOf(tree, 'DisclosureTriangle').map(({ name, expanded: open }) => [name, open]);
      const name = plain(`${legend} ${words[lang].form.optional_group}`);
      await withTree(pageOf('form', lang), async (tree, page) => {
        assert.deepEqual(expanded(tree), [[name, false]]);
        await page.locator('summary').click();
        assert.deepEqual(expanded(await readTree(page)), [[name, true]]);
      });
      for (const state of ['form after the review', 'form with errors', 'form over the limit']) {
        await withTree(pageOf(state, lang), (tree) => assert.deepEqual(expanded(tree), [[name, true]], state));
      }
    });

    test('says its groups', () => withTree(pageOf('form', lang), (tree) => {
      const legends = Object.values(words[lang].form.groups).map(({ legend }) => plain(legend));
      const groups = nodesOf(tree, 'group').map(({ name }) => name).filter(Boolean);
      assert.deepEqual(groups.sort(), [...legends, plain(words[lang].layout.language)].sort());
    }, { folds: true }));

    test('announces why it comes back', async () => {
      for (const [state, code] of [['form that has expired', 'expired'], ['form that could not be stored', 'unavailable'], ['form over the limit', 'limited']]) {
        await withTree(pageOf(state, lang), async (tree, page) => {
          assert.equal(nodesOf(tree, 'alert').length, 1);
          const { title, text } = words[lang].form.notices[code];
          assert.equal(plain(await page.locator('[role=alert]').innerText()), plain(`${title} ${text}`));
        });
      }
    });
  });

  test(`the review tells each answer by its question, ${lang}`, () => withTree(pageOf('review', lang), async (tree, page) => {
    const labels = FIELDS.map((field) => words[lang].form.fields[field].label).map(plain);
    const terms = (await page.locator('.answers dt').allInnerTexts()).map(plain);
    assert.deepEqual([...terms].sort(), labels.sort());
    assert.equal(nodesOf(tree, 'definition').length - await page.locator('aside dd').count(), labels.length);
    const [send, change, ...others] = nodesOf(tree, 'button').map(({ name }) => name);
    assert.deepEqual([send, change], [words[lang].form.review.send, words[lang].form.review.change].map(plain));
    assert.deepEqual(others.sort(), LANGUAGES.filter((one) => one !== lang).map((one) => words[one].name).sort());
  }));

  test(`the receipt says how to withdraw, and what is wrong, ${lang}`, async () => {
    const { withdraw } = words[lang].receipt;
    await withTree(pageOf('receipt', lang), (tree) => {
      assert.deepEqual(nodesOf(tree, 'DisclosureTriangle').map(({ name, expanded }) => [name, expanded]), [[plain(withdraw.summary), false]]);
      assert.deepEqual(nodesOf(tree, ...FIELD_ROLES), []);
    });
    for (const [state, error] of [['receipt', ''], ['receipt with no address', withdraw.errors.empty],
      ['receipt with a wrong address', countIn(lang, withdraw.errors.wrong, 4)]]) {
      await withTree(pageOf(state, lang), (tree) => {
        assertFields(tree, [{ role: 'textbox', name: plain(withdraw.label), description: plain(`${withdraw.hint} ${error && `${words[lang].form.error_prefix} ${error}`}`), invalid: error ? 'true' : 'false' }]);
        if (error) assert.equal(nodesOf(tree, 'link').filter(({ name }) => name === plain(error)).length, 1, state);
        assert.deepEqual(nodesOf(tree, 'button').map(({ name }) => name), [plain(withdraw.button)]);
      }, { folds: true });
    }
  });
}

test('with JavaScript a field that is left wrong says so in the same words', () => withTree(pageOf('form'), async (_, page) => {
  await page.locator('#email').fill('aiko@');
  await page.locator('#company').focus();
  const message = words.en.form.errors.email.replace('{field}', words.en.form.fields.email.object);
  const email = nodesOf(await readTree(page), 'textbox').find(({ name }) => name.startsWith(words.en.form.fields.email.label));
  assert.equal(email.description, `${words.en.form.fields.email.hint} ${words.en.form.error_prefix} ${message}`);
  assert.equal(email.invalid, 'true');
  await page.locator('p[role=status]', { hasText: message }).waitFor({ state: 'attached' });
  await page.locator('#email').fill('aiko@example.com');
  const mended = nodesOf(await readTree(page), 'textbox').find(({ name }) => name.startsWith(words.en.form.fields.email.label));
  assert.deepEqual([mended.description, mended.invalid], [words.en.form.fields.email.hint, 'false']);
}));

describe('the desk', () => {
  for (const width of [320, 1280]) {
    test(`is a table with headers, and buttons that say what they decide, ${width} pixels`, () => withTree(pageOf('desk inbox of quarantined'), (tree) => {
      const { inbox, spam } = staff.desk;
      assert.equal(nodesOf(tree, 'table').length, 1);
      assert.deepEqual(nodesOf(tree, 'columnheader').map(({ name }) => name), [inbox.col_enquiry, inbox.col_status, inbox.col_received]);
      const rows = nodesOf(tree, 'row').length - 1;
      assert.ok(rows >= 2);
      assert.equal(nodesOf(tree, 'cell').length, rows * 3);
      const buttons = nodesOf(tree, 'button').map(({ name }) => name);
      assert.equal(new Set(buttons).size, buttons.length, buttons.join(', '));
      for (const word of [spam.release, spam.mark]) assert.equal(buttons.filter((name) => name.startsWith(`${word} `)).length, rows);
    }, { viewport: { width, height: 900 } }));
  }

  test('gives a viewer nothing to decide', async () => {
    for (const state of ['desk inbox of quarantined for a viewer', 'desk enquiry, quarantined, for a viewer', 'desk enquiry, new, for a viewer']) {
      await withTree(pageOf(state), (tree) => assert.deepEqual(nodesOf(tree, 'button').map(({ name }) => name), [staff.desk.logout], state));
    }
  });

  test('says what was just done', () => withTree(pageOf('desk enquiry after a change'), async (tree, page) => {
    assert.equal(nodesOf(tree, 'status').length, 1);
    assert.equal(await page.locator('[role=status]').innerText(), staff.desk.flash.answered);
  }));

  test('says which list and which page is the present one', () => withTree(pageOf('desk inbox of quarantined'), async (_, page) => {
    const current = (await page.locator('.tabs [aria-current=page]').allInnerTexts()).map(plain);
    assert.deepEqual(current, [`${staff.desk.filters.quarantined} 2`]);
  }));
});
