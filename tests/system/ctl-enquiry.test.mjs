// indemand enquiry: what it tells beside the fields, of enquiries that came in through the form.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { openForm, postForm, storedEnquiry, submitForm, wholeEnquiry } from './lib/form.mjs';
import { startServer } from './lib/server.mjs';

const SECOND = 1000;
let server;
let fresh; // what was sent: {reference, rendered}
let held;
let withdrawn;

async function good(...args) {
  const { code, stdout, stderr } = await server.indemand(...args);
  assert.equal(code, 0, stderr);
  return stdout;
}
const list = async () => JSON.parse(await good('enquiry', 'list', '--json'));
const showJson = async ({ reference }) => JSON.parse(await good('enquiry', 'show', reference, '--json'));
const show = ({ reference }) => good('enquiry', 'show', reference);

before(async () => {
  server = await startServer();
  const send = async (fields, where) => {
    const form = await openForm(server, where);
    const { location } = await postForm(server, { ...form, ...fields }, { where });
    return { location, rendered: Number(form.rendered.split('.')[0]), ...await storedEnquiry(server, location) };
  };
  fresh = await send(wholeEnquiry(' one'), '/de/contact');
  held = await send({ ...wholeEnquiry(' two'), comment: 'x' });
  withdrawn = await send(wholeEnquiry(' three'));
  await postForm(server, { email: 'aiko@example.com' }, { where: withdrawn.location });
});
after(async () => { await server?.stop(); });

/** RFC 3339 in UTC, whole seconds. */
const timeOf = (milliseconds) => `${new Date(Math.floor(milliseconds / SECOND) * SECOND).toISOString().slice(0, 19)}Z`;

describe('as JSON', () => {
  test('the spam score and the points of each reason', async () => {
    const row = await showJson(held);
    assert.equal(row.status, 'quarantined');
    assert.equal(row.spam_reasons.trap, 40);
    assert.ok(row.spam_reasons.fast > 0);
    assert.equal(Object.values(row.spam_reasons).reduce((sum, points) => sum + points), row.spam_score);
    await server.sql(`DELETE FROM spam_reason WHERE enquiry_id = ${fresh.id}; UPDATE enquiry SET spam_score = 0 WHERE id = ${fresh.id}`);
    const { spam_score: score, spam_reasons: reasons } = await showJson(fresh);
    assert.deepEqual({ score, reasons }, { score: 0, reasons: {} });
  });

  test('the privacy notice, and when it was shown', async () => {
    const [{ version }] = await server.sql("SELECT version FROM notice WHERE lang = 'de'");
    assert.deepEqual((await showJson(fresh)).notice, { version, lang: 'de', shown_at: timeOf(fresh.rendered) });
    assert.equal((await showJson(held)).notice.lang, 'en');
    const { location } = await submitForm(server, wholeEnquiry(' of old'));
    const old = await storedEnquiry(server, location);
    await server.sql(`UPDATE enquiry SET notice_id = NULL, shown_at = NULL WHERE id = ${old.id}`);
    assert.equal((await showJson(old)).notice, null);
  });

  test('when it will be deleted', async () => {
    const [{ erase_at: at }] = await server.sql(`SELECT erase_at FROM enquiry WHERE id = ${withdrawn.id}`);
    assert.equal((await showJson(withdrawn)).erase_at, timeOf(at));
    assert.equal((await showJson(fresh)).erase_at, null);
  });

  test('is the same in the list', async () => {
    const rows = await list();
    for (const enquiry of [fresh, held, withdrawn]) {
      assert.deepEqual(rows.find(({ reference }) => reference === enquiry.reference), await showJson(enquiry));
    }
  });
});

describe('as text', () => {
  test('the score with its reasons', async () => {
    const { spam_score: score, spam_reasons: reasons } = await showJson(held);
    const words = Object.entries(reasons).map(([name, points]) => `${name} ${points}`).join(', ');
    assert.ok((await show(held)).includes(`\nspam score  ${score}: ${words}\n`));
    assert.match(await show(fresh), /\nspam score {2}0\n/);
  });

  test('the privacy notice', async () => {
    const { notice } = await showJson(fresh);
    assert.match(await show(fresh), new RegExp(`\\nnotice {6}${notice.version}, de, shown \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d\\n`));
    await server.sql(`UPDATE enquiry SET notice_id = NULL WHERE id = ${held.id}`);
    assert.doesNotMatch(await show(held), /^notice/m);
  });

  test('when it will be deleted', async () => {
    assert.match(await show(withdrawn), /\nstatus {6}withdrawn\n[^]*\nerase at {4}\d{4}-\d\d-\d\d \d\d:\d\d\n/);
    assert.doesNotMatch(await show(fresh), /^erase/m);
  });
});
