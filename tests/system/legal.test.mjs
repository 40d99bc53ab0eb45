// The legal pages name what only the operator can know: every value of the configuration, escaped, in the
// language of the page; what is not configured leaves nothing behind. The German text is the binding one.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';

import { launchBrowser, openPage } from './lib/browser.mjs';
import { shortEnquiry, submitForm } from './lib/form.mjs';
import { root, startServer } from './lib/server.mjs';

const SLUGS = ['imprint', 'privacy', 'accessibility'];
const LANGUAGES = ['en', 'de'];
const ODD = '<b>"Tom" & \'Co\'</b>';

/** Keys that the pages show as they are, by page; each is given a value that no other has. */
const TEXTS = {
  imprint: ['name', 'form', 'represented_by', 'register_court', 'register_number', 'vat_id', 'business_id', 'supervisor',
    'content_person', 'content_address'],
  privacy: ['name', 'represented_by', 'privacy_officer', 'privacy_officer_address', 'privacy_authority', 'hosting',
    'mail_service', 'storage_period'],
  accessibility: ['accessibility_law', 'accessibility_reviewer', 'accessibility_office'],
};
const LINKS = { privacy: ['privacy_authority_url'], accessibility: ['accessibility_office_url'] };
/** Those that have a text for German beside the plain one. */
const BY_LANGUAGE = ['form', 'represented_by', 'privacy_officer', 'hosting', 'mail_service', 'accessibility_reviewer'];

const valueOf = (key, lang = '') => `${key}${lang} ${ODD}`;
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  .replaceAll('"', '&quot;').replaceAll("'", '&#39;');

const lines = (values) => Object.entries(values).map(([key, value]) => `${key} = ${value}\n`).join('');
const FULL = `[legal]\n${lines({
  ...Object.fromEntries(Object.values(TEXTS).flat().map((key) => [key, valueOf(key)])),
  ...Object.fromEntries(BY_LANGUAGE.map((key) => [`${key}.de`, valueOf(key, '.de')])),
  ...Object.fromEntries(Object.values(LINKS).flat().map((key) => [key, `https://${key.replaceAll('_', '-')}.test/?a=1&b=2`])),
  privacy_officer_email: "d'officer@officer.test",
  accessibility_reviewed: '2026-11-25',
  accessibility_result: 'not',
})}[contact]\nrole = Head ${ODD}\nrole.de = Leiter ${ODD}\ncity = 1 Essen, Germany\ncity.de = 1 Essen, Deutschland\nphone = +49 (0) 201 12-3456\n`;

/** What script/server takes from the example, each key set to nothing. */
async function nothing() {
  const example = await readFile(path.join(root, 'deploy/indemand.conf.example'), 'utf8');
  const section = example.slice(example.indexOf('[legal]\n'), example.indexOf('[site]\n'));
  const keys = [...section.matchAll(/^([\w.]+) = ./gm)].map(([, key]) => key);
  assert.ok(keys.length > 15 && keys.includes('form.de'), keys.join(' '));
  return `[legal]\n${lines(Object.fromEntries(keys.map((key) => [key, ''])))}`;
}

let server;
before(async () => { server = await startServer({ localConf: FULL }); });
after(async () => { await server?.stop(); });

async function get(where) {
  const answer = await server.fetch(where);
  assert.equal(answer.status, 200, where);
  return answer.text();
}

/** Starts the server again with another local.conf. */
async function restart(localConf) {
  await server.halt();
  await writeFile(path.join(server.dataDir, 'local.conf'), localConf);
  await server.start();
}

/** The rows of a page: [label, value], as HTML without white space around. */
const rows = (html) => [...html.matchAll(/<dt>([\s\S]*?)<\/dt><dd>([\s\S]*?)<\/dd>/g)].map(([, label, value]) => [label.trim(), value.trim()]);

describe('with everything configured', () => {
  for (const lang of LANGUAGES) {
    for (const slug of SLUGS) {
      test(`${lang}/${slug} shows each value, escaped`, async () => {
        const html = await get(`/${lang}/${slug}`);
        for (const key of TEXTS[slug]) {
          const own = lang === 'de' && BY_LANGUAGE.includes(key) ? valueOf(key, '.de') : valueOf(key);
          assert.ok(html.includes(escaped(own)), `${key}: ${own}`);
        }
        for (const key of LINKS[slug] ?? []) {
          assert.ok(html.includes(`<a href="https://${key.replaceAll('_', '-')}.test/?a=1&amp;b=2">`), key);
        }
        assert.doesNotMatch(html, /<b>/);
      });
    }

    test(`${lang}: role and city are in the language of the page, everywhere`, async () => {
      const [role, city] = lang === 'de' ? [`Leiter ${ODD}`, '1 Essen, Deutschland'] : [`Head ${ODD}`, '1 Essen, Germany'];
      for (const slug of [...SLUGS, 'internationally-in-demand', 'contact']) {
        const html = await get(`/${lang}/${slug}`);
        assert.ok(html.includes(escaped(role)), slug);
        assert.ok(html.includes(city), slug);
        assert.doesNotMatch(html, lang === 'de' ? /Essen, Germany/ : /Essen, Deutschland/);
      }
      const receipt = await get((await submitForm(server, shortEnquiry(` in ${lang}`), `/${lang}/contact`)).location);
      assert.ok(receipt.includes(escaped(role)) && receipt.includes(city), receipt);
    });
  }

  test('a telephone number with the zero for callers at home is dialled without it', async () => {
    assert.ok((await get('/en/imprint')).includes('<a href="tel:+49201123456"><bdi>+49 (0) 201 12-3456</bdi></a>'));
  });

  test('the mail address of the data protection officer can be used', async () => {
    for (const lang of LANGUAGES) {
      assert.ok((await get(`/${lang}/privacy`)).includes('<a href="mailto:d&#39;officer@officer.test">'), lang);
    }
  });

  test('the review is told in words, its day as the language writes it', async () => {
    const english = await get('/en/accessibility');
    assert.ok(english.includes('Wednesday, 25 November 2026'));
    assert.ok(english.includes('does not meet the WCAG 2.2'));
    const german = await get('/de/accessibility');
    assert.ok(german.includes('Mittwoch, 25. November 2026'));
    assert.ok(german.includes('noch nicht'));
  });
});

describe('the binding version', () => {
  for (const slug of SLUGS) {
    test(`${slug}: English leads to the German page, which says that it is the one`, async () => {
      const english = await get(`/en/${slug}`);
      const main = english.slice(english.indexOf('<main'), english.indexOf('</main>'));
      assert.ok(main.includes(`<a href="/de/${slug}" hreflang="de">`));
      assert.ok(main.indexOf(`/de/${slug}`) < main.indexOf('<h2'), 'before anything else is said');
      const german = await get(`/de/${slug}`);
      assert.ok(german.includes('Verbindlich ist diese deutsche Fassung.'));
      assert.doesNotMatch(german.slice(german.indexOf('<main'), german.indexOf('</main>')), /hreflang/);
    });
  }
});

describe('with nothing configured', () => {
  before(async () => restart(await nothing()));

  for (const lang of LANGUAGES) {
    for (const slug of SLUGS) {
      test(`${lang}/${slug} has no empty row and no empty list`, async () => {
        const html = await get(`/${lang}/${slug}`);
        const found = rows(html);
        assert.ok(found.length >= 3, html);
        for (const [label, value] of found) {
          assert.notEqual(label, '');
          assert.notEqual(value.replaceAll(/<[^>]*>/g, '').trim(), '', label);
          assert.doesNotMatch(value, /<br>\s*(<br>|$)/, label);
        }
        assert.doesNotMatch(html, /<dl>\s*<\/dl>|mailto:"|href=""|HRB|2000/);
      });
    }
  }

  test('the operator is named all the same, with an address for what is asked of it', async () => {
    for (const slug of ['imprint', 'privacy']) assert.match(await get(`/en/${slug}`), /Business Metropole Ruhr GmbH/);
    for (const slug of SLUGS) assert.match(await get(`/en/${slug}`), /<a href="mailto:contact@example\.com">/);
    const html = await get('/en/accessibility');
    assert.equal((html.match(/<div class="answers">/g) ?? []).length, 1, 'no heading over a review that was not');
  });
});

describe('in a browser', () => {
  let browser;
  before(async () => {
    await restart(`[legal]\nhosting = ${'Verylongnameofahostingcompany'.repeat(4)}\n`);
    browser = await launchBrowser();
  });
  after(async () => { await browser?.close(); });

  for (const width of [320, 1440]) {
    test(`nothing reaches beyond the page at ${width} px`, async () => {
      const page = await openPage(browser, { baseURL: server.base, viewport: { width, height: 900 } });
      for (const lang of LANGUAGES) {
        for (const slug of SLUGS) {
          await page.goto(`/${lang}/${slug}`);
          const [inner, outer] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
          assert.equal(inner, outer, `/${lang}/${slug}`);
        }
      }
      assert.deepEqual(page.problems, []);
      await page.context().close();
    });
  }
});
