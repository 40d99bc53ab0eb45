// `indemand error-pages`: the pages that nginx shows itself, one for each language and status. The build
// calls it; here it gets a folder of its own, with a language more and with texts that are not whole.
import assert from 'node:assert/strict';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';

import { unescapeHtml } from './lib/form.mjs';
import { execute, root } from './lib/server.mjs';
import { makeShare, readLanguages } from './lib/share.mjs';

const PRESET = process.env.INDEMAND_TEST_PRESET || 'dev';

let share;
let out;
before(async () => {
  share = await makeShare();
  out = path.join(share.folder, 'errors');
});
after(async () => { await share?.remove(); });

const make = (www = path.join(share.folder, 'www')) => (
  execute(path.join(root, 'build', PRESET, 'bin/indemand'), ['error-pages', www, out]));

test('each status that nginx names has a page in each language', async () => {
  const rules = await readFile(path.join(root, 'deploy/nginx/errors.conf.in'), 'utf8')
    + await readFile(path.join(root, 'deploy/nginx/indemand.conf.in'), 'utf8');
  const named = new Set([...rules.matchAll(/\$indemand_language\/(\d{3}\.html)/g)].map(([, name]) => name));
  assert.equal((await make()).code, 0);
  const languages = await readLanguages(share.folder);
  assert.deepEqual((await readdir(out)).sort(), languages.map(({ lang }) => lang).sort());
  for (const { lang, dir, texts } of languages) {
    assert.deepEqual(await readdir(path.join(out, lang)).then((names) => names.sort()), [...named].sort(), lang);
    const page = await readFile(path.join(out, lang, '404.html'), 'utf8');
    assert.ok(page.includes(`<html lang="${lang}" dir="${dir}">`), lang);
    assert.equal(unescapeHtml(/<h1>(.*)<\/h1>/.exec(page)[1]), texts.message.not_found.heading);
  }
});

test('a text that is missing or empty, a folder without languages: it says so and fails', async () => {
  const file = path.join(share.folder, 'www/locale/nl.json');
  const whole = await readFile(file, 'utf8');
  for (const edit of [(texts) => { delete texts.heading; }, (texts) => { texts.heading = ''; }]) {
    const texts = JSON.parse(whole);
    edit(texts.message.too_large);
    await writeFile(file, JSON.stringify(texts));
    const { code, stderr } = await make();
    assert.match(stderr, /the texts of nl have no message\.too_large\.heading\n$/);
    assert.equal(code, 1);
  }
  await writeFile(file, whole);
  await rm(out, { recursive: true });
  const { code, stderr } = await make(path.join(share.folder, 'sql'));
  assert.match(stderr, /error\.mustache/);
  assert.equal(code, 1);
});
