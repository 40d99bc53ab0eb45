// What nginx promises for every answer, its own errors included: headers, limits, methods, static
// files, the cache of public pages, and logs without personal data.
import assert from 'node:assert/strict';
import { unlink } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';

import { LANGUAGES, TEXTS } from './lib/languages.mjs';
import { sendRaw } from './lib/raw.mjs';
import { eventually, startServer } from './lib/server.mjs';

const STORY = '/en/internationally-in-demand';
const TOKEN = 'Abcdefghij_-klmnopqrstuvwxyz0123';
const HEADERS = {
  'content-security-policy': "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; "
    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
};

let server;
before(async () => { server = await startServer(); });
after(async () => { await server?.stop(); });

function request(method, target, headers = '', body = '') {
  const length = body ? `Content-Length: ${body.length}\r\n` : '';
  return sendRaw(server.port, `${method} ${target} HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\n`
    + `User-Agent: Netscape-secret\r\nReferer: http://referrer.example/secret\r\n${headers}${length}`
    + `Connection: close\r\n\r\n${body}`);
}

function assertDressed(answer) {
  for (const [name, value] of Object.entries(HEADERS)) {
    assert.equal(answer.headers[name], value, `${name} in\n${answer.raw.slice(0, 2000)}`);
  }
  assert.equal(answer.headers.server, 'nginx');
  assert.doesNotMatch(answer.body, /<center>/, 'a bare page of nginx');
}

describe('security headers, exactly once, on', () => {
  const big = 'x'.repeat(9000);
  const cases = [
    ['the story page', 200, () => request('GET', STORY)],
    ['the form', 200, () => request('GET', '/en/contact')],
    ['the redirect of /', 303, () => request('GET', '/')],
    ['the login', 200, () => request('GET', '/desk/login')],
    ['a static file', 200, () => request('GET', '/static/site.css')],
    ['an unknown path', 404, () => request('GET', '/no/such/path')],
    ['an unknown page', 404, () => request('GET', '/en/no-such-page')],
    ['an unknown file', 404, () => request('GET', '/static/none.css')],
    ['the folder of files', 404, () => request('GET', '/static/')],
    ['the folder of error pages', 404, () => request('GET', '/static/errors')],
    ['an error page asked for', 404, () => request('GET', '/errors/404.html')],
    ['a way out of the folder', 400, () => request('GET', '/static/../../indemand.conf')],
    ['an unknown receipt', 404, () => request('GET', `/en/receipt/${TOKEN}`)],
    ['DELETE', 405, () => request('DELETE', '/en/contact')],
    ['TRACE', 405, () => request('TRACE', '/en/contact')],
    ['POST to a page', 405, () => request('POST', STORY, '', 'a=b')],
    ['POST to a file', 405, () => request('POST', '/static/site.css', '', 'a=b')],
    ['a body over 256 KiB', 413, () => request('POST', '/en/contact', '', 'x'.repeat(256 * 1024 + 1))],
    ['a long address', 414, () => request('GET', `/${big}`)],
    ['a long header', 431, () => request('GET', '/en/contact', `X-Long: ${big}\r\n`)],
    ['what is no HTTP', 400, () => sendRaw(server.port, 'EHLO mail.example.com\r\n\r\n')],
    ['a request without a host', 400, () => sendRaw(server.port, 'GET / HTTP/1.1\r\n\r\n')],
    ['a version of HTTP to come', 505, () => sendRaw(server.port, 'GET / HTTP/9.1\r\nHost: a\r\n\r\n')],
  ];
  for (const [what, status, send] of cases) {
    test(what, async () => {
      const answer = await send();
      assert.equal(answer.status, status, answer.raw.slice(0, 300));
      assertDressed(answer);
    });
  }
});

test('an error page of nginx is in the language of the address, else of the browser', async () => {
  const best = (said) => LANGUAGES.find((code) => code.split('-')[0] === said.toLowerCase().split('-')[0]) ?? 'en';
  for (const lang of LANGUAGES) {
    assert.match((await request('DELETE', `/${lang}/contact`)).body, new RegExp(`<html lang="${lang}" dir="${TEXTS[lang].dir}">`));
    const { body } = await request('GET', `/${lang}/no/page`); // each octet of it is a character
    const title = Buffer.from(`<title>${TEXTS[lang].message.not_found.title}</title>`).toString('latin1');
    assert.ok(body.includes(title), lang);
  }
  for (const said of [...LANGUAGES, 'de-AT', 'DE', 'den', 'tlh', '']) {
    const answer = await request('GET', '/none.html', said && `Accept-Language: ${said},en;q=0.5\r\n`);
    assert.match(answer.body, new RegExp(`<html lang="${best(said)}"`), said);
  }
});

describe('methods', () => {
  const allowed = [
    ['/en/contact', 'GET, HEAD, POST'],
    [`/en/receipt/${TOKEN}`, 'GET, HEAD, POST'],
    [STORY, 'GET, HEAD'],
    ['/static/site.css', 'GET, HEAD'],
    ['/desk/logout', 'POST'],
  ];
  for (const [where, methods] of allowed) {
    test(`Allow of ${where}`, async () => {
      const answer = await request('PUT', where, '', 'a=b');
      assert.equal(answer.status, 405);
      assert.equal(answer.headers.allow, methods);
    });
  }

  test('HEAD answers as GET without a body', async () => {
    for (const where of [STORY, '/en/contact', '/static/site.css', '/desk/login']) {
      const head = await request('HEAD', where);
      const get = await request('GET', where);
      assert.equal(head.status, get.status, where);
      assert.equal(head.headers['content-type'], get.headers['content-type'], where);
      assert.equal(head.headers.etag, get.headers.etag, where);
      assert.equal(head.body, '', where);
      assert.notEqual(get.body, '', where);
    }
  });
});

describe('static files', () => {
  test('under their hashed name are good for ever', async () => {
    const story = await request('GET', STORY);
    const [hashed] = /\/static\/site\.[0-9a-f]{8}\.css/.exec(story.body) ?? [];
    assert.ok(hashed, 'the page names /static/site.HASH.css');
    const plain = await request('GET', hashed);
    assert.equal(plain.headers['cache-control'], 'public, max-age=31536000, immutable');
    assert.equal(plain.headers['content-type'], 'text/css; charset=utf-8');
    assert.equal(plain.body, (await request('GET', '/static/site.css')).body);
    assertDressed(plain);
  });

  test('come compressed in advance', async () => {
    const answer = await server.fetch('/static/site.css', { headers: { 'Accept-Encoding': 'gzip' } });
    assert.equal(answer.headers.get('content-encoding'), 'gzip');
    assert.equal(answer.headers.get('vary'), 'Accept-Encoding');
    const plain = await request('GET', '/static/site.css');
    assert.equal(await answer.text(), Buffer.from(plain.body, 'latin1').toString());
  });

  test('without the hash are kept for a short time only', async () => {
    const answer = await request('GET', '/static/site.css');
    assert.equal(answer.headers['cache-control'], 'public, max-age=300');
  });
});

describe('the story page', () => {
  test('has one copy for each encoding', async () => {
    const plain = await server.fetch(STORY, { headers: { 'Accept-Encoding': 'identity' } });
    const packed = await server.fetch(STORY, { headers: { 'Accept-Encoding': 'br, gzip;q=0.5' } });
    const refused = await server.fetch(STORY, { headers: { 'Accept-Encoding': 'gzip;q=0, br' } });
    assert.equal(plain.headers.get('content-encoding'), null);
    assert.equal(packed.headers.get('content-encoding'), 'gzip');
    assert.equal(refused.headers.get('content-encoding'), null);
    for (const answer of [plain, packed, refused]) {
      assert.match(answer.headers.get('vary') ?? '', /Accept-Encoding/i);
      assert.match(answer.headers.get('cache-control') ?? '', /max-age=\d+/);
    }
    const text = await plain.text();
    assert.equal(await packed.text(), text);
    assert.equal(await refused.text(), text);
  });

  test('is not sent again to who has it', async () => {
    for (const encoding of ['gzip', 'identity']) {
      const headers = { 'Accept-Encoding': encoding };
      const first = await server.fetch(STORY, { headers });
      await first.arrayBuffer();
      const etag = first.headers.get('etag');
      const second = await server.fetch(STORY, { headers: { ...headers, 'If-None-Match': etag } });
      assert.equal(second.status, 304);
      assert.equal(second.headers.get('etag'), etag);
      for (const [name, value] of Object.entries(HEADERS)) assert.equal(second.headers.get(name), value);
    }
  });

  test('is the same whatever the query', async () => {
    const plain = await request('GET', STORY);
    const query = await request('GET', `${STORY}?a=b`);
    assert.equal(query.status, 200);
    assert.equal(query.body, plain.body);
  });
});

test('logs hold no address, query, referrer, browser or token', async () => {
  await request('GET', '/en/contact?email=somebody%40example.com');
  await request('GET', `/en/receipt/${TOKEN}?again=1`);
  await request('GET', '/desk/enquiry/SECRET-REFERENCE?x=1');
  await request('GET', '/en/secret-typed-by-mistake@example.com');
  await request('PATCHSECRET', '/end-of-test');
  await eventually(async () => /method=other route=other status=405/.test(await server.log('access.log')),
    'the last request is logged');
  const line = new RegExp('^time=[0-9T:+-]+ method=(GET|HEAD|POST|other) route=[a-z0-9_:./-]+ '
    + 'status=\\d{3} duration=[0-9.]+ request=[0-9a-f]{32}$');
  const access = (await server.log('access.log')).trim().split('\n');
  for (const entry of access) assert.match(entry, line);
  for (const name of ['access.log', 'nginx.log', 'site.log', 'desk.log']) {
    const log = await server.log(name);
    for (const secret of ['127.0.0.1', 'somebody', 'again=1', 'SECRET', 'secret', TOKEN, 'Netscape']) {
      assert.ok(!log.includes(secret), `${secret} in ${name}`);
    }
  }
  assert.match(access.join('\n'), / route=\/:lang\/receipt\/:token status=404 /);
});

test('without the site its public pages stay, and the rest says so kindly', async () => {
  const good = await request('GET', STORY);
  await unlink(path.join(server.dataDir, 'run/site.sock'));
  const kept = await request('GET', STORY);
  assert.equal(kept.status, 200);
  assert.equal(kept.body, good.body);
  for (const method of ['GET', 'POST']) {
    const answer = await request(method, '/en/contact', '', method === 'POST' ? 'a=b' : '');
    assert.equal(answer.status, 503);
    assert.match(answer.headers['retry-after'], /^\d+$/);
    assertDressed(answer);
  }
});
