// What looks like spam is kept and held: the visitor sees what everybody sees, no mail goes out, and staff
// decide at the desk. Why something has which score is for spam-reasons.test.mjs.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { addAccount, addEnquiries, client, post } from './lib/desk.mjs';
import { FIELDS, openForm, postForm, readAnswers, shortEnquiry, storedEnquiry, submitForm, wholeEnquiry } from './lib/form.mjs';
import { eventually, startServer } from './lib/server.mjs';

const QUARANTINE = '/desk/?show=quarantined';
const SPAM = '/desk/?show=spam';
const page = (reference) => `/desk/enquiry/${reference}`;

let server;
let ada;
let bert;
let vera;
let number = 0;

before(async () => {
  server = await startServer();
  for (const [name, role] of [['ada', 'staff'], ['bert', 'staff'], ['vera', 'viewer']]) await addAccount(server, name, role);
  ada = await client(server, 'ada');
  bert = await client(server, 'bert');
  vera = await client(server, 'vera');
});
after(async () => { await server?.stop(); });

function genuine() {
  number += 1;
  return wholeEnquiry(` genuine ${number}`);
}

/** As a program sends it: at once, with the field filled in that people do not see. */
function spam() {
  number += 1;
  return { ...shortEnquiry(), company: `Rank ${number}`, comment: 'https://rank.example/',
    message: `I came across your website. We offer SEO services and backlinks from $${number}. May I send a free audit?\n\u{1f680}` };
}

/** A genuine text that is held all the same: for the trap, and because it is sent at once. */
const suspected = () => ({ ...genuine(), comment: 'x' });

/** All that is stored about an enquiry: {status, score, reasons: {name: points}, mails (to staff): [state], history}. */
async function stored(reference) {
  const [row] = await server.sql(`SELECT id, status, spam_score AS score FROM enquiry WHERE reference = '${reference}'`);
  const reasons = await server.sql(`SELECT reason, points FROM spam_reason WHERE enquiry_id = ${row.id}`);
  const mails = await server.sql(`SELECT state, due_at FROM outbox WHERE enquiry_id = ${row.id}
    AND kind <> 'acknowledgement' ORDER BY id`);
  const history = await server.sql(`SELECT actor, action, detail FROM history WHERE enquiry_id = ${row.id} ORDER BY id`);
  return {
    ...row,
    reasons: Object.fromEntries(reasons.map(({ reason, points }) => [reason, points])),
    mails: mails.map(({ state }) => state),
    due: mails.filter((mail) => mail.due_at !== null).length,
    history: history.map((event) => `${event.actor} ${event.action} ${event.detail}`.trim()),
  };
}

/** Sends one that is held, and resolves to its reference. */
async function held(fields = spam()) {
  const { status, location } = await submitForm(server, fields);
  assert.equal(status, 303);
  const row = await storedEnquiry(server, location);
  assert.equal(row.status, 'quarantined');
  return row.reference;
}

const mailsOf = async (reference) => (await server.staffMails()).filter(({ subject }) => subject.startsWith(`[${reference}] `));

/** Sends a genuine enquiry and waits for its mail: what had been queued before it has gone out then. */
async function settle() {
  const { location } = await submitForm(server, genuine());
  const { reference } = await storedEnquiry(server, location);
  await eventually(async () => (await mailsOf(reference)).length === 1, 'the mail of a genuine enquiry');
}

/** The buttons of a page of the desk: {reference, words, fields}. */
function buttonsOf(html) {
  return [...html.matchAll(/<form[^>]* action="\/desk\/enquiry\/([^"]+)\/status">([^]*?)<\/form>/g)].map(([, reference, form]) => ({
    reference,
    words: /<button[^>]*>([^<]*)/.exec(form)[1],
    fields: Object.fromEntries([...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)]
      .map(([, name, value]) => [name, value.replaceAll('&amp;', '&')])),
  }));
}

/** Presses a button on a page, and resolves to where that leads. */
async function press(staff, where, reference, words) {
  const button = buttonsOf(await staff.text(where)).find((each) => each.reference === reference && each.words === words);
  assert.ok(button, `a button ${words} for ${reference} on ${where}`);
  const answer = await staff.post(`${page(reference)}/status`, button.fields);
  assert.equal(answer.status, 303, await answer.text());
  return answer.headers.get('location');
}

const flash = async (staff, where) => /role="status">([^<]*)</.exec(await staff.text(where))?.[1];

describe('the visitor', () => {
  /** An answer without what differs from one enquiry to the next. */
  const plain = ({ headers, status, text }, reference, location) => ({
    status,
    headers: [...headers].filter(([name]) => name !== 'date').map((pair) => pair.join(': ').replace(location, 'RECEIPT')),
    text: text.replaceAll(reference, 'REFERENCE').replaceAll(location, 'RECEIPT')
      .replaceAll(location.split('/').at(-1), 'RECEIPT').replace(/\d+ \w+ \d{4}, \d\d:\d\d CES?T/g, 'TIME'),
  });
  const read = async (location) => {
    const answer = await server.fetch(location);
    return { headers: answer.headers, status: answer.status, text: await answer.text() };
  };

  test('sees the very receipt that a genuine enquiry has', async () => {
    const both = [];
    for (const fields of [genuine(), spam()]) {
      const sent = await submitForm(server, fields);
      const { reference, status } = await storedEnquiry(server, sent.location);
      const receipt = plain(await read(sent.location), reference, sent.location);
      both.push({ status, shown: { sent: plain(sent, reference, sent.location), receipt } });
    }
    assert.deepEqual(both.map(({ status }) => status), ['new', 'quarantined']);
    assert.match(both[0].shown.receipt.text, /REFERENCE[^]*TIME/);
    assert.deepEqual(both[1].shown, both[0].shown);
  });

  test('is led to the same receipt when the form is sent again', async () => {
    const fields = { ...await openForm(server), ...spam() };
    const first = await postForm(server, fields);
    const second = await postForm(server, { ...fields, comment: '' });
    assert.equal(second.location, first.location);
    const { reference } = await storedEnquiry(server, first.location);
    assert.deepEqual((await stored(reference)).mails, ['held']);
  });

  test('may read it all before sending: what programs filled in goes along', async () => {
    const form = await openForm(server);
    const fields = spam();
    const { carried } = readAnswers((await postForm(server, { ...form, ...fields, action: 'review' })).text);
    assert.equal(carried.comment, fields.comment);
    const sent = await postForm(server, carried);
    assert.equal((await storedEnquiry(server, sent.location)).status, 'quarantined');
  });
});

describe('what is held', () => {
  test('is stored whole, with every reason', async () => {
    const fields = { ...wholeEnquiry(), ...spam() };
    const { location } = await submitForm(server, fields);
    const row = await storedEnquiry(server, location);
    for (const name of FIELDS) assert.equal(row[name].toString(), fields[name], name);
    const { status, score, reasons, mails, due, history } = await stored(row.reference);
    assert.equal(status, 'quarantined');
    assert.equal(reasons.trap, 40);
    assert.ok(reasons.fast > 0 && reasons.wording > 0, JSON.stringify(reasons));
    assert.equal(Object.values(reasons).reduce((sum, points) => sum + points), score);
    assert.ok(score >= 50);
    assert.deepEqual(mails, ['held']);
    assert.equal(due, 0);
    assert.deepEqual(history, ['site received', 'site status quarantined']);
  });

  test('sends no mail, while a later genuine one does', async () => {
    const reference = await held();
    await settle();
    assert.deepEqual(await mailsOf(reference), []);
    assert.deepEqual((await stored(reference)).mails, ['held']);
  });

  test('stands in the list of all enquiries for programs', async () => {
    const fields = spam();
    const reference = await held(fields);
    const { stdout } = await server.indemand('enquiry', 'list', '--json');
    const row = JSON.parse(stdout).find((each) => each.reference === reference);
    assert.equal(row.status, 'quarantined');
    assert.equal(row.message, fields.message);
  });

  test('is in the list with its score and reasons, and nowhere else', async () => {
    const reference = await held();
    const { score, reasons } = await stored(reference);
    const html = await ada.text(QUARANTINE);
    const row = html.slice(html.lastIndexOf('<tr', html.indexOf(reference)), html.indexOf('</tr>', html.indexOf(reference)));
    assert.match(row, new RegExp(`Score: ${score}<`));
    assert.deepEqual([...row.matchAll(/<li>[^<]* <span class="quiet">(\d+)</g)].map(([, points]) => Number(points)),
      Object.values(reasons).sort((a, b) => b - a));
    assert.match(row, /<li>Filled in a field that people do not see <span class="quiet">40</);
    assert.deepEqual(buttonsOf(html).filter((button) => button.reference === reference).map(({ words }) => words), ['Release', 'Spam']);
    for (const other of ['/desk/', '/desk/?show=waiting', '/desk/?show=new', SPAM]) {
      assert.ok(!(await ada.text(other)).includes(reference), other);
    }
  });

  test('can be decided on its own page, where nobody is asked to answer it', async () => {
    const reference = await held();
    const html = await ada.text(page(reference));
    assert.match(html, /Held as possible spam/);
    assert.doesNotMatch(html, /Answer by e-mail|Waiting for a first answer/);
    const answered = await ada.post(`${page(reference)}/answered`);
    assert.match(answered.headers.get('location'), /done=status_refused$/);
    assert.equal((await stored(reference)).status, 'quarantined');
    const led = await press(ada, page(reference), reference, 'Release');
    assert.equal(led, `${page(reference)}?done=released`);
    assert.equal(await flash(ada, led), 'Released. Mails that were held go out now.');
  });
});

describe('Release', () => {
  test('sends what was held, once, and leads back to the list', async () => {
    const fields = spam();
    const reference = await held(fields);
    const led = await press(ada, QUARANTINE, reference, 'Release');
    assert.equal(led, `${QUARANTINE}&done=released`);
    const html = await ada.text(led);
    assert.match(html, /role="status">Released\. Mails that were held go out now\.</);
    assert.ok(!html.includes(reference));
    const [mail] = await eventually(async () => {
      const mails = await mailsOf(reference);
      return mails.length > 0 && mails;
    }, 'the mail that was held');
    assert.ok(mail.text.replaceAll('\r\n', '\n').includes(fields.message));
    await settle();
    assert.equal((await mailsOf(reference)).length, 1);
    const { status, mails, history } = await stored(reference);
    assert.equal(status, 'new');
    assert.deepEqual(mails, ['accepted']);
    assert.deepEqual(history.slice(0, 3), ['site received', 'site status quarantined', 'ada released new']);
    assert.ok(history.includes('dispatch mail accepted'));
    assert.match(await ada.text(page(reference)), /Waiting for a first answer/);
  });

  test('twice: who comes second is told, and there is one mail', async () => {
    const reference = await held();
    const fields = { from: 'quarantined', status: 'new', next: QUARANTINE };
    await ada.post(`${page(reference)}/status`, fields);
    const second = await bert.post(`${page(reference)}/status`, fields);
    assert.equal(second.headers.get('location'), `${QUARANTINE}&done=status_lost`);
    assert.match(await flash(bert, second.headers.get('location')), /^Nothing was changed: somebody else /);
    await settle();
    assert.equal((await mailsOf(reference)).length, 1);
  });

  test('and Spam by two people at once: one is done, the other is told', async () => {
    for (let i = 0; i < 5; i += 1) {
      const reference = await held();
      const to = { released: 'new', spam: 'spam' };
      const led = await Promise.all([ada.post(`${page(reference)}/status`, { from: 'quarantined', status: 'new' }),
        bert.post(`${page(reference)}/status`, { from: 'quarantined', status: 'spam' })]);
      const done = led.map((answer) => /done=(\w+)$/.exec(answer.headers.get('location'))[1]);
      const winner = done.find((word) => word !== 'status_lost');
      assert.deepEqual([...done].sort(), [winner, 'status_lost'].sort());
      const { status, history } = await stored(reference);
      assert.equal(status, to[winner]);
      assert.equal(history.filter((event) => /^(?:ada|bert) /.test(event)).length, 1);
    }
  });

  test('keeps the place in a long list', async () => {
    const references = await addEnquiries(server, Array.from({ length: 60 }, () => ({ status: 'quarantined' })));
    const older = /rel="next" href="([^"]*)"/.exec(await ada.text(QUARANTINE))[1].replaceAll('&amp;', '&');
    const led = await press(ada, older, references[5], 'Release');
    assert.equal(led, `${older}&done=released`);
    const html = await ada.text(led);
    assert.match(html, /role="status">Released\./);
    const shown = buttonsOf(html).map(({ reference }) => reference);
    assert.ok(shown.includes(references[4]) && shown.includes(references[6]) && !shown.includes(references[5]));
    assert.ok(buttonsOf(html).every(({ fields }) => fields.next === older), 'without the message of before');
  });

  test('leads to no page but those of the desk', async () => {
    for (const next of ['https://evil.example/', '//evil.example/', '/\\evil.example', '/en/contact', '/desk/../en/contact',
      '/desk/%2e%2e/en/contact', '/desk//evil.example', '/desk/logout', 'javascript:alert(1)', '/desk/\r\nX-Evil: 1', '']) {
      const reference = await held();
      const answer = await ada.post(`${page(reference)}/status`, { from: 'quarantined', status: 'new', next });
      assert.equal(answer.headers.get('location'), `${page(reference)}?done=released`, next);
      assert.equal(answer.headers.get('x-evil'), null);
    }
  });
});

describe('Spam', () => {
  test('stays held, in a list of its own, and Release still sends it', async () => {
    const reference = await held();
    assert.equal(await press(ada, QUARANTINE, reference, 'Spam'), `${QUARANTINE}&done=spam`);
    assert.match(await flash(ada, `${QUARANTINE}&done=spam`), /^Marked as spam\./);
    await settle();
    let row = await stored(reference);
    assert.equal(row.status, 'spam');
    assert.deepEqual(row.mails, ['held']);
    assert.deepEqual(row.history.slice(2), ['ada status spam']);
    assert.deepEqual(await mailsOf(reference), []);

    const html = await ada.text(SPAM);
    assert.deepEqual(buttonsOf(html).filter((button) => button.reference === reference).map(({ words }) => words), ['Release']);
    assert.match(html, new RegExp(`Score: ${row.score}<`));
    assert.equal(await press(bert, SPAM, reference, 'Release'), `${SPAM}&done=released`);
    await eventually(async () => (await mailsOf(reference)).length === 1, 'the mail that was held');
    row = await stored(reference);
    assert.equal(row.status, 'new');
    assert.ok(row.history.includes('bert released new'));
  });
});

describe('nothing is decided', () => {
  const refused = async (send) => {
    const reference = await held();
    const before = await stored(reference);
    const answer = await send(`${page(reference)}/status`, { from: 'quarantined', status: 'new', next: QUARANTINE });
    assert.equal(answer.status, 403, await answer.text());
    assert.deepEqual(await stored(reference), before);
  };

  test('without a session', () => refused((where, fields) => post(server, where, { csrf: ada.csrf, ...fields })));
  test('without a CSRF token', () => refused((where, fields) => post(server, where, fields, { Cookie: ada.cookie })));
  test('with the token of another session', () => refused((where, fields) => ada.post(where, { ...fields, csrf: bert.csrf })));
  test('from another site', () => refused((where, fields) => ada.post(where, fields, { Origin: 'https://evil.example' })));
  test('by a viewer', () => refused((where, fields) => vera.post(where, fields)));

  test('by a viewer, who sees the reasons and no buttons', async () => {
    const reference = await held();
    for (const where of [QUARANTINE, page(reference)]) {
      const html = await vera.text(where);
      assert.match(html, /Filled in a field that people do not see/, where);
      assert.deepEqual(buttonsOf(html), [], where);
      assert.ok(buttonsOf(await ada.text(where)).length > 0, where);
    }
  });
});

describe('after one that is held', () => {
  test('a correction in the same form is judged by itself, and staff hear of it', async () => {
    const form = await openForm(server);
    const fields = suspected();
    const first = await storedEnquiry(server, (await postForm(server, { ...form, ...fields })).location);
    const better = await postForm(server, { ...form, ...fields, comment: '', phone: '+81 3 1111 1111' });
    const second = await storedEnquiry(server, better.location);
    assert.deepEqual([first.status, second.status, second.corrects], ['quarantined', 'new', first.id]);
    const [mail] = await eventually(async () => {
      const mails = await mailsOf(second.reference);
      return mails.length > 0 && mails;
    }, 'the mail of the correction');
    assert.match(mail.text, new RegExp(`Corrects: ${first.reference}`));
    assert.deepEqual((await stored(first.reference)).mails, ['held']);
    assert.ok((await ada.text(page(second.reference))).includes(page(first.reference)));
  });

  test('the same text in another form is told to staff, once', async () => {
    const fields = suspected();
    const first = await held(fields);
    const again = async () => storedEnquiry(server, (await submitForm(server, { ...fields, comment: '' })).location);
    const [second, third] = [await again(), await again()];
    assert.deepEqual([second.status, third.status], ['new', 'new']);
    await settle();
    assert.equal((await mailsOf(second.reference)).length, 1);
    assert.deepEqual((await stored(third.reference)).mails, []);
    assert.deepEqual((await stored(first)).mails, ['held']);
  });

  test('the same text once more is not told when the first has been released', async () => {
    const fields = suspected();
    const first = await held(fields);
    await press(ada, QUARANTINE, first, 'Release');
    const second = await storedEnquiry(server, (await submitForm(server, { ...fields, comment: '' })).location);
    await settle();
    assert.equal((await mailsOf(first)).length, 1);
    assert.deepEqual((await stored(second.reference)).mails, []);
  });

  test('the same text that is held too is released for itself', async () => {
    const fields = suspected();
    const both = [await held(fields), await held(fields)];
    assert.deepEqual((await stored(both[1])).mails, ['held']);
    await press(ada, QUARANTINE, both[1], 'Release');
    await settle();
    assert.equal((await mailsOf(both[1])).length, 1);
    assert.deepEqual(await mailsOf(both[0]), []);
  });
});
