// Every page and state there is, made once by the real server: what tests of how pages look and read go
// through. Each is an answer kept whole, which showPage() gives to a browser as often as a test likes.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import { openPage } from './browser.mjs';
import { addAccount, addEnquiries, client } from './desk.mjs';
import { encodeForm, openForm, postForm, storedEnquiry, submitForm, wholeEnquiry } from './form.mjs';
import { LANGUAGES, slugsOf } from './languages.mjs';
import { busyWorkers, signal, steadySite } from './processes.mjs';
import { eventually, root, startServer } from './server.mjs';

const LIMIT = 1000; // requests, more than any burst lets through
const ROWS = 120; // of the inbox, more than two pages
const TOGETHER = 4; // of the workers there are
const STORY = 'internationally-in-demand';
const TRIES = 10; // at a wrong address, more than any receipt allows
const KILLS = 10; // of keepers, more than all languages need

/** Long words, right-to-left, line breaks: what a page has to hold. */
const LONG = {
  ...wholeEnquiry(),
  company: 'W'.repeat(200),
  place: 'مدينة بوخوم',
  message: `${'Donaudampfschiff'.repeat(30)}\n${wholeEnquiry().message}`,
};
const WRONG = Object.fromEntries(Object.keys(LONG).map((name) => [name, 'a\nb']));
const SPAM = {
  ...wholeEnquiry(),
  company: 'Rank Boosters',
  email: 'offers@example.com',
  message: 'We offer guest posts and backlinks: https://a.example https://b.example <a href="https://c.example">rank first</a>',
  comment: 'https://d.example',
};

const kept = async (answer) => ({ status: answer.status, headers: answer.headers, html: answer.text ?? '' });
const fetched = async (answer) => ({ status: answer.status, headers: answer.headers, html: await answer.text() });

/** Adds pages to a list; `put` takes the status a page must have. */
function collector(pages, lang, side) {
  return (name, status, page) => {
    assert.equal(page.status, status, `${name}: ${page.html.slice(0, 300)}`);
    pages.push({ name: lang === 'en' ? name : `${name} in ${lang}`, state: name, lang, side, ...page });
  };
}

async function withdrawals(server, lang, put) {
  const form = `/${lang}/contact`;
  const { location } = await submitForm(server, LONG, form);
  const get = async () => fetched(await server.fetch(location));
  const withdraw = async (email) => kept(await postForm(server, { email }, { where: location }));
  put('receipt', 200, await get());
  put('receipt with no address', 422, await withdraw(''));
  put('receipt with a wrong address', 422, await withdraw('other@example.com'));
  assert.equal((await withdraw(LONG.email)).status, 303);
  put('withdrawn', 200, await get());

  const locked = (await submitForm(server, { ...LONG, name: 'Lock' }, form)).location;
  let last;
  for (let i = 0; i < TRIES && !(last?.html && !last.html.includes('name="email"')); i += 1) {
    last = await kept(await postForm(server, { email: 'other@example.com' }, { where: locked }));
  }
  put('receipt with no tries left', 422, last);
  return location;
}

async function forms(server, lang, put) {
  const where = `/${lang}/contact`;
  const post = async (fields) => kept(await postForm(server, { ...await openForm(server, where), ...fields }, { where }));
  put('form', 200, await fetched(await server.fetch(where)));
  put('form with errors', 422, await post({ ...LONG, email: 'x', company: '', privacy: undefined }));
  put('form with everything wrong', 422, await post(WRONG));
  put('form that has expired', 200, await post({ ...LONG, key: 'none' }));
  put('review', 200, await post({ ...LONG, action: 'review' }));
  put('form after the review', 200, await post({ ...LONG, action: 'edit' }));
  put('message about a wrong kind of form', 415, await kept(await postForm(server, LONG, { where, headers: { 'Content-Type': 'text/plain' } })));
  put('message about a damaged form', 400, await kept(await postForm(server, `${encodeForm(LONG)}&name=twice`, { where })));
}

/** Sends a form in each of these languages, and kills the keeper while all are in hand. */
async function killKeeper(server, langs) {
  const ready = await Promise.all(langs.map(async (lang) => ({ where: `/${lang}/contact`,
    fields: { ...await openForm(server, `/${lang}/contact`), ...LONG, name: `Dead ${lang}` } })));
  const { keeper } = await steadySite(server);
  signal(keeper, 'SIGSTOP');
  const answers = ready.map(({ where, fields }) => postForm(server, fields, { where }));
  await eventually(async () => (await busyWorkers(server)).length >= langs.length, 'all are in hand');
  signal(keeper, 'SIGKILL');
  const found = await Promise.all(answers);
  await steadySite(server, keeper);
  return found;
}

/** What people see whose enquiry meets a keeper that dies: {lang: answer}. No more at once than there are
 * workers; whose form had not quite arrived when the keeper died got a receipt of the next one, and tries again. */
async function deadKeeper(server) {
  const found = {};
  let left = LANGUAGES;
  for (let i = 0; i < KILLS && left.length > 0; i += 1) {
    const langs = left.slice(0, TOGETHER);
    for (const [place, answer] of (await killKeeper(server, langs)).entries()) found[langs[place]] = answer;
    left = LANGUAGES.filter((lang) => found[lang]?.status !== 503);
  }
  return found;
}

/** The form of somebody over the limit, in each language: from a server of its own, which is then flooded. */
async function limited() {
  const server = await startServer({ localConf: '[site]\nrate_limit = on\n' });
  try {
    const found = {};
    for (const lang of LANGUAGES) {
      for (let i = 0; i < LIMIT && found[lang]?.status !== 429; i += 1) {
        found[lang] = await postForm(server, i % 50 === 49 ? LONG : 'name=', { where: `/${lang}/contact` });
      }
      found[lang] = await eventually(async () => {
        const answer = await postForm(server, LONG, { where: `/${lang}/contact` });
        return answer.status === 429 ? answer : null;
      }, '429');
    }
    return found;
  } finally {
    await server.stop();
  }
}

async function publicPages(server, pages) {
  const dead = await deadKeeper(server);
  const over = await limited();
  for (const lang of LANGUAGES) {
    const put = collector(pages, lang, 'public');
    const get = async (slug) => fetched(await server.fetch(`/${lang}/${slug}`));
    put('story', 200, await get(STORY));
    await forms(server, lang, put);
    put('form that could not be stored', 503, await kept(dead[lang]));
    put('form over the limit', 429, await kept(over[lang]));
    await withdrawals(server, lang, put);
    for (const slug of slugsOf(lang).filter((one) => one !== STORY)) put(slug, 200, await get(slug));
    put('message that there is no such page', 404, await get('none'));
    put('message about a wrong method', 405, await kept(await postForm(server, 'a=b', { where: `/${lang}/imprint` })));
  }
}

/** nginx's own pages, as the build made them: all of one language, and one of each other. */
async function nginxPages(server, pages) {
  const folder = path.join(root, 'build', server.environment.PRESET, 'static/errors');
  for (const lang of LANGUAGES) {
    const answer = await server.fetch(`/${lang}/no/page`);
    const put = collector(pages, lang, 'nginx');
    for (const file of (await readdir(path.join(folder, lang))).sort().filter((one) => lang === 'en' || one === '404.html')) {
      const html = await readFile(path.join(folder, lang, file), 'utf8');
      put(`nginx ${file.replace('.html', '')}`, answer.status, { status: answer.status, headers: answer.headers, html });
    }
    const notFound = pages.find((page) => page.state === 'nginx 404' && page.lang === lang);
    assert.equal(notFound.html, await answer.text());
  }
}

async function deskPages(server, pages) {
  await addAccount(server, 'ada', 'staff');
  await addAccount(server, 'vera', 'viewer');
  const put = collector(pages, 'en', 'desk');
  put('desk login', 200, await fetched(await server.fetch('/desk/login')));
  put('desk login that failed', 422, await fetched(await server.fetch('/desk/login', { method: 'POST',
    headers: { Origin: server.base }, body: new URLSearchParams({ user: 'ada', password: 'wrong' }) })));

  const staff = await client(server, 'ada');
  const viewer = await client(server, 'vera');
  const show = async (name, where, who = staff) => put(name, 200, await fetched(await who.get(where)));
  const send = async (fields) => (await storedEnquiry(server, (await submitForm(server, fields)).location)).reference;
  const change = async (reference, from, status) => {
    const answer = await staff.post(`/desk/enquiry/${reference}/status`, { from, status });
    assert.equal(answer.status, 303, await answer.text());
  };
  const held = await send(SPAM);
  const marked = await send({ ...SPAM, name: 'Second' });
  await send({ ...SPAM, name: 'Third', company: LONG.company, message: LONG.message });
  await change(marked, 'quarantined', 'spam');
  const short = await send({ ...wholeEnquiry(' short'), message: 'Hello', role: '', phone: '', website: '', sector: '', call: '', updates: '' });
  const answered = await send(wholeEnquiry(' answered'));
  assert.equal((await staff.post(`/desk/enquiry/${answered}/answered`)).status, 303);
  const fresh = await send({ ...LONG, name: 'New' });
  const [{ reference: withdrawn }] = await server.sql("SELECT reference FROM enquiry WHERE status = 'withdrawn' LIMIT 1");

  await show('desk inbox', '/desk/');
  await show('desk inbox with nothing in it', '/desk/?show=closed');
  for (const list of ['quarantined', 'spam', 'withdrawn']) await show(`desk inbox of ${list}`, `/desk/?show=${list}`);
  await show('desk inbox of quarantined for a viewer', '/desk/?show=quarantined', viewer);
  const enquiries = { new: fresh, answered, quarantined: held, spam: marked, withdrawn };
  for (const [status, reference] of Object.entries(enquiries)) await show(`desk enquiry, ${status}`, `/desk/enquiry/${reference}`);
  await show('desk enquiry, short', `/desk/enquiry/${short}`);
  await show('desk enquiry after a change', `/desk/enquiry/${answered}?done=answered`);
  await show('desk enquiry, new, for a viewer', `/desk/enquiry/${fresh}`, viewer);
  await show('desk enquiry, quarantined, for a viewer', `/desk/enquiry/${held}`, viewer);
  await addEnquiries(server, Array.from({ length: ROWS }, (_, i) => ({ company: `Row ${i}` })));
  const [, older] = /rel="next" href="([^"]+)"/.exec(await staff.text('/desk/?show=new'));
  await show('desk inbox, a page between others', older.replaceAll('&amp;', '&'));
  put('desk not found', 404, await fetched(await staff.get('/desk/none')));
}

/**
 * Every page, in the order of a visit: [{name, state (its name without the language), lang, side (public,
 * nginx or desk), status, headers, html}]. Accounts ada (staff) and vera (viewer) are there afterwards.
 */
export async function makePages(server) {
  const pages = [];
  await publicPages(server, pages);
  await nginxPages(server, pages);
  await deskPages(server, pages);
  return pages;
}

const HOP = /^(connection|content-encoding|content-length|date|keep-alive|transfer-encoding)$/;

/** A browser page that shows an answer as the server sent it, with its files and headers. What the
 * Content Security Policy refused is noted in page.problems, what it asked for in page.requests. */
export async function showPage(browser, server, answer, options = {}) {
  // Playwright and smooth scrolling wait for each other, now and then for ever.
  const page = await openPage(browser, { reducedMotion: 'reduce', ...options });
  page.requests = [];
  page.on('request', (request) => page.requests.push(request.url()));
  await page.exposeFunction('noteProblem', (text) => page.problems.push(text));
  await page.addInitScript(() => addEventListener('securitypolicyviolation', (event) => (
    window.noteProblem(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`))));
  const where = `${server.base}/shown`;
  const headers = Object.fromEntries([...answer.headers].filter(([name]) => !HOP.test(name)));
  await page.route(where, (route) => route.fulfill({ status: 200, headers, body: answer.html }));
  await page.goto(where);
  return page;
}

export async function openFolds(page) {
  await page.evaluate(() => { for (const fold of document.querySelectorAll('details')) fold.open = true; });
}
