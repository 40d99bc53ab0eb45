// What the form takes, what it sends back to be mended, and the exact bytes that are stored.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { countRows, encodeForm, FIELDS, openForm, postForm, readForm, shortEnquiry, storedEnquiry, submitForm, wholeEnquiry } from './lib/form.mjs';
import { startServer } from './lib/server.mjs';

const LINES = ['name', 'company', 'role', 'phone', 'place', 'call_times'];
const CHOICES = ['country', 'sector', 'project', 'timeframe', 'jobs', 'investment', 'site', 'reply_lang', 'source'];
const BOXES = ['call', 'share', 'updates', 'privacy'];
const FOUR_BYTES = '\u{1F3ED}';

let server;
let number = 0;
before(async () => { server = await startServer(); });
after(async () => { await server?.stop(); });

/** Sends a whole enquiry with these fields changed; it must be stored with exactly these texts. */
async function accepted(changes, stored) {
  number += 1;
  const fields = { ...wholeEnquiry(` ${number}`), ...changes };
  const answer = await submitForm(server, fields);
  assert.equal(answer.status, 303, JSON.stringify(answer.status === 422 ? readForm(answer.text).fieldErrors : answer.text.slice(0, 500)));
  const row = await storedEnquiry(server, answer.location);
  for (const name of FIELDS) {
    const expected = stored[name] ?? (typeof fields[name] === 'string' ? fields[name] : '');
    assert.equal(row[name].toString('hex'), Buffer.from(expected).toString('hex'), name);
  }
  return row;
}

/**
 * Sends a whole enquiry with these fields changed; exactly they must be complained about, nothing is
 * stored, and the form comes back with its key, all other fields and, for these, `shown`.
 */
async function refused(changes, message, shown = {}) {
  number += 1;
  const form = await openForm(server);
  const fields = { ...wholeEnquiry(` ${number}`), ...changes };
  const before = await countRows(server);
  const answer = await postForm(server, { ...form, ...fields });
  assert.equal(answer.status, 422);
  assert.equal(answer.headers.get('cache-control'), 'no-store');
  assert.deepEqual(await countRows(server), before);
  const names = Object.keys(changes);
  const page = readForm(answer.text);
  assert.deepEqual(Object.keys(page.fieldErrors).sort(), [...names].sort());
  assert.deepEqual(page.errors.map(({ href }) => href).sort(), names.map((name) => `#${name}`).sort());
  for (const { href, message: summary } of page.errors) {
    assert.equal(summary, page.fieldErrors[href.slice(1)], 'the same words on top and at the field');
    assert.match(summary, message);
    assert.ok(answer.text.includes(`id="${href.slice(1)}"`), 'the link on top leads to the field');
  }
  assert.match(answer.text, /<title>Error: /);
  for (const name of names) {
    const field = new RegExp(`<(?:input|textarea|select) [^>]*id="${name}"[^>]*>`).exec(answer.text)[0];
    assert.match(field, /aria-invalid="true"/);
    assert.match(field, new RegExp(`aria-describedby="[^"]*${name}-error"`));
  }
  assert.equal(page.values.key, form.key);
  assert.equal(page.values.rendered, form.rendered);
  for (const name of FIELDS) {
    const expected = shown[name] ?? (typeof fields[name] === 'string' ? fields[name] : undefined);
    if (expected !== undefined) assert.equal(page.values[name], expected, name);
  }
  return page;
}

describe('limits', () => {
  for (const name of LINES) {
    test(`${name}: 200 characters, of whatever size`, async () => {
      await accepted({ [name]: 'x'.repeat(200) }, {});
      await accepted({ [name]: FOUR_BYTES.repeat(200) }, {});
      await refused({ [name]: 'x'.repeat(201) }, /: you have typed 201 characters, and the limit is 200$/);
      await refused({ [name]: FOUR_BYTES.repeat(201) }, /you have typed 201 characters, /);
    });
  }

  test('website: 200 characters', async () => {
    const host = 'https://example.com/';
    await accepted({ website: host + 'x'.repeat(200 - host.length) }, {});
    await refused({ website: host + 'x'.repeat(201 - host.length) }, /you have typed 201 characters, /);
  });

  test('email: 254 octets', async () => {
    const domain = (length) => `${'d'.repeat(63)}.${'d'.repeat(63)}.${'d'.repeat(length - 132)}.com`;
    await accepted({ email: `${'l'.repeat(64)}@${domain(189)}` }, {});
    await accepted({ email: `${'é'.repeat(32)}@${domain(189)}` }, {});
    await refused({ email: `${'l'.repeat(64)}@${domain(190)}` }, /254/);
    await refused({ email: `${'é'.repeat(32)}@${domain(190)}` }, /254/);
    await refused({ email: `${'l'.repeat(65)}@example.com` }, /in full/);
  });

  for (const [what, one] of [['of one byte', 'x'], ['of four bytes', FOUR_BYTES], ['in Japanese', '談']]) {
    test(`message: 5,000 characters ${what}`, async () => {
      await accepted({ message: one.repeat(5000) }, {});
      await refused({ message: one.repeat(5001) }, /: you have typed 5,001 characters, and the limit is 5,000$/);
    });
  }

  test('every field at its limit in four-byte characters at once', async () => {
    const most = Object.fromEntries(LINES.map((name) => [name, FOUR_BYTES.repeat(200)]));
    await accepted({ ...most, message: FOUR_BYTES.repeat(5000), website: `x.y/${FOUR_BYTES.repeat(196)}` }, {});
  });

  test('are counted after NFC and after trimming', async () => {
    const composed = 'é'.repeat(200);
    await accepted({ name: ` \t\r\n${'e\u0301'.repeat(200)} \r\n\t` }, { name: composed });
    await refused({ name: 'e\u0301'.repeat(201) }, /you have typed 201 characters, /, { name: 'é'.repeat(201) });
    await accepted({ message: `${' '.repeat(60_000)}x` }, { message: 'x' });
    // Composition exclusions grow: U+0958 is two characters in NFC.
    await accepted({ name: '\u0958'.repeat(100) }, { name: '\u0915\u093c'.repeat(100) });
    await refused({ name: '\u0958'.repeat(101) }, /you have typed 202 characters, /, { name: '\u0915\u093c'.repeat(101) });
  });

  test('a body full of one long field comes back at its field, whole', async () => {
    for (const one of ['x', '"', "'", '<', '&amp;', '談', '\u{1D160}']) {
      const text = one.repeat(Math.floor(80_000 / Buffer.byteLength(one)));
      const page = await refused({ message: text }, /you have typed [\d,]+ characters, /, { message: text.normalize('NFC') });
      assert.ok(page.values.message.length > 20_000);
    }
    const raw = '"'.repeat(250_000); // not encoded on the wire, six bytes each in HTML
    await refused({ message: { wire: raw } }, /you have typed 250,000 characters, /, { message: raw });
  });
});

describe('stored exactly', () => {
  const cases = [
    ['line ends become LF', { message: 'a\r\nb\rc\nd\r\n\r\ne' }, { message: 'a\nb\nc\nd\n\ne' }],
    ['space, TAB, CR and LF go at both ends', { message: '\r\n \t a \t b\t \r\n' }, { message: 'a \t b' }],
    ['no other white space goes', { name: '\u00a0Ann\u00a0', message: '\u3000x\u2003\u200b\ufeff' }, {}],
    ['a line of one field is trimmed of line ends', { name: '\r\n Ann \n', company: '\tX\t' }, { name: 'Ann', company: 'X' }],
    ['TAB stays inside a line', { name: 'Ann\tSmith' }, {}],
    ['text becomes NFC', { name: 'A\u030angstro\u0308m', message: '\u212b \u1100\u1161 \ufb01' }, { name: 'Ångström', message: 'Å 가 \ufb01' }],
    ['emoji joined by ZWJ and direction marks stay', { name: '👩‍🔬 \u202eabc\u202c', message: '\u2066🏳️‍🌈\u2069 \u200f' }, {}],
    ['DEL, C1 controls, noncharacters and private use stay', { message: 'a\u007fb\u0085c\ufffed\u{10ffff}e\ue000' }, {}],
    ['what looks like syntax stays', { name: '{{name}} {{{x}}} <b>&amp;</b> \'"', message: "%41+'; DROP TABLE enquiry;--\\n\\0" }, {}],
    ['a literal replacement character stays', { message: 'a\ufffdb' }, {}],
  ];
  for (const [what, fields, stored] of cases) test(what, () => accepted(fields, stored));

  test('optional fields may be missing, empty or blank', async () => {
    for (const empty of [undefined, '', ' \t\r\n']) {
      const optional = FIELDS.filter((name) => !(name in shortEnquiry()));
      const changes = Object.fromEntries(optional.map((name) => [name, empty]));
      await accepted(changes, Object.fromEntries(optional.map((name) => [name, ''])));
    }
  });

  test('in the language of the page, as new, with its history and mail', async () => {
    const before = await countRows(server);
    const row = await accepted({}, {});
    assert.equal(row.lang, 'en');
    assert.equal(row.status, 'new');
    assert.equal(row.corrects ?? null, null);
    const after = await countRows(server);
    for (const table of Object.keys(before)) {
      const more = table === 'outbox' ? 2 : 1; // a mail to staff and one to the enquirer
      assert.equal(after[table], before[table] + more, table);
    }
  });

  test('unknown fields are ignored, however many and strange', async () => {
    const form = await openForm(server);
    const known = encodeForm({ ...form, ...wholeEnquiry(' unknown') });
    const strange = ['id=7', 'status=spam', 'Name=x', 'name%00=x', 'name[]=x', '=x', 'x', '&&', 'reference=1', 'lang=de', '%zz=%zz', 'corrects=1',
      ...Array.from({ length: 3000 }, (_, i) => `f${i}=${i}`)].join('&');
    const answer = await postForm(server, `${strange}&${known}&${strange}`);
    assert.equal(answer.status, 303);
    const row = await storedEnquiry(server, answer.location);
    assert.equal(row.name.toString(), wholeEnquiry(' unknown').name);
    assert.equal(row.status, 'new');
    assert.equal(row.lang, 'en');
  });

  test('a telephone number in any notation, its plus included', async () => {
    for (const phone of ['+31 10 123 4567', '+49(0)201/12-34-56 ext. 7', '0031101234567', '+81-3-0000-0000', '+٩٧١ ٤ ١٢٣', '+', 'ask for Aiko']) await accepted({ phone }, {});
  });

  test('every choice left undecided', async () => {
    const choices = CHOICES.filter((name) => name !== 'country');
    await accepted(Object.fromEntries(choices.map((name) => [name, 'undecided'])), {});
  });

  test('a plus is a space and %2B a plus', () => accepted({ name: { wire: 'A+B%2BC%20D' } }, { name: 'A B+C D' }));
});

describe('comes back to be mended', () => {
  const damage = [
    ['malformed percent-encoding', { wire: 'a%zzb' }, /arrived damaged/, 'a%zzb'],
    ['a lone percent sign at the end', { wire: 'caf%C3%A9+100%' }, /arrived damaged/, 'café 100%'],
    ['half an escape', { wire: 'x%4' }, /arrived damaged/, 'x%4'],
    ['NUL', { wire: 'a%00b' }, /invisible control/, 'a\ufffdb'],
    ['NUL alone', { wire: '%00' }, /invisible control/, '\ufffd'],
    ['escape', { wire: 'a%1b[31mb' }, /invisible control/, 'a\ufffd[31mb'],
    ['vertical tab', { wire: 'a%0bb' }, /invisible control/, 'a\ufffdb'],
    ['a stray continuation byte', { wire: 'a%80b' }, /not text/, 'a\ufffdb'],
    ['Latin-1', { wire: 'M%FCnchen' }, /not text/, 'M\ufffdnchen'],
    ['an overlong slash', { wire: 'a%C0%AFb' }, /not text/, 'a\ufffd\ufffdb'],
    ['an overlong NUL', { wire: 'a%C0%80b' }, /not text/, 'a\ufffd\ufffdb'],
    ['a surrogate', { wire: 'a%ED%A0%80b' }, /not text/, null],
    ['a character beyond Unicode', { wire: 'a%F4%90%80%80b' }, /not text/, null],
    ['a character cut short', { wire: 'a%E8%AB' }, /not text/, null],
    ['five bytes', { wire: '%F8%88%80%80%80' }, /not text/, null],
  ];
  for (const name of ['name', 'message', 'call_times']) {
    for (const [what, value, message, shown] of damage) {
      test(`${name}: ${what}`, () => refused({ [name]: value }, message, shown === null ? {} : { [name]: shown }));
    }
  }

  test('with the lines of a damaged message kept apart', async () => {
    await refused({ message: { wire: 'one%0D%0Atwo%FCthree%0D%0A' } }, /not text/, { message: 'one\ntwo\ufffdthree' });
    await refused({ message: { wire: 'one%0D%0Atwo+100%' } }, /arrived damaged/, { message: 'one\ntwo 100%' });
  });

  for (const name of [...LINES, 'email', 'website', ...CHOICES, ...BOXES]) {
    test(`${name}: a line break inside`, () => refused({ [name]: 'a\nBcc: x@example.com' }, /one line/, { [name]: [...CHOICES, ...BOXES].includes(name) ? '' : undefined }));
  }

  for (const name of CHOICES) {
    test(`${name}: what is not on the list`, async () => {
      for (const value of ['nonsense', 'de', '../en', 'DE,FR', '<option>', 'x'.repeat(150)]) {
        if (name === 'reply_lang' && value === 'de') continue;
        await refused({ [name]: value }, value.length > 2 && name === 'country' ? /./ : /from the list/, { [name]: '' });
      }
    });
  }

  for (const name of BOXES) {
    test(`${name}: neither yes nor nothing`, () => refused({ [name]: 'on' }, /from the list/, { [name]: '' }));
  }

  for (const name of Object.keys(shortEnquiry())) {
    test(`${name}: missing, empty or blank`, async () => {
      for (const value of [undefined, '', ' \t\r\n ']) {
        await refused({ [name]: value }, /^(Enter|Choose|Confirm) /, { [name]: '' });
      }
    });
  }

  test('email: what no mail could be sent to', async () => {
    for (const value of ['plain', 'a@', '@b.c', 'a@b', 'a b@example.com', 'a@example.com, b@example.com', 'a@example..com', '.a@example.com',
      'a.@example.com', 'a..b@example.com', '"a b"@example.com', 'a@[127.0.0.1]', 'a@1.2.3.4', 'a@-x.com', 'a@x-.com', 'a@example.com>',
      '<a@example.com>', 'a@exa mple.com', 'a@b@example.com', 'a@example.com\u0000', 'a@\u202eexample.com', 'mailto:a@example.com?bcc=b@x.yz',
      '\u00a0a@example.com', 'a@example.com\u200b', 'a\u200b@example.com', '\u202eb@example.com', 'a\u0085@example.com', 'a\u2028b@example.com',
      'a\u00ad@example.com', 'a\u3000@example.com', '\ufeffa@example.com']) {
      await refused({ email: value.includes('\0') ? { wire: 'a%40example.com%00' } : value }, /./);
    }
  });

  test('email: what is unusual and right', async () => {
    for (const value of ["o'brien+tag@example.com", 'a@xn--bcher-kva.example', 'a@bücher.example', '用户@例子.广告', 'a@sub.example.museum',
      '!#$%&*/=?^_`{|}~-@example.com', 'UPPER@EXAMPLE.COM']) await accepted({ email: value }, {});
  });

  test('website: only the web', async () => {
    for (const value of ['javascript:alert(document.domain)', 'javascript://example.com/%0aalert(1)', 'data:text/html,x.y', 'ftp://example.com', 'example',
      'http://', 'https://user@example.com', 'a b.example', 'vbscript:a.b', ' .', '.example.com', 'example.com.', 'javascript:a.b/x', 'example.com:x', 'example.com:', '//example.com', 'http:example.com', 'HTTP:///x.y',
      'https://exa\u00a0mple.com', 'https://\u202emoc.elpmaxe']) {
      await refused({ website: value }, /web address/, { website: value.trim() });
    }
    for (const value of ['example.com', 'www.example.com/a?b=c#d', 'HTTPS://EXAMPLE.COM', 'http://bücher.example/ü', 'example.com:8080/x', 'example.com?to=https://x.y', 'example.com/https://x.y', 'xn--bcher-kva.example#a:b']) {
      await accepted({ website: value }, {});
    }
  });

  test('several fields at once, in the order of the form', async () => {
    const page = await refused({ privacy: undefined, name: '', jobs: 'x', email: 'x', message: '' }, /./, { jobs: '' });
    assert.deepEqual(page.errors.map(({ href }) => href), ['#name', '#email', '#message', '#jobs', '#privacy']);
    assert.match(page.form, /<details [^>]* open>/, 'an error does not hide in a closed group');
  });

  test('an empty body, every message at its field', async () => {
    const answer = await postForm(server, '');
    assert.equal(answer.status, 422);
    assert.deepEqual(Object.keys(readForm(answer.text).fieldErrors).sort(), Object.keys(shortEnquiry()).sort());
  });
});

test('every field tells the browser what it is for', async () => {
  const page = await (await server.fetch('/en/contact')).text();
  const helps = Object.fromEntries([...page.matchAll(/<(?:input type="text"|textarea|select) id="(\w+)"[^>]*>/g)].map(([tag, name]) => [name,
    ['autocomplete', 'inputmode', 'spellcheck', 'autocapitalize'].map((key) => new RegExp(` ${key}="([^"]*)"`).exec(tag)?.[1] ?? '').join(' ').trim()]));
  const expected = { name: 'name  false', email: 'email email false none', company: 'organization  false', country: 'country', message: 'true',
    role: 'organization-title  true', phone: 'tel tel false', website: 'url url false none', sector: '', project: '', timeframe: '', jobs: '', investment: '', site: '',
    place: 'false', reply_lang: 'language', call_times: 'true', source: '', comment: 'off' };
  for (const [name, help] of Object.entries(expected)) assert.equal(helps[name], help, name);
  assert.ok(Buffer.byteLength(page) < 36_000, `a page that is small on the way: ${Buffer.byteLength(page)}`);
});

test('countries stand in the order of the page\'s language, with their English name where it differs', async () => {
  const page = await (await server.fetch('/de/contact')).text();
  const [list] = /<select id="country"[^]*?<\/select>/.exec(page);
  const labels = [...list.matchAll(/<option value="[A-Z]{2}">([^<]*)<\/option>/g)].map(([, label]) => label);
  assert.equal(labels.length, 249);
  for (const label of ['Deutschland (Germany)', 'Österreich (Austria)', 'Japan', 'Chile']) assert.ok(labels.includes(label), label);
  const names = labels.map((label) => label.replace(/ \([^()]*\)$/, ''));
  assert.ok(names.indexOf('Österreich') < names.indexOf('Pakistan') && names.indexOf('Oman') < names.indexOf('Österreich'));
});

describe('a known field twice is 400', () => {
  for (const name of ['name', 'message', 'privacy', 'updates', 'key', 'rendered']) {
    test(name, async () => {
      const form = await openForm(server);
      const fields = { ...form, ...wholeEnquiry(' twice') };
      const before = await countRows(server);
      for (const second of [`${name}=`, `${name}`, `%${name.charCodeAt(0).toString(16)}${name.slice(1)}=x`]) {
        const answer = await postForm(server, `${encodeForm(fields)}&${second}`);
        assert.equal(answer.status, 400, second);
        assert.match(answer.text, /<h1>/);
      }
      assert.deepEqual(await countRows(server), before);
    });
  }
});
