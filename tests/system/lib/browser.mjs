// Debian's Chromium, driven by Playwright.
import { chromium } from 'playwright-core';

/** A browser; close it with its close(). Playwright lets it forget the page that is left; with `memory`
 * Back brings pages back alive, as browsers of people do. */
export function launchBrowser({ memory = false, args = [] } = {}) {
  return chromium.launch({
    ignoreDefaultArgs: memory ? ['--disable-back-forward-cache'] : [],
    executablePath: process.env.INDEMAND_TEST_CHROMIUM || '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...args,
    ],
  });
}

/** A page in a context of its own; every error of its console and every failed request is noted in
 * page.problems. */
export async function openPage(browser, options = {}) {
  const context = await browser.newContext({ locale: 'en-GB', ...options });
  const page = await context.newPage();
  page.problems = [];
  page.on('console', (message) => {
    if (message.type() === 'error') page.problems.push(message.text());
  });
  page.on('pageerror', (error) => page.problems.push(String(error)));
  page.on('requestfailed', (request) => {
    // Leaving a page ends what it was still loading: that is the visitor's doing.
    const { errorText } = request.failure();
    if (errorText !== 'net::ERR_ABORTED') page.problems.push(`${request.url()}: ${errorText}`);
  });
  return page;
}
