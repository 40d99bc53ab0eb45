// An enquirer takes an enquiry back: on its receipt, with the e-mail address typed as in the enquiry. What
// becomes of it in the end is for erasure.test.mjs.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { addAccount, client } from './lib/desk.mjs';
import { openForm, postForm, readForm, shortEnquiry, storedEnquiry, submitForm, unescapeHtml, wholeEnquiry } from './lib/form.mjs';
import { busyWorkers, programOf, signal, steadySite } from './lib/processes.mjs';
import { eventually, freePort, startServer } from './lib/server.mjs';

const DAY = 24 * 3600 * 1000;
const TRIES = 5;
const RIGHT = 'aiko@example.com'; // of wholeEnquiry
const WRONG = 'somebody@example.com';
const page = (reference) => `/desk/enquiry/${reference}`;

let server;
let staff;
let number = 0;

before(async () => {
  server = await startServer();
  await addAccount(server, 'ada', 'staff');
  staff = await client(server, 'ada');
});
after(async () => { await server?.stop(); });

function different() {
  number += 1;
  return wholeEnquiry(` withdrawal ${number}`);
}

/** Sends an enquiry: {location, id, reference, fields}. */
async function send(fields = different(), where) {
  const { location } = await submitForm(server, fields, where);
  return { fields, location, ...await storedEnquiry(server, location) };
}

const withdraw = ({ location }, email) => postForm(server, email === undefined ? {} : { email }, { where: location });

async function show({ location }) {
  const answer = await server.fetch(location);
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

/** What withdrawing can change: {status, erase_at, updated_at, tries, withdrawn_at, mails, history}. */
async function stored({ id }) {
  const [row] = await server.sql(`SELECT status, erase_at, updated_at, withdraw_tries AS tries, withdrawn_at
    FROM enquiry JOIN receipt ON receipt.enquiry_id = enquiry.id WHERE enquiry.id = ${id}`);
  const mails = await server.sql(`SELECT kind, state FROM outbox WHERE enquiry_id = ${id} ORDER BY id`);
  const history = await server.sql(`SELECT actor, action FROM history WHERE enquiry_id = ${id} AND action <> 'mail' ORDER BY id`);
  return { ...row, mails: mails.map(({ kind, state }) => `${kind} ${state}`), history: history.map(({ actor, action }) => `${actor} ${action}`) };
}

const mailsOf = async ({ reference }) => (await server.staffMails()).filter(({ subject }) => subject.startsWith(`[${reference}] `));
const isWithdrawn = async (enquiry) => (await stored(enquiry)).status === 'withdrawn';

/** Waits until the mail about a new enquiry has gone out, and that result is written down. */
const told = (enquiry) => eventually(async () => (await stored(enquiry)).mails.includes('notify accepted'), 'staff are told');

/** The messages of a refused withdrawal: the one in the summary, the one at the field, what was typed. */
function refusal({ status, text, headers }) {
  assert.equal(status, 422, text.slice(0, 300));
  assert.equal(headers.get('cache-control'), 'no-store');
  assert.match(text, /<title>(?:Error|Fehler): /);
  assert.match(text, /<div class="summary" role="alert" tabindex="-1" autofocus/);
  const [, href, summary] = /<div class="summary"[^]*?<a href="([^"]*)">([^<]*)</.exec(text);
  const field = /<p class="error" id="email-error"><span[^>]*>[^<]*<\/span>([^<]*)</.exec(text)?.[1];
  const [, typed] = /<input type="text" id="email"[^>]* value="([^"]*)"/.exec(text) ?? [];
  return { href, summary: unescapeHtml(summary), field: field && unescapeHtml(field), typed: typed && unescapeHtml(typed) };
}

describe('the right address', () => {
  test('withdraws it, whatever the case of its letters and spaces around it', async () => {
    const enquiry = await send();
    await told(enquiry);
    const earliest = Date.now();
    const answer = await withdraw(enquiry, '  Aiko@EXAMPLE.Com\t');
    assert.equal(answer.status, 303, answer.text);
    assert.equal(answer.location, enquiry.location);
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    const row = await stored(enquiry);
    assert.equal(row.status, 'withdrawn');
    assert.deepEqual(row.history, ['site received', 'site withdrawn']);
    assert.ok(row.withdrawn_at >= earliest && row.withdrawn_at <= Date.now());
    assert.equal(row.erase_at, row.withdrawn_at + 30 * DAY);

    const { status, headers, text } = await show(enquiry);
    assert.equal(status, 200);
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.match(text, /<h1>Your enquiry has been withdrawn<\/h1>/);
    assert.match(text, /<meta name="robots" content="noindex">/);
    assert.match(text, new RegExp(`<dd class="reference"><bdi>${enquiry.reference}<`));
    assert.match(text, /What you sent will be erased on [A-Z][a-z]+, \d+ [A-Z][a-z]+ \d{4}\./);
    assert.doesNotMatch(text, /<form class="form"|You will have an answer/);
    for (const typed of ['Aiko', 'aiko', 'Tanaka', 'laboratory']) assert.ok(!text.includes(typed), typed);
  });

  test('is the same in any form of Unicode', async () => {
    const enquiry = await send({ ...different(), email: 'jürgen.straße@bücher.example' });
    assert.equal((await withdraw(enquiry, 'JÜRGEN.STRASSE@BÜCHER.example'.normalize('NFD'))).status, 303);
    assert.equal(await isWithdrawn(enquiry), true);
  });

  test('once more, or another one, changes nothing any more', async () => {
    const enquiry = await send();
    await withdraw(enquiry, RIGHT);
    const before = await stored(enquiry);
    for (const email of [RIGHT, WRONG]) assert.equal((await withdraw(enquiry, email)).status, 303);
    for (const email of ['', 'x', undefined]) {
      const { status, text } = await withdraw(enquiry, email);
      assert.equal(status, 200);
      assert.match(text, /<h1>Your enquiry has been withdrawn<\/h1>/);
      assert.doesNotMatch(text, /class="summary"/);
    }
    assert.deepEqual({ ...await stored(enquiry), mails: [] }, { ...before, mails: [] });
  });

  test('ten times at once: one withdrawal, one mail', async () => {
    const enquiry = await send();
    await told(enquiry);
    const answers = await Promise.all(Array.from({ length: 10 }, () => withdraw(enquiry, RIGHT)));
    assert.deepEqual(answers.map(({ status }) => status), Array(10).fill(303));
    const { history, mails } = await stored(enquiry);
    assert.deepEqual(history, ['site received', 'site withdrawn']);
    assert.equal(mails.filter((mail) => mail.startsWith('withdrawn ')).length, 1);
  });
});

describe('a wrong address', () => {
  test('is told at the field and in the summary, and the tries are counted down, across a restart', async () => {
    const enquiry = await send();
    for (let left = TRIES - 1; left > 0; left -= 1) {
      const { href, summary, field, typed } = refusal(await withdraw(enquiry, WRONG));
      assert.equal(href, '#email');
      assert.equal(summary, `Enter the e-mail address as you gave it in your enquiry: this is another one. You have ${left} ${left === 1 ? 'try' : 'tries'} left`);
      assert.equal(field, summary);
      assert.equal(typed, WRONG);
      if (left === 3) {
        await server.halt();
        await server.start();
        staff = await client(server, 'ada');
      }
    }
    const last = await withdraw(enquiry, WRONG);
    const { href, summary } = refusal(last);
    assert.equal(href, '#withdraw');
    assert.match(summary, /^The address was wrong too often: call us/);
    assert.match(last.text, /id="withdraw" open>/);
    assert.doesNotMatch(last.text, /<form class="form"/);
    for (const email of [RIGHT, '', 'x']) assert.match(refusal(await withdraw(enquiry, email)).summary, /^The address was wrong too often/);
    const { status, tries, history } = await stored(enquiry);
    assert.deepEqual([status, tries, history], ['new', TRIES, ['site received']]);
    const { text } = await show(enquiry);
    assert.match(text, /You will have an answer/);
    assert.match(text, /can no longer be withdrawn here/);
  });

  test('twenty at once use up five tries', async () => {
    const enquiry = await send();
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => withdraw(enquiry, `guess${i}@example.com`)));
    assert.deepEqual(answers.map(({ status }) => status), Array(20).fill(422));
    const { status, tries } = await stored(enquiry);
    assert.deepEqual([status, tries], ['new', TRIES]);
  });

  test('is one of another enquiry, too', async () => {
    const mine = await send();
    const other = await send({ ...different(), email: WRONG });
    assert.equal((await withdraw(mine, WRONG)).status, 422);
    assert.deepEqual([await isWithdrawn(mine), await isWithdrawn(other)], [false, false]);
  });

  const unusable = [['nothing', undefined], ['an empty one', ''], ['blanks', ' \t '], ['no address', 'aiko'], ['one too long', `${'a'.repeat(250)}@example.com`],
    ['bytes that are not UTF-8', Buffer.from('aiko\xff@example.com', 'latin1')], ['a NUL', 'aiko@example.com\0'],
    ['markup', '"><script>alert(1)</script>@{{email}}'], ['SQL', `' OR 1=1; --@'`], ['a line break', 'aiko@example.com\r\nBcc: x@example.com'],
    ['100,000 letters', 'x'.repeat(100_000)], ['a broken escape', { wire: '%zz' }], ['wild cards', '%@%']];
  for (const [what, email] of unusable) {
    test(`is ${what}: said so, and no try is used up`, async () => {
      const enquiry = await send();
      const before = await stored(enquiry);
      const answer = await withdraw(enquiry, email);
      const { href, summary, field } = refusal(answer);
      assert.equal(href, '#email');
      assert.equal(field, summary);
      assert.match(summary, /^Enter the e-mail address /);
      assert.doesNotMatch(answer.text, /<script|\0/);
      assert.deepEqual({ ...await stored(enquiry), mails: [] }, { ...before, mails: [] });
    });
  }
});

describe('nothing is changed', () => {
  test('by reading, as mail scanners do', async () => {
    const enquiry = await send();
    await told(enquiry);
    const before = await stored(enquiry);
    for (const method of ['GET', 'HEAD']) {
      for (const query of ['', `?email=${RIGHT}`, '?email=', `?email=${WRONG}`]) {
        const answer = await server.fetch(enquiry.location + query, { method });
        assert.equal(answer.status, 200);
      }
    }
    assert.deepEqual(await stored(enquiry), before);
  });

  test('by a form without the address in it, or that is no form', async () => {
    const enquiry = await send();
    await told(enquiry);
    const before = await stored(enquiry);
    const submit = (body, type, query = '') => server.fetch(enquiry.location + query, { method: 'POST', body, headers: { 'Content-Type': type } });
    const form = 'application/x-www-form-urlencoded';
    assert.equal((await submit('', form)).status, 422);
    assert.equal((await submit('', form, `?email=${RIGHT}`)).status, 422);
    assert.equal((await submit(`Email=${RIGHT}`, form)).status, 422);
    assert.equal((await submit(JSON.stringify({ email: RIGHT }), 'application/json')).status, 415);
    assert.equal((await submit(`email=${RIGHT}`, 'text/plain')).status, 415);
    assert.equal((await submit(`email=${RIGHT}&x=${'x'.repeat(300_000)}`, form)).status, 413);
    assert.deepEqual(await stored(enquiry), before);
  });

  test('of a receipt that there is not: 404', async () => {
    const { location } = await send();
    const token = location.split('/').at(-1);
    const last = token.at(-1) === 'a' ? 'b' : 'a';
    for (const other of [token.slice(0, -1) + last, 'A'.repeat(32), token.split('').reverse().join('')]) {
      assert.equal((await withdraw({ location: `/en/receipt/${other}` }, RIGHT)).status, 404);
    }
    assert.equal((await withdraw({ location: `/xx/receipt/${token}` }, RIGHT)).status, 404);
  });
});

describe('staff', () => {
  test('are told by a mail that has nothing of what was sent', async () => {
    const enquiry = await send();
    await told(enquiry);
    await withdraw(enquiry, RIGHT);
    const mail = await eventually(async () => (await mailsOf(enquiry)).find(({ subject }) => /Withdrawn/.test(subject)), 'the mail');
    assert.equal(mail.subject, `[${enquiry.reference}] Withdrawn by the enquirer`);
    assert.equal(mail.to, 'staff@example.com');
    assert.equal(mail.replyTo, undefined);
    assert.ok(mail.text.includes(`${server.base}${page(enquiry.reference)}`));
    for (const name of ['name', 'email', 'company', 'message', 'role', 'phone', 'website', 'place', 'call_times']) {
      assert.ok(!mail.raw.includes(enquiry.fields[name]) && !mail.text.includes(enquiry.fields[name]), name);
    }
    assert.doesNotMatch(mail.text, /Japan|Tanaka|Chem/);
  });

  test('get no mail that had not gone out', async () => {
    const dispatch = await programOf(server, 'indemand-dispatch');
    signal(dispatch, 'SIGSTOP');
    const enquiry = await send();
    const other = await send();
    assert.deepEqual((await stored(enquiry)).mails, ['notify queued', 'acknowledgement queued']);
    assert.equal((await withdraw(enquiry, RIGHT)).status, 303);
    assert.deepEqual((await stored(enquiry)).mails, ['notify cancelled', 'acknowledgement cancelled', 'withdrawn queued']);
    signal(dispatch, 'SIGCONT');
    await eventually(async () => (await mailsOf(enquiry)).length > 0 && (await mailsOf(other)).length > 0, 'both mails');
    assert.deepEqual((await mailsOf(enquiry)).map(({ subject }) => /Withdrawn/.test(subject)), [true]);
  });

  test('see at the desk that it is withdrawn, and can change nothing', async () => {
    const enquiry = await send();
    await withdraw(enquiry, RIGHT);
    const html = await staff.text(page(enquiry.reference));
    assert.match(html, /<h2 id="withdrawn-heading">Withdrawn by the enquirer</);
    assert.match(html, /Will be erased at<\/dt><dd>\d/);
    assert.doesNotMatch(html, /action="\/desk\/enquiry|Answer by e-mail|Waiting for a first answer/);
    for (const [where, listed] of [['/desk/?show=withdrawn', true], ['/desk/', false], ['/desk/?show=waiting', false], ['/desk/?show=new', false]]) {
      assert.equal((await staff.text(where)).includes(enquiry.reference), listed, where);
    }
    const before = await stored(enquiry);
    const led = [await staff.post(`${page(enquiry.reference)}/answered`), await staff.post(`${page(enquiry.reference)}/status`, { from: 'withdrawn', status: 'new' }),
      await staff.post(`${page(enquiry.reference)}/status`, { from: 'new', status: 'open' })];
    assert.deepEqual(led.map(({ headers }) => headers.get('location').split('done=')[1]), ['status_refused', 'status_refused', 'status_lost']);
    assert.deepEqual({ ...await stored(enquiry), mails: [] }, { ...before, mails: [] });
  });

  test('hear nothing of one that they never heard of', async () => {
    const enquiry = await send({ ...different(), comment: 'x' });
    assert.equal(enquiry.status, 'quarantined');
    await withdraw(enquiry, RIGHT);
    const { status, mails } = await stored(enquiry);
    assert.equal(status, 'withdrawn');
    assert.deepEqual(mails, ['notify cancelled', 'acknowledgement cancelled']);
    const led = await staff.post(`${page(enquiry.reference)}/status`, { from: 'quarantined', status: 'new' });
    assert.match(led.headers.get('location'), /done=status_lost$/);
    assert.deepEqual((await stored(enquiry)).mails, ['notify cancelled', 'acknowledgement cancelled']);
  });
});

describe('versions of one form', () => {
  /** Sends the form three times, each time corrected. */
  async function sendVersions(changes = [{}, {}, {}]) {
    const form = await openForm(server);
    const fields = different();
    const versions = [];
    for (const [i, change] of changes.entries()) {
      const { location } = await postForm(server, { ...form, ...fields, phone: `+81 ${i}`, ...change });
      versions.push({ location, fields, ...await storedEnquiry(server, location) });
    }
    return versions;
  }

  test('the earlier ones go with it, and staff get one mail', async () => {
    const versions = await sendVersions();
    const other = await send();
    for (const enquiry of versions) await told(enquiry);
    await withdraw(versions[2], RIGHT);
    for (const enquiry of versions) assert.equal(await isWithdrawn(enquiry), true);
    assert.equal(await isWithdrawn(other), false);
    const mails = (await Promise.all(versions.map(stored))).flatMap((row) => row.mails);
    assert.equal(mails.filter((mail) => mail.startsWith('withdrawn ')).length, 1);
    assert.match((await show(versions[0])).text, /<h1>Your enquiry has been withdrawn<\/h1>/);
  });

  test('the later ones stay, and so do those with another address', async () => {
    const versions = await sendVersions([{ email: WRONG }, {}, {}]);
    await withdraw(versions[1], RIGHT);
    assert.deepEqual(await Promise.all(versions.map(isWithdrawn)), [false, true, false]);
  });

  test('when the last one is held, staff who know of the first are told', async () => {
    const versions = await sendVersions([{}, { comment: 'x' }]);
    await told(versions[0]);
    assert.equal(versions[1].status, 'quarantined');
    await withdraw(versions[1], RIGHT);
    await eventually(async () => (await mailsOf(versions[0])).some(({ subject }) => /Withdrawn/.test(subject)), 'the mail');
    assert.deepEqual(await mailsOf(versions[1]), []);
  });
});

test('sent once more, the form says that it was withdrawn, and can be sent anew', async () => {
  const form = { ...await openForm(server), ...different() };
  const first = await postForm(server, form);
  await withdraw(first, RIGHT);
  const again = await postForm(server, form);
  assert.equal(again.status, 200);
  const { notice, values } = readForm(again.text);
  assert.equal(notice, 'You have withdrawn this enquiry');
  assert.notEqual(values.key, form.key);
  const second = await postForm(server, values);
  const row = await storedEnquiry(server, second.location);
  assert.deepEqual([row.status, row.corrects ?? null, row.same_as ?? null], ['new', null, null]);
  await told(row);
});

test('in German', async () => {
  const enquiry = await send(shortEnquiry(' auf Deutsch'), '/de/contact');
  const { summary, field } = refusal(await withdraw(enquiry, WRONG));
  assert.equal(summary, 'Bitte geben Sie die E-Mail-Adresse so ein wie in Ihrer Anfrage: Dies ist eine andere. Sie haben noch 4\u00a0Versuche');
  assert.equal(field, summary);
  assert.equal(refusal(await withdraw(enquiry, '')).summary, 'Bitte geben Sie die E-Mail-Adresse Ihrer Anfrage ein');
  assert.equal((await withdraw(enquiry, RIGHT)).location, enquiry.location);
  const { text } = await show(enquiry);
  assert.match(text, /<h1>Ihre Anfrage ist zurückgezogen<\/h1>/);
  assert.match(text, /Was Sie gesendet haben, wird am [A-Z][a-z]+, \d+\. \S+ \d{4} gelöscht\./);
});

test('with a dead keeper: 503, and the next try works', async () => {
  const enquiry = await send();
  const { keeper } = await steadySite(server);
  signal(keeper, 'SIGSTOP');
  const answer = withdraw(enquiry, RIGHT);
  await eventually(async () => (await busyWorkers(server)).length > 0, 'the request is in hand');
  signal(keeper, 'SIGKILL');
  const { status, headers, text } = await answer;
  assert.equal(status, 503);
  assert.match(headers.get('retry-after'), /^[1-9]\d*$/);
  assert.match(text, /not available just now/);
  assert.equal(await isWithdrawn(enquiry), false);
  await steadySite(server, keeper);
  assert.equal((await withdraw(enquiry, RIGHT)).status, 303);
  assert.equal(await isWithdrawn(enquiry), true);
});

test('with a mail server that is down: what is put off is cancelled', async () => {
  const other = await startServer({ smtpUrl: `smtp://127.0.0.1:${await freePort()}` });
  const mine = server;
  server = other;
  try {
    const enquiry = await send();
    await eventually(async () => (await stored(enquiry)).mails.every((mail) => mail.endsWith(' deferred')), 'the mails are put off');
    await withdraw(enquiry, RIGHT);
    const { mails } = await stored(enquiry);
    assert.deepEqual(mails.slice(0, 2), ['notify cancelled', 'acknowledgement cancelled']);
    assert.equal(mails.length, 3);
  } finally {
    server = mine;
    await other.stop();
  }
});

test('no log says who it was', async () => {
  assert.match(await server.log('site.log'), /event=withdrawn request=\w+ reference=/);
  for (const name of ['site.log', 'desk.log', 'dispatch.log', 'access.log']) {
    assert.doesNotMatch(await server.log(name), /aiko|somebody@|guess\d/i, name);
  }
});
