// The languages there are, the standard one first: one for each file of www/locale.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { root } from './server.mjs';

const FOLDER = path.join(root, 'www/locale');
const STANDARD = 'en';

const codes = readdirSync(FOLDER).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length));

/** Their codes. */
export const LANGUAGES = [STANDARD, ...codes.filter((code) => code !== STANDARD).sort()];

const read = (name) => JSON.parse(readFileSync(path.join(FOLDER, `${name}.json`), 'utf8'));

/** Their texts: {en: {layout: …}}. */
export const TEXTS = Object.fromEntries(LANGUAGES.map((code) => [code, read(code)]));

/** The texts of the desk, in the standard language. */
export const STAFF_TEXTS = read(`staff/${STANDARD}`);

/** The slugs of the content pages in a language. */
export function slugsOf(lang) {
  return readdirSync(path.join(root, 'www/content', lang)).filter((name) => name.endsWith('.md')).map((name) => name.slice(0, -'.md'.length)).sort();
}
