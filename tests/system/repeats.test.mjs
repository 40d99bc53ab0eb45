// The same enquiry more than once, on purpose or not: keys, contents, and stamps that are old or forged.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { countRows, encodeForm, openForm, postForm, readForm, shortEnquiry, storedEnquiry, submitForm, wholeEnquiry, withoutOwnScript } from './lib/form.mjs';
import { startServer } from './lib/server.mjs';
import { ageStamp, makeStamps, noticeOf } from './lib/stamp.mjs';

const DAY = 24 * 3600 * 1000;

let server;
let number = 0;
before(async () => { server = await startServer(); });
after(async () => { await server?.stop(); });

function different() {
  number += 1;
  return wholeEnquiry(` repeat ${number}`);
}

/** The stamp that a form with this key would have had at that moment. */
async function makeStamp(key, time) {
  const [stamp] = await makeStamps(server, [{ key, time, notice: await noticeOf(server) }]);
  return stamp;
}

/** Rows that `send` adds. */
async function added(send) {
  const before = await countRows(server);
  const result = await send();
  const after = await countRows(server);
  return { result, rows: Object.fromEntries(Object.keys(before).map((table) => [table, after[table] - before[table]])) };
}

const NOTHING = { enquiry: 0, receipt: 0, outbox: 0, history: 0 };
const ONE = { enquiry: 1, receipt: 1, outbox: 2, history: 1 }; // to staff and to the enquirer
const ONE_WITHOUT_MAIL = { ...ONE, outbox: 0 };

describe('the same form with the same content', () => {
  test('leads to the same receipt', async () => {
    const fields = { ...await openForm(server), ...different() };
    const first = await added(() => postForm(server, fields));
    assert.equal(first.result.status, 303);
    assert.deepEqual(first.rows, ONE);
    const second = await added(() => postForm(server, fields));
    assert.equal(second.result.location, first.result.location);
    assert.deepEqual(second.rows, NOTHING);
  });

  test('also when only what is not stored differs', async () => {
    const fields = { ...await openForm(server), ...different() };
    const first = await postForm(server, fields);
    const same = { ...fields, name: ` ${fields.name.normalize('NFD')}\t`, message: `\r\n${fields.message.replaceAll('\n', '\r\n')}`, other: 'x' };
    const second = await added(() => postForm(server, same));
    assert.equal(second.result.location, first.location);
    assert.deepEqual(second.rows, NOTHING);
  });

  test('20 at once: one enquiry, one mail, one receipt', async () => {
    const body = encodeForm({ ...await openForm(server), ...different() });
    const all = await added(() => Promise.all(Array.from({ length: 20 }, () => postForm(server, body))));
    assert.deepEqual(all.result.map(({ status }) => status), Array(20).fill(303));
    assert.equal(new Set(all.result.map(({ location }) => location)).size, 1);
    assert.deepEqual(all.rows, ONE);
  });

  test('even when the form has expired since, or its stamp is lost', async () => {
    const { key, rendered } = await openForm(server);
    const content = different();
    const first = await postForm(server, { key, rendered, ...content });
    for (const stamp of [await ageStamp(server, { key, rendered }, 2 * DAY), 'forged', undefined]) {
      const again = await added(() => postForm(server, { key, rendered: stamp, ...content }));
      assert.equal(again.result.status, 303);
      assert.equal(again.result.location, first.location);
      assert.deepEqual(again.rows, NOTHING);
    }
  });
});

describe('the same form with other content', () => {
  test('is a correction that names the one before', async () => {
    const form = await openForm(server);
    const content = different();
    const first = await postForm(server, { ...form, ...content });
    const second = await added(() => postForm(server, { ...form, ...content, phone: '+81 3 1111 1111' }));
    assert.equal(second.result.status, 303);
    assert.notEqual(second.result.location, first.location);
    assert.deepEqual(second.rows, ONE);
    const third = await postForm(server, { ...form, ...content, phone: '+81 3 2222 2222' });
    const rows = await Promise.all([first, second.result, third].map(({ location }) => storedEnquiry(server, location)));
    assert.deepEqual(rows.map(({ corrects }) => corrects ?? null), [null, rows[0].id, rows[1].id]);
    assert.equal(rows[0].phone.toString(), content.phone, 'the first stays as it was');
  });

  test('20 at once: each is stored, none twice', async () => {
    const form = await openForm(server);
    const content = different();
    const bodies = Array.from({ length: 20 }, (_, i) => encodeForm({ ...form, ...content, phone: `+81 ${i}` }));
    const all = await added(() => Promise.all(bodies.map((body) => postForm(server, body))));
    assert.equal(new Set(all.result.map(({ location }) => location)).size, 20);
    assert.equal(all.rows.enquiry, 20);
    const rows = await server.sql('SELECT id, corrects FROM enquiry ORDER BY id DESC LIMIT 20');
    assert.equal(rows.filter(({ corrects }) => corrects === null).length, 1);
    assert.equal(new Set(rows.map(({ corrects }) => corrects)).size, 20, 'a chain, each names another');
  });
});

describe('the same content in another form', () => {
  test('is stored as the same, without a second mail', async () => {
    const content = different();
    const first = await submitForm(server, content);
    const second = await added(() => submitForm(server, content));
    assert.equal(second.result.status, 303);
    assert.notEqual(second.result.location, first.location);
    assert.deepEqual(second.rows, ONE_WITHOUT_MAIL);
    const [a, b] = [await storedEnquiry(server, first.location), await storedEnquiry(server, second.result.location)];
    assert.equal(b.same_as, a.id);
    assert.notEqual(a.reference, b.reference);
  });

  test('20 at once: one mail', async () => {
    const content = different();
    const forms = await Promise.all(Array.from({ length: 20 }, () => openForm(server)));
    const all = await added(() => Promise.all(forms.map((form) => postForm(server, { ...form, ...content }))));
    assert.deepEqual(all.rows, { enquiry: 20, receipt: 20, outbox: 2, history: 20 });
  });

  test('a day later is a new enquiry with a mail', async () => {
    const content = different();
    const first = await submitForm(server, content);
    const { id } = await storedEnquiry(server, first.location);
    await server.sql(`UPDATE receipt SET created_at = created_at - ${DAY} - 1 WHERE enquiry_id = ${id}`);
    const second = await added(() => submitForm(server, content));
    assert.deepEqual(second.rows, ONE);
    assert.equal((await storedEnquiry(server, second.result.location)).same_as ?? null, null);
  });
});

test('a form that is not yet a day old is taken', async () => {
  const { key } = await openForm(server);
  const rendered = await makeStamp(key, Date.now() - DAY + 60_000);
  assert.equal((await postForm(server, { key, rendered, ...different() })).status, 303);
});

describe('a form whose stamp does not count', () => {
  const cases = [
    ['is older than a day', async (form) => ({ ...form, rendered: await ageStamp(server, form, DAY + 60_000) })],
    ['is forged', ({ key, rendered }) => ({ key, rendered: rendered.slice(0, -1) + (rendered.endsWith('0') ? '1' : '0') })],
    ['was moved to a later time', ({ key, rendered }) => ({ key, rendered: rendered.replace(/^\d+/, (time) => String(Number(time) + 1)) })],
    ['belongs to another key', async ({ key }) => ({ key, rendered: (await openForm(server)).rendered })],
    ['is missing', ({ key }) => ({ key })],
    ['is empty', ({ key }) => ({ key, rendered: '' })],
    ['is nonsense', ({ key }) => ({ key, rendered: '\u0000%s%n'.repeat(2000) })],
    ['is damaged on the way', ({ key }) => ({ key, rendered: { wire: '17%zz' } })],
    ['has a key of another shape', ({ rendered }) => ({ key: 'short', rendered })],
    ['has a key with markup', ({ rendered }) => ({ key: '"><script>alert(1)</script>' + 'a'.repeat(5), rendered })],
    ['comes without a key', ({ rendered }) => ({ rendered })],
    ['comes without both', () => ({})],
  ];
  for (const [what, change] of cases) {
    test(`because it ${what}: renewed, with everything still filled in`, async () => {
      const form = await openForm(server);
      const content = different();
      const sent = await change(form);
      const { result, rows } = await added(() => postForm(server, { ...sent, ...content }));
      assert.equal(result.status, 200);
      assert.deepEqual(rows, NOTHING);
      assert.equal(result.headers.get('cache-control'), 'no-store');
      const page = readForm(result.text);
      assert.match(page.notice, /open for a long time/);
      assert.match(page.values.key, /^[A-Za-z0-9_-]{32}$/);
      assert.notEqual(page.values.key, form.key);
      assert.doesNotMatch(withoutOwnScript(result.text), /<script/);
      for (const [name, value] of Object.entries(content)) assert.equal(page.values[name], value, name);
      const again = await added(() => postForm(server, page.values));
      assert.equal(again.result.status, 303);
      assert.deepEqual(again.rows, ONE);
    });
  }

  test('unlike one that is a minute short of a day', async () => {
    const form = await openForm(server);
    const content = different();
    const { result, rows } = await added(async () => postForm(server, { ...form, rendered: await ageStamp(server, form, DAY - 60_000), ...content }));
    assert.equal(result.status, 303);
    assert.deepEqual(rows, ONE);
  });

  test('and that has errors: both are said, and the new key works', async () => {
    const { key } = await openForm(server);
    const content = { ...different(), email: 'wrong' };
    const answer = await postForm(server, { key, rendered: 'forged', ...content });
    assert.equal(answer.status, 422);
    const page = readForm(answer.text);
    assert.notEqual(page.values.key, key);
    const sent = await postForm(server, { ...page.values, email: 'aiko@example.com' });
    assert.equal(sent.status, 303);
  });
});

test('a form with errors keeps its key, so that sending it twice stays one enquiry', async () => {
  const form = await openForm(server);
  const content = different();
  const first = readForm((await postForm(server, { ...form, ...content, email: 'wrong' })).text);
  assert.equal(first.values.key, form.key);
  const sent = await added(() => postForm(server, { ...first.values, email: content.email }));
  assert.deepEqual(sent.rows, ONE);
  const again = await added(() => postForm(server, { ...form, ...content }));
  assert.equal(again.result.location, sent.result.location);
  assert.deepEqual(again.rows, NOTHING);
});

test('400 visitors at once: each has an enquiry and a receipt of its own', async () => {
  const forms = await Promise.all(Array.from({ length: 400 }, () => openForm(server)));
  assert.equal(new Set(forms.map(({ key }) => key)).size, 400);
  const all = await added(() => Promise.all(forms.map((form, i) => postForm(server, { ...form, ...shortEnquiry(` crowd ${i}`) }))));
  assert.deepEqual([...new Set(all.result.map(({ status }) => status))], [303]);
  assert.equal(new Set(all.result.map(({ location }) => location)).size, 400);
  assert.deepEqual(all.rows, { enquiry: 400, receipt: 400, outbox: 800, history: 400 });
  const [row] = await server.sql("SELECT count(DISTINCT reference) AS references_, count(DISTINCT name) AS names FROM enquiry WHERE name LIKE '%crowd%'");
  assert.deepEqual(row, { references_: 400, names: 400 });
});
