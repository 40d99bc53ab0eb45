// HTTP as no library writes it, straight into nginx: every answer is a page of ours with its headers,
// or a connection that closes without a word; never a bare page of nginx, never a 5xx but the 505.
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, describe, test } from 'node:test';

import { countRows, encodeForm, FORM, openForm, postForm, readForm, shortEnquiry, submitForm } from './lib/form.mjs';
import { eventually, startServer } from './lib/server.mjs';

const STORY = '/en/internationally-in-demand';

let server;
before(async () => { server = await startServer(); });
after(async () => { await server?.stop(); });

/** Writes each piece once the one before is out, then waits until nginx closes; the text of all answers. */
function talk(...pieces) {
  return new Promise((resolve, reject) => {
    const socket = connect({ port: server.port, host: '127.0.0.1', noDelay: true });
    const chunks = [];
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', (error) => (['ECONNRESET', 'EPIPE'].includes(error.code) ? null : reject(error)));
    socket.on('close', () => resolve(Buffer.concat(chunks).toString('latin1')));
    const next = () => {
      if (pieces.length > 0 && !socket.destroyed) socket.write(pieces.shift(), 'latin1', () => setImmediate(next));
    };
    socket.on('connect', next);
  });
}

/** The answers on one connection, by their content length: [{status, headers, body}]. */
function split(raw) {
  const answers = [];
  while (raw !== '') {
    const end = raw.indexOf('\r\n\r\n');
    assert.ok(end > 0 && raw.startsWith('HTTP/1.'), `no answer of HTTP: ${raw.slice(0, 200)}`);
    const lines = raw.slice(0, end).split('\r\n');
    const headers = Object.fromEntries(lines.slice(1).map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }));
    const length = Number(headers['content-length'] ?? 0);
    answers.push({ status: Number(lines[0].split(' ')[1]), headers, body: raw.slice(end + 4, end + 4 + length) });
    raw = raw.slice(end + 4 + length);
  }
  return answers;
}

function assertOurs({ status, headers, body }, what) {
  assert.ok(status < 500 || status === 505, `${what}: ${status}`);
  assert.match(headers['content-security-policy'] ?? '', /^default-src 'none';/, what);
  assert.equal(headers['x-content-type-options'], 'nosniff', what);
  assert.equal(headers.server, 'nginx', what);
  assert.doesNotMatch(body, /<center>/, what);
  if (status >= 400) assert.match(body, /<h1>/, what);
}

const HOST = `Host: 127.0.0.1\r\nConnection: close\r\n`;
const TYPE = 'Content-Type: application/x-www-form-urlencoded\r\n';
const huge = 'x'.repeat(9000);

describe('an odd request', () => {
  const cases = [
    ['//', 'GET //en//contact HTTP/1.1', 200],
    ['dots that stay inside', 'GET /en/x/../contact HTTP/1.1', 200],
    ['a dot', 'GET /./en/./contact HTTP/1.1', 200],
    ['dots that lead out', 'GET /../../etc/passwd HTTP/1.1', 400],
    ['encoded dots that lead out', 'GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1', 400],
    ['dots out of the folder of files', 'GET /static/..%2f..%2fsite.key HTTP/1.1', 400],
    ['dots out of the folder of files, but not of all', 'GET /static/..%2fsite.key HTTP/1.1', 404],
    ['backslashes', 'GET /static/..\\..\\site.key HTTP/1.1', 404],
    ['encoded slashes', 'GET /en%2fcontact HTTP/1.1', 200],
    ['twice encoded', 'GET /en%252fcontact HTTP/1.1', 404],
    ['an encoded question mark', 'GET /en/contact%3fx HTTP/1.1', 404],
    ['a fragment', 'GET /en/contact#x HTTP/1.1', 200],
    ['a whole address', 'GET http://127.0.0.1/en/contact HTTP/1.1', 200],
    ['a whole address elsewhere', 'GET http://evil.example/en/contact HTTP/1.1', 200],
    ['a proxy request', 'GET https://evil.example/ HTTP/1.1', 303],
    ['CONNECT', 'CONNECT evil.example:443 HTTP/1.1', [400, 405]],
    ['OPTIONS of all', 'OPTIONS * HTTP/1.1', [400, 405]],
    ['an empty path', 'GET  HTTP/1.1', 400],
    ['no slash', 'GET en/contact HTTP/1.1', 400],
    ['a raw NUL', 'GET /en/con\0tact HTTP/1.1', 400],
    ['an encoded NUL', 'GET /en/con%00tact HTTP/1.1', 400],
    ['a malformed escape', 'GET /en/%zz HTTP/1.1', 400],
    ['encoded CR LF', 'GET /en/contact%0d%0aX-Evil:%201 HTTP/1.1', 404],
    ['raw UTF-8', 'GET /en/\xc3\xa9 HTTP/1.1', 404],
    ['raw bytes', 'GET /en/\xff\xfe HTTP/1.1', 404],
    ['a long query', `GET /en/contact?${'x'.repeat(7000)} HTTP/1.1`, 200],
    ['a query too long', `GET /en/contact?${huge} HTTP/1.1`, 414],
    ['a method in small letters', 'get / HTTP/1.1', 400],
    ['a method that is none', 'G@T / HTTP/1.1', 400],
    ['a method of 9,000 letters', `${'G'.repeat(9000)} / HTTP/1.1`, 414],
    ['HTTP/2 in clear', 'PRI * HTTP/2.0', [400, 405, 505]],
    ['HTTP/1.0', 'GET /en/contact HTTP/1.0', 200],
    ['TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400],
    ['SMTP', 'HELO example.com', 400],
    ['nothing', '', 400],
  ];
  for (const [what, line, status] of cases) {
    test(what, async () => {
      const answers = split(await talk(`${line}\r\n${HOST}\r\n`));
      // An empty line before a request is skipped, so "nothing" is a request that starts with Host.
      assert.equal(answers.length, 1, JSON.stringify(answers).slice(0, 500));
      const found = answers[0];
      assert.ok([status].flat().includes(found.status), `${found.status}`);
      assertOurs(found, what);
      assert.equal(found.headers['x-evil'], undefined);
    });
  }
});

describe('odd headers', () => {
  const cases = [
    ['no host', 'Connection: close\r\n', 400],
    ['an empty host', 'Host:\r\nConnection: close\r\n', null],
    ['two hosts', `${HOST}Host: evil.example\r\n`, 400],
    ['a host with a slash', 'Host: evil.example/x\r\nConnection: close\r\n', 400],
    ['a host with dots', 'Host: ..\r\nConnection: close\r\n', 400],
    ['a header over 8 KiB', `${HOST}X-Long: ${huge}\r\n`, 431],
    ['40 KiB of headers', HOST + Array.from({ length: 40 }, (_, i) => `X-${i}: ${'y'.repeat(1000)}\r\n`).join(''), 431],
    ['1,000 headers', HOST + 'A: b\r\n'.repeat(1000), null],
    ['a cookie of 8,000 bytes', `${HOST}Cookie: ${'c'.repeat(8000)}\r\n`, 200],
    ['a NUL in a header', `${HOST}X-Nul: a\0b\r\n`, 400],
    ['a header without a colon', `${HOST}nonsense\r\n`, null],
    ['a folded header', `${HOST}X-A: b\r\n c: d\r\n`, null],
    ['a space before the colon', `${HOST}X-A : b\r\n`, null],
    ['an Expect that nobody meets', `${HOST}Expect: a-miracle\r\n`, null],
    ['an upgrade', `${HOST}Upgrade: h2c, websocket\r\nHTTP2-Settings: AAMAAABk\r\n`, 200],
    ['a range', `${HOST}Range: bytes=0-1,2-3,4-5\r\n`, 200],
    ['conditions that are nonsense', `${HOST}If-Modified-Since: never\r\nIf-None-Match: ,,"\r\nIf-Match: "x"\r\nIf-Unmodified-Since: x\r\n`, null],
    ['odd Accept-Encodings', `${HOST}Accept-Encoding: ${'gzip;q=0,'.repeat(500)}\r\n`, 200],
  ];
  for (const where of [FORM, STORY]) {
    for (const [what, headers, status] of cases) {
      test(`${what} on ${where}`, async () => {
        const answers = split(await talk(`GET ${where} HTTP/1.1\r\n${headers}\r\n`));
        assert.equal(answers.length, 1);
        if (status !== null) assert.equal(answers[0].status, status);
        assertOurs(answers[0], what);
      });
    }
  }
});

describe('the body of a form', () => {
  let form;
  let body;
  let mark = 0;
  const post = (headers, ...pieces) => talk(`POST ${FORM} HTTP/1.1\r\n${HOST}${TYPE}${headers}\r\n`, ...pieces);

  async function fresh() {
    mark += 1;
    form = await openForm(server);
    body = encodeForm({ ...form, ...shortEnquiry(` body ${mark}`) });
    return body;
  }

  async function stored(raw) {
    const [answer, ...more] = split(raw);
    assert.deepEqual(more, []);
    assert.equal(answer.status, 303, JSON.stringify(answer).slice(0, 300));
    const rows = await server.sql(`SELECT message FROM enquiry WHERE name = 'Aiko Tanaka body ${mark}'`);
    assert.deepEqual(rows, [{ message: shortEnquiry(` body ${mark}`).message }]);
  }

  test('in chunks', async () => {
    await fresh();
    const chunks = body.match(/[^]{1,7}/g).map((part) => `${part.length.toString(16)};ext=1\r\n${part}\r\n`);
    await stored(await post('Transfer-Encoding: chunked\r\n', ...chunks, '0\r\nTrailer: x\r\n\r\n'));
  });

  test('in chunks over 256 KiB: 413', async () => {
    const before = await countRows(server);
    const part = `ffff\r\n${'x'.repeat(0xffff)}\r\n`;
    const [answer] = split(await post('Transfer-Encoding: chunked\r\n', part, part, part, part, part, '0\r\n\r\n'));
    assert.equal(answer.status, 413);
    assertOurs(answer, 'chunks');
    assert.deepEqual(await countRows(server), before);
  });

  test('byte by byte', async () => {
    await fresh();
    await stored(await post(`Content-Length: ${body.length}\r\n`, ...body));
  });

  test('after 100 Continue', async () => {
    await fresh();
    const raw = await post(`Content-Length: ${body.length}\r\nExpect: 100-continue\r\n`, body);
    await stored(raw.replace(/^HTTP\/1\.1 100 Continue\r\n\r\n/, ''));
  });

  test('without a length is empty', async () => {
    const [answer] = split(await post('', ''));
    assert.equal(answer.status, 422);
    assertOurs(answer, 'no length');
  });

  for (const [what, headers] of [
    ['a length that is no number', 'Content-Length: ten\r\n'], ['a negative length', 'Content-Length: -1\r\n'],
    ['a length of 30 digits', `Content-Length: ${'9'.repeat(30)}\r\n`], ['two lengths', 'Content-Length: 3\r\nContent-Length: 4\r\n'],
    ['length and chunks', 'Content-Length: 3\r\nTransfer-Encoding: chunked\r\n'],
    ['an unknown coding', 'Transfer-Encoding: gzip, chunked\r\n'],
    ['a chunk that is no number', 'Transfer-Encoding: chunked\r\n'],
  ]) {
    test(what, async () => {
      const before = await countRows(server);
      const answers = split(await talk(`POST ${FORM} HTTP/1.1\r\n${HOST}${TYPE}${headers}\r\nzz\r\na=b\r\n0\r\n\r\n`));
      assert.equal(answers.length, 1);
      assert.ok([400, 413, 501].includes(answers[0].status) || answers[0].status === 422, `${answers[0].status}`);
      if (answers[0].status !== 501) assertOurs(answers[0], what);
      assert.deepEqual(await countRows(server), before);
    });
  }

  test('that stops half-way is never taken for an enquiry', async () => {
    await fresh();
    const before = await countRows(server);
    await new Promise((resolve) => {
      const socket = connect(server.port, '127.0.0.1');
      socket.on('error', () => {});
      socket.on('close', resolve);
      socket.write(`POST ${FORM} HTTP/1.1\r\n${HOST}${TYPE}Content-Length: ${body.length + 100}\r\n\r\n${body}`, () => socket.destroy());
    });
    await submitForm(server, shortEnquiry(' after half'));
    const after = await countRows(server);
    assert.equal(after.enquiry, before.enquiry + 1);
  });

  test('sent by a visitor who leaves at once is stored all the same', async () => {
    await fresh();
    const socket = connect(server.port, '127.0.0.1');
    socket.on('error', () => {});
    socket.write(`POST ${FORM} HTTP/1.1\r\nHost: a\r\n${TYPE}Content-Length: ${body.length}\r\n\r\n${body}`, () => socket.end());
    await eventually(async () => (await server.sql(`SELECT 1 FROM enquiry WHERE name = 'Aiko Tanaka body ${mark}'`)).length === 1, 'stored');
    const again = await postForm(server, body);
    assert.equal(again.status, 303);
    assert.equal((await server.sql(`SELECT 1 FROM enquiry WHERE name = 'Aiko Tanaka body ${mark}'`)).length, 1);
  });

  test('smuggles no second request', async () => {
    await fresh();
    const inner = `GET /en/imprint HTTP/1.1\r\nHost: a\r\n\r\n`;
    const answers = split(await post('Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n', `0\r\n\r\n${inner}`));
    assert.equal(answers.length, 1);
    assertOurs(answers[0], 'smuggling');
  });
});

test('pipelined requests are answered one by one, in order', async () => {
  const form = await openForm(server);
  const body = encodeForm({ ...form, ...shortEnquiry(' pipeline') });
  const wanted = [[`GET ${FORM}`, 200], ['GET /en/none', 404], [`HEAD ${STORY}`, 200], ['PUT /', 405], ['POST', 303], ['GET /', 303]];
  const requests = wanted.map(([line], index) => (line === 'POST'
    ? `POST ${FORM} HTTP/1.1\r\nHost: a\r\n${TYPE}Content-Length: ${body.length}\r\n\r\n${body}`
    : `${line} HTTP/1.1\r\nHost: a\r\n${index === wanted.length - 1 ? 'Connection: close\r\n' : ''}\r\n`));
  const raw = await talk(requests.join(''));
  const statuses = [...raw.matchAll(/^HTTP\/1\.1 (\d+) /gm)].map(([, status]) => Number(status));
  assert.deepEqual(statuses, wanted.map(([, status]) => status));
  assert.equal((await server.sql("SELECT 1 FROM enquiry WHERE name = 'Aiko Tanaka pipeline'")).length, 1);
});

test('200 connections that say half a sentence leave room for everybody else', async () => {
  const halves = [`GET ${FORM} HTTP/1.1\r\nHost: a\r\nX-Slow:`, `POST ${FORM} HTTP/1.1\r\nHost: a\r\n${TYPE}Content-Length: 1000\r\n\r\nname=`, 'G', ''];
  const sockets = await Promise.all(Array.from({ length: 200 }, (_, i) => new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1');
    socket.on('error', reject);
    socket.on('connect', () => socket.write(halves[i % halves.length] || ' ', () => resolve(socket)));
  })));
  for (let i = 0; i < 10; i += 1) {
    assert.equal((await server.fetch(STORY)).status, 200);
    assert.equal((await submitForm(server, shortEnquiry(` slow ${i}`))).status, 303);
  }
  for (const socket of sockets) {
    socket.removeAllListeners('error').on('error', () => {});
    socket.destroy();
  }
});

test('20 visitors who send 256 KiB and never read leave room for everybody else', async () => {
  const form = await openForm(server);
  const body = `${encodeForm(form)}&message=${'"'.repeat(250_000)}`;
  const sockets = await Promise.all(Array.from({ length: 20 }, () => new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1');
    socket.pause();
    socket.on('error', reject);
    socket.write(`POST ${FORM} HTTP/1.1\r\nHost: a\r\n${TYPE}Content-Length: ${body.length}\r\n\r\n${body}`, () => resolve(socket));
  })));
  for (let i = 0; i < 10; i += 1) assert.equal((await submitForm(server, shortEnquiry(` reader ${i}`))).status, 303);
  assert.equal(readForm((await postForm(server, body)).text).values.message.length, 250_000);
  for (const socket of sockets) {
    socket.removeAllListeners('error').on('error', () => {});
    socket.destroy();
  }
});
