// Rate limits: a flood is stopped with 429 and loses nothing that was typed; nobody else notices it, and
// no log tells who it was. Every test sends from loopback addresses of its own.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';

import { addAccount, PASSWORD } from './lib/desk.mjs';
import { countRows, encodeForm, FIELDS, FORM, openForm, readForm, shortEnquiry, wholeEnquiry } from './lib/form.mjs';
import { sendFrom } from './lib/from.mjs';
import { eventually, execute, freePort, root, startServer } from './lib/server.mjs';

const STORY = '/en/internationally-in-demand';
// More than any burst, with what flows back while a slow machine sends them.
const FLOOD = 1000;

let server;
before(async () => { server = await startServer({ localConf: '[site]\nrate_limit = on\n' }); });
after(async () => { await server?.stop(); });

/** A request from a loopback address: {status, headers, text}. */
function send(from, method, where, body = '', { headers = {}, port = server.port } = {}) {
  return sendFrom(from, port, method, where, body, headers);
}

/** Sends until the answer is 429 and resolves to it; every answer before must have that status. */
async function sendUntilLimited(expected, once) {
  for (let i = 0; i < FLOOD; i += 1) {
    const answer = await once(i);
    if (answer.status === 429) return { ...answer, sent: i };
    assert.equal(answer.status, expected, answer.text.slice(0, 300));
  }
  throw new Error(`${FLOOD} requests and no limit`);
}

/** Forms without a field, which are refused and so count for nothing but the limit of nginx. */
const flood = (from, more) => sendUntilLimited(422, () => send(from, 'POST', FORM, 'name=', more));

/** Sends a whole enquiry over the limit: {fields, answer}. Should one have slipped in, another follows. */
async function sendLimited(from, mark) {
  for (let i = 0; i < 10; i += 1) {
    await flood(from);
    const fields = { ...await openForm(server), ...wholeEnquiry(` ${mark} ${i} "<&'>ß日本\u{1f600}`) };
    const answer = await send(from, 'POST', FORM, encodeForm(fields));
    if (answer.status === 429) return { fields, answer };
  }
  throw new Error('never limited');
}

function assertLimitedPage(answer) {
  assert.equal(answer.status, 429);
  assert.equal(answer.headers['retry-after'], '60');
  assert.equal(answer.headers['cache-control'], 'no-store');
  assert.match(answer.headers['content-security-policy'], /default-src 'none'/);
  assert.match(answer.text, /That was too much at once/);
}

describe('the form', () => {
  test('takes what ten colleagues send who correct an error five times', async () => {
    for (let i = 0; i < 60; i += 1) {
      assert.equal((await send('127.0.0.2', 'GET', FORM)).status, 200);
      assert.equal((await send('127.0.0.2', 'POST', FORM, 'name=')).status, 422);
    }
  });

  test('comes back over the limit with every character, and can be sent again, once', async () => {
    const { fields, answer } = await sendLimited('127.0.0.3', 'kept');
    assert.equal(answer.headers['retry-after'], '60');
    assert.equal(answer.headers['cache-control'], 'no-store');
    assert.match(answer.headers['content-security-policy'], /default-src 'none'/);
    const page = readForm(answer.text);
    for (const name of [...FIELDS, 'key', 'rendered']) {
      assert.equal(page.values[name], fields[name], name);
    }
    assert.equal(page.notice, 'Your enquiry has to wait a little');
    assert.deepEqual(page.errors, []);

    const rows = await countRows(server);
    const body = encodeForm(page.values);
    const sendAgain = () => eventually(async () => {
      const again = await send('127.0.0.3', 'POST', FORM, body);
      assert.ok([303, 429].includes(again.status), again.text.slice(0, 300));
      return again.status === 303 ? again.headers.location : null;
    }, 'the same form is taken', 60_000);
    const receipt = await sendAgain();
    assert.equal(await sendAgain(), receipt);
    assert.equal((await countRows(server)).enquiry, rows.enquiry + 1);
  });

  test('gets a key of its own when it comes without one', async () => {
    await flood('127.0.0.4');
    const page = await eventually(async () => {
      const answer = await send('127.0.0.4', 'POST', FORM, encodeForm({ name: 'Aiko', key: 'none' }));
      return answer.status === 429 ? readForm(answer.text) : null;
    }, '429');
    assert.match(page.values.key, /^[A-Za-z0-9_-]{32}$/);
    assert.equal(page.values.name, 'Aiko');
  });

  test('is open for every other address meanwhile', async () => {
    await flood('127.0.0.5');
    const fields = { ...await openForm(server), ...shortEnquiry(' other') };
    assert.equal((await send('127.0.0.6', 'POST', FORM, encodeForm(fields))).status, 303);
    await flood('127.0.0.5');
  });

  test('is not made for a flood of readers, who still can send theirs and read on', async () => {
    const answer = await sendUntilLimited(200, () => send('127.0.0.7', 'GET', FORM));
    assertLimitedPage(answer);
    const fields = { ...await openForm(server), ...shortEnquiry(' reader') };
    assert.equal((await send('127.0.0.7', 'POST', FORM, encodeForm(fields))).status, 303);
    assert.equal((await send('127.0.0.7', 'GET', STORY)).status, 200);
  });

  test('answers a flood of many at once with pages of ours, and others as always', async () => {
    const { fields } = await sendLimited('127.0.0.8', 'flood');
    const body = encodeForm(fields);
    const many = Array.from({ length: 300 }, () => send('127.0.0.8', 'POST', FORM, body));
    assert.equal((await send('127.0.0.9', 'GET', FORM)).status, 200);
    let forms = 0;
    for (const answer of await Promise.all(many)) {
      if (answer.status === 303) continue; // a second has gone by
      assert.equal(answer.status, 429);
      assert.equal(answer.headers['retry-after'], '60');
      if (/<form class="form"/.test(answer.text)) {
        assert.equal(readForm(answer.text).values.message, fields.message);
        forms += 1;
      } else {
        assertLimitedPage(answer);
      }
    }
    assert.ok(forms > 0);
  });
});

test('a receipt has the same limits', async () => {
  const where = `/en/receipt/${'A'.repeat(32)}`;
  assertLimitedPage(await sendUntilLimited(404, () => send('127.0.0.10', 'GET', where)));
});

test('the story is never limited', async () => {
  for (let i = 0; i < FLOOD; i += 1) {
    assert.equal((await send('127.0.0.11', 'GET', STORY)).status, 200);
  }
});

test('a flood of logins under many names is stopped, and staff elsewhere log in', async () => {
  await addAccount(server, 'ada', 'staff');
  const headers = { Origin: server.base };
  const logIn = (from, user) => send(from, 'POST', '/desk/login', encodeForm({ user, password: PASSWORD }),
    { headers: { ...headers, Host: `127.0.0.1:${server.port}` } });
  const answer = await sendUntilLimited(422, (i) => logIn('127.0.0.12', `nobody-${i}`));
  assertLimitedPage(answer);
  assert.ok(answer.sent >= 40, `${answer.sent} were let through`);
  assert.equal((await logIn('127.0.0.13', 'ada')).status, 303);
  assert.equal((await send('127.0.0.12', 'GET', '/desk/login')).status, 200);
});

/** nginx as in production, but each client names its own address in a header; of the same site. */
async function startNginx(more = []) {
  const folder = path.join(server.dataDir, 'other');
  const port = await freePort();
  const at = (name) => path.join(folder, name);
  for (const name of ['log', 'cache', 'run', 'tmp']) await mkdir(at(name), { recursive: true });
  const made = await execute(path.join(root, 'script/lib/nginx-config'), [at('nginx'), `LISTEN=127.0.0.1:${port}`,
    `SITE_SOCKET=${server.dataDir}/run/site.sock`, `DESK_SOCKET=${server.dataDir}/run/desk.sock`,
    `STATIC_DIR=${root}/build/${server.environment.PRESET}/static`, `CACHE_DIR=${at('cache')}`,
    `LOG_DIR=${at('log')}`, `RUN_DIR=${at('run')}`, `TEMP_DIR=${at('tmp')}`, ...more]);
  assert.equal(made.code, 0, made.stderr);
  const main = at('nginx/main.conf');
  const text = await readFile(main, 'utf8');
  await writeFile(main, text.replace('http {', 'http {\nset_real_ip_from 127.0.0.1;\nreal_ip_header X-From;\n'));
  const nginx = spawn('nginx', ['-e', 'stderr', '-p', folder, '-c', main],
    { env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` }, stdio: 'ignore' });
  const ended = new Promise((resolve) => { nginx.once('close', resolve); });
  await eventually(() => send('127.0.0.1', 'GET', STORY, '', { port }).catch(() => null), 'nginx answers');
  return { port, stop: async () => { nginx.kill('SIGTERM'); await ended; } };
}

test('limits are per IPv4 address and per /64 of IPv6', async () => {
  const nginx = await startNginx();
  try {
    const from = (address) => ({ port: nginx.port, headers: { 'X-From': address } });
    const status = async (address) => (await send('127.0.0.1', 'POST', FORM, 'name=', from(address))).status;
    /** Floods from one address, then tells how many of ten from another are let through: all, or hardly
     * one when both are the same to nginx, since one a second flows back. */
    const left = async (one, another) => {
      await flood('127.0.0.1', from(one));
      const statuses = [];
      for (let i = 0; i < 10; i += 1) statuses.push(await status(another));
      return statuses.filter((code) => code === 422).length;
    };
    const same = [['2001:db8:1:2::1', '2001:db8:1:2:ffff:a:b:c'], ['::ffff:192.0.2.10', '192.0.2.10']];
    const different = [['2001:db8:1:2::1', '2001:db8:1:3::1'], ['2001:db8:1:2::1', '2001:db8:2:2::1'],
      ['192.0.2.10', '192.0.2.11'], ['::ffff:192.0.2.10', '::ffff:192.0.2.12'], ['::1', '::ffff:192.0.2.13']];
    for (const [one, another] of same) assert.ok(await left(one, another) < 5, `${one} ${another}`);
    for (const [one, another] of different) assert.equal(await left(one, another), 10, `${one} ${another}`);
  } finally {
    await nginx.stop();
  }
});

test('nothing of an address gets into a log', async () => {
  const logs = [path.join(server.dataDir, 'log'), path.join(server.dataDir, 'other/log')];
  await eventually(async () => / route=\/desk\/login status=429 /.test(await server.log('access.log')), 'all is logged');
  for (const folder of logs) {
    for (const name of await readdir(folder)) {
      const text = await readFile(path.join(folder, name), 'utf8');
      assert.doesNotMatch(text, /127\.0\.0\.([2-9]|1\d)\b|192\.0\.2\.|2001:db8/, name);
    }
  }
  assert.match(await server.log('access.log'), / method=POST route=\/:lang\/contact status=429 /);
});

test('over the limit and without the site, the page is one of ours', async () => {
  await flood('127.0.0.14');
  await unlink(path.join(server.dataDir, 'run/site.sock'));
  const answer = await send('127.0.0.14', 'POST', FORM, 'name=');
  assert.equal(answer.status, 503);
  assert.equal(answer.headers['retry-after'], '10');
  assert.doesNotMatch(answer.text, /<center>/);
});

test('script/server has no limits unless its local.conf says so', async () => {
  const open = await startServer();
  try {
    const { port } = open;
    for (let i = 0; i < 200; i += 1) {
      assert.equal((await send('127.0.0.2', 'POST', FORM, 'name=', { port })).status, 422);
      assert.equal((await send('127.0.0.2', 'GET', FORM, '', { port })).status, 200);
    }
    const config = await readFile(path.join(open.dataDir, 'nginx/indemand.conf'), 'utf8');
    assert.doesNotMatch(config, /limit_(req|conn)/);
  } finally {
    await open.stop();
  }
});
