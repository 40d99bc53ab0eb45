// The desk over HTTP: inbox, enquiry, changes, and what must not change anything.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';

import { addAccount, addEnquiries, client, post } from './lib/desk.mjs';
import { startServer } from './lib/server.mjs';

let server;
let staff;
let viewer;

before(async () => {
  server = await startServer();
  await addAccount(server, 'ada', 'staff');
  await addAccount(server, 'vera', 'viewer');
  staff = await client(server, 'ada');
  viewer = await client(server, 'vera');
});
after(() => server?.stop());

/** {status, answered_at, history} of an enquiry; history oldest first, "actor action detail". */
async function stored(reference) {
  const [row] = await server.sql(`SELECT id, status, answered_at FROM enquiry WHERE reference = '${reference}'`);
  const history = await server.sql(`SELECT actor, action, detail FROM history WHERE enquiry_id = ${row.id} ORDER BY id`);
  return {
    status: row.status,
    answered_at: row.answered_at,
    history: history.map((event) => `${event.actor} ${event.action} ${event.detail}`.trim()),
  };
}

const untouched = { status: 'new', answered_at: null, history: [] };
const page = (reference) => `/desk/enquiry/${reference}`;

/** The references of an inbox page, in its order, and where its links lead. */
async function inbox(where) {
  const answer = await staff.get(where);
  const html = await answer.text();
  assert.equal(answer.status, 200, html);
  const href = (rel) => new RegExp(`rel="${rel}" href="([^"]*)"`).exec(html)?.[1].replaceAll('&amp;', '&');
  return {
    references: [...html.matchAll(/class="row-link" href="\/desk\/enquiry\/([^"]+)"/g)].map((match) => match[1]),
    newer: href('prev'),
    older: href('next'),
    html,
  };
}

describe('the status', () => {
  test('changes with a history row, and the page says so', async () => {
    const [reference] = await addEnquiries(server, [{}]);
    const answer = await staff.post(`${page(reference)}/status`, { from: 'new', status: 'open' });
    assert.equal(answer.status, 303);
    assert.equal(answer.headers.get('location'), `${page(reference)}?done=status_changed`);
    assert.deepEqual(await stored(reference),
      { status: 'open', answered_at: null, history: ['ada status open'] });
    const html = await staff.text(answer.headers.get('location'));
    assert.match(html, /role="status">The status has been changed\.</);
    assert.match(html, /Status changed to: Open/);
  });

  test('is not changed twice: who comes second is told', async () => {
    const [reference] = await addEnquiries(server, [{}]);
    await staff.post(`${page(reference)}/status`, { from: 'new', status: 'closed' });
    const answer = await staff.post(`${page(reference)}/status`, { from: 'new', status: 'spam' });
    assert.equal(answer.headers.get('location'), `${page(reference)}?done=status_lost`);
    assert.deepEqual(await stored(reference),
      { status: 'closed', answered_at: null, history: ['ada status closed'] });
    assert.match(await staff.text(answer.headers.get('location')), /somebody else has changed/);
  });

  test('stays when it is the same, or cannot follow', async () => {
    const [reference] = await addEnquiries(server, [{}]);
    const same = await staff.post(`${page(reference)}/status`, { from: 'new', status: 'new' });
    assert.equal(same.headers.get('location'), `${page(reference)}?done=status_same`);
    for (const status of ['quarantined', 'withdrawn']) {
      const refused = await staff.post(`${page(reference)}/status`, { from: 'new', status });
      assert.equal(refused.headers.get('location'), `${page(reference)}?done=status_refused`);
    }
    assert.deepEqual(await stored(reference), untouched);
  });

  test('must be one there is', async () => {
    const [reference] = await addEnquiries(server, [{}]);
    for (const fields of [{}, { from: 'new' }, { status: 'open' }, { from: 'new', status: 'nonsense' }]) {
      assert.equal((await staff.post(`${page(reference)}/status`, fields)).status, 400);
    }
    assert.deepEqual(await stored(reference), untouched);
  });

  test('"answered" notes the time of the first answer', async () => {
    const [reference] = await addEnquiries(server, [{}]);
    const earliest = Date.now();
    await staff.post(`${page(reference)}/status`, { from: 'new', status: 'answered' });
    const { status, answered_at: at, history } = await stored(reference);
    assert.equal(status, 'answered');
    assert.deepEqual(history, ['ada status answered', 'ada answered']);
    assert.ok(at >= earliest && at <= Date.now());
  });
});

describe('"I answered"', () => {
  test('notes the time once, every answer in the history', async () => {
    const [reference] = await addEnquiries(server, [{ created_at: Date.now() - 5 * 3_600_000 }]);
    assert.match(await staff.text(page(reference)), /Waiting for a first answer/);
    const answer = await staff.post(`${page(reference)}/answered`);
    assert.equal(answer.headers.get('location'), `${page(reference)}?done=answered`);
    const first = await stored(reference);
    assert.equal(first.status, 'answered');
    assert.ok(Number.isInteger(first.answered_at));
    assert.deepEqual(first.history, ['ada answered', 'ada status answered']);

    await staff.post(`${page(reference)}/answered`);
    const second = await stored(reference);
    assert.equal(second.answered_at, first.answered_at);
    assert.deepEqual(second.history, [...first.history, 'ada answered']);
    const html = await staff.text(page(reference));
    assert.doesNotMatch(html, /Waiting for a first answer/);
    assert.match(html, /Time to first answer<\/dt><dd>5 hours</);
  });

  test('leaves a closed enquiry closed', async () => {
    const [reference] = await addEnquiries(server, [{ status: 'closed' }]);
    await staff.post(`${page(reference)}/answered`);
    const { status, answered_at: at } = await stored(reference);
    assert.equal(status, 'closed');
    assert.ok(Number.isInteger(at));
  });
});

describe('nothing changes', () => {
  const changes = { status: { from: 'new', status: 'open' }, answered: {}, resend: { mail: '1' } };
  for (const [action, fields] of Object.entries(changes)) {
    const refused = async (send, status = 403) => {
      const [reference] = await addEnquiries(server, [{}]);
      const answer = await send(`${page(reference)}/${action}`);
      assert.equal(answer.status, status, await answer.text());
      assert.deepEqual(await stored(reference), untouched);
    };

    test(`${action}: without a session`, () => refused(
      (where) => post(server, where, { csrf: staff.csrf, ...fields })));
    test(`${action}: without a CSRF token`, () => refused(
      (where) => post(server, where, fields, { Cookie: staff.cookie })));
    test(`${action}: with the CSRF token of another session`, () => refused(
      (where) => staff.post(where, { ...fields, csrf: viewer.csrf })));
    test(`${action}: with a foreign Origin`, async () => {
      for (const origin of ['https://evil.example', 'null', `${server.base}.evil.example`, 'http://127.0.0.1']) {
        await refused((where) => staff.post(where, fields, { Origin: origin }));
      }
    });
    test(`${action}: for a viewer`, () => refused((where) => viewer.post(where, fields)));
    test(`${action}: when the body is no form`, () => refused((where) => server.fetch(where, {
      method: 'POST',
      headers: { Cookie: staff.cookie, Origin: server.base, 'Content-Type': 'application/json' },
      body: JSON.stringify({ csrf: staff.csrf, ...fields }),
    }), 415));
    test(`${action}: when the body is too large`, () => refused(
      (where) => staff.post(where, { ...fields, more: 'x'.repeat(20_000) }), 413));
    test(`${action}: with GET`, async () => {
      const [reference] = await addEnquiries(server, [{}]);
      const answer = await staff.get(`${page(reference)}/${action}`);
      assert.equal(answer.status, 405);
      assert.equal(answer.headers.get('allow'), 'POST');
      assert.deepEqual(await stored(reference), untouched);
    });
  }

  test('a viewer sees no buttons', async () => {
    const [reference] = await addEnquiries(server, [{}]);
    const html = await viewer.text(page(reference));
    assert.match(html, /Waiting for a first answer/);
    assert.doesNotMatch(html, /action="\/desk\/enquiry/);
    assert.match(await staff.text(page(reference)), /action="\/desk\/enquiry/);
  });

  test('while the database is locked: 503, and the next try works', async () => {
    const [reference] = await addEnquiries(server, [{}]);
    const shell = spawn('sqlite3', [path.join(server.dataDir, 'indemand.db')]);
    shell.stdin.write("BEGIN IMMEDIATE;\nSELECT 'locked';\n");
    await new Promise((resolve) => { shell.stdout.once('data', resolve); });
    const answer = await staff.post(`${page(reference)}/answered`);
    shell.stdin.end('ROLLBACK;\n');
    await new Promise((resolve) => { shell.once('close', resolve); });
    assert.equal(answer.status, 503);
    assert.match(answer.headers.get('retry-after'), /^\d+$/);
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    assert.deepEqual(await stored(reference), untouched);
    assert.equal((await staff.post(`${page(reference)}/answered`)).status, 303);
  });
});

describe('the inbox', () => {
  test('is paged by key, both ways', async () => {
    await server.sql('PRAGMA foreign_keys = ON; DELETE FROM enquiry');
    const references = await addEnquiries(server, Array.from({ length: 120 }, () => ({})));
    const newest = [...references].reverse();
    const first = await inbox('/desk/');
    assert.deepEqual(first.references, newest.slice(0, 50));
    assert.equal(first.newer, undefined);
    const second = await inbox(first.older);
    assert.deepEqual(second.references, newest.slice(50, 100));
    const third = await inbox(second.older);
    assert.deepEqual(third.references, newest.slice(100));
    assert.equal(third.older, undefined);

    const back = await inbox(third.newer);
    assert.deepEqual(back.references, newest.slice(50, 100));
    const top = await inbox(back.newer);
    assert.deepEqual(top.references, newest.slice(0, 50));
    assert.equal(top.newer, undefined);
    assert.equal(top.older, first.older);
  });

  test('a page stays where it is when new ones arrive', async () => {
    const first = await inbox('/desk/');
    const second = await inbox(first.older);
    await addEnquiries(server, [{}, {}]);
    assert.deepEqual((await inbox(first.older)).references, second.references);
  });

  test('shows what a filter says', async () => {
    await server.sql('PRAGMA foreign_keys = ON; DELETE FROM enquiry');
    const now = Date.now();
    const kinds = {
      new: { status: 'new' },
      reopened: { status: 'open', answered_at: now },
      open: { status: 'open' },
      answered: { status: 'answered', answered_at: now },
      closed: { status: 'closed' },
      quarantined: { status: 'quarantined' },
      spam: { status: 'spam' },
      withdrawn: { status: 'withdrawn' },
    };
    const references = await addEnquiries(server, Object.values(kinds));
    const names = Object.keys(kinds);
    const expected = {
      all: ['closed', 'answered', 'open', 'reopened', 'new'],
      waiting: ['open', 'new'],
      new: ['new'],
      open: ['open', 'reopened'],
      answered: ['answered'],
      closed: ['closed'],
      quarantined: ['quarantined'],
      spam: ['spam'],
      withdrawn: ['withdrawn'],
    };
    for (const [filter, rows] of Object.entries(expected)) {
      const { references: found, html } = await inbox(`/desk/?show=${filter}`);
      assert.deepEqual(found.map((reference) => names[references.indexOf(reference)]), rows, filter);
      assert.match(html, new RegExp(`aria-current="page">[^<]+ <span class="tab-count">${rows.length}<`));
    }
    assert.match((await inbox('/desk/')).html, /<strong>2<\/strong> waiting/);
  });

  test('a page of waiting ones keeps its filter', async () => {
    await addEnquiries(server, Array.from({ length: 60 }, (_, i) => ({ status: i % 2 ? 'new' : 'open' })));
    const first = await inbox('/desk/?show=waiting');
    assert.equal(first.references.length, 50);
    const second = await inbox(first.older);
    assert.equal(second.references.length, 12);
    assert.deepEqual((await inbox(second.newer)).references, first.references);
  });

  test('refuses what it did not link to', async () => {
    for (const query of ['show=nonsense', 'before=x', 'before=0', 'before=-1', 'after=1&before=1',
      'before=99999999999999999999', 'before=%zz']) {
      assert.equal((await staff.get(`/desk/?${query}`)).status, 400, query);
    }
  });
});

describe('an enquiry', () => {
  test('shows every field with its words', async () => {
    const [reference] = await addEnquiries(server, [{
      role: 'Head of expansion', phone: '+31 10 123 4567', website: 'example.com', sector: 'energy',
      project: 'new_site', timeframe: 'months_6', jobs: '10_49', investment: '500k_5m', site: 'office',
      place: 'Bochum', reply_lang: 'ja', call: 'yes', call_times: 'Mondays', source: 'fair', share: 'yes',
      updates: 'yes', message: 'One line\nand another',
    }]);
    const html = await staff.text(page(reference));
    for (const [label, value] of [['Role', 'Head of expansion'], ['Sector', 'Energy and hydrogen'],
      ['Project', 'A new site'], ['Time frame', 'Within 6 months'], ['Jobs', '10 to 49'],
      ['Investment', '€500,000 to €5 million'], ['Site needed', 'Office'], ['Preferred place', 'Bochum'],
      ['Reply language', '日本語 (Japanese)'], ['Call wanted', 'Yes'], ['Call times', 'Mondays'],
      ['Source', 'Trade fair'], ['Wants updates', 'Yes'], ['Privacy notice read', 'Yes']]) {
      assert.match(html, new RegExp(`<dt>${label}</dt><dd[^>]*>${value.replace(/[()]/g, '\\$&')}</dd>`));
    }
    assert.match(html, /· Netherlands</);
    assert.ok(html.includes(`<title>${reference} Example Works – Desk BMR</title>`));
    assert.ok(html.includes('One line\nand another'));
    assert.ok(html.includes('<a href="tel:+31101234567">+31 10 123 4567</a>'));
    assert.ok(html.includes('<a href="https://example.com">example.com</a>'));
    assert.ok(html.includes(
      `href="mailto:grace@example.com?subject=%5B${reference}%5D%20Your%20enquiry"`));
  });

  test('shows hostile text as text', async () => {
    const hostile = `"><script>alert(1)</script>'&amp;{{csrf}}{{{t}}}<img src=x onerror=alert(1)>`;
    const [reference] = await addEnquiries(server, [{
      name: hostile, company: hostile, message: hostile, role: hostile, place: hostile,
      phone: 'javascript:alert(1)', website: 'javascript:alert(1)', call_times: '\u202e\u0007 \u{1F600}',
      email: 'a"onmouseover=alert(1)&x?cc=y@example.com',
    }]);
    for (const html of [await staff.text(page(reference)), (await inbox('/desk/')).html]) {
      assert.doesNotMatch(html, /<script|<img src=x|href="javascript:/);
      assert.ok(html.includes('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;'));
      assert.ok(html.includes('&amp;amp;{{csrf}}{{{t}}}'));
    }
    const html = await staff.text(page(reference));
    assert.ok(html.includes('href="mailto:a%22onmouseover%3Dalert%281%29%26x%3Fcc%3Dy@example.com?subject='));
    assert.ok(html.includes('href="https://javascript:alert(1)"'));
  });

  test('shows its mails with the words of the server', async () => {
    const [reference] = await addEnquiries(server, [{}]);
    const [{ id }] = await server.sql(`SELECT id FROM enquiry WHERE reference = '${reference}'`);
    await server.sql(`INSERT INTO outbox (enquiry_id, kind, recipient, state, message_id, attempts,
      created_at, updated_at, last_code, last_reply) VALUES (${id}, 'notify', 'staff@example.com',
      'failed', '${reference}.1@example.com', 3, 0, 0, 550, '5.1.1 <no> such user')`);
    const html = await staff.text(page(reference));
    assert.match(html, /The mail server said<\/dt><dd><code dir="ltr">550 5\.1\.1 &lt;no&gt; such user</);
    assert.ok(html.includes('<bdi>staff@example.com</bdi>'));
    assert.match((await inbox('/desk/')).html, /Mail failed/);
  });

  test('is found however its reference is written, and no other', async () => {
    const [reference] = await addEnquiries(server, [{}]);
    assert.equal((await staff.get(page(reference.toLowerCase()))).status, 200);
    assert.equal((await staff.get(page(reference.replaceAll('-', '')))).status, 200);
    for (const other of ['nonsense', '333-333-333', '333-333-334', '%00', '%3Cscript%3E']) {
      const answer = await staff.get(page(other));
      assert.ok([400, 404].includes(answer.status), other);
    }
  });

  test('the flash is one of our texts, never the link\'s', async () => {
    const [reference] = await addEnquiries(server, [{}]);
    for (const code of ['nonsense', '<b>x</b>', '', 'answered%00']) {
      assert.doesNotMatch(await staff.text(`${page(reference)}?done=${code}`), /class="flash"/);
    }
  });
});

describe('every answer', () => {
  test('is kept by no cache, HEAD is GET without a body', async () => {
    const [reference] = await addEnquiries(server, [{}]);
    const wanted = { '/desk/': 200, [page(reference)]: 200, '/desk/login': 200, '/desk/nonsense': 404, '/healthz': 200, '/metrics': 200 };
    for (const [where, status] of Object.entries(wanted)) {
      const get = await staff.get(where);
      const body = await get.arrayBuffer();
      const head = await server.fetch(where, { method: 'HEAD', headers: { Cookie: staff.cookie } });
      assert.equal(get.status, status, where);
      assert.equal(head.status, status, where);
      assert.equal(get.headers.get('cache-control'), 'no-store', where);
      assert.equal(head.headers.get('cache-control'), 'no-store', where);
      assert.ok(body.byteLength > 0);
      assert.equal((await head.arrayBuffer()).byteLength, 0);
    }
  });
});
