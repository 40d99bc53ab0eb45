// The proof of the spam score on data: every message of tests/corpus is sent through nginx as a visitor
// would, with all limits and counters on. None is lost; how many are held is told by kind and language.
// Rules are tuned on the half "tune"; "report" is only run, and what is demanded is demanded of it: that
// the score gets no worse than it is. Its goal, 90 % of the spam and 0.5 % of the genuine, is further.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';

import { encodeForm, FIELDS, FORM } from './lib/form.mjs';
import { sendFrom } from './lib/from.mjs';
import { root, startServer } from './lib/server.mjs';
import { makeKey, makeStamps, noticeOf } from './lib/stamp.mjs';

const CAUGHT = 0.85; // of the spam, at least; the goal is 0.9
const HELD = 0.006; // of the genuine enquiries, at most; the goal is 0.005
const LANGUAGES = ['en', 'de', 'nl', 'fr', 'pl', 'tr', 'zh-Hans', 'ja', 'ar'];
const BATCH = 20; // forms that are opened together

/** The messages of a half: what a line says, and whether it is spam, and its language. */
function readCorpus(half) {
  const folder = path.join(root, 'tests/corpus', half);
  return readdirSync(folder).filter((name) => name.endsWith('.jsonl')).sort().flatMap((name) => {
    const spam = name.startsWith('spam');
    const language = LANGUAGES.find((each) => name.endsWith(`-${each}.jsonl`)) ?? 'mixed';
    return readFileSync(path.join(folder, name), 'utf8').trim().split('\n').map((text) => {
      const line = JSON.parse(text);
      return { ...line, spam, language: line.lang ?? language };
    });
  });
}

/** A network of its own for each. */
const sourceOf = (index) => `127.${10 + Math.floor(index / 200)}.${1 + (index % 200)}.1`;

/** Sends the messages one after the other; the time since each form was opened is the message's. */
async function sendAll(server, messages) {
  const notice = await noticeOf(server);
  for (let from = 0; from < messages.length; from += BATCH) {
    const batch = messages.slice(from, from + BATCH);
    const forms = batch.map(({ seconds }) => {
      const time = Date.now() - Math.round(seconds * 1000);
      return { key: makeKey(time), time, notice };
    });
    const stamps = await makeStamps(server, forms);
    for (const [i, { id, fields, trap = '' }] of batch.entries()) {
      const body = encodeForm({ key: forms[i].key, rendered: stamps[i], privacy: 'yes', ...fields, comment: String(trap) });
      const answer = await sendFrom(sourceOf(from + i), server.port, 'POST', FORM, body);
      assert.equal(answer.status, 303, `${id}: ${answer.status}`);
      batch[i].key = forms[i].key;
    }
  }
}

/** What the site makes of a text: Unicode's form C, line breaks and the ends. */
const stored = (text) => text.normalize('NFC').replace(/\r\n?/g, '\n').replace(/^[ \t\n]+|[ \t\n]+$/g, '');

/** Lines "name  held of all" of the groups that the messages fall into. */
function table(messages, groupOf) {
  const groups = new Map();
  for (const message of messages) {
    const group = groups.get(groupOf(message)) ?? { held: 0, all: 0 };
    group.all += 1;
    group.held += message.held;
    groups.set(groupOf(message), group);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, { held, all }]) => `  ${name}: ${held} of ${all}`);
}

const share = (messages) => messages.filter(({ held }) => held).length / messages.length;
const percent = (number) => `${(100 * number).toFixed(1)} %`;

for (const half of ['tune', 'report']) {
  describe(`the half "${half}"`, () => {
    const messages = readCorpus(half);
    const spam = messages.filter((message) => message.spam);
    const genuine = messages.filter((message) => !message.spam);
    let server;
    let rows;

    before(async () => {
      server = await startServer({ localConf: '[site]\nrate_limit = on\n' });
      await sendAll(server, messages);
      const columns = FIELDS.map((name) => `hex(${name}) AS ${name}`).join(', ');
      rows = await server.sql(`SELECT submission_key, status, spam_score, ${columns} FROM enquiry
        JOIN receipt ON receipt.enquiry_id = enquiry.id ORDER BY enquiry.id`);
      for (const [i, row] of rows.entries()) messages[i].held = row.status === 'quarantined';
    });
    after(async () => { await server?.stop(); });

    test('is large enough to say something, in nine languages', () => {
      assert.ok(spam.length >= 150, `${spam.length} spam`);
      assert.ok(genuine.length >= 150, `${genuine.length} genuine`);
      for (const language of LANGUAGES) {
        assert.ok(genuine.some((message) => message.language === language), `genuine ${language}`);
        assert.ok(spam.some((message) => message.language === language), `spam ${language}`);
      }
    });

    test('is stored, every one, with every character', () => {
      assert.deepEqual(rows.map((row) => row.submission_key), messages.map(({ key }) => key));
      for (const [i, row] of rows.entries()) {
        const { id, fields } = messages[i];
        for (const [name, value] of Object.entries({ privacy: 'yes', ...fields })) {
          assert.equal(Buffer.from(row[name], 'hex').toString(), stored(value), `${id} ${name}`);
        }
        assert.ok(['new', 'quarantined'].includes(row.status), id);
      }
    });

    test('is held for its reasons, and nothing else is', async () => {
      const [wrong] = await server.sql(`SELECT count(*) AS rows FROM enquiry WHERE spam_score <>
        (SELECT coalesce(sum(points), 0) FROM spam_reason WHERE enquiry_id = enquiry.id)
        OR (spam_score >= 50) <> (status = 'quarantined')
        OR (status = 'quarantined') <> EXISTS (SELECT 1 FROM outbox WHERE enquiry_id = enquiry.id AND state = 'held')`);
      assert.equal(wrong.rows, 0);
      const [alone] = await server.sql(`SELECT count(*) AS rows FROM enquiry WHERE status = 'quarantined'
        AND (SELECT count(*) FROM spam_reason WHERE enquiry_id = enquiry.id) < 2`);
      assert.equal(alone.rows, 0, 'held for a single reason');
    });

    test('tells its figures', () => {
      const lines = [`${half}: ${percent(share(spam))} of ${spam.length} spam and ${percent(share(genuine))} of ${genuine.length} genuine held`,
        'spam by kind', ...table(spam, ({ kind }) => kind), 'spam by language', ...table(spam, ({ language }) => language),
        'genuine by kind', ...table(genuine, ({ kind }) => kind), 'genuine by language', ...table(genuine, ({ language }) => language)];
      for (const line of lines) console.log(`# ${line}`);
      assert.ok(share(spam) > share(genuine));
    });

    if (half === 'report') {
      test('the score is no worse than it was: spam', () => {
        assert.ok(share(spam) >= CAUGHT, `${percent(share(spam))} of ${spam.length}`);
      });

      test('the score is no worse than it was: genuine enquiries', () => {
        assert.ok(share(genuine) <= HELD, `${percent(share(genuine))} of ${genuine.length}`);
      });
    }
  });
}
