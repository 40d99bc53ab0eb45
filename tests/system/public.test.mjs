// The public pages as any visitor gets them: languages, pages, caching, maps, refusals, receipts.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { gunzipSync } from 'node:zlib';

import { countRows, encodeForm, FORM, openForm, postForm, shortEnquiry, submitForm, wholeEnquiry } from './lib/form.mjs';
import { sendRaw } from './lib/raw.mjs';
import { startServer } from './lib/server.mjs';

const STORY = '/en/internationally-in-demand';
const PAGES = [STORY, '/en/imprint', '/en/privacy', '/en/accessibility'];

let server;
before(async () => { server = await startServer(); });
after(async () => { await server?.stop(); });

async function get(where, headers = {}) {
  const answer = await server.fetch(where, { headers });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

describe('/ leads to the story in', () => {
  const cases = [
    [undefined, 'en'], ['', 'en'], ['en', 'en'], ['en-GB,en;q=0.9', 'en'], ['tlh', 'en'],
    ['*', 'en'], ['tlh;q=1, en;q=0.1', 'en'], [',;q=,q=1;;,', 'en'], ['en;q=0', 'en'],
    ['x'.repeat(7000), 'en'], ['../../etc/passwd', 'en'], ['en%0d%0aX-Evil: 1', 'en'],
  ];
  for (const [accepted, lang] of cases) {
    test(`${lang} for Accept-Language ${String(accepted).slice(0, 30)}`, async () => {
      const header = accepted === undefined ? '' : `Accept-Language: ${accepted}\r\n`;
      const answer = await sendRaw(server.port, `GET / HTTP/1.1\r\nHost: a\r\n${header}Connection: close\r\n\r\n`);
      assert.equal(answer.status, 303);
      assert.equal(answer.headers.location, `/${lang}/internationally-in-demand`);
      assert.equal(answer.headers['cache-control'], 'no-store');
      assert.match(answer.headers.vary, /Accept-Language/);
    });
  }
});

describe('page', () => {
  for (const where of PAGES) {
    test(where, async () => {
      const page = await get(where);
      assert.equal(page.status, 200);
      assert.equal(page.headers.get('content-type'), 'text/html; charset=utf-8');
      assert.match(page.text, /^<!DOCTYPE html>\n<html lang="en" dir="ltr">/);
      assert.equal(page.text.match(/<h1/g).length, 1);
      assert.match(page.text, /<a class="skip" href="#content">/);
      assert.match(page.text, new RegExp(`<link rel="canonical" href="${server.base}${where}">`));
      assert.doesNotMatch(page.text, /\{\{|\}\}|undefined|<script|<style| style=| on[a-z]+=/);
    });
  }

  test('links lead somewhere', async () => {
    const seen = new Set();
    for (const where of [...PAGES, FORM, '/en/none']) {
      const { text } = await get(where);
      for (const [, link] of text.matchAll(/(?:href|src|srcset)="(\/[^"]*)"/g)) seen.add(link);
    }
    assert.ok(seen.size > 8, [...seen].join(' '));
    for (const link of seen) assert.equal((await get(link)).status, 200, link);
  });

  test('name and telephone of the contact come from the configuration', async () => {
    const { text } = await get(STORY);
    assert.match(text, /Frank Speer/);
    assert.match(text, /href="tel:\+492010000000"/);
  });
});

describe('HEAD is GET without a body', () => {
  const token = 'Abcdefghij_-klmnopqrstuvwxyz0123';
  for (const where of ['/', ...PAGES, FORM, '/robots.txt', '/sitemap.xml', '/en/none', '/none', `/en/receipt/${token}`]) {
    test(where, async () => {
      const ask = (method) => sendRaw(server.port, `${method} ${where} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
      const head = await ask('HEAD');
      const full = await ask('GET');
      assert.equal(head.status, full.status);
      assert.equal(head.body, '');
      for (const name of Object.keys({ ...head.headers, ...full.headers })) {
        if (name !== 'date') assert.equal(head.headers[name], full.headers[name], name);
      }
    });
  }
});

describe('caching', () => {
  for (const where of PAGES) {
    test(`${where}: gzip holds the same text, each with its ETag`, async () => {
      const plain = await server.fetch(where, { headers: { 'Accept-Encoding': 'identity' } });
      const packed = await sendRaw(server.port, `GET ${where} HTTP/1.1\r\nHost: a\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n`);
      assert.equal(packed.headers['content-encoding'], 'gzip');
      assert.ok(packed.body.length < 0.6 * Number(plain.headers.get('content-length')));
      assert.equal(gunzipSync(Buffer.from(packed.body, 'latin1')).toString(), await plain.text());
      assert.notEqual(packed.headers.etag, plain.headers.get('etag'));
      const other = await get(where, { 'Accept-Encoding': 'identity', 'If-None-Match': packed.headers.etag });
      assert.equal(other.status, 200, 'the ETag of the compressed page is not that of the plain one');
      for (const value of [plain.headers.get('etag'), `"other", ${plain.headers.get('etag')}`, '*']) {
        const again = await get(where, { 'Accept-Encoding': 'identity', 'If-None-Match': value });
        assert.equal(again.status, 304, value);
        assert.equal(again.text, '');
      }
    });
  }

  test('the story is kept by nginx, the form by nobody', async () => {
    assert.match((await get(STORY)).headers.get('cache-control'), /^public, max-age=\d+$/);
    const first = await get(FORM);
    const second = await get(FORM);
    assert.equal(first.headers.get('cache-control'), 'no-store');
    assert.equal(first.headers.get('etag'), null);
    assert.notEqual(/name="key" value="([^"]+)"/.exec(first.text)[1], /name="key" value="([^"]+)"/.exec(second.text)[1]);
  });

  test('what one visitor sends changes nothing for the next', async () => {
    const before = await get('/en/imprint', { 'Accept-Encoding': 'identity' });
    const poison = ['Host: evil.example', 'X-Forwarded-Host: evil.example', 'X-Original-URL: /en/privacy', 'Range: bytes=0-9',
      'X-HTTP-Method-Override: DELETE', 'Proxy: evil.example', 'Accept-Language: de'];
    for (const header of poison) {
      const host = header.startsWith('Host:') ? '' : 'Host: a\r\n';
      const answer = await sendRaw(server.port, `GET /en/imprint HTTP/1.1\r\n${host}${header}\r\nConnection: close\r\n\r\n`);
      assert.equal(answer.status, 200, header);
      assert.doesNotMatch(answer.raw, /evil/);
    }
    assert.equal((await get('/en/imprint', { 'Accept-Encoding': 'identity' })).text, before.text);
  });

  test('no answer sets a cookie', async () => {
    const sent = await submitForm(server, shortEnquiry(' cookie'));
    const answers = [await get('/'), await get(STORY), await get(FORM), await get('/en/none'), await get(sent.location), sent];
    for (const answer of answers) assert.equal(answer.headers.get('set-cookie'), null);
  });
});

test('robots.txt and sitemap.xml', async () => {
  const robots = await get('/robots.txt');
  assert.equal(robots.headers.get('content-type'), 'text/plain; charset=utf-8');
  assert.match(robots.text, /^User-agent: \*\nDisallow: \/desk\/\n/);
  assert.ok(robots.text.includes(`Sitemap: ${server.base}/sitemap.xml\n`));
  const map = await get('/sitemap.xml');
  assert.equal(map.headers.get('content-type'), 'application/xml; charset=utf-8');
  const places = [...map.text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, place]) => place);
  assert.deepEqual(places.sort(), [...new Set(places)].sort());
  for (const where of [STORY, FORM]) assert.ok(places.includes(server.base + where), where);
  for (const place of places) {
    const page = await get(place.slice(server.base.length));
    assert.equal(page.status, 200, place);
    assert.doesNotMatch(page.text, /<meta name="robots" content="noindex">/);
  }
});

describe('refusals', () => {
  test('404 of nginx and of the site are pages with a way on', async () => {
    const paths = ['/none', '/en/none', '/xx/contact', '/xx/imprint', '/en/', '/en', '/EN/contact', '/en/contact/', '/en/receipt/',
      '/en/receipt/short', '/en/receipt/Abcdefghij_-klmnopqrstuvwxyz0123/x', '/xx/receipt/Abcdefghij_-klmnopqrstuvwxyz0123',
      '/en/contact%0a', '/en/imprint%0a', '/en/internationally-in-demand%00', '/en/..%2fsite.key', '/.git/config', '/index.php',
      '/en/contact.html', '/%F0%28%8C%28', '/en/%C0%AE%C0%AE/x'];
    for (const where of paths) {
      const page = await sendRaw(server.port, `GET ${where} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
      assert.ok(page.status === 404 || (page.status === 400 && where.includes('%00')), `${where}: ${page.status}`);
      assert.match(page.body, /<h1>/, where);
      assert.match(page.body, /href="\/(?:en\/[a-z-]+)?"/, where);
      assert.match(page.body, /noindex/, where);
      assert.equal(page.headers['cache-control'], 'no-store', where);
    }
  });

  test('405 names what is allowed', async () => {
    const read = 'GET, HEAD';
    const cases = [['/', read], [STORY, read], ['/en/imprint', read], ['/robots.txt', read], ['/sitemap.xml', read],
      ['/static/site.css', read], [FORM, `${read}, POST`],
      ['/en/receipt/Abcdefghij_-klmnopqrstuvwxyz0123', `${read}, POST`]];
    for (const [where, allowed] of cases) {
      for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'get', 'FOO']) {
        if (method === 'POST' && allowed.includes('POST')) continue;
        const answer = await sendRaw(server.port, `${method} ${where} HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n`
          + 'Content-Length: 3\r\nConnection: close\r\n\r\na=b');
        if (method === 'get') { // nginx takes only capital letters for a method
          assert.equal(answer.status, 400);
          continue;
        }
        assert.equal(answer.status, 405, `${method} ${where}`);
        assert.equal(answer.headers.allow, allowed, `${method} ${where}`);
        assert.match(answer.body, /<h1>/);
      }
    }
  });

  test('415 for anything but a form', async () => {
    const form = await openForm(server);
    const body = encodeForm({ ...form, ...shortEnquiry(' type') });
    const before = await countRows(server);
    for (const type of ['', 'text/plain', 'application/json', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded-not',
      'application/x-www-form-urlencoded, text/plain', 'x'.repeat(900)]) {
      const answer = await sendRaw(server.port, `POST ${FORM} HTTP/1.1\r\nHost: a\r\n${type ? `Content-Type: ${type}\r\n` : ''}`
        + `Content-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`);
      assert.equal(answer.status, 415, type);
      assert.match(answer.body, /<h1>/);
    }
    assert.deepEqual(await countRows(server), before);
    for (const type of ['APPLICATION/X-WWW-Form-urlencoded', 'application/x-www-form-urlencoded; charset=UTF-8', 'application/x-www-form-urlencoded ;x']) {
      assert.equal((await postForm(server, body, { headers: { 'Content-Type': type } })).status, 303, type);
    }
  });

  test('413 for a body over 256 KiB, whatever is in it', async () => {
    const form = await openForm(server);
    const known = encodeForm({ ...form, ...shortEnquiry(' big') });
    const fill = (size) => `${known}&ignored=${'x'.repeat(size - known.length - '&ignored='.length)}`;
    const before = await countRows(server);
    const over = await postForm(server, fill(256 * 1024 + 1));
    assert.equal(over.status, 413);
    assert.match(over.text, /<h1>/);
    assert.deepEqual(await countRows(server), before);
    assert.equal((await postForm(server, fill(256 * 1024))).status, 303);
  });
});

describe('a receipt', () => {
  let sent;
  let page;
  before(async () => {
    sent = await submitForm(server, wholeEnquiry(' receipt'));
    page = await get(sent.location);
  });

  test('is where the form leads to, and can be visited again', async () => {
    assert.equal(sent.status, 303);
    assert.equal(sent.headers.get('cache-control'), 'no-store');
    assert.match(sent.location, /^\/en\/receipt\/[A-Za-z0-9_-]{32}$/);
    assert.equal(page.status, 200);
    assert.equal((await get(sent.location)).text, page.text);
  });

  test('is for its visitor only', () => {
    assert.equal(page.headers.get('cache-control'), 'no-store');
    assert.match(page.text, /<meta name="robots" content="noindex">/);
    assert.doesNotMatch(page.text, /rel="canonical"/);
  });

  test('shows a reference, and nothing that was typed', async () => {
    const [row] = await server.sql('SELECT reference FROM enquiry ORDER BY id DESC LIMIT 1');
    assert.ok(page.text.includes(row.reference));
    assert.match(page.text, /<dd>\d{1,2} [A-Z][a-z]+ \d{4}, \d{2}:\d{2} CES?T<\/dd>/);
    for (const typed of ['Tanaka', 'aiko', 'laboratory near', 'Head of Europe', '0000 0000', 'mornings', '?x=1']) {
      assert.ok(!page.text.includes(typed), typed);
    }
  });

  test('is found by its token alone', async () => {
    const token = sent.location.split('/').at(-1);
    const last = token.at(-1) === 'a' ? 'b' : 'a';
    for (const wrong of [token.slice(0, -1) + last, token.toUpperCase(), token.slice(1), `${token}a`, 'a'.repeat(32)]) {
      assert.equal((await get(`/en/receipt/${wrong}`)).status, 404, wrong);
    }
    const [row] = await server.sql('SELECT count(*) AS rows FROM receipt WHERE '
      + `CAST(token_hash AS TEXT) LIKE '%${token}%' OR hex(token_hash) LIKE '%${token.toUpperCase()}%'`);
    assert.equal(row.rows, 0, 'the token itself is stored');
  });
});
