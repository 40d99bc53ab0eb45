// form.js in a browser: the server's verdicts in the server's words, and nothing that gets in the way.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { launchBrowser, openPage } from './lib/browser.mjs';
import { countRows, FORM, FORM_GERMAN, openForm, postForm, readForm, shortEnquiry, wholeEnquiry } from './lib/form.mjs';
import { startServer } from './lib/server.mjs';

const SEND = 'main form button[type=submit]:not([name])';
const LINES = ['name', 'company', 'role', 'phone', 'place', 'call_times'];
const FOUR_BYTES = '\u{1F3ED}';
const label = (length) => 'd'.repeat(length);

// One table for both sides. A text input of a browser holds no line break, so none is here; nor is a
// domain that says xn-- and is no Punycode, which only the server finds.
const INPUTS = {
  ...Object.fromEntries(LINES.map((name) => [name, ['', ' \t ', 'Ann', 'x'.repeat(200), 'x'.repeat(201), FOUR_BYTES.repeat(200), FOUR_BYTES.repeat(201),
    'e\u0301'.repeat(200), 'e\u0301'.repeat(201), '\u0958'.repeat(101), ` \t${'x'.repeat(200)}  `, '\u00a0', 'a\u000bb', 'a\u001b[31mb', '\u000c', 'a\u0085b', 'a\tb']])),
  message: ['', ' \n\t\r\n', 'a', 'a\nb\r\nc', 'x'.repeat(5000), 'x'.repeat(5001), '談'.repeat(5000), '談'.repeat(5001), `${'x\n'.repeat(50)}${'x'.repeat(4900)}`,
    `${'x\r\n'.repeat(50)}${'x'.repeat(4901)}`, `\n${'e\u0301'.repeat(5000)}\n`, 'a\u0007b', `${' '.repeat(20000)}x`],
  email: ['', ' ', 'aiko@example.com', ' aiko@example.com ', 'plain', 'a@', '@b.c', '@', 'a@b', 'a b@example.com', 'a@example.com, b@example.com', 'a@example..com',
    '.a@example.com', 'a.@example.com', 'a..b@example.com', '"a b"@example.com', 'a@[127.0.0.1]', 'a@1.2.3.4', 'a@1.2.3.0x7f', 'a@0x7f.1', 'a@-x.com', 'a@x-.com', 'a@example.com>',
    '<a@example.com>', 'a@exa mple.com', 'a@b@example.com', 'a@\u202eexample.com', 'mailto:a@example.com', '\u00a0a@example.com', 'a@example.com\u200b',
    'a\u00ad@example.com', '\ufeffa@example.com', "o'brien+tag@example.com", 'a@xn--bcher-kva.example', 'a@bücher.example', '用户@例子.广告', 'a@sub.example.museum',
    '!#$%&*/=?^_`{|}~-@example.com', 'UPPER@EXAMPLE.COM', 'a@BÜCHER.example', 'a@straße.example', 'a@例子。广告', 'a@example\uff0ecom', 'a@１２７.0.0.1', 'a@☕.example',
    'a@a_b.example', 'a@a/b.example', 'a@a%41.example', 'a@example.com.', 'a@ab--cd.example', 'a@पहला.भारत', 'a@مثال.إختبار', 'a@日本・語.example', 'a@①.example', 'a@℡.example',
    'a@xn--zca.example', 'a@xn--bcher-kva.ü.example', 'a@ab--cü.example', 'a@\u0300x.example', 'a@ü-.example', 'a@-ü.example', `a@${label(63)}.example`, `a@${label(64)}.example`, `a@${'ü'.repeat(55)}.example`, `a@${'ü'.repeat(60)}.example`,
    `${'l'.repeat(64)}@example.com`, `${'l'.repeat(65)}@example.com`, `${'é'.repeat(32)}@example.com`, `${'é'.repeat(33)}@example.com`, 'e\u0301@example.com', 'a(b@example.com', 'a\\b@example.com', 'a,b@example.com', 'a;b@example.com', 'a:b@example.com', 'a\u007fb@example.com', 'a\u0001@example.com', 'a@\u00e4.\u0663', 'a@x.١٢',
    `l@${label(63)}.${label(63)}.${label(63)}.${label(56)}.com`, `l@${label(63)}.${label(63)}.${label(63)}.${label(60)}.com`, `é@${label(63)}.${label(63)}.${label(63)}.${label(56)}.com`, 'x'.repeat(255)],
  website: ['', '  ', 'javascript:alert(document.domain)', 'javascript://example.com/%0aalert(1)', 'data:text/html,x.y', 'ftp://example.com', 'example', 'http://',
    'https://user@example.com', 'a b.example', 'vbscript:a.b', ' .', '.', '.example.com', 'example.com.', 'example.com:x', 'example.com:', 'example.com:0', 'example.com:080', 'example.com:65535',
    'example.com:65536', 'example.com:8080/x', '//example.com', 'http:example.com', 'HTTP:///x.y', 'https://exa\u00a0mple.com', 'https://\u202emoc.elpmaxe', 'example.com',
    'www.example.com/a?b=c#d', 'HTTPS://EXAMPLE.COM', 'http://bücher.example/ü', 'example.com?to=https://x.y', 'example.com/https://x.y', 'xn--bcher-kva.example#a:b', 'http://http://x.y',
    'example.com/a b', 'example.com/a\tb', 'a_b.example', 'a%41.example', 'ſ.example', '\u212a.example', 'https://https.x', `https://example.com/${'x'.repeat(180)}`, `https://example.com/${'x'.repeat(181)}`, 'x.y\u0001'],
  country: ['', 'JP'],
  sector: ['', 'undecided', 'energy'],
  privacy: ['', 'yes'],
  share: ['', 'yes'],
};

let server;
let browser;
before(async () => {
  server = await startServer();
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

async function open(options, where = FORM) {
  const page = await openPage(browser, { baseURL: server.base, reducedMotion: 'reduce', ...options });
  page.asked = [];
  page.on('request', (request) => page.asked.push(request.url()));
  await page.goto(where);
  await page.evaluate(() => { document.querySelector('details').open = true; });
  return page;
}

async function assertClean(page) {
  assert.deepEqual(page.problems.filter((problem) => !/status of 422/.test(problem)), []);
  assert.deepEqual(page.asked.filter((url) => !url.startsWith(`${server.base}/`) && !url.startsWith('mailto:')), []);
  assert.deepEqual(await page.context().cookies(), []);
  assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length]), [0, 0]);
  await page.context().close();
}

const field = (page, name) => page.locator(`main form [name=${name}]`);

/** The message at a field, without its hidden prefix; null without one. */
const message = (page, name) => page.evaluate((id) => document.getElementById(id)?.lastChild.data ?? null, `${name}-error`);

describe('the same verdict in the same words', () => {
  for (const [name, inputs] of Object.entries(INPUTS)) {
    test(name, async () => {
      const page = await open();
      const form = await openForm(server);
      const box = ['privacy', 'share'].includes(name);
      const select = ['country', 'sector'].includes(name);
      for (const input of inputs) {
        await field(page, name).focus();
        // Something else first, so that the field was changed whatever comes then.
        if (box) await field(page, name).click();
        else if (select) await field(page, name).selectOption({ index: 1 });
        else await field(page, name).fill('something');
        if (box) await field(page, name).setChecked(input === 'yes');
        else if (select) await field(page, name).selectOption(input);
        else await field(page, name).fill(input);
        await field(page, name).blur();
        const answer = await postForm(server, { ...form, ...wholeEnquiry(), action: 'review', [name]: input });
        const expected = answer.status === 200 ? null : readForm(answer.text).fieldErrors[name];
        assert.notEqual(expected, undefined, input);
        assert.equal(await message(page, name), expected, JSON.stringify(input.length > 80 ? `${input.slice(0, 80)}…` : input));
      }
      await assertClean(page);
    });
  }

  test('numbers as the language writes them', async () => {
    const page = await open({}, FORM_GERMAN);
    const form = await openForm(server, FORM_GERMAN);
    for (const length of [5001, 12345]) {
      const value = 'x'.repeat(length);
      await field(page, 'message').fill(value);
      await field(page, 'message').blur();
      const answer = await postForm(server, { ...form, ...wholeEnquiry(), message: value }, { where: FORM_GERMAN });
      assert.equal(await message(page, 'message'), readForm(answer.text).fieldErrors.message);
      assert.match(await message(page, 'message'), length === 5001 ? /5\.001\u00a0Zeichen, möglich sind 5\.000$/ : /12\.345\u00a0Zeichen/);
    }
    await assertClean(page);
  });

  test('and in the same markup', async () => {
    const page = await open();
    for (const [name, value] of Object.entries({ name: '', email: 'x', message: '', role: 'x'.repeat(201), website: 'x' })) {
      await field(page, name).fill('something');
      await field(page, name).fill(value);
      await field(page, name).blur();
    }
    await field(page, 'privacy').click();
    await field(page, 'privacy').click();
    await field(page, 'privacy').blur();
    await field(page, 'country').focus();
    await field(page, 'country').selectOption('JP');
    await field(page, 'country').selectOption('');
    await field(page, 'country').blur();
    await field(page, 'company').fill('x');
    const look = () => page.evaluate(() => [...document.querySelectorAll('main form .field')].map((element) => {
      const control = element.querySelector('[name]');
      const error = element.querySelector('.error');
      return { className: element.className, error: error?.outerHTML, before: error?.nextElementSibling.id || error?.nextElementSibling.className,
        invalid: control.getAttribute('aria-invalid'), described: control.getAttribute('aria-describedby') };
    }));
    const mine = await look();
    await page.locator(SEND).click();
    await page.locator('.summary').waitFor();
    assert.deepEqual(mine, await look());
    await assertClean(page);
  });
});

describe('when', () => {
  test('a field that nobody changed says nothing; one that was says so when it is left, not before', async () => {
    const page = await open();
    for (const name of ['name', 'email', 'country', 'message', 'privacy']) await field(page, name).focus();
    await field(page, 'email').focus();
    assert.equal(await page.locator('.error').count(), 0);
    await page.keyboard.type('aiko');
    assert.equal(await page.locator('.error').count(), 0);
    await field(page, 'company').focus();
    assert.match(await message(page, 'email'), /^Enter your work e-mail address in full/);
    assert.equal(await page.locator('[role=status]').textContent(), `Error: ${await message(page, 'email')}`);
    await field(page, 'email').focus();
    await page.keyboard.press('End');
    await page.keyboard.type('@example');
    assert.notEqual(await message(page, 'email'), null);
    await page.keyboard.type('.com');
    assert.equal(await message(page, 'email'), null, 'gone as soon as it is right');
    assert.equal(await field(page, 'email').getAttribute('aria-invalid'), null);
    assert.equal(await field(page, 'email').getAttribute('aria-describedby'), 'email-hint');
    await assertClean(page);
  });

  test('a message of the server goes when its field is put right', async () => {
    const page = await open();
    await page.locator(SEND).click();
    await page.locator('.summary').waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.className), 'summary');
    await field(page, 'name').fill('Ann');
    assert.equal(await message(page, 'name'), null);
    assert.notEqual(await message(page, 'email'), null);
    await assertClean(page);
  });

  test('a message that appears does not move Send away under the mouse', async () => {
    const page = await open();
    await field(page, 'email').fill('x');
    await page.locator(SEND).scrollIntoViewIfNeeded();
    const { x, y, width, height } = await page.locator(SEND).boundingBox();
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    assert.equal(await page.locator('.error').count(), 0);
    await page.mouse.up();
    await page.locator('.summary').waitFor();
    await assertClean(page);
  });

  test('a link of the summary opens the fold that its field is in', async () => {
    const page = await open();
    await field(page, 'website').fill('x');
    await page.locator(SEND).click();
    await page.locator('.summary').waitFor();
    await page.evaluate(() => { document.querySelector('details').open = false; });
    await page.locator('.summary a[href="#website"]').click();
    assert.equal(await page.evaluate(() => document.activeElement.name), 'website');
    assert.ok(await field(page, 'website').isVisible());
    await assertClean(page);
  });
});

test('a long text counts down near its limit, in characters as the server counts them', async () => {
  const page = await open();
  const count = page.locator('#message-count');
  await field(page, 'message').fill('e\u0301'.repeat(4499));
  assert.equal(await count.count(), 0);
  await field(page, 'message').fill(`${'e\u0301'.repeat(4500)}\n\n`);
  assert.equal(await count.textContent(), 'You have 500 characters left');
  await field(page, 'message').fill('談'.repeat(5003));
  assert.equal(await count.textContent(), 'You have 3 characters too many');
  await page.waitForFunction(() => document.querySelector('[role=status]').textContent === 'You have 3 characters too many');
  for (const [length, text] of Object.entries({ 4999: '1 character left', 5000: '0 characters left', 5001: '1 character too many', 6200: '1,200 characters too many' })) {
    await field(page, 'message').fill('x'.repeat(length));
    assert.equal(await count.textContent(), `You have ${text}`);
  }
  await field(page, 'message').fill('short');
  assert.equal(await count.textContent(), '');
  await assertClean(page);
});

test('a page is sent once; coming back from the browser\'s memory it can be sent again', async () => {
  const page = await open();
  const fields = shortEnquiry(' once');
  for (const name of ['name', 'email', 'company', 'message']) await field(page, name).fill(fields[name]);
  await field(page, 'country').selectOption(fields.country);
  await field(page, 'privacy').check();
  // Sees what form.js lets through, and keeps the page.
  await page.evaluate(() => {
    window.sent = [];
    window.hold = (event) => { window.sent.push(!event.defaultPrevented); event.preventDefault(); };
    document.querySelector('main form').addEventListener('submit', window.hold);
  });
  const looks = () => page.evaluate((send) => [document.querySelector(send).textContent, document.querySelector(send).ariaDisabled], SEND);
  await page.locator(SEND).click();
  assert.deepEqual(await looks(), ['Sending …', 'true']);
  await page.locator(SEND).dispatchEvent('click');
  await page.locator('button[value=review]').click();
  await field(page, 'name').press('Enter');
  assert.deepEqual(await page.evaluate(() => window.sent), [true, false, false, false]);
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  assert.deepEqual(await looks(), ['Send enquiry', null]);
  await page.evaluate(() => { document.querySelector('main form').removeEventListener('submit', window.hold); });
  const before = await countRows(server);
  await page.locator(SEND).click();
  await page.waitForURL('**/en/receipt/*');
  assert.equal((await countRows(server)).enquiry, before.enquiry + 1);
  await page.context().close();
});

describe('leaving', () => {
  async function asked(act) {
    const page = await open();
    const dialogs = [];
    page.on('dialog', (dialog) => { dialogs.push(dialog.type()); return dialog.accept(); });
    await page.locator('h1').click(); // browsers ask only those who did something
    await act(page);
    await assertClean(page);
    return dialogs;
  }

  test('asks when text would be lost', async () => {
    assert.deepEqual(await asked(async (page) => {
      await field(page, 'message').fill('a long story');
      await page.locator('.wordmark').click();
      await page.waitForURL('**/en/internationally-in-demand');
    }), ['beforeunload']);
  });

  test('does not ask when nothing was typed, or all was deleted again', async () => {
    assert.deepEqual(await asked(async (page) => {
      await field(page, 'message').fill('a long story');
      await field(page, 'message').fill('');
      await field(page, 'country').selectOption('JP');
      await page.locator('.wordmark').click();
      await page.waitForURL('**/en/internationally-in-demand');
    }), []);
  });

  test('does not ask when the form is sent, reviewed, or when another program is called', async () => {
    assert.deepEqual(await asked(async (page) => {
      await field(page, 'message').fill('a long story');
      await page.locator('a[href^="mailto:"]').click();
      await page.locator('button[value=review]').click();
      await page.locator('.summary').waitFor();
      await field(page, 'name').fill('Ann');
      await page.locator(SEND).click();
      await page.locator('#email-error').waitFor();
    }), []);
  });
});

describe('the trap', () => {
  test('is not seen, reached, read out or filled in by people, and its text comes back', async () => {
    const page = await open();
    const trap = field(page, 'comment');
    const box = await trap.evaluate((element) => { const { width, height } = element.parentElement.getBoundingClientRect(); return { width, height }; });
    assert.deepEqual(box, { width: 1, height: 1 });
    assert.deepEqual(await trap.evaluate((element) => [element.tabIndex, element.autocomplete, element.closest('[aria-hidden=true]') !== null]), [-1, 'off', true]);
    assert.doesNotMatch(await page.locator('main').ariaSnapshot(), /leave this empty/);
    const seen = [];
    await page.locator('h1').click();
    for (let i = 0; i < 60; i += 1) {
      await page.keyboard.press('Tab');
      seen.push(await page.evaluate(() => document.activeElement.name));
    }
    assert.ok(seen.includes('privacy') && !seen.includes('comment'));
    await trap.evaluate((element) => { element.value = 'buy'; });
    await page.locator(SEND).click();
    await page.locator('.summary').waitFor();
    assert.equal(await field(page, 'comment').inputValue(), 'buy');
    await assertClean(page);
  });
});
