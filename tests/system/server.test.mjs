// script/server: what it keeps running, how it stops, what it says when it cannot start.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';

import { eventually, execute, root, startServer } from './lib/server.mjs';

const PRESET = process.env.INDEMAND_TEST_PRESET || 'dev';
const SERVICES = ['nginx', 'indemand-site', 'indemand-desk', 'indemand-dispatch', 'aiosmtpd'];

/** {name: pid} of the programs that script/server runs. */
async function running(server) {
  const { pid } = server.process;
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  const found = {};
  for (const child of children.trim().split(' ')) {
    const command = await readFile(`/proc/${child}/cmdline`, 'utf8').catch(() => '');
    const name = SERVICES.find((service) => command.replaceAll('\0', ' ').split(' -')[0].includes(service)
      || command.includes(`-m\0${service}`));
    if (name) found[name] = Number(child);
  }
  return found;
}

async function answers(server) {
  const found = await Promise.all(['/en/contact', '/desk/login', '/healthz'].map((where) => server.fetch(where)));
  await Promise.all(found.map((answer) => answer.arrayBuffer()));
  return found.map((answer) => answer.status);
}

describe('a running server', () => {
  let server;
  before(async () => { server = await startServer(); });
  after(async () => { await server?.stop(); });

  for (const name of SERVICES) {
    test(`brings back ${name} after kill -9`, async () => {
      const before = await running(server);
      assert.deepEqual(Object.keys(before).sort(), [...SERVICES].sort());
      process.kill(before[name], 'SIGKILL');
      await eventually(async () => {
        const now = await running(server);
        return now[name] && now[name] !== before[name];
      }, `another ${name}`);
      await eventually(async () => {
        const statuses = await answers(server).catch(() => []);
        return statuses.length === 3 && statuses.every((status) => status === 200);
      }, 'all answer');
    });
  }

  for (const name of ['indemand-site', 'indemand-desk']) {
    test(`refuses nobody while ${name} restarts`, async () => {
      const { [name]: pid } = await running(server);
      process.kill(pid, 'SIGTERM');
      const where = name === 'indemand-site' ? '/en/contact' : '/desk/login';
      const got = await Promise.all(Array.from({ length: 20 }, () => server.fetch(where)));
      await Promise.all(got.map((answer) => answer.arrayBuffer()));
      assert.deepEqual(got.map((answer) => answer.status), Array(20).fill(200));
    });
  }

  test('is not ready before its mail server', async () => {
    assert.equal(await server.halt(), 0);
    await server.start();
    const [, port] = /^relay = smtp:\/\/127\.0\.0\.1:(\d+)$/m.exec(await readFile(path.join(server.dataDir, 'indemand.conf'), 'utf8'));
    const socket = connect(Number(port), '127.0.0.1');
    await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
    socket.destroy();
  });

  test('lets nobody else use its data', async () => {
    const { code, stderr } = await execute(path.join(root, 'script/server'), [],
      { env: { ...server.environment, PORT: '1' } });
    assert.equal(code, 1);
    assert.equal(stderr, `server: another script/server runs in ${server.dataDir}\n`);
  });

  test('names its account once and keeps it', async () => {
    assert.ok(server.adminPassword);
    assert.equal(await server.halt(), 0);
    await server.start();
    assert.doesNotMatch(server.output, /password/);
    const login = await server.fetch('/desk/login');
    assert.equal(login.status, 200);
    assert.match((await server.indemand('account', 'list')).stdout, /^admin\b/m);
  });

  test('leaves nothing running', async () => {
    const pids = Object.values(await running(server));
    assert.equal(await server.halt(), 0);
    for (const pid of pids) {
      assert.throws(() => process.kill(pid, 0), { code: 'ESRCH' });
    }
    await server.start();
  });
});

test('a port in use is said in one line', async () => {
  const listener = createServer();
  await new Promise((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const { port } = listener.address();
  const server = await startServer({ start: false, port });
  const { code, stderr } = await execute(path.join(root, 'script/server'), [], { env: server.environment });
  await new Promise((resolve) => listener.close(resolve));
  await rm(server.dataDir, { recursive: true });
  assert.equal(code, 1);
  assert.equal(stderr, `server: 127.0.0.1:${port}: Address already in use; choose another with PORT=\n`);
});

test('a folder that cannot be made is said in one line', async () => {
  const { code, stderr } = await execute(path.join(root, 'script/server'), [],
    { env: { ...process.env, DATA_DIR: '/dev/null/data' } });
  assert.equal(code, 1);
  assert.equal(stderr, 'server: /dev/null/data: Not a directory; choose another folder with DATA_DIR=\n');
});

describe('a wrong configuration', () => {
  const cases = [
    ['a number out of range', '[site]\nworkers = 99\n', /:\d+: \[site\] workers: '99' is wrong, expected a number from 1 to 64/],
    ['an unknown key', '[site]\nwrokers = 9\n', /:\d+: \[site\] wrokers: unknown key/],
    ['a wrong address', '[mail]\nnotify = staff\n', /:\d+: \[mail\] notify: 'staff' is wrong, expected e-mail addresses/],
    ['an empty name', '[operator]\nname =\n', /:\d+: \[operator\] name: '' is wrong, expected a text/],
  ];
  for (const [what, localConf, message] of cases) {
    test(`stops script/server with 2: ${what}`, async () => {
      const server = await startServer({ start: false, localConf });
      const { code, stderr } = await execute(path.join(root, 'script/server'), [], { env: server.environment });
      await rm(server.dataDir, { recursive: true });
      assert.match(stderr, message);
      assert.ok(stderr.includes(path.join(server.dataDir, 'indemand.conf')), stderr);
      assert.equal(code, 2);
    });
  }

  for (const program of ['indemand-site', 'indemand-desk', 'indemand-dispatch']) {
    test(`${program} says file, line and key, and ends with 2`, async () => {
      const folder = await mkdtemp(path.join(tmpdir(), 'indemand-'));
      const file = path.join(folder, 'wrong.conf');
      await writeFile(file, '# A comment.\n\n[desk]\nworkers = many\n');
      const { code, stderr } = await execute(path.join(root, 'build', PRESET, 'bin', program), ['--config', file]);
      await rm(folder, { recursive: true });
      assert.equal(stderr, `${file}:4: [desk] workers: 'many' is wrong, expected a number from 1 to 32\n`);
      assert.equal(code, 2);
    });
  }
});
