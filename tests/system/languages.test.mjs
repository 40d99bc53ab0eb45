// Every page in every language there is: how one leads to the others, for people and for search engines,
// and what they are told of it. Beside the project's own languages there is one that nobody knows, from
// right to left, and pages that not every language has.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { launchBrowser, openPage } from './lib/browser.mjs';
import { openForm, postForm, readForm, submitForm, unescapeHtml, wholeEnquiry } from './lib/form.mjs';
import { execute, startServer } from './lib/server.mjs';
import { MADE_UP, makeShare, readLanguages } from './lib/share.mjs';

const STORY = 'internationally-in-demand';
const page = (title, order, more = '') => `---\ntitle: ${title}\ndescription: About ${title}.\norder: ${order}\n${more}---\n\nText.\n`;
const MORE = {
  'en/zz-first': page('First & "best"', 1),
  'en/aa-last': page('Last', 999),
  'en/mm-hidden': page('Hidden', 500, 'noindex: yes\n'),
  [`${MADE_UP.lang}/aa-last`]: page('Last', 3),
  [`${MADE_UP.lang}/bb-only`]: page('Only', 3),
};

let share;
let server;
let browser;
let languages;
before(async () => {
  share = await makeShare(MORE);
  languages = await readLanguages(share.folder);
  server = await startServer({ localConf: share.localConf });
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await server?.stop();
  await share?.remove();
});

const get = async (where) => {
  const answer = await server.fetch(where);
  return { status: answer.status, text: await answer.text() };
};
const has = (language, slug) => slug === 'contact' || language.slugs.includes(slug);
const withPage = (slug) => languages.filter((language) => has(language, slug));
const url = (language, slug) => `${server.base}/${language.lang}/${slug}`;
/** What a search engine is to be told of a page: {hreflang: address}. */
function expectedAlternates(slug) {
  const found = Object.fromEntries(withPage(slug).map((language) => [language.lang, url(language, slug)]));
  if (slug === STORY) found['x-default'] = `${server.base}/`;
  else if (found.en) found['x-default'] = found.en;
  return found;
}

/** Opens a page in a browser and resolves to all that it says of itself and of other languages. */
async function look(where, options = {}) {
  const tab = await openPage(browser, { baseURL: server.base, ...options });
  await tab.exposeFunction('noteProblem', (text) => tab.problems.push(text));
  await tab.addInitScript(() => addEventListener('securitypolicyviolation', (event) => (
    window.noteProblem(`${event.violatedDirective}: ${event.blockedURI}`))));
  await tab.goto(where);
  const said = await tab.evaluate(() => {
    const all = (selector) => [...document.querySelectorAll(selector)];
    const metas = (name) => all(`meta[property="${name}"], meta[name="${name}"]`).map((meta) => meta.content);
    return {
      lang: document.documentElement.lang,
      dir: document.documentElement.dir,
      noindex: metas('robots').includes('noindex'),
      canonical: all('link[rel=canonical]').map((link) => link.href),
      alternates: all('link[rel=alternate]').map((link) => [link.hreflang, link.href]),
      description: metas('description'),
      og: Object.fromEntries(all('meta[property^="og:"]').map((meta) => [meta.getAttribute('property'), metas(meta.getAttribute('property'))])),
      card: metas('twitter:card'),
      switch: all('#languages li > *').map((item) => ({
        tag: item.tagName,
        name: item.textContent,
        lang: item.lang,
        hreflang: item.getAttribute('hreflang'),
        dir: getComputedStyle(item).direction,
        current: item.getAttribute('aria-current'),
        href: item.getAttribute('href'),
        button: item.tagName === 'BUTTON' ? [item.getAttribute('formaction'), item.name, item.value, item.formNoValidate,
          item.form === document.querySelector('main form')] : null,
      })),
      pages: all('.footer-nav li a').map((link) => [link.textContent, link.getAttribute('href'), link.getAttribute('aria-current')]),
      structured: all('script[type="application/ld+json"]').map((script) => script.textContent),
      heading: document.querySelector('h1').textContent,
    };
  });
  assert.deepEqual(tab.problems.filter((problem) => !/status of 404/.test(problem)), []);
  await tab.context().close();
  return said;
}

/** The switch as it has to be: each language by its own name, the present one not to be pressed. */
function assertSwitch(said, here, { place, typed = false }) {
  assert.deepEqual(said.switch.map(({ lang }) => lang).sort(), languages.map(({ lang }) => lang).sort());
  for (const item of said.switch) {
    const language = languages.find(({ lang }) => lang === item.lang);
    assert.equal(item.name, language.name);
    assert.equal(item.dir, item.lang === here.lang ? here.dir : language.dir);
    assert.equal(item.current, item.lang === here.lang ? 'true' : null);
    if (item.lang === here.lang) assert.equal(item.tag, 'SPAN');
    else if (typed) assert.deepEqual(item.button, [`/${item.lang}/contact?`, 'action', 'switch', true, true]);
    else assert.deepEqual([item.tag, item.href, item.hreflang], ['A', `/${item.lang}/${place(language)}`, item.lang]);
  }
}

test('every page in every language', async (t) => {
  assert.ok(languages.length > 2, 'there is more than one language of ours');
  for (const language of languages) {
    for (const slug of [...language.slugs, 'contact']) {
      await t.test(`/${language.lang}/${slug}`, async () => {
        const said = await look(`/${language.lang}/${slug}`);
        assert.deepEqual([said.lang, said.dir], [language.lang, language.dir]);
        assertSwitch(said, language, { place: (other) => (has(other, slug) ? slug : STORY), typed: slug === 'contact' });
        assert.equal(said.noindex, slug === 'mm-hidden');
        if (said.noindex) {
          assert.deepEqual([said.canonical, said.alternates, said.og, said.card], [[], [], {}, []]);
          return;
        }
        assert.deepEqual(said.canonical, [url(language, slug)]);
        assert.equal(said.alternates.length, Object.keys(expectedAlternates(slug)).length);
        assert.deepEqual(Object.fromEntries(said.alternates), expectedAlternates(slug));
        const { 'og:title': [title], ...og } = said.og;
        assert.ok(title.length > 0);
        assert.deepEqual(og['og:description'], said.description);
        assert.deepEqual(og['og:url'], said.canonical);
        assert.deepEqual(og['og:type'], ['website']);
        assert.deepEqual(og['og:locale'], [language.texts.layout.og_locale]);
        assert.deepEqual((og['og:locale:alternate'] ?? []).sort(), withPage(slug).filter((other) => other !== language)
          .map(({ texts }) => texts.layout.og_locale).sort());
        assert.deepEqual([og['og:image:width'], og['og:image:height'], og['og:image:alt']], [['1200'], ['630'], [language.texts.story.hero_alt]]);
        assert.deepEqual(said.card, ['summary_large_image']);
      });
    }
  }
});

test('locales of link previews are a language and a country', () => {
  const locales = languages.map(({ texts }) => texts.layout.og_locale);
  for (const locale of locales) assert.match(locale, /^[a-z]{2}_[A-Z]{2}$/);
  assert.equal(new Set(locales).size, locales.length);
});

test('the picture of link previews is what the page says of it', async () => {
  const { og } = await look(`/en/${STORY}`);
  const [address] = og['og:image'];
  assert.ok(address.startsWith(`${server.base}/static/og.`), address);
  const answer = await fetch(address);
  assert.equal(answer.headers.get('content-type'), og['og:image:type'][0]);
  const bytes = Buffer.from(await answer.arrayBuffer());
  assert.equal(bytes.toString('latin1', 1, 4), 'PNG');
  assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)].map(String), [og['og:image:width'][0], og['og:image:height'][0]]);
});

describe('pages that are nobody else\'s', () => {
  const nothing = (said) => assert.deepEqual([said.noindex, said.canonical, said.alternates, said.og, said.card, said.structured],
    [true, [], [], {}, [], []]);

  test('one that does not exist leads to the stories', async () => {
    for (const language of languages) {
      const said = await look(`/${language.lang}/none`);
      nothing(said);
      assertSwitch(said, language, { place: () => STORY });
    }
  });

  test('the receipt is there in every language', async () => {
    const { location } = await submitForm(server, wholeEnquiry(' receipt'), `/${MADE_UP.lang}/contact`);
    const rest = location.split('/').slice(2).join('/');
    for (const language of languages) {
      const said = await look(`/${language.lang}/${rest}`);
      nothing(said);
      assert.equal(said.heading, language.texts.receipt.heading);
      assertSwitch(said, language, { place: () => rest });
    }
  });
});

test('content pages with an order are listed in it, before the legal ones', async () => {
  const legal = ({ lang, texts: { layout } }, current) => ['imprint', 'privacy', 'accessibility'].map((slug) => (
    [layout[slug], `/${lang}/${slug}`, slug === current ? 'page' : null]));
  const [en, other] = ['en', MADE_UP.lang].map((wanted) => languages.find(({ lang }) => lang === wanted));
  const ours = new Set(Object.keys(MORE).map((name) => `/${name}`));
  const listed = async (where) => (await look(where)).pages.filter(([, href]) => ours.has(href) || /imprint|privacy|accessibility/.test(href));
  for (const where of [`/en/${STORY}`, '/en/contact', '/en/none', '/en/imprint']) {
    assert.deepEqual(await listed(where), [['First & "best"', '/en/zz-first', null], ['Hidden', '/en/mm-hidden', null],
      ['Last', '/en/aa-last', null], ...legal(en).map(([name, href]) => [name, href, null])], where);
  }
  assert.deepEqual((await listed('/en/aa-last'))[2], ['Last', '/en/aa-last', 'page']);
  assert.deepEqual(await listed(`/${other.lang}/contact`),
    [['Last', `/${other.lang}/aa-last`, null], ['Only', `/${other.lang}/bb-only`, null], ...legal(other)], 'of one order: by name');
});

const READ_MAP = `
import json, sys, xml.etree.ElementTree as tree
S, X = "{http://www.sitemaps.org/schemas/sitemap/0.9}", "{http://www.w3.org/1999/xhtml}"
top = tree.parse(sys.stdin).getroot()
assert top.tag == S + "urlset"
print(json.dumps([[page.findtext(S + "loc"), {link.get("hreflang"): link.get("href") for link in page.findall(X + "link")},
                   sorted({child.tag for child in page})] for page in top]))
`;

test('sitemap.xml has every page that search engines may have, with its translations', async () => {
  const { stdout, stderr } = await execute('/usr/bin/python3', ['-c', READ_MAP], { input: (await get('/sitemap.xml')).text });
  assert.equal(stderr, '');
  const listed = JSON.parse(stdout);
  const expected = languages.flatMap((language) => [...language.slugs, 'contact'].filter((slug) => slug !== 'mm-hidden')
    .map((slug) => [url(language, slug), expectedAlternates(slug)]));
  assert.deepEqual(listed.map(([address]) => address).sort(), expected.map(([address]) => address).sort());
  const bySlug = new Map(expected);
  for (const [address, alternates, tags] of listed) {
    assert.deepEqual(alternates, bySlug.get(address), address);
    assert.equal(tags.length, 2, 'loc and links, no date that nobody knows');
  }
});

test('the story says who the operator is, in JSON-LD that the policy lets pass', async () => {
  for (const language of languages) {
    const { structured } = await look(`/${language.lang}/${STORY}`);
    assert.equal(structured.length, 1);
    const { '@context': context, '@type': type, contactPoint, address, logo, ...rest } = JSON.parse(structured[0]);
    assert.deepEqual([context, type], ['https://schema.org', 'Organization']);
    assert.deepEqual(rest, { name: 'Business Metropole Ruhr GmbH', alternateName: 'BMR', url: 'https://operator.example' });
    assert.equal((await fetch(logo)).status, 200);
    assert.deepEqual(address, { '@type': 'PostalAddress', streetAddress: 'Musterstraße 1', postalCode: '45128', addressLocality: 'Essen', addressCountry: 'Germany' });
    const { availableLanguage, ...contact } = contactPoint;
    assert.deepEqual(availableLanguage.sort(), languages.map(({ lang }) => lang).sort());
    assert.deepEqual(contact, { '@type': 'ContactPoint', contactType: 'customer service', telephone: '+49 201 000000-0',
      email: 'contact@example.com', url: `${server.base}/en/contact` });
    assert.deepEqual((await look(`/${language.lang}/imprint`)).structured, []);
  }
});

test('JSON-LD cannot end its element, whatever the configuration says', async () => {
  const name = 'A</script><script>alert(1)</script><!-- & "B" \\';
  const other = await startServer({ localConf: `[operator]\nname = ${name}\n` });
  try {
    const text = await (await other.fetch(`/en/${STORY}`)).text();
    const scripts = [...text.matchAll(/<script type="application\/ld\+json">([^]*?)<\/script>/g)];
    assert.equal(scripts.length, 1);
    assert.doesNotMatch(scripts[0][1], /[<>&]/);
    assert.equal(JSON.parse(scripts[0][1]).name, name);
    assert.equal(text.match(/<script/g).length, 1);
  } finally {
    await other.stop();
  }
});

test('"/" leads to each language by its own code', async () => {
  for (const { lang } of languages) {
    const answer = await server.fetch('/', { headers: { 'Accept-Language': `tlh, ${lang};q=0.8, *;q=0.1` } });
    assert.equal(answer.headers.get('location'), `/${lang}/${STORY}`);
  }
});

describe('the privacy notice of the stamp is that of the language shown', () => {
  const digest = async (lang) => (await openForm(server, `/${lang}/contact`)).rendered.split('.')[1];

  test('after a switch too, with key and time as they were', async () => {
    for (const { lang } of languages) {
      const form = await openForm(server, '/en/contact');
      const answer = await postForm(server, { ...form, ...wholeEnquiry(), email: 'x', action: 'switch' }, { where: `/${lang}/contact` });
      const { values, errors, fieldErrors, notice } = readForm(answer.text);
      assert.deepEqual([answer.status, errors, fieldErrors, notice, values.key], [200, [], {}, null, form.key]);
      const [time, notices] = values.rendered.split('.');
      assert.equal(time, form.rendered.split('.')[0]);
      assert.equal(notices, await digest(lang));
      assert.equal(answer.headers.get('cache-control'), 'no-store');
      const title = unescapeHtml(/<title>([^<]*)/.exec(answer.text)[1]);
      assert.ok(!title.startsWith(languages.find((one) => one.lang === lang).texts.form.error_prefix), title);
    }
  });

  test('a form that is none of ours, or too old, gets a fresh key and loses nothing', async () => {
    for (const odd of [{}, { key: 'short', rendered: '1.x.y' }]) {
      const answer = await postForm(server, { ...odd, ...wholeEnquiry(), action: 'switch' }, { where: '/de/contact' });
      const { values } = readForm(answer.text);
      assert.match(values.key, /^[A-Za-z0-9_-]{32}$/);
      for (const [name, value] of Object.entries(wholeEnquiry())) assert.equal(values[name], value, name);
      assert.equal((await postForm(server, values, { where: '/de/contact' })).status, 303);
    }
  });
});
