// What a company agreed to can be shown years later: with each enquiry stands which privacy notice was
// shown with it, in which language and when, and the words beside each box. The site runs on a copy of
// www here, so that they can change while forms are open.
import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';

import { addAccount, client } from './lib/desk.mjs';
import { FORM, FORM_GERMAN, openForm, postForm, readForm, shortEnquiry, wholeEnquiry } from './lib/form.mjs';
import { LANGUAGES } from './lib/languages.mjs';
import { root, startServer } from './lib/server.mjs';
import { makeStamps } from './lib/stamp.mjs';

const NEXT_VERSION = '2031-02-03';
const NEXT_WORDS = 'You may show this to the towns <of the region> & nobody else';

let share;
let server;
let staff;
let number = 0;

const at = (name) => path.join(share, name);
const labelsOf = async (lang) => JSON.parse(await readFile(at(`www/locale/${lang}.json`), 'utf8')).form.fields;
const versionOf = async (lang) => /^version: (\S+)$/m.exec(await readFile(at(`www/content/${lang}/privacy.md`), 'utf8'))[1];

function different() {
  number += 1;
  return shortEnquiry(` consent ${number}`);
}

/** What is stored of the consents in the enquiry of this submission key. */
async function stored(key) {
  const rows = await server.sql(`SELECT enquiry.reference, enquiry.lang AS page_lang, share, updates, privacy, shown_at,
    version, notice.lang, wording FROM receipt JOIN enquiry ON enquiry.id = enquiry_id LEFT JOIN notice ON notice.id = notice_id
    WHERE submission_key = '${key}'`);
  assert.equal(rows.length, 1);
  return rows[0];
}

/** The wording as it is stored: a line for each box, "name: label". */
async function wordingOf(lang) {
  const fields = await labelsOf(lang);
  return ['share', 'updates', 'privacy'].map((name) => `${name}: ${fields[name].label}`).join('\n');
}

const renderedAt = ({ rendered }) => Number(rendered.split('.')[0]);

async function send(form, fields = different(), where = FORM) {
  const answer = await postForm(server, { ...form, ...fields }, { where });
  assert.equal(answer.status, 303, answer.text.slice(0, 300));
  return stored(form.key);
}

async function restart() {
  await server.halt();
  await server.start();
  staff = await client(server, 'ada');
}

before(async () => {
  share = await mkdtemp(path.join(tmpdir(), 'indemand-share-'));
  for (const name of ['www', 'sql']) await cp(path.join(root, name), at(name), { recursive: true });
  server = await startServer({ localConf: `[paths]\nshare = ${share}\n` });
  await addAccount(server, 'ada', 'staff');
  staff = await client(server, 'ada');
});
after(async () => {
  await server?.stop();
  if (share) await rm(share, { recursive: true, force: true });
});

describe('with each enquiry', () => {
  for (const [lang, where] of [['en', FORM], ['de', FORM_GERMAN]]) {
    test(`stands what was shown, when, and in which words: ${lang}`, async () => {
      const form = await openForm(server, where);
      const row = await send(form, different(), where);
      assert.equal(row.version, await versionOf(lang));
      assert.equal(row.lang, lang);
      assert.equal(row.page_lang, lang);
      assert.equal(row.wording, await wordingOf(lang));
      assert.equal(row.shown_at, renderedAt(form));
      const page = await (await server.fetch(`/${lang}/privacy`)).text();
      assert.ok(page.includes(row.version), 'the page names its version');
      const html = await (await server.fetch(where)).text();
      for (const line of row.wording.split('\n')) assert.ok(html.includes(line.slice(line.indexOf(': ') + 2)), line);
    });
  }

  test('what was not ticked is empty, and nothing is ticked for anybody', async () => {
    const { values } = readForm(await (await server.fetch(FORM)).text());
    for (const name of ['share', 'updates', 'privacy']) assert.equal(values[name], '', name);
    const row = await send(await openForm(server));
    assert.deepEqual([row.share, row.updates, row.privacy], ['', '', 'yes']);
    const one = await send(await openForm(server), { ...different(), updates: 'yes' });
    assert.deepEqual([one.share, one.updates, one.privacy], ['', 'yes', 'yes']);
  });

  test('without the privacy notice ticked nothing is stored', async () => {
    const form = await openForm(server);
    for (const privacy of ['', 'no', 'on', undefined]) {
      assert.equal((await postForm(server, { ...form, ...different(), privacy })).status, 422);
    }
    assert.deepEqual(await server.sql(`SELECT 1 FROM receipt WHERE submission_key = '${form.key}'`), []);
  });

  test('stands what the form showed, also when it is sent to another language', async () => {
    const row = await send(await openForm(server, FORM), different(), FORM_GERMAN);
    assert.deepEqual([row.page_lang, row.lang, row.wording], ['de', 'en', await wordingOf('en')]);
  });

  test('a form with errors, and the review, keep the time of its opening', async () => {
    const form = await openForm(server);
    const flawed = readForm((await postForm(server, { ...form, ...different(), email: 'wrong' })).text).values;
    assert.deepEqual([flawed.key, flawed.rendered], [form.key, form.rendered]);
    assert.equal((await send({ ...flawed, action: undefined }, { email: 'aiko@example.com' })).shown_at, renderedAt(form));
  });
});

describe('the desk', () => {
  const panelOf = async ({ reference }) => {
    const html = await staff.text(`/desk/enquiry/${reference}`);
    const panel = /<section class="panel" aria-labelledby="consent-heading">[^]*?<\/section>/.exec(html)[0];
    return { lang: /<ul class="consent" lang="([^"]+)">/.exec(panel)[1], given: [...panel.matchAll(/<li>([^<]*)<\/li>/g)].map(([, text]) => text),
      shown: /<p class="quiet">([^<]*)</.exec(panel)[1] };
  };

  test('shows the words of what was ticked, and only of that', async () => {
    const labels = await labelsOf('en');
    const all = await panelOf(await send(await openForm(server), { ...different(), share: 'yes', updates: 'yes' }));
    assert.deepEqual(all.given, [labels.share.label, labels.updates.label, labels.privacy.label]);
    const row = await send(await openForm(server));
    const { lang, given, shown } = await panelOf(row);
    assert.equal(lang, 'en');
    assert.deepEqual(given, [labels.privacy.label]);
    assert.match(shown, new RegExp(`^Privacy notice of ${row.version} in: English\\. The form was opened at \\d`));
  });

  test('shows them in the language of the visitor', async () => {
    const labels = await labelsOf('de');
    const { lang, given } = await panelOf(await send(await openForm(server, FORM_GERMAN), different(), FORM_GERMAN));
    assert.deepEqual([lang, given], ['de', [labels.privacy.label]]);
  });

  test('shows no such thing for an enquiry from before that was stored', async () => {
    const { reference } = await send(await openForm(server));
    await server.sql(`UPDATE enquiry SET notice_id = NULL, shown_at = NULL WHERE reference = '${reference}'`);
    assert.doesNotMatch(await staff.text(`/desk/enquiry/${reference}`), /consent-heading/);
  });

  describe('after the notice has changed', () => {
    let opened; // before it changed, one for each test
    let former; // {version, wording, labels}

    before(async () => {
      opened = await Promise.all(Array.from({ length: 4 }, () => openForm(server)));
      former = { version: await versionOf('en'), wording: await wordingOf('en'), labels: await labelsOf('en') };
      const privacy = await readFile(at('www/content/en/privacy.md'), 'utf8');
      await writeFile(at('www/content/en/privacy.md'), privacy.replace(/^version: .*$/m, `version: ${NEXT_VERSION}`));
      const locale = JSON.parse(await readFile(at('www/locale/en.json'), 'utf8'));
      locale.form.fields.share.label = NEXT_WORDS;
      await writeFile(at('www/locale/en.json'), JSON.stringify(locale, null, 2));
      await restart();
    });

    test('a form that was open keeps the old one', async () => {
      const row = await send(opened[0], { ...different(), share: 'yes' });
      assert.deepEqual([row.version, row.wording, row.shown_at], [former.version, former.wording, renderedAt(opened[0])]);
      assert.deepEqual((await panelOf(row)).given, [former.labels.share.label, former.labels.privacy.label]);
    });

    test('a form that is opened now has the new one', async () => {
      const row = await send(await openForm(server), { ...different(), share: 'yes' });
      assert.equal(row.version, NEXT_VERSION);
      assert.equal(row.wording, await wordingOf('en'));
      const { given } = await panelOf(row);
      assert.equal(given[0], NEXT_WORDS.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;'));
    });

    test('a form that comes back has the one whose words it now shows', async () => {
      for (const [form, change] of [[opened[1], { email: 'wrong' }], [opened[2], { action: 'edit' }]]) {
        const before = Date.now();
        const page = readForm((await postForm(server, { ...form, ...different(), ...change })).text);
        assert.ok(page.form.includes('nobody else'));
        assert.equal(page.values.key, form.key, 'sent twice it is still one enquiry');
        const row = await send(page.values, { email: 'aiko@example.com' });
        assert.deepEqual([row.version, row.wording], [NEXT_VERSION, await wordingOf('en')]);
        assert.ok(row.shown_at >= before && row.shown_at <= Date.now());
      }
    });

    test('each stands in the database once, however often the site starts', async () => {
      const before = await server.sql('SELECT digest, version, lang FROM notice ORDER BY id');
      assert.deepEqual(before.map(({ version, lang }) => `${lang} ${version}`).sort(),
        [...await Promise.all(LANGUAGES.map(async (lang) => `${lang} ${lang === 'en' ? former.version : await versionOf(lang)}`)), `en ${NEXT_VERSION}`].sort());
      await restart();
      assert.deepEqual(await server.sql('SELECT digest, version, lang FROM notice ORDER BY id'), before);
    });
  });
});

describe('a form that tells of a notice that is none of ours', () => {
  const change = (rendered, digest) => rendered.split('.').map((part, i) => (i === 1 ? digest : part)).join('.');
  const cases = [
    ['because it was exchanged', async (form) => change(form.rendered, '0123456789abcdef')],
    ['because it was exchanged for another of ours', async (form) => change(form.rendered, (await openForm(server, FORM_GERMAN)).rendered.split('.')[1])],
    ['because it was cut out', async (form) => change(form.rendered, '')],
    ['that the database does not know, though the stamp is right', async (form) => {
      const [stamp] = await makeStamps(server, [{ key: form.key, time: Date.now() - 60_000, notice: 'fedcba9876543210' }]);
      return stamp;
    }],
  ];
  for (const [why, forge] of cases) {
    test(`${why}: renewed, with everything still filled in`, async () => {
      const form = await openForm(server);
      const fields = wholeEnquiry(` notice ${number += 1}`);
      const answer = await postForm(server, { ...fields, key: form.key, rendered: await forge(form) });
      assert.equal(answer.status, 200);
      const page = readForm(answer.text);
      assert.match(page.notice, /open for a long time/);
      for (const [name, value] of Object.entries(fields)) assert.equal(page.values[name], value, name);
      assert.notEqual(page.values.key, form.key);
      assert.deepEqual(await server.sql(`SELECT 1 FROM receipt WHERE submission_key = '${form.key}'`), []);
      assert.equal((await send(page.values, {})).version, NEXT_VERSION);
    });
  }
});
