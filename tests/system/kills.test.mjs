// A hundred times kill -9, at random, under 8 clients: what was acknowledged is there exactly once, with
// its receipt, history and outbox rows, and its mails have arrived. INDEMAND_TEST_SEED repeats a run.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { openForm, postForm, shortEnquiry } from './lib/form.mjs';
import { programOf, signal, siteOf, steadySite } from './lib/processes.mjs';
import { eventually, startServer } from './lib/server.mjs';

const CLIENTS = 8;
const KILLS = 100;
const KILLS_WITH_PARENTS = 12;

let server;
before(async () => { server = await startServer({ localConf: '[mail]\nacknowledge_per_hour = 100000\n' }); });
after(async () => { await server?.stop(); });

/** Numbers that look random and come again with the same seed (mulberry32). */
function randomNumbers(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/** Clients that send enquiry after enquiry, each again and again until it is acknowledged. */
function startClients() {
  const load = { acknowledged: new Map(), refused: 0, strange: [], allowed: 0, running: true };
  let number = 0;

  async function sendUntilAcknowledged(fields) {
    const { key, rendered } = await eventually(() => openForm(server).catch(() => null), 'a form');
    for (;;) {
      const answer = await postForm(server, { key, rendered, ...fields });
      if (answer.status === 303) {
        load.acknowledged.set(fields.name, answer.location);
        return;
      }
      load.refused += 1;
      if (answer.status !== 503 || !/default-src 'none'/.test(answer.headers.get('content-security-policy'))) {
        load.strange.push(`${answer.status} ${answer.text.slice(0, 200)}`);
      }
    }
  }

  async function run() {
    while (load.running) {
      number += 1;
      await sendUntilAcknowledged({ ...shortEnquiry(` kill ${number}`), email: `kill.${number}@example.com` });
      // No more than the mail server can take while the test runs.
      await eventually(() => !load.running || load.acknowledged.size < load.allowed, 'the next kill', 60_000);
    }
  }

  load.finished = Promise.all(Array.from({ length: CLIENTS }, run));
  return load;
}

/** Kills one process of the kind, if there is one now. */
async function killOne(kind, random) {
  const site = await siteOf(server);
  const candidates = {
    keeper: [site.keeper],
    worker: site.workers,
    dispatch: [await programOf(server, 'indemand-dispatch')],
    site: [site.parent],
  }[kind].filter(Boolean);
  return candidates.length > 0 && signal(candidates[random(candidates.length)], 'SIGKILL');
}

test('100 kills of keeper, workers and dispatch, and some of their parents: nothing is lost', async () => {
  const seed = Number(process.env.INDEMAND_TEST_SEED || Date.now() % 1_000_000);
  const random = randomNumbers(seed);
  const hint = `INDEMAND_TEST_SEED=${seed}`;
  const load = startClients();

  for (let kills = 0; kills < KILLS + KILLS_WITH_PARENTS; kills += 1) {
    const kinds = kills < KILLS ? ['keeper', 'worker', 'worker', 'dispatch'] : ['keeper', 'worker', 'dispatch', 'site'];
    const kind = kinds[random(kinds.length)];
    const goal = load.acknowledged.size + random(4);
    load.allowed = load.acknowledged.size + CLIENTS + 4;
    await eventually(() => load.acknowledged.size >= goal, `the enquiries before kill ${kills}, ${hint}`, 60_000);
    await eventually(() => killOne(kind, random), `a ${kind} to kill, ${hint}`);
  }
  await steadySite(server);
  load.running = false;
  await load.finished;
  assert.deepEqual(load.strange, [], hint);
  assert.ok(load.acknowledged.size > KILLS, `${load.acknowledged.size}`);

  const rows = await server.sql(`SELECT name,
      (SELECT count(*) FROM receipt WHERE enquiry_id = enquiry.id) AS receipts,
      (SELECT count(*) FROM history WHERE enquiry_id = enquiry.id AND action = 'received') AS received,
      (SELECT count(*) FROM outbox WHERE enquiry_id = enquiry.id) AS outbox FROM enquiry`);
  for (const row of rows) {
    assert.deepEqual([row.receipts, row.received, row.outbox], [1, 1, 2], `${row.name}, ${hint}`);
  }
  const stored = rows.map(({ name }) => name).sort();
  assert.deepEqual(stored, [...load.acknowledged.keys()].sort(), `exactly once, ${hint}`);
  assert.deepEqual(await server.sql('PRAGMA integrity_check'), [{ integrity_check: 'ok' }], hint);
  assert.deepEqual(await server.sql('PRAGMA foreign_key_check'), [], hint);
  for (const [name, location] of load.acknowledged) {
    assert.equal((await server.fetch(location)).status, 200, `the receipt of ${name}, ${hint}`);
  }

  await eventually(async () => {
    const [{ waiting }] = await server.sql("SELECT count(*) AS waiting FROM outbox WHERE state <> 'accepted'");
    return waiting === 0;
  }, `all mails are accepted, ${hint}`, 60_000);
  const outbox = await server.sql('SELECT message_id, kind, name, reference FROM outbox JOIN enquiry ON enquiry.id = enquiry_id');
  const mails = new Map();
  for (const mail of await server.mails()) {
    const id = mail.headers['message-id'];
    mails.set(id, [...mails.get(id) ?? [], mail]);
  }
  for (const { message_id: id, kind, name, reference } of outbox) {
    const copies = mails.get(`<${id}>`);
    assert.ok(copies, `no mail of ${name}, ${hint}`);
    for (const { subject, text } of copies) {
      assert.ok(subject.includes(reference), subject);
      assert.equal(text.includes(name), kind === 'notify', text);
    }
  }
  assert.equal(mails.size, outbox.length, `mails of nothing, ${hint}`);
});
