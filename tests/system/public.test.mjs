// The public pages as any visitor gets them: languages, pages, caching, maps, refusals, receipts.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { gunzipSync } from 'node:zlib';

import { countRows, encodeForm, FORM, FORM_GERMAN, openForm, postForm, readForm, shortEnquiry, storedEnquiry, submitForm, wholeEnquiry }
  from './lib/form.mjs';
import { sendRaw } from './lib/raw.mjs';
import { execute, startServer } from './lib/server.mjs';

const STORY = '/en/internationally-in-demand';
const LEGAL = ['imprint', 'privacy', 'accessibility'];
const CONTENT = ['internationally-in-demand', 'innovation-bridges', 'it-security', 'settling-in', ...LEGAL];
const PAGES = ['en', 'de'].flatMap((lang) => CONTENT.map((slug) => `/${lang}/${slug}`));

let server;
before(async () => { server = await startServer({ localConf: '[contact]\nanswer_days = 2\n' }); });
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
    ['de', 'de'], ['de-AT, en;q=0.5', 'de'], ['tlh, de;q=0.8, en;q=0.5', 'de'], ['en;q=0.8, de', 'de'], ['en, de;q=0.9', 'en'],
    ['de;q=0, en;q=0.1', 'en'],
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
      assert.match(page.text, new RegExp(`^<!DOCTYPE html>\\n<html lang="${where.slice(1, 3)}" dir="ltr">`));
      assert.equal(page.text.match(/<h1/g).length, 1);
      assert.match(page.text, /<a class="skip" href="#content">/);
      assert.match(page.text, new RegExp(`<link rel="canonical" href="${server.base}${where}">`));
      const data = /<script type="application\/ld\+json">[^<]*<\/script>/; // languages.test.mjs reads it
      assert.doesNotMatch(page.text.replace(data, ''), /\{\{|\}\}|undefined|<script|<style| style=| on[a-z]+=/);
    });
  }

  test('links lead somewhere', async () => {
    const seen = new Set();
    for (const where of [...PAGES, FORM, FORM_GERMAN, '/en/none', '/de/none']) {
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

  test('the story is kept by nginx, the form by nobody but for Back', async () => {
    assert.match((await get(STORY)).headers.get('cache-control'), /^public, max-age=\d+$/);
    const first = await get(FORM);
    const second = await get(FORM);
    assert.equal(first.headers.get('cache-control'), 'private, no-cache');
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

describe('in German', () => {
  const flawed = async (fields) => {
    const page = await submitForm(server, fields, FORM_GERMAN);
    assert.equal(page.status, 422);
    return page;
  };

  test('an empty form says what is missing', async () => {
    const page = await flawed({});
    const form = readForm(page.text);
    assert.equal(form.action, `${FORM_GERMAN}?`);
    assert.deepEqual(form.errors.map(({ message }) => message), [
      'Bitte tragen Sie Ihren Namen ein',
      'Bitte tragen Sie Ihre geschäftliche E-Mail-Adresse ein',
      'Bitte tragen Sie den Namen Ihres Unternehmens oder Ihrer Organisation ein',
      'Bitte wählen Sie Ihr Land aus',
      'Bitte tragen Sie Ihre Nachricht ein',
      'Bitte bestätigen Sie, dass Sie die Datenschutzhinweise gelesen haben',
    ]);
    assert.deepEqual(Object.values(form.fieldErrors), form.errors.map(({ message }) => message));
    assert.match(page.text, /<title>Fehler: Ihre Anfrage /);
  });

  test('what is wrong is said with the field in its case', async () => {
    const wrong = { ...wholeEnquiry(), email: 'x', website: 'x', name: 'x'.repeat(201), role: 'a\nb', place: '\u0007', timeframe: 'x', country: 'XX' };
    const { fieldErrors } = readForm((await flawed(wrong)).text);
    assert.deepEqual(fieldErrors, {
      name: 'Bitte kürzen Sie Ihren Namen: Eingegeben haben Sie 201\u00a0Zeichen, möglich sind 200',
      email: 'Bitte geben Sie Ihre geschäftliche E-Mail-Adresse vollständig an, zum Beispiel name@example.com',
      country: 'Bitte wählen Sie Ihr Land aus der Liste aus',
      role: 'Bitte schreiben Sie Ihre Funktion in eine einzige Zeile, ohne Zeilenumbruch',
      website: 'Bitte geben Sie Ihre Website als Internetadresse an, zum Beispiel example.com',
      timeframe: 'Bitte wählen Sie den gewünschten Beginn aus der Liste aus',
      place: 'Bitte geben Sie die bevorzugte Stadt oder Gegend noch einmal ein, ohne unsichtbare Steuerzeichen',
    });
  });

  test('the receipt is German, and the enquiry knows its language', async () => {
    const sent = await submitForm(server, wholeEnquiry(' auf Deutsch'), FORM_GERMAN);
    assert.match(sent.location, /^\/de\/receipt\//);
    const { text } = await get(sent.location);
    assert.match(text, /<html lang="de"/);
    assert.match(text, /<h1>Vielen Dank\. Ihre Anfrage ist eingegangen\.<\/h1>/);
    assert.equal((await storedEnquiry(server, sent.location)).lang, 'de');
  });

  test('a page that is not there says so', async () => {
    assert.match((await get('/de/none')).text, /<h1>Diese Seite gibt es nicht<\/h1>/);
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
  for (const where of [...PAGES, FORM, FORM_GERMAN]) assert.ok(places.includes(server.base + where), where);
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

/** Makes the last receipt one of another time, which its token begins with; returns its new address. */
async function moveReceipt(location, time) {
  const token = Buffer.from(location.split('/').at(-1), 'base64url');
  token.writeUIntBE(time, 0, 6);
  const text = token.toString('base64url');
  // Node has no BLAKE2b of 256 bits.
  const { stdout } = await execute('/usr/bin/python3', ['-c', `import hashlib; print(hashlib.blake2b(b"${text}", digest_size=32).hexdigest())`]);
  await server.sql(`UPDATE receipt SET created_at = ${time}, token_hash = x'${stdout.trim()}' `
    + 'WHERE enquiry_id = (SELECT max(enquiry_id) FROM receipt)');
  return `/en/receipt/${text}`;
}

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

  // Worked out with a calendar of North Rhine-Westphalia, not with a program: [received, as the page
  // writes it, two working days later].
  const promises = [
    ['2026-11-23T13:05:09Z', '23 November 2026, 14:05 CET', 'Wednesday, 25 November 2026'],
    ['2026-11-28T11:00:00Z', '28 November 2026, 12:00 CET', 'Tuesday, 1 December 2026'], // a Saturday
    ['2026-04-02T08:00:00Z', '2 April 2026, 10:00 CEST', 'Wednesday, 8 April 2026'], // over Easter
    ['2026-05-13T08:00:00Z', '13 May 2026, 10:00 CEST', 'Monday, 18 May 2026'], // over Ascension Day
    ['2027-05-26T08:00:00Z', '26 May 2027, 10:00 CEST', 'Monday, 31 May 2027'], // over Corpus Christi
    ['2026-12-23T22:59:59Z', '23 December 2026, 23:59 CET', 'Monday, 28 December 2026'], // over Christmas
    ['2026-12-23T23:00:00Z', '24 December 2026, 00:00 CET', 'Tuesday, 29 December 2026'], // a day later here
    ['2026-12-30T12:00:00Z', '30 December 2026, 13:00 CET', 'Monday, 4 January 2027'],
    ['2028-02-28T12:00:00Z', '28 February 2028, 13:00 CET', 'Wednesday, 1 March 2028'],
  ];
  test('says when the enquiry came and by when it will be answered', async () => {
    let { location } = await submitForm(server, shortEnquiry(' promise'));
    for (const [received, shown, promised] of promises) {
      location = await moveReceipt(location, Date.parse(received));
      const { text } = await get(location);
      assert.ok(text.includes(`<dd>${shown}</dd>`), `${received}: ${/<dd>.*CES?T<\/dd>/.exec(text)}`);
      assert.ok(text.includes(`You will have an answer by ${promised}.`), `${received}: ${/an answer by[^<]*/.exec(text)}`);
    }
  });

  test('names the contact person', () => {
    for (const part of ['Frank Speer', 'Head of Internationalisation', '+49 201 000000-0', 'mailto:contact@example.com']) {
      assert.ok(page.text.includes(part), part);
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
