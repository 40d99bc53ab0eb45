// A folder with the project's own texts and pages and some more, for a server of its own: what is true of
// every language and every page must be true of those that nobody has thought of.
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { root } from './server.mjs';

/** A language for private use, of a region with a number ("es-419" is Spanish in Latin America), from right to
 * left, whose name is hard to write in HTML. */
export const MADE_UP = { lang: 'qaa-419', name: '<Qaa> & "Co"', dir: 'rtl', og_locale: 'qa_QA' };

async function addLanguage(folder, { lang, name, dir, og_locale: locale }) {
  const files = await readdir(path.join(folder, 'www/locale'), { recursive: true });
  for (const file of files.filter((one) => path.basename(one) === 'en.json')) {
    const where = path.join(folder, 'www/locale', file);
    const texts = JSON.parse(await readFile(where, 'utf8'));
    Object.assign(texts, { lang, name, dir });
    if (texts.layout) texts.layout.og_locale = locale;
    await writeFile(where.replace('en.json', `${lang}.json`), JSON.stringify(texts));
  }
  await cp(path.join(folder, 'www/content/en'), path.join(folder, 'www/content', lang), { recursive: true });
}

/** Makes the folder: {folder, localConf (for startServer), remove()}. `pages` are more of the content,
 * {"en/slug": text}. */
export async function makeShare(pages = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), 'indemand-share-'));
  for (const room of ['www', 'sql']) await cp(path.join(root, room), path.join(folder, room), { recursive: true });
  await addLanguage(folder, MADE_UP);
  for (const [name, text] of Object.entries(pages)) await writeFile(path.join(folder, 'www/content', `${name}.md`), text);
  return {
    folder,
    localConf: `[paths]\nshare = ${folder}\n`,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** The languages of a folder: [{lang, name, dir, texts, slugs}], as its files say. */
export async function readLanguages(folder = root) {
  const names = (await readdir(path.join(folder, 'www/locale'))).filter((name) => name.endsWith('.json'));
  return Promise.all(names.map(async (name) => {
    const texts = JSON.parse(await readFile(path.join(folder, 'www/locale', name), 'utf8'));
    const files = await readdir(path.join(folder, 'www/content', texts.lang));
    return { lang: texts.lang, name: texts.name, dir: texts.dir, texts, slugs: files.map((file) => file.replace(/\.md$/, '')).sort() };
  }));
}
