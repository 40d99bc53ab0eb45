// A mail that came to nothing is sent again: from the desk, and with indemand outbox resend. Who may not is
// in desk.test.mjs.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { addAccount, client } from './lib/desk.mjs';
import { storedEnquiry, submitForm, wholeEnquiry } from './lib/form.mjs';
import { eventually, startServer } from './lib/server.mjs';

const page = (reference) => `/desk/enquiry/${reference}`;

let server;
let ada;
let vera;
let number = 0;
before(async () => {
  server = await startServer();
  await addAccount(server, 'ada', 'staff');
  await addAccount(server, 'vera', 'viewer');
  ada = await client(server, 'ada');
  vera = await client(server, 'vera');
});
after(async () => { await server?.stop(); });

/** An enquiry whose mails have gone out: {id, reference, mails: {kind: id}}. */
async function delivered(email) {
  number += 1;
  const { location } = await submitForm(server, { ...wholeEnquiry(` resend ${number}`), email: email ?? `r.${number}@example.com` });
  const { id, reference } = await storedEnquiry(server, location);
  await eventually(async () => (await rows(id)).every(({ due_at: due }) => due === null), 'its mails are settled');
  return { id, reference, mails: Object.fromEntries((await rows(id)).map((row) => [row.kind, row.id])) };
}

const rows = (enquiry) => server.sql(`SELECT id, kind, state, attempts, due_at, last_reply FROM outbox WHERE enquiry_id = ${enquiry}`);
const row = async (id) => (await server.sql(`SELECT state, attempts, message_id, last_reply FROM outbox WHERE id = ${id}`))[0];
const fail = (...ids) => server.sql(`UPDATE outbox SET state = 'failed', attempts = 7, last_code = 550, last_reply = 'no' WHERE id IN (${ids})`);
const copies = async (id) => {
  const { message_id: messageId } = await row(id);
  return (await server.mails()).filter(({ headers }) => headers['message-id'] === `<${messageId}>`).length;
};
const accepted = (id) => eventually(async () => (await row(id)).state === 'accepted', 'the mail is accepted');

/** The ids of the mails that a page has a button for. */
const buttons = (html) => [...html.matchAll(/name="mail" value="(\d+)"/g)].map(([, id]) => Number(id));

async function resend(enquiry, mail) {
  const answer = await ada.post(`${page(enquiry.reference)}/resend`, { mail: String(mail) });
  assert.equal(answer.status, 303, await answer.text());
  return answer.headers.get('location').split('done=')[1];
}

describe('at the desk', () => {
  test('a failed mail has a button, and goes out again as if it were new', async () => {
    const enquiry = await delivered();
    const { notify } = enquiry.mails;
    assert.deepEqual(buttons(await ada.text(page(enquiry.reference))), []);
    await fail(notify);
    assert.deepEqual(buttons(await ada.text(page(enquiry.reference))), [notify]);
    assert.deepEqual(buttons(await vera.text(page(enquiry.reference))), []);
    assert.equal(await resend(enquiry, notify), 'resent');
    await accepted(notify);
    assert.equal((await row(notify)).attempts, 1);
    assert.equal(await copies(notify), 2);
    const html = await ada.text(`${page(enquiry.reference)}?done=resent`);
    assert.match(html, /role="status">Queued again\./);
    assert.deepEqual(buttons(html), []);
    const history = await server.sql(`SELECT actor, detail FROM history WHERE enquiry_id = ${enquiry.id} AND action = 'mail' ORDER BY id DESC LIMIT 2`);
    assert.deepEqual(history.map(({ actor, detail }) => `${actor} ${detail}`), ['dispatch accepted', 'ada queued']);
  });

  test('one that a limit cancelled goes out when the limit is over, and not before', async () => {
    const first = await delivered('limit@example.com');
    const second = await delivered('limit@example.com');
    const { acknowledgement } = second.mails;
    assert.equal((await row(acknowledgement)).state, 'cancelled');
    assert.deepEqual(buttons(await ada.text(page(second.reference))), [acknowledgement]);
    assert.equal(await resend(second, acknowledgement), 'resent');
    await eventually(async () => (await row(acknowledgement)).state === 'cancelled', 'it is cancelled again');
    assert.match((await row(acknowledgement)).last_reply, /10 minutes/);
    await server.sql(`UPDATE outbox SET updated_at = updated_at - 11 * 60000 WHERE id = ${first.mails.acknowledgement}`);
    assert.equal(await resend(second, acknowledgement), 'resent');
    await accepted(acknowledgement);
  });

  test('nothing else can be sent again', async () => {
    const enquiry = await delivered();
    const other = await delivered();
    await fail(other.mails.notify);
    for (const mail of [enquiry.mails.notify, other.mails.notify, 99999]) assert.equal(await resend(enquiry, mail), 'resend_refused');
    assert.match(await ada.text(`${page(enquiry.reference)}?done=resend_refused`), /Nothing was changed: this mail cannot be sent again/);
    for (const mail of ['', '0', '-1', 'x', '1 OR 1=1', '99999999999999999999']) {
      assert.equal((await ada.post(`${page(enquiry.reference)}/resend`, { mail })).status, 400, mail);
    }
    assert.equal((await ada.post(`${page('333-333-334')}/resend`, { mail: '1' })).status, 404);
    assert.equal((await row(other.mails.notify)).state, 'failed');
    assert.equal(await copies(enquiry.mails.notify), 1);
  });

  test('of what is withdrawn or spam nothing goes out', async () => {
    for (const status of ['withdrawn', 'spam', 'quarantined']) {
      const enquiry = await delivered();
      await fail(enquiry.mails.notify, enquiry.mails.acknowledgement);
      await server.sql(`UPDATE enquiry SET status = '${status}' WHERE id = ${enquiry.id}`);
      assert.deepEqual(buttons(await ada.text(page(enquiry.reference))), []);
      assert.equal(await resend(enquiry, enquiry.mails.notify), 'resend_refused');
    }
  });

  test('two who press at once send one', async () => {
    const enquiry = await delivered();
    const { notify } = enquiry.mails;
    await fail(notify);
    const done = await Promise.all(Array.from({ length: 6 }, () => resend(enquiry, notify)));
    await accepted(notify);
    assert.equal(done.filter((each) => each === 'resent').length, 1, String(done));
    assert.equal(await copies(notify), 2);
  });
});

describe('with the command', () => {
  test('one mail', async () => {
    const enquiry = await delivered();
    const { notify } = enquiry.mails;
    const refused = await server.indemand('outbox', 'resend', String(notify));
    assert.equal(refused.code, 1);
    assert.match(refused.stderr, new RegExp(`mail ${notify} has not failed`));
    await fail(notify);
    const done = await server.indemand('outbox', 'resend', String(notify));
    assert.deepEqual([done.code, done.stdout], [0, 'mails queued again: 1\n']);
    await accepted(notify);
    assert.equal(await copies(notify), 2);
    const [event] = await server.sql(`SELECT actor FROM history WHERE enquiry_id = ${enquiry.id} AND detail = 'queued'`);
    assert.equal(event.actor, 'admin');
  });

  test('all that failed', async () => {
    await server.sql("UPDATE outbox SET state = 'accepted' WHERE state = 'failed'");
    const enquiries = [await delivered(), await delivered(), await delivered()];
    await fail(...enquiries.map(({ mails }) => mails.notify));
    await server.sql(`UPDATE enquiry SET status = 'withdrawn' WHERE id = ${enquiries[2].id}`);
    const done = await server.indemand('outbox', 'resend', '--failed');
    assert.deepEqual([done.code, done.stdout], [0, 'mails queued again: 2\n']);
    for (const { mails } of enquiries.slice(0, 2)) await accepted(mails.notify);
    assert.equal((await row(enquiries[2].mails.notify)).state, 'failed');
    assert.equal((await server.indemand('outbox', 'resend', '--failed')).stdout, 'mails queued again: 0\n');
  });

  test('nothing that is no mail', async () => {
    for (const [args, code, words] of [[['99999'], 1, /there is no mail 99999/], [['x'], 2, /'x' is no ID of a mail/], [['0'], 2, /no ID/],
      [[], 2, /expected 1 argument/], [['--failed', '1'], 2, /expected (?:no|0) arguments?/]]) {
      const done = await server.indemand('outbox', 'resend', ...args);
      assert.equal(done.code, code, done.stderr);
      assert.match(done.stderr, words);
      assert.equal(done.stdout, '');
    }
  });
});
