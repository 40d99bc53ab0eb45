// Erasure: when the time of a withdrawn enquiry is over it is gone, with everything that belongs to it, out
// of the database's files too; nothing else is touched. Days of retention are 0 here: with the next cleaning.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';

import { addAccount, client } from './lib/desk.mjs';
import { openForm, postForm, storedEnquiry, submitForm, wholeEnquiry } from './lib/form.mjs';
import { programOf, signal } from './lib/processes.mjs';
import { eventually, startServer } from './lib/server.mjs';

const TABLES = ['receipt', 'outbox', 'history', 'spam_reason'];
// When somebody reads just then, the log of the database is emptied a minute later.
const PATIENCE = 90_000;
// In no other enquiry, and long enough to be found in the files.
const SECRET = { name: 'Zyxw Vutsrq', email: 'zyxw.vutsrq@example.com', company: 'Qponmlk Works', phone: '+81 97531 86420',
  message: 'Jihgfed cbazyx: a plan that nobody may read any more. \u{1f33b}', comment: 'Wvutsrqponm' };

let server;
let staff;
before(async () => {
  server = await startServer({ localConf: '[retention]\nwithdrawn_days = 0\n' });
  await addAccount(server, 'ada', 'staff');
  staff = await client(server, 'ada');
});
after(async () => { await server?.stop(); });

const withdraw = (location, email) => postForm(server, { email }, { where: location });

/** The files of the database that hold one of these texts. */
async function filesWith(texts) {
  const names = (await readdir(server.dataDir)).filter((name) => name.startsWith('indemand.db'));
  const files = await Promise.all(names.map((name) => readFile(path.join(server.dataDir, name))));
  return names.filter((_, i) => texts.some((text) => files[i].includes(text)));
}

/** Every row that belongs to these enquiries, by table. */
async function rowsOf(ids) {
  const rows = {};
  for (const table of TABLES) {
    rows[table] = await server.sql(`SELECT enquiry_id FROM ${table} WHERE enquiry_id IN (${ids})`);
  }
  rows.enquiry = await server.sql(`SELECT * FROM enquiry WHERE id IN (${ids}) ORDER BY id`);
  return rows;
}

/** Ends dispatch, which script/server starts anew; it cleans up when it starts. */
async function restartDispatch() {
  const former = await programOf(server, 'indemand-dispatch');
  signal(former, 'SIGTERM');
  await eventually(async () => {
    const now = await programOf(server, 'indemand-dispatch');
    return now !== null && now !== former;
  }, 'dispatch runs again');
}

const erased = async (reference) => (await server.log('dispatch.log')).includes(`event=erased reference=${reference}`);

describe('what is withdrawn', () => {
  let gone; // held as possible spam, so that it has reasons
  let versions; // of one form: the first is withdrawn, the second corrects it
  let other;

  before(async () => {
    const send = async (fields) => {
      const { location } = await submitForm(server, fields);
      return { location, ...await storedEnquiry(server, location) };
    };
    gone = await send({ ...wholeEnquiry(), ...SECRET });
    other = await send(wholeEnquiry(' stays'));
    const form = await openForm(server);
    versions = [];
    for (const phone of ['+81 1', '+81 2']) {
      const { location } = await postForm(server, { ...form, ...wholeEnquiry(' corrected'), phone });
      versions.push({ location, ...await storedEnquiry(server, location) });
    }
    assert.deepEqual([gone.status, versions[1].corrects], ['quarantined', versions[0].id]);
    assert.equal((await withdraw(gone.location, SECRET.email)).status, 303);
    assert.equal((await withdraw(versions[0].location, 'aiko@example.com')).status, 303);
    await eventually(async () => (await server.sql(`SELECT 1 FROM outbox WHERE due_at IS NOT NULL`)).length === 0, 'all mails are out');
  });

  test('is there until the next cleaning', async () => {
    const rows = await rowsOf([gone.id]);
    for (const table of [...TABLES, 'enquiry']) assert.ok(rows[table].length > 0, table);
    assert.notDeepEqual(await filesWith([SECRET.message]), []);
    assert.match(await (await server.fetch(gone.location)).text(), /has been withdrawn/);
  });

  test('is erased with all its rows and nothing else, and the log names it', async () => {
    const kept = await rowsOf([other.id]);
    await restartDispatch();
    await eventually(async () => await erased(gone.reference) && erased(versions[0].reference), 'both are erased');
    const rows = await rowsOf([gone.id, versions[0].id]);
    for (const table of [...TABLES, 'enquiry']) assert.deepEqual(rows[table], [], table);
    assert.deepEqual(await rowsOf([other.id]), kept);
    assert.equal(await erased(other.reference) || await erased(versions[1].reference), false);
    assert.deepEqual(await server.sql('PRAGMA foreign_key_check'), []);
    assert.deepEqual(await server.sql('PRAGMA integrity_check'), [{ integrity_check: 'ok' }]);
  });

  test('is no longer in the files of the database', async () => {
    const texts = [...Object.values(SECRET), gone.reference];
    await eventually(async () => (await filesWith(texts)).length === 0, 'the log of the database is emptied', PATIENCE);
    assert.notDeepEqual(await filesWith([' stays']), [], 'what stays is found in that way');
  });

  test('is in no log either', async () => {
    for (const name of await readdir(path.join(server.dataDir, 'log'))) {
      const text = await server.log(name);
      for (const secret of Object.values(SECRET)) assert.ok(!text.includes(secret), `${name}: ${secret}`);
    }
  });

  test('has no receipt, no page at the desk and no line for programs', async () => {
    assert.equal((await server.fetch(gone.location)).status, 404);
    assert.equal((await withdraw(gone.location, SECRET.email)).status, 404);
    assert.equal((await staff.get(`/desk/enquiry/${gone.reference}`)).status, 404);
    assert.ok(!(await staff.text('/desk/?show=withdrawn')).includes(gone.reference));
    assert.match((await server.indemand('enquiry', 'show', gone.reference)).stderr, /there is no enquiry/);
  });

  test('is no longer pointed at by the correction, which is as it was', async () => {
    const { location, ...before } = versions[1];
    const row = await storedEnquiry(server, location);
    assert.deepEqual(row, { ...before, corrects: null });
    assert.equal((await staff.get(`/desk/enquiry/${row.reference}`)).status, 200);
  });
});

test('a form sent once more after its erasure is a new enquiry', async () => {
  const form = { ...await openForm(server), ...wholeEnquiry(' anew') };
  const first = await postForm(server, form);
  const { reference } = await storedEnquiry(server, first.location);
  await withdraw(first.location, form.email);
  await restartDispatch();
  await eventually(() => erased(reference), 'it is erased');
  const second = await postForm(server, form);
  assert.equal(second.status, 303);
  assert.notEqual((await storedEnquiry(server, second.location)).reference, reference);
});
