// What tests of the desk share: accounts, a logged-in client, and enquiries put into the database.
import assert from 'node:assert/strict';
import path from 'node:path';

import { execute, root } from './server.mjs';

export const PASSWORD = 'correct horse battery staple';
// The statement is an argument of the shell's command line, which takes 128 KiB.
const BATCH = 50;
const ALPHABET = '34679ACDEFGHJKMNPQRTWXY';
const EMPTY = ['role', 'phone', 'website', 'sector', 'project', 'timeframe', 'jobs', 'investment',
  'site', 'place', 'reply_lang', 'call', 'call_times', 'source', 'share', 'updates'];

/** Adds an account with the indemand command. */
export async function addAccount(server, name, role) {
  const done = await execute(path.join(root, 'script/indemand'),
    ['account', 'add', name, '--role', role, '--password-stdin'],
    { env: server.environment, input: `${PASSWORD}\n` });
  assert.equal(done.code, 0, done.stderr);
}

/** The reference that stands for a number, as src/domain/reference.c makes it. */
export function reference(number) {
  const digits = Array.from({ length: 8 }, (_, i) => Math.floor(number / 23 ** i) % 23);
  digits.push(digits.reduce((sum, digit, i) => sum + (i + 1) * digit, 0) % 23);
  return digits.map((digit) => ALPHABET[digit]).join('').replace(/^(...)(...)(...)$/, '$1-$2-$3');
}

const quoted = (value) => (typeof value === 'number' ? String(value)
  : value === null ? 'NULL' : `CAST(x'${Buffer.from(value).toString('hex')}' AS TEXT)`);

/** Puts enquiries into the database, each an object with columns that differ from the plain ones;
 * resolves to their references. */
export async function addEnquiries(server, enquiries) {
  const [{ last }] = await server.sql('SELECT coalesce(max(id), 0) AS last FROM enquiry');
  const now = Date.now();
  const rows = enquiries.map((enquiry, i) => ({
    id: last + 1 + i,
    reference: reference(1_000_000 + last + 1 + i),
    status: 'new',
    created_at: now,
    updated_at: now,
    answered_at: null,
    lang: 'en',
    name: 'Grace Hopper',
    email: 'grace@example.com',
    company: 'Example Works',
    country: 'NL',
    message: 'We plan a laboratory.',
    privacy: 'yes',
    ...Object.fromEntries(EMPTY.map((name) => [name, ''])),
    ...enquiry,
  }));
  const columns = Object.keys(rows[0]);
  const values = rows.map((row) => `(${columns.map((name) => quoted(row[name])).join(', ')})`);
  for (let i = 0; i < values.length; i += BATCH) {
    const batch = values.slice(i, i + BATCH).join(', ');
    await server.sql(`INSERT INTO enquiry (${columns.join(', ')}) VALUES ${batch}`);
  }
  return rows.map((row) => row.reference);
}

/** The cookie of a Set-Cookie header, to be sent back. */
export function cookieOf(answer) {
  return (answer.headers.get('set-cookie') ?? '').split(';')[0];
}

/** POST of a form; fields is an object. */
export function post(server, where, fields, headers = {}) {
  return server.fetch(where, {
    method: 'POST',
    headers: { Origin: server.base, ...headers },
    body: new URLSearchParams(fields),
  });
}

export function logIn(server, user, password = PASSWORD, more = {}) {
  return post(server, '/desk/login', { user, password, ...more });
}

/** A logged-in client: get(where), post(where, fields) with the CSRF token filled in, csrf, cookie. */
export async function client(server, user) {
  const answer = await logIn(server, user);
  assert.equal(answer.status, 303, await answer.text());
  const cookie = cookieOf(answer);
  const get = (where) => server.fetch(where, { headers: { Cookie: cookie } });
  const page = await (await get('/desk/')).text();
  const csrf = /name="csrf" value="([0-9a-f]+)"/.exec(page)[1];
  return {
    cookie,
    csrf,
    get,
    text: async (where) => (await get(where)).text(),
    post: (where, fields = {}, headers = {}) => post(server, where, { csrf, ...fields },
      { Cookie: cookie, ...headers }),
  };
}
