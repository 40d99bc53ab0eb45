// The desk's door: logging in and out, sessions, the slow-down, and what machines ask.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';

import { addAccount, addEnquiries, client, cookieOf, logIn, post } from './lib/desk.mjs';
import { startServer } from './lib/server.mjs';

let server;

before(async () => {
  server = await startServer();
  await addAccount(server, 'ada', 'staff');
});
after(() => server?.stop());

const countSessions = async () => (await server.sql('SELECT count(*) AS n FROM session'))[0].n;

describe('logging in', () => {
  test('gives a cookie with every protection, and a session known by its hash only', async () => {
    const answer = await logIn(server, 'ada');
    assert.equal(answer.status, 303);
    assert.equal(answer.headers.get('location'), '/desk/');
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    const [pair, ...attributes] = answer.headers.get('set-cookie').split('; ');
    assert.match(pair, /^__Host-indemand=[A-Za-z0-9_-]{32}$/);
    assert.deepEqual(attributes.sort(), ['HttpOnly', 'Path=/', 'SameSite=Lax', 'Secure']);
    const [{ dump }] = await server.sql("SELECT group_concat(hex(token_hash) || ' ' || CAST(token_hash AS TEXT)) AS dump FROM session");
    const token = pair.split('=')[1];
    assert.ok(!dump.includes(token));
    assert.ok(!dump.includes(Buffer.from(token).toString('hex').toUpperCase()));
  });

  test('makes a new token each time and ends the session it came with', async () => {
    const first = cookieOf(await logIn(server, 'ada'));
    const sessions = await countSessions();
    const answer = await post(server, '/desk/login',
      { user: 'ada', password: 'correct horse battery staple' }, { Cookie: first });
    const second = cookieOf(answer);
    assert.notEqual(second, first);
    assert.equal(await countSessions(), sessions);
    assert.equal((await server.fetch('/desk/', { headers: { Cookie: first } })).status, 303);
    assert.equal((await server.fetch('/desk/', { headers: { Cookie: second } })).status, 200);
  });

  test('takes no difference between a wrong password, no such user and a disabled one', async () => {
    await addAccount(server, 'bob', 'staff');
    await server.indemand('account', 'disable', 'bob');
    const sessions = await countSessions();
    const pages = [];
    for (const [user, password] of [['ada', 'wrong horse'], ['eve', 'wrong horse'],
      ['bob', 'correct horse battery staple']]) {
      const answer = await logIn(server, user, password);
      assert.equal(answer.status, 422);
      assert.equal(answer.headers.get('set-cookie'), null);
      pages.push((await answer.text()).replaceAll(`value="${user}"`, 'value="USER"'));
    }
    assert.match(pages[0], /User name or password is wrong/);
    assert.match(pages[0], /<title>Error: /);
    assert.equal(pages[1], pages[0]);
    assert.equal(pages[2], pages[0]);
    assert.equal(await countSessions(), sessions);
  });

  test('refuses names and passwords that are no text, and stays up', async () => {
    const bodies = ['', 'user=ada', 'password=x', 'user=ada&password=', 'user=%00&password=%00',
      'user=%ff%fe&password=%ff', 'user=ada%00&password=correct+horse+battery+staple',
      'user=%zz&password=correct+horse+battery+staple', `user=${'x'.repeat(8000)}&password=y`,
      'user=%3Cscript%3Ealert(1)%3C%2Fscript%3E&password=y', "user=ada'%20OR%201=1--&password=y"];
    for (const body of bodies) {
      const answer = await server.fetch('/desk/login', {
        method: 'POST',
        headers: { Origin: server.base, 'Content-Type': 'application/x-www-form-urlencoded' },
        body,
      });
      assert.equal(answer.status, 422, body.slice(0, 60));
      assert.equal(answer.headers.get('set-cookie'), null);
      assert.doesNotMatch(await answer.text(), /<script/);
    }
    assert.equal((await logIn(server, 'ada')).status, 303);
  });

  test('refuses a form of another site, and what is no form', async () => {
    const sessions = await countSessions();
    const fields = { user: 'ada', password: 'correct horse battery staple' };
    for (const origin of ['https://evil.example', 'null']) {
      const answer = await post(server, '/desk/login', fields, { Origin: origin });
      assert.equal(answer.status, 403);
      assert.equal(answer.headers.get('set-cookie'), null);
    }
    const json = await server.fetch('/desk/login', { method: 'POST',
      headers: { Origin: server.base, 'Content-Type': 'application/json' }, body: JSON.stringify(fields) });
    assert.equal(json.status, 415);
    assert.equal(await countSessions(), sessions);
  });
});

describe('the page asked for', () => {
  test('comes back after the login', async () => {
    const [reference] = await addEnquiries(server, [{}]);
    for (const where of ['/desk/', `/desk/enquiry/${reference}`, '/desk/?show=waiting&before=9']) {
      const asked = await server.fetch(where);
      assert.equal(asked.status, 303);
      const login = new URL(asked.headers.get('location'), server.base);
      assert.equal(login.pathname, '/desk/login');
      assert.equal(login.searchParams.get('next'), where);
      const html = await (await server.fetch(login.pathname + login.search)).text();
      assert.ok(html.includes(`name="next" value="${where.replaceAll('&', '&amp;')}"`));
      const answer = await logIn(server, 'ada', undefined, { next: where });
      assert.equal(answer.headers.get('location'), where);
    }
  });

  test('is never anywhere else', async () => {
    for (const next of ['https://evil.example/', '//evil.example/desk/', '/\\evil.example', '/desk/..',
      '/desk/../en/contact', '/desk/%2e%2e/en/contact', '/desk//evil.example', 'javascript:alert(1)',
      '/en/contact', '/desk/\r\nSet-Cookie: a=b', '/desk/\t', '/desk/login', '/desk/logout', 'desk/', '"><script>']) {
      const answer = await logIn(server, 'ada', undefined, { next });
      assert.equal(answer.status, 303, next);
      assert.equal(answer.headers.get('location'), '/desk/', next);
      const shown = await server.fetch(`/desk/login?next=${encodeURIComponent(next)}`);
      assert.match(await shown.text(), /name="next" value=""/, next);
    }
  });
});

describe('the slow-down', () => {
  const failures = async (user, count) => {
    for (let i = 0; i < count; i++) {
      assert.equal((await logIn(server, user, 'wrong horse')).status, 422);
    }
  };
  // The rule caps what a clock set back could do, so a time in the future keeps the name closed.
  const shift = (hours) => server.sql(`UPDATE login_failure SET last_at = last_at + ${hours * 3_600_000}`);

  test('closes a name after five failures, known or not, the right password included', async () => {
    await addAccount(server, 'slow', 'staff');
    const pages = [];
    for (const user of ['slow', 'nobody']) {
      await server.sql('DELETE FROM login_failure');
      await failures(user, 5);
      await shift(1);
      const answer = await logIn(server, user);
      assert.equal(answer.status, 429);
      assert.equal(answer.headers.get('retry-after'), '1');
      assert.equal(answer.headers.get('set-cookie'), null);
      pages.push((await answer.text()).replaceAll(`value="${user}"`, 'value="USER"'));
    }
    assert.match(pages[0], /Too many failed attempts/);
    assert.equal(pages[1], pages[0]);
    assert.equal((await logIn(server, 'ada')).status, 303, 'others are not slowed');
  });

  test('doubles with each failure, up to a minute', async () => {
    await server.sql('DELETE FROM login_failure');
    await failures('slow', 1);
    for (const [count, seconds] of [[6, 2], [8, 8], [10, 32], [11, 60], [500, 60]]) {
      await server.sql(`UPDATE login_failure SET count = ${count}, last_at = ${Date.now() + 60_000}`);
      const answer = await logIn(server, 'slow');
      assert.equal(answer.status, 429);
      assert.equal(answer.headers.get('retry-after'), String(seconds));
    }
  });

  test('a closed name counts nothing more, and opens again', async () => {
    const [{ count }] = await server.sql('SELECT count FROM login_failure');
    assert.equal(count, 500);
    await server.sql(`UPDATE login_failure SET last_at = ${Date.now() - 120_000}`);
    assert.equal((await logIn(server, 'slow')).status, 303);
    assert.deepEqual(await server.sql('SELECT * FROM login_failure'), []);
  });

  test('lets no more through when they come all at once', async () => {
    await server.sql('DELETE FROM login_failure');
    await failures('slow', 4);
    const start = Date.now();
    const answers = await Promise.all(Array.from({ length: 8 }, () => logIn(server, 'slow', 'wrong horse')));
    const seconds = (Date.now() - start) / 1000;
    const tried = answers.filter((answer) => answer.status === 422).length;
    assert.equal(answers.filter((answer) => answer.status === 429).length, 8 - tried);
    // One is free; what follows must have waited 1, 2, 4 ... seconds.
    assert.ok(tried >= 1 && tried <= 1 + Math.log2(1 + seconds), `${tried} in ${seconds} s`);
    assert.equal((await server.sql('SELECT count FROM login_failure'))[0].count, 4 + tried);
  });

  test('is forgotten after an hour', async () => {
    await server.sql('DELETE FROM login_failure');
    await failures('slow', 1);
    await server.sql(`UPDATE login_failure SET count = 50, last_at = ${Date.now() - 3_700_000}`);
    await failures('somebody', 1);
    assert.equal((await server.sql('SELECT count(*) AS n FROM login_failure'))[0].n, 1);
  });
});

describe('a session', () => {
  test('ends with logging out', async () => {
    const staff = await client(server, 'ada');
    const refused = await staff.post('/desk/logout', { csrf: '' });
    assert.equal(refused.status, 403);
    assert.equal((await staff.get('/desk/')).status, 200);

    const answer = await staff.post('/desk/logout');
    assert.equal(answer.status, 303);
    assert.equal(answer.headers.get('location'), '/desk/login?done=logged_out');
    assert.match(answer.headers.get('set-cookie'),
      /^__Host-indemand=; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=0$/);
    assert.match(await (await server.fetch('/desk/login?done=logged_out')).text(), /You are logged out/);
    assert.equal((await staff.get('/desk/')).status, 303);
  });

  test('ends with its time, and the login says so', async () => {
    const staff = await client(server, 'ada');
    const [{ left }] = await server.sql(`SELECT max(expires_at) - ${Date.now()} AS left FROM session`);
    assert.ok(left > 11.9 * 3_600_000 && left <= 12 * 3_600_000);
    await server.sql(`UPDATE session SET expires_at = ${Date.now() - 1}`);
    const answer = await staff.get('/desk/');
    assert.equal(answer.status, 303);
    assert.equal(answer.headers.get('location'), '/desk/login?next=/desk/&why=expired');
    assert.match(await (await server.fetch(answer.headers.get('location'))).text(), /your session has ended/);
  });

  test('ends when the account is disabled', async () => {
    await addAccount(server, 'dora', 'staff');
    const staff = await client(server, 'dora');
    await server.indemand('account', 'disable', 'dora');
    assert.equal((await staff.get('/desk/')).status, 303);
  });

  test('needs the very token', async () => {
    const { cookie } = await client(server, 'ada');
    const [name, token] = cookie.split('=');
    const changed = (token[0] === 'A' ? 'B' : 'A') + token.slice(1);
    for (const wrong of [`${name}=${changed}`, `${name}=`, `${name}=${token}x`, `${name}=${token.slice(1)}`,
      `x${name}=${token}`, `indemand=${token}`]) {
      assert.equal((await server.fetch('/desk/', { headers: { Cookie: wrong } })).status, 303, wrong);
    }
    assert.equal((await server.fetch('/desk/', { headers: { Cookie: `a=b; ${cookie}; c` } })).status, 200);
  });
});

describe('what machines ask', () => {
  /** Runs fn while dispatch stands still, so that a due mail stays due. */
  async function withoutDispatch(fn) {
    const { pid } = server.process;
    const children = (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).trim().split(' ');
    const commands = await Promise.all(children.map((child) => readFile(`/proc/${child}/cmdline`, 'utf8')));
    const dispatch = Number(children[commands.findIndex((command) => command.includes('indemand-dispatch'))]);
    assert.ok(dispatch > 0);
    process.kill(dispatch, 'SIGSTOP');
    try {
      await fn();
    } finally {
      process.kill(dispatch, 'SIGCONT');
    }
  }

  const value = (metrics, name) => Number(new RegExp(`^${name.replace(/[{}"]/g, '\\$&')} (\\S+)$`, 'm').exec(metrics)[1]);

  test('/healthz and /metrics tell of mail that is late, and of no person', async () => {
    await withoutDispatch(async () => {
      await addEnquiries(server, [{ status: 'closed', name: 'Secret Name', email: 'secret@example.com' }]);
      const add = (minutes) => server.sql(`INSERT INTO outbox (enquiry_id, kind, recipient, state, message_id,
        created_at, updated_at, due_at) SELECT max(id), 'notify', 'staff@example.com', 'queued',
        'late.${minutes}@example.com', 0, 0, ${Date.now() - minutes * 60_000} FROM enquiry`);
      await add(4);
      assert.equal((await server.fetch('/healthz')).status, 200);
      await add(6);
      const health = await server.fetch('/healthz');
      assert.equal(health.status, 503);
      assert.match(await health.text(), /^mail is late: the oldest has been due for 3\d\d s\n$/);

      const answer = await server.fetch('/metrics');
      const metrics = await answer.text();
      assert.match(answer.headers.get('content-type'), /^text\/plain; version=0\.0\.4/);
      assert.equal(value(metrics, 'indemand_outbox_due'), 2);
      assert.ok(value(metrics, 'indemand_outbox_oldest_due_seconds') >= 360);
      assert.equal(value(metrics, 'indemand_enquiries{status="closed"}'), 1);
      assert.match(metrics, /^indemand_build_info\{version="[^"]+"\} 1$/m);
      assert.doesNotMatch(metrics, /secret|staff@/i);
      await server.sql("DELETE FROM outbox WHERE message_id LIKE 'late.%'");
    });
    const health = await server.fetch('/healthz');
    assert.equal(await health.text(), 'ok\n');
  });
});
