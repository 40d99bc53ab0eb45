// indemand check tells an operator what the legal pages lack, and which values of the configuration are
// still those that deploy/indemand.conf.example invented.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';

import { writeConfiguration } from './lib/configuration.mjs';
import { execute, root } from './lib/server.mjs';

const program = path.join(root, 'build', process.env.INDEMAND_TEST_PRESET || 'dev', 'bin/indemand');
const NEEDED = ['name', 'form', 'represented_by', 'register_court', 'register_number', 'vat_id', 'content_person',
  'privacy_officer', 'privacy_officer_email', 'privacy_authority', 'accessibility_reviewed', 'accessibility_result',
  'accessibility_office'];

let folder;
const at = (name) => path.join(folder, name);

/** The warnings of a check of this configuration, in an installation that has no other fault. */
async function warnings(text) {
  await writeFile(at('indemand.conf'), text);
  const { code, stdout, stderr } = await execute(program, ['--config', at('indemand.conf'), 'check']);
  assert.equal(code, 0, stdout + stderr);
  assert.doesNotMatch(stdout, /^fail/m);
  return stdout.split('\n').filter((line) => line.startsWith('warn')).map((line) => line.slice(6));
}

const check = (changes) => warnings(writeConfiguration(at, changes));
const lineOf = (text, line) => text.split('\n').indexOf(line) + 1;

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'indemand-ctl-'));
  await writeFile(at('indemand.conf'), writeConfiguration(at));
  for (const command of [['migrate'], ['secret', at('site.key')]]) {
    const { code, stderr } = await execute('sh', ['-c', 'umask 077; exec "$@"', 'sh', program, '--config', at('indemand.conf'), ...command]);
    assert.equal(code, 0, stderr);
  }
});
after(async () => { if (folder) await rm(folder, { recursive: true, force: true }); });

describe('check', () => {
  test('has no warning for a configuration that is complete', async () => {
    assert.deepEqual(await check({}), []);
  });

  for (const name of NEEDED) {
    test(`warns that [legal] ${name} is missing, or set to nothing`, async () => {
      for (const value of [undefined, '']) {
        const found = await check({ [`legal.${name}`]: value });
        assert.equal(found.length, 1, found.join('\n'));
        assert.match(found[0], new RegExp(`^\\[legal\\] ${name} is missing: the \\w+`));
      }
    });
  }

  test('warns of a needed text that one language alone has', async () => {
    const found = await check({ 'legal.form': undefined, 'legal.form.de': 'GmbH' });
    assert.deepEqual(found.map((line) => line.split(':')[0]), ['[legal] form is missing']);
  });

  test('warns of nothing that may be left out', async () => {
    assert.deepEqual(await check({ 'legal.business_id': '', 'legal.supervisor': '', 'legal.hosting': '' }), []);
  });

  test('names each placeholder with its line and its value', async () => {
    const changes = {
      'operator.url': 'https://operator.example', 'contact.phone': '+49 201 000000-0', 'contact.email': 'contact@example.com',
      'contact.street': 'Musterstraße 1', 'legal.hosting.de': 'Muster-Hosting GmbH', 'site.base_url': 'https://in-demand.example',
    };
    const text = writeConfiguration(at, changes);
    const expected = Object.entries(changes).map(([name, value]) => {
      const [, section, key] = /^(\w+)\.(.+)$/.exec(name);
      return `line ${lineOf(text, `${key} = ${value}`)}, [${section}] ${key}: '${value}' is a placeholder of the example`;
    });
    assert.deepEqual(await warnings(text), expected);
  });

  test('warns of a text for a language that has no pages', async () => {
    const found = await check({ 'contact.role.de': 'Leiterin', 'contact.role.ge': 'Leiterin', 'contact.role.ZH-hans': 'Leiterin' });
    assert.equal(found.length, 1, found.join('\n'));
    assert.match(found[0], /^line \d+, \[contact\] role\.ge: there are no pages in that language/);
  });

  test('sees all that the example invents of its operator', async () => {
    const example = await readFile(path.join(root, 'deploy/indemand.conf.example'), 'utf8');
    const local = { share: root, database: at('in.db'), listen: at('site.sock'), keeper: at('keeper.sock'), key_file: at('site.key') };
    let text = example;
    for (const [key, value] of Object.entries(local)) text = text.replaceAll(new RegExp(`^#${key} = .*$`, 'gm'), `${key} = ${value}`);
    const found = await warnings(text);
    const keys = found.map((line) => /^line \d+, (\[\w+\] [\w.]+): '.+' is a placeholder/.exec(line)?.[1] ?? line);
    assert.deepEqual(keys, [
      '[operator] url', '[contact] phone', '[contact] email', '[contact] street',
      ...['represented_by', 'represented_by.de', 'register_court', 'register_number', 'vat_id', 'content_person',
        'privacy_officer_email', 'hosting', 'hosting.de', 'mail_service', 'mail_service.de', 'accessibility_reviewed']
        .map((key) => `[legal] ${key}`),
      '[site] base_url', '[desk] base_url', '[mail] relay', '[mail] from', '[mail] notify',
    ]);
  });
});
