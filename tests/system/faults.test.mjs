// What breaks in a machine room: a locked database, a full disk, a keeper or worker that dies or hangs,
// restarts under load. A visitor gets the receipt of something stored, or the form with all that was typed.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { after, afterEach, before, describe, test } from 'node:test';

import { startOnSmallDisk } from './lib/disk.mjs';
import { FORM, openForm, postForm, readForm, storedEnquiry, submitForm, wholeEnquiry } from './lib/form.mjs';
import { busyWorkers, isAlive, programOf, signal, siteOf, steadySite } from './lib/processes.mjs';
import { eventually, startServer } from './lib/server.mjs';

let number = 0;
function different() {
  number += 1;
  return wholeEnquiry(` fault ${number}`);
}

/** A 503 that keeps everything: what was typed, the key, a button, and when to try again. */
function assertKept(answer, sent) {
  assert.equal(answer.status, 503, answer.text.slice(0, 300));
  assert.match(answer.headers.get('retry-after'), /^[1-9]\d*$/);
  assert.equal(answer.headers.get('cache-control'), 'no-store');
  assert.match(answer.headers.get('content-security-policy'), /default-src 'none'/);
  const page = readForm(answer.text);
  assert.match(page.notice, /not been stored yet/);
  assert.match(page.form, /<button class="button" type="submit">/);
  for (const [name, value] of Object.entries(sent)) assert.equal(page.values[name], value, name);
  return page.values;
}

async function rowsOf(server, { name }) {
  return server.sql(`SELECT id FROM enquiry WHERE name = '${name}'`);
}

/** sqlite3 in a process of its own that holds the write lock; release() gives it back. */
async function lockDatabase(server) {
  const shell = spawn('sqlite3', [server.database], { stdio: ['pipe', 'pipe', 'inherit'] });
  shell.stdin.write(".timeout 5000\nBEGIN IMMEDIATE;\nSELECT 'held';\n");
  await new Promise((resolve) => shell.stdout.once('data', resolve));
  return {
    async release() {
      shell.stdin.end('ROLLBACK;\n');
      await new Promise((resolve) => shell.once('close', resolve));
    },
  };
}

describe('with one server', () => {
  let server;
  before(async () => { server = await startServer(); });
  after(async () => { await server?.stop(); });
  afterEach(async () => {
    const { result, rows } = await tidy();
    assert.equal(result.status, 303, 'works again after the test before');
    assert.equal(rows.length, 1);
  });

  async function tidy() {
    await steadySite(server);
    const content = different();
    const result = await submitForm(server, content);
    return { result, rows: await rowsOf(server, content) };
  }

  test('a database locked beyond 5 s: 503 with the text, receipts stay, then stored once', async () => {
    const old = await submitForm(server, different());
    const fields = { ...await openForm(server), ...different() };
    const lock = await lockDatabase(server);
    const { keeper } = await steadySite(server);
    signal(keeper, 'SIGSTOP'); // so that both come to it together
    const both = [postForm(server, fields), server.fetch(old.location)];
    await eventually(async () => (await busyWorkers(server)).length === 2, 'both are in hand');
    signal(keeper, 'SIGCONT');
    const [answer, seen] = await Promise.all(both);
    const again = await server.fetch(FORM);
    await lock.release();
    const kept = assertKept(answer, fields);
    const waits = (await server.log('site.log')).match(/doing="BEGIN IMMEDIATE" status=busy/g);
    assert.equal(waits.length, 1, 'waits once, for 5 s');
    assert.equal(seen.status, 200, 'a receipt needs no lock');
    assert.equal(again.status, 200);
    assert.deepEqual(await rowsOf(server, fields), []);
    assert.equal((await postForm(server, kept)).status, 303);
    assert.equal((await rowsOf(server, fields)).length, 1);
  });

  test('a database locked for a moment: the visitor waits and is stored', async () => {
    const fields = { ...await openForm(server), ...different() };
    const lock = await lockDatabase(server);
    const sent = postForm(server, fields);
    await eventually(async () => (await busyWorkers(server)).length > 0, 'the request is in hand');
    await lock.release();
    assert.equal((await sent).status, 303);
    assert.equal((await rowsOf(server, fields)).length, 1);
  });

  test('a keeper killed while it has a request: 503 with the text, and the next is stored', async () => {
    const { keeper } = await steadySite(server);
    const fields = { ...await openForm(server), ...different() };
    signal(keeper, 'SIGSTOP');
    const sent = postForm(server, fields);
    await eventually(async () => (await busyWorkers(server)).length > 0, 'the request is in hand');
    signal(keeper, 'SIGKILL');
    const kept = assertKept(await sent, fields);
    assert.equal((await postForm(server, kept)).status, 303);
    assert.equal((await rowsOf(server, fields)).length, 1);
    assert.notEqual((await steadySite(server, keeper)).keeper, keeper);
  });

  test('a keeper killed while nobody asks is not noticed', async () => {
    for (let i = 0; i < 5; i += 1) {
      const { keeper } = await steadySite(server);
      signal(keeper, 'SIGKILL');
      await eventually(async () => !await isAlive(keeper), 'dead');
      assert.equal((await server.fetch(FORM)).status, 200);
      assert.equal((await submitForm(server, different())).status, 303);
    }
  });

  test('a keeper that hangs: 503 with the text, it is replaced, and the next is stored', async () => {
    const { keeper } = await steadySite(server);
    const fields = { ...await openForm(server), ...different() };
    signal(keeper, 'SIGSTOP');
    const kept = assertKept(await postForm(server, fields), fields);
    await steadySite(server, keeper);
    assert.equal(await isAlive(keeper), false);
    assert.equal((await postForm(server, kept)).status, 303);
    assert.equal((await rowsOf(server, fields)).length, 1);
  });

  test('a keeper that fails while it answers many: each is stored once or has its text', async () => {
    const { keeper } = await steadySite(server);
    const all = await Promise.all(Array.from({ length: 30 }, async () => ({ ...await openForm(server), ...different() })));
    const sent = all.map((fields) => postForm(server, fields));
    signal(keeper, 'SIGKILL');
    for (const [index, answer] of (await Promise.all(sent)).entries()) {
      if (answer.status === 303) {
        assert.equal((await storedEnquiry(server, answer.location)).name.toString(), all[index].name);
      } else {
        const again = await postForm(server, assertKept(answer, all[index]));
        assert.equal(again.status, 303);
      }
      assert.equal((await rowsOf(server, all[index])).length, 1);
    }
  });

  test('a worker killed with a request in hand: another takes it, one enquiry', async () => {
    const { keeper } = await steadySite(server);
    const fields = { ...await openForm(server), ...different() };
    signal(keeper, 'SIGSTOP');
    const sent = postForm(server, fields);
    const [worker] = await eventually(async () => {
      const busy = await busyWorkers(server);
      return busy.length > 0 ? busy : null;
    }, 'a worker has the request');
    signal(worker, 'SIGKILL');
    await eventually(async () => {
      const busy = await busyWorkers(server);
      return busy.length > 0 && !busy.includes(worker);
    }, 'another worker has it');
    signal(keeper, 'SIGCONT');
    const answer = await sent;
    assert.equal(answer.status, 303);
    assert.equal((await storedEnquiry(server, answer.location)).name.toString(), fields.name);
    assert.equal((await rowsOf(server, fields)).length, 1);
  });

  test('all workers killed, again and again: a page of ours, never two enquiries', async () => {
    for (let i = 0; i < 5; i += 1) {
      const fields = { ...await openForm(server), ...different() };
      const { keeper } = await steadySite(server);
      signal(keeper, 'SIGSTOP');
      const sent = postForm(server, fields);
      await eventually(async () => (await busyWorkers(server)).length > 0, 'the request is in hand');
      for (const pid of (await siteOf(server)).workers) signal(pid, 'SIGKILL');
      signal(keeper, 'SIGCONT');
      const answer = await sent;
      assert.ok([303, 503].includes(answer.status), `${answer.status}`);
      assert.match(answer.headers.get('content-security-policy'), /default-src 'none'/);
      assert.equal((await postForm(server, fields)).status, 303);
      assert.equal((await rowsOf(server, fields)).length, 1);
    }
  });

  test('SIGTERM with requests in hand: all are answered', async () => {
    const { keeper, parent } = await steadySite(server);
    const all = await Promise.all(Array.from({ length: 6 }, async () => ({ ...await openForm(server), ...different() })));
    signal(keeper, 'SIGSTOP');
    const sent = all.map((fields) => postForm(server, fields));
    await eventually(async () => (await busyWorkers(server)).length === 6, 'six requests are in hand');
    signal(parent, 'SIGTERM');
    await eventually(async () => (await server.log('site.log')).includes('event=stopping'), 'it is stopping');
    signal(keeper, 'SIGCONT');
    for (const [index, answer] of (await Promise.all(sent)).entries()) {
      assert.equal(answer.status, 303);
      assert.equal((await rowsOf(server, all[index])).length, 1);
    }
    await eventually(async () => {
      const now = await programOf(server, 'indemand-site');
      return now && now !== parent;
    }, 'another site');
  });

  test('restarts under the load of 8 clients: no request fails', async () => {
    let running = true;
    const answers = [];
    const clients = Array.from({ length: 8 }, async () => {
      while (running) {
        const page = await server.fetch(FORM);
        answers.push(page.status);
        const { values } = readForm(await page.text());
        const fields = { ...different(), key: values.key, rendered: values.rendered };
        const answer = await postForm(server, fields);
        answers.push(answer.status);
        const receipt = await server.fetch(answer.location ?? '/');
        answers.push(receipt.status);
        await receipt.arrayBuffer();
      }
    });
    for (let i = 0; i < 5; i += 1) {
      const { parent } = await steadySite(server);
      const served = answers.length;
      signal(parent, 'SIGTERM');
      await eventually(async () => {
        const now = await siteOf(server);
        return now.parent && now.parent !== parent && now.keeper && answers.length > served + 50;
      }, 'the next site serves');
    }
    running = false;
    await Promise.all(clients);
    assert.deepEqual([...new Set(answers)].sort(), [200, 303]);
  });

  test('a disk that fails to sync: never received without a commit', async () => {
    const { keeper } = await steadySite(server);
    const tracer = spawn('strace', ['-p', String(keeper), '-o', '/dev/null', '-e', 'trace=fsync,fdatasync',
      '-e', 'inject=fsync,fdatasync:error=EIO'], { stdio: ['ignore', 'ignore', 'pipe'] });
    await new Promise((resolve) => tracer.stderr.once('data', resolve));
    const fields = { ...await openForm(server), ...different() };
    const answer = await postForm(server, fields);
    tracer.kill('SIGINT');
    await new Promise((resolve) => tracer.once('close', resolve));
    const kept = assertKept(answer, fields);
    assert.equal((await postForm(server, kept)).status, 303);
    assert.equal((await rowsOf(server, fields)).length, 1);
    assert.deepEqual(await server.sql('PRAGMA integrity_check'), [{ integrity_check: 'ok' }]);
  });
});

describe('a full disk', () => {
  let disk;
  let server;
  before(async () => {
    disk = await startOnSmallDisk();
    server = disk.server;
  });
  after(async () => { await disk?.stop(); });

  test('is 503 with the text, never "received", and passes when there is room', async () => {
    const acknowledged = [];
    const free = await disk.fill();
    let refused = null;
    let fields;
    for (let i = 0; i < 2000 && refused === null; i += 1) {
      fields = { ...await openForm(server), ...different(), message: 'x'.repeat(5000) };
      const answer = await postForm(server, fields);
      if (answer.status === 303) acknowledged.push(fields.name);
      else refused = answer;
    }
    assert.ok(refused, 'the disk never was full');
    const kept = assertKept(refused, fields);
    assertKept(await postForm(server, kept), fields);
    assert.match(await server.log('site.log'), /status=full code=\d+/);
    assert.equal((await server.fetch(FORM)).status, 200);
    await free();
    assert.equal((await postForm(server, kept)).status, 303);
    acknowledged.push(fields.name);
    const stored = (await server.sql('SELECT name FROM enquiry')).map(({ name }) => name);
    assert.deepEqual(stored.sort(), acknowledged.sort());
    assert.deepEqual(await server.sql('PRAGMA integrity_check'), [{ integrity_check: 'ok' }]);
  });
});
