// indemand spam: files of enquiries and their scores. It needs no configuration, no database and no server.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';

import { execute, root } from './lib/server.mjs';

const program = path.join(root, 'build', process.env.INDEMAND_TEST_PRESET || 'dev', 'bin/indemand');

let folder;
const at = (name) => path.join(folder, name);
before(async () => { folder = await mkdtemp(path.join(tmpdir(), 'indemand-spam-')); });
after(async () => { if (folder) await rm(folder, { recursive: true, force: true }); });

const indemand = (args) => execute(program, args, { env: { ...process.env, INDEMAND_CONFIG: '/nonexistent' } });

async function good(args) {
  const { code, stdout, stderr } = await indemand(args);
  assert.equal(code, 0, stderr);
  return stdout;
}

/** It fails with this code and says so in one line of its own. */
async function bad(code, args, words) {
  const result = await indemand(args);
  assert.equal(result.code, code, result.stdout + result.stderr);
  const own = result.stderr.split('\n').filter((line) => line && !line.startsWith('level='));
  assert.equal(own.length, 1, result.stderr);
  assert.match(own[0], words);
}

describe('spam', () => {
  const line = (changes = {}, fields = {}) => JSON.stringify({
    id: 'a', kind: 'genuine', seconds: 60, ...changes,
    fields: { name: 'N', email: 'n@firm.example', company: 'C', country: 'JP', message: 'A hall in Bochum?', ...fields },
  });
  const PITCH = 'I came across your website. We offer SEO services and backlinks from $99. May I send a free audit?';

  test('prints the points of each line and what reached the threshold', async () => {
    await writeFile(at('a.jsonl'), `${line()}\n\n${line({ id: 'b', kind: 'seo', trap: 'x', seconds: 0 })}\n`);
    await writeFile(at('b.jsonl'), [line({ id: 'c', kind: 'seo', seconds: undefined }, { message: PITCH }),
      line({ id: 'd', kind: 'seo' }, { country: 'XX', message: '' }), line({ id: '\u001b[m' })].join('\n'));
    const out = await good(['spam', at('a.jsonl'), at('b.jsonl')]);
    assert.match(out, /^a {4}0\nb {3}55 {2}trap=40 {2}fast=15\nc +\d+ {2}wording=\d+ {2}learned=\d+ {2}pitch=\d+\n/);
    assert.match(out, /\nd +- {2}refused {2}country=choice {2}message=required\n\\x1b\[m +0\n/);
    assert.match(out, /\ngenuine +2 +0 +0 +0 +0 +0\nseo +3 +1 +2 +\d+ +\d+ +\d+\nall +5 +1 +2 /);
    assert.match(out, /\n2 of 5 at or above the threshold of 50\n$/);
    assert.match(await good(['spam', '--threshold=56', at('a.jsonl')]), /\n0 of 2 at or above the threshold of 56\n$/);
  });

  test('says where a file is wrong', async () => {
    for (const [text, words] of [
      ['{', /wrong\.jsonl:2: /],
      ['[]', /wrong\.jsonl:2: not an object$/],
      ['{"fields": 1}', /wrong\.jsonl:2: "fields" is missing or no object$/],
      ['{"fields": {"nome": "x"}}', /wrong\.jsonl:2: "fields" has a name that is no field of the form$/],
      ['{"fields": {"name": 1}}', /wrong\.jsonl:2: "fields" has a value that is no text$/],
      ['{"seconds": "x", "fields": {}}', /wrong\.jsonl:2: "seconds" is no number of seconds$/],
      ['{"seconds": -1, "fields": {}}', /wrong\.jsonl:2: "seconds" is no number of seconds$/],
      ['{"trap": 1, "fields": {}}', /wrong\.jsonl:2: "trap" is neither a text nor true or false$/],
    ]) {
      await writeFile(at('wrong.jsonl'), `\n${text}\n`);
      await bad(1, ['spam', at('wrong.jsonl')], words);
    }
    await bad(1, ['spam', at('none')], /none cannot be read$/);
    await bad(2, ['spam'], /expected one argument or more, got none/);
    await bad(2, ['spam', '--treshold', '60', at('wrong.jsonl')], /unknown option/);
    for (const threshold of ['40', '1001', 'x', '']) {
      await bad(2, ['spam', '--threshold', threshold, at('wrong.jsonl')], /--threshold must be a number from 41 to 1000/);
    }
  });
});
