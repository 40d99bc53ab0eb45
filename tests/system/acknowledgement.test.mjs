// The mail to the enquirer, from the form to the mailbox: when it goes out, when it waits, when it never
// does. What it says and its limits are in acknowledgement_test.py.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { addAccount, client } from './lib/desk.mjs';
import { openForm, postForm, storedEnquiry, submitForm, wholeEnquiry } from './lib/form.mjs';
import { programOf, signal } from './lib/processes.mjs';
import { eventually, startServer } from './lib/server.mjs';

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

/** An enquiry of a person of its own: a second mail to the same address would be one too many. */
function person(fields = {}) {
  number += 1;
  return { ...wholeEnquiry(` acknowledgement ${number}`), email: `person.${number}@example.com`, ...fields };
}

async function send(fields = person(), where) {
  const { location } = await submitForm(server, fields, where);
  return { fields, location, ...await storedEnquiry(server, location) };
}

/** The mails to the sender of an enquiry, as rows: [{state, reason}]. */
const rowsOf = ({ id }) => server.sql(`SELECT state, last_reply AS reason FROM outbox
  WHERE enquiry_id = ${id} AND kind = 'acknowledgement'`);
const statesOf = async (enquiry) => (await rowsOf(enquiry)).map(({ state }) => state);

const mailsTo = async (address) => (await server.acknowledgements()).filter(({ to }) => to === address);
const mailTo = (address) => eventually(async () => (await mailsTo(address))[0], `the mail to ${address}`);

/** Waits until everything that was queued before has gone out. */
async function settle() {
  const enquiry = await send();
  await mailTo(enquiry.fields.email);
}

describe('an enquiry', () => {
  test('is acknowledged with the promise of its receipt, in the language of its page', async () => {
    for (const lang of ['en', 'de', 'ar', 'ja']) {
      const enquiry = await send(person({ reply_lang: 'undecided' }), `/${lang}/contact`);
      const mail = await mailTo(enquiry.fields.email);
      assert.equal(mail.headers['content-language'], lang);
      assert.ok(mail.subject.startsWith(`[${enquiry.reference}] `), mail.subject);
      const receipt = await (await server.fetch(enquiry.location)).text();
      const lines = mail.text.split(/\r?\n/);
      const [promise] = lines.filter((line) => line.length > 10 && receipt.includes(line) && /20\d\d/.test(line));
      assert.ok(promise, `the sentence of the receipt in\n${mail.text}`);
    }
  });

  test('is acknowledged with nothing that was typed in it', async () => {
    const enquiry = await send();
    const mail = await mailTo(enquiry.fields.email);
    for (const name of ['name', 'company', 'message', 'role', 'phone', 'website', 'place', 'call_times']) {
      assert.ok(!mail.raw.includes(enquiry.fields[name]) && !mail.text.includes(enquiry.fields[name]), name);
    }
    assert.equal(mail.envelopeTo, enquiry.fields.email);
    assert.equal(mail.headers['auto-submitted'], 'auto-replied');
    assert.equal(mail.replyTo.match(/<(.*)>/)[1], 'contact@example.com');
    assert.match(await staff.text(page(enquiry.reference)), /Acknowledgement to the enquirer/);
    const [told] = (await server.staffMails()).filter(({ subject }) => subject.includes(enquiry.reference));
    assert.equal(told.headers.references, mail.headers.references);
  });

  test('that is sent again is acknowledged once, a correction once more', async () => {
    const form = await openForm(server);
    const fields = person();
    const [first, second] = await Promise.all([0, 1].map(() => postForm(server, { ...form, ...fields })));
    assert.equal(first.location, second.location);
    const same = await send(fields);
    assert.deepEqual(await rowsOf(same), []);
    const corrected = await postForm(server, { ...form, ...fields, phone: '+81 1' });
    assert.equal((await rowsOf(await storedEnquiry(server, corrected.location))).length, 1);
  });

  test('beyond what an address may get is stored, and the desk says why no mail went out', async () => {
    const fields = person();
    await send(fields);
    await mailTo(fields.email);
    const second = await send({ ...person(), email: fields.email.toUpperCase() });
    await eventually(async () => (await statesOf(second))[0] === 'cancelled', 'the second is cancelled');
    const html = await staff.text(page(second.reference));
    assert.match(html, /<dt>Reason<\/dt><dd>Not sent: this address got an acknowledgement less than 10 minutes before\.</);
    assert.match(html, /Waiting for a first answer/);
    await eventually(async () => (await server.staffMails()).some(({ subject }) => subject.includes(second.reference)), 'staff are told');
    assert.doesNotMatch(await staff.text('/desk/'), /Mail failed/);
  });
});

describe('held as possible spam', () => {
  test('it is acknowledged when it is released, once', async () => {
    const enquiry = await send(person({ comment: 'x' }));
    assert.equal(enquiry.status, 'quarantined');
    assert.deepEqual(await statesOf(enquiry), ['held']);
    await settle();
    assert.deepEqual(await mailsTo(enquiry.fields.email), []);
    const answer = await staff.post(`${page(enquiry.reference)}/status`, { from: 'quarantined', status: 'new' });
    assert.equal(answer.status, 303);
    await mailTo(enquiry.fields.email);
    await settle();
    assert.equal((await mailsTo(enquiry.fields.email)).length, 1);
    assert.deepEqual(await statesOf(enquiry), ['accepted']);
  });

  test('it is never acknowledged when it is spam', async () => {
    const enquiry = await send(person({ comment: 'x' }));
    await staff.post(`${page(enquiry.reference)}/status`, { from: 'quarantined', status: 'spam' });
    await settle();
    assert.deepEqual(await statesOf(enquiry), ['held']);
    assert.deepEqual(await mailsTo(enquiry.fields.email), []);
  });
});

test('a withdrawal cancels what has not gone out', async () => {
  const dispatch = await programOf(server, 'indemand-dispatch');
  signal(dispatch, 'SIGSTOP');
  const enquiry = await send();
  await postForm(server, { email: enquiry.fields.email }, { where: enquiry.location });
  assert.deepEqual(await statesOf(enquiry), ['cancelled']);
  signal(dispatch, 'SIGCONT');
  await settle();
  assert.deepEqual(await mailsTo(enquiry.fields.email), []);
});

test('no log has the address', async () => {
  for (const name of ['site.log', 'dispatch.log', 'access.log']) assert.doesNotMatch(await server.log(name), /person\.\d/, name);
});

test('switched off, nobody is written to but staff', async () => {
  const mine = server;
  server = await startServer({ localConf: '[mail]\nacknowledge = off\n' });
  try {
    const enquiry = await send();
    await eventually(async () => (await server.staffMails()).length === 1, 'staff are told');
    assert.deepEqual(await rowsOf(enquiry), []);
    assert.deepEqual(await server.acknowledgements(), []);
  } finally {
    await server.stop();
    server = mine;
  }
});
