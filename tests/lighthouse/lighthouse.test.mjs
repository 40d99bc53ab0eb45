// Lighthouse on the story page and the form, as a telephone and as a desktop sees them, with nginx and a
// release build. Only with --long. What the code decides is asserted: accessibility, best practices and
// findability at 100. Performance is a measurement of this machine and only told.
import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { after, before, test } from 'node:test';

import lighthouse from 'lighthouse';
import desktop from 'lighthouse/core/config/desktop-config.js';

import { launchBrowser } from '../system/lib/browser.mjs';
import { LANGUAGES } from '../system/lib/languages.mjs';
import { startServer } from '../system/lib/server.mjs';

const CONFIGURATIONS = { telephone: undefined, desktop };
const MEASURED = 'performance';
/** What is missing on purpose, and why. */
const EXPLAINED = {
  'robots-txt': 'Lighthouse fetches /robots.txt from within the page, where the Content Security Policy allows no connection; public.test.mjs reads the file',
};

let server;
let browser;
let port;
before(async () => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  port = probe.address().port;
  probe.close();
  server = await startServer({ preset: 'release' });
  browser = await launchBrowser({ args: [`--remote-debugging-port=${port}`] });
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

function missed({ audits, categories }, category) {
  return categories[category].auditRefs
    .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1)
    .map(({ id }) => `${id}: ${audits[id].title} ${audits[id].explanation ?? ''} ${JSON.stringify(audits[id].details?.items ?? [])}`);
}

const isExplained = (line) => Object.keys(EXPLAINED).some((id) => line.startsWith(`${id}: `));

test('lighthouse', async (t) => {
  for (const lang of LANGUAGES) {
    for (const slug of ['internationally-in-demand', 'contact']) {
      for (const [device, configuration] of Object.entries(CONFIGURATIONS)) {
        if (lang !== 'en' && device === 'desktop') continue;
        await t.test(`/${lang}/${slug} on a ${device}`, async (each) => {
          const { lhr } = await lighthouse(`${server.base}/${lang}/${slug}`, { port, logLevel: 'error' }, configuration);
          const scores = Object.entries(lhr.categories).map(([name, { score }]) => `${name} ${Math.round(score * 100)}`);
          each.diagnostic(`${each.name}: ${scores.join(', ')}`);
          for (const line of missed(lhr, MEASURED)) each.diagnostic(line);
          for (const category of Object.keys(lhr.categories).filter((name) => name !== MEASURED)) {
            assert.deepEqual(missed(lhr, category).filter((line) => !isExplained(line)), [], category);
          }
        });
      }
    }
  }
});
