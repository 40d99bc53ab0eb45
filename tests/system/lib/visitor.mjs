// A visitor in a browser: fills in the whole form, and afterwards is looked up, on the page and in the
// database, character by character.
import assert from 'node:assert/strict';

import { openPage } from './browser.mjs';
import { FIELDS, storedEnquiry, wholeEnquiry } from './form.mjs';

export const SEND = 'main form button[type=submit]:not([name])';
export const REVIEW = 'main form button[value=review]';
export const CHANGE = 'main form button[value=edit]';

const BOXES = ['call', 'share', 'updates', 'privacy'];
const CHOICES = ['country', 'sector', 'project', 'timeframe', 'jobs', 'investment', 'site', 'reply_lang', 'source'];

let number = 0;

/** A name of letters only: texts that differ in digits alone are the same text to the spam score. */
function nextName() {
  number += 1;
  return number.toString(26).replace(/./g, (digit) => String.fromCharCode(97 + parseInt(digit, 26)));
}

/** Every field, with what HTML, JSON, SQL and templates take for their own, in texts that are no spam;
 * an address that no other enquiry has. Stored as it is: NFC, no blanks around. */
export function oddEnquiry() {
  const name = nextName();
  return {
    ...wholeEnquiry(),
    name: `Zoë "Ann" O'Brien & 田中 愛子 ${name}`,
    email: `zoë.o'brien+${name}@example.com`,
    company: `Tanaka & Søns\\ 'n "Co" <${name}@example.com>; --`,
    message: `We, ${name}, look for a laboratory:\n\n\t1 < 2 && 3 > 2, "50 %" + 'more' &amp; &#10; %41\n`
      + `  ルール地方で ${name} 実験室を。\nمرحبا 👩\u200d🔬 \u202eabc\u202c\nThe last line of ${name}.`,
    role: 'Leiterin “Europe” / 欧州 <EMEA>',
    phone: '+81 (0)3 0000-0000 "17"',
    website: `https://www.example.com/en?x=1&y="2"#'${name}'`,
    place: "Bochum & Mülheim, l'Est",
    call_times: 'mornings (UTC+9); not < 9 & not > 17',
  };
}

/** The same with the longest message there may be, in Japanese and in lines. */
export function longEnquiry() {
  const content = oddEnquiry();
  const message = [...`${content.message}\n${`${'談'.repeat(99)}\n`.repeat(50)}`].slice(0, 4999);
  return { ...content, message: `${message.join('')}終` };
}

/** A page of a visitor, who notes who else was asked (page.outside) and answers every question of the
 * browser with yes (page.dialogs). In the context of another page of the same visitor, if it is given. */
export async function visit(browser, server, options = {}, beside = null) {
  // Playwright and smooth scrolling wait for each other, now and then for ever.
  const page = beside === null
    ? await openPage(browser, { baseURL: server.base, reducedMotion: 'reduce', ...options })
    : Object.assign(await beside.context().newPage(), { problems: [] });
  page.outside = [];
  page.dialogs = [];
  page.on('request', (request) => { if (!request.url().startsWith(`${server.base}/`)) page.outside.push(request.url()); });
  page.on('dialog', (dialog) => {
    page.dialogs.push(dialog.type());
    return dialog.accept();
  });
  return page;
}

/** Nothing odd happened on the page: nothing was kept on the device, nobody else asked, nothing is in the
 * console but these. */
export async function assertClean(page, expected = /status of 422/) {
  assert.deepEqual(page.problems.filter((problem) => !expected.test(problem)), []);
  assert.deepEqual(page.outside, []);
  assert.deepEqual(await page.context().cookies(), []);
  assert.deepEqual(await page.evaluate(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length,
    (await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length]), [0, 0, 0, 0, 0]);
  await page.context().close();
}

export const field = (page, name) => page.locator(`main form [name=${name}]`);

export async function fill(page, fields) {
  await page.bringToFront(); // a tab behind another draws once a second
  if (!await field(page, 'role').isVisible()) await page.locator('details > summary').click();
  for (const [name, value] of Object.entries(fields)) {
    if (BOXES.includes(name)) await field(page, name).setChecked(value === 'yes');
    else if (CHOICES.includes(name)) await field(page, name).selectOption(value);
    else await field(page, name).fill(value);
  }
}

/** Opens a fresh form and fills it in. */
export async function openFilled(page, fields, where = '/en/contact') {
  await page.goto(where);
  await fill(page, fields);
}

/** What the fields of the form hold, or the hidden ones of the review. */
export function shown(page, names = FIELDS) {
  return page.locator('main form').evaluate((form, [all, boxes]) => Object.fromEntries(all.map((name) => {
    const element = form.elements[name];
    const off = !element || (element.type === 'checkbox' && !element.checked);
    return [name, off ? '' : boxes.includes(name) ? 'yes' : element.value];
  })), [names, BOXES]);
}

/** Every field holds what was typed, chosen or ticked. */
export async function assertShown(page, content) {
  assert.deepEqual(await shown(page, Object.keys(content)), content);
}

export async function referenceOf(page) {
  await page.waitForURL('**/*/receipt/*');
  return page.locator('.reference bdi').textContent();
}

/** The page is a receipt; the enquiry it is for is stored byte by byte as it was typed. */
export async function assertReceived(page, server, content) {
  await referenceOf(page);
  const row = await storedEnquiry(server, new URL(page.url()).pathname);
  for (const name of FIELDS) assert.equal(row[name].toString('hex'), Buffer.from(content[name] ?? '').toString('hex'), name);
  return row;
}

/** All enquiries of this visitor, oldest first, each with the marks that tie it to an earlier one. */
export function enquiriesOf(server, { email }) {
  return server.sql(`SELECT id, reference, status, corrects, same_as FROM enquiry WHERE email = '${email.replaceAll("'", "''")}' ORDER BY id`);
}

/** So many enquiries and not one more; every one after the first has a mark. */
export async function assertEnquiries(server, content, count) {
  const rows = await enquiriesOf(server, content);
  assert.equal(rows.length, count, JSON.stringify(rows));
  const ids = rows.map(({ id }) => id);
  for (const [index, row] of rows.entries()) {
    const before = [row.corrects, row.same_as].filter((id) => id !== null);
    if (index === 0) assert.deepEqual(before, []);
    else assert.ok(before.length > 0 && before.every((id) => ids.slice(0, index).includes(id)), JSON.stringify(row));
  }
  return rows;
}
