// What the programs say when they cannot start: file, line, key and what is expected, exit code 2; and a
// database of another schema is refused with advice. They run alone here, without script/server.
import assert from 'node:assert/strict';
import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';

import { shortEnquiry, submitForm } from './lib/form.mjs';
import { execute, root, startServer } from './lib/server.mjs';
import { makeShare } from './lib/share.mjs';

const SERVICES = ['indemand-site', 'indemand-desk', 'indemand-dispatch'];
const PRESET = process.env.INDEMAND_TEST_PRESET || 'dev';

let server;
let config;
before(async () => {
  server = await startServer();
  await submitForm(server, shortEnquiry());
  assert.equal(await server.halt(), 0);
  config = await readFile(path.join(server.dataDir, 'indemand.conf'), 'utf8');
});
after(async () => { await server?.stop(); });

/** Runs a program with this text as its configuration: {code, stdout, stderr}, the file named FILE in it. */
async function run(program, text, more = []) {
  const file = path.join(server.dataDir, 'try.conf');
  await writeFile(file, text);
  const done = await execute(path.join(root, 'build', PRESET, 'bin', program), ['--config', file, ...more]);
  return { ...done, stderr: done.stderr.replaceAll(file, 'FILE') };
}

const lineOf = (text, line) => text.split('\n').findIndex((one) => one.startsWith(line)) + 1;
const replaced = (key, line) => config.replace(new RegExp(`^${key} = .*$`, 'm'), line);

describe('indemand-site ends with 2 and says which file of www is wrong:', () => {
  const page = '---\ntitle: A\ndescription: B\n---\n\nText.\n';
  const withoutText = (text) => {
    const texts = JSON.parse(text);
    delete texts.receipt.heading;
    return JSON.stringify(texts);
  };
  const cases = [
    ['a language without a text', 'locale/nl.json', withoutText, / file=\S+\/nl\.json problem=".*missing" key=receipt\.heading\n/],
    ['a page whose name is no address', 'content/nl/Our_page.md', () => page, / file=\S+\/Our_page\.md .*problem="a page's name has .*" key=Our_page\n/],
    ['a page in the place of the form', 'content/nl/contact.md', () => page, / event=page-of-the-form lang=nl page=contact\n/],
    ['a page without a title', 'content/nl/more.md', () => page.replace('title', 'titel'), / file=\S+\/more\.md line=2 problem="unknown key" key=titel\n/],
  ];
  for (const [what, name, edit, message] of cases) {
    test(what, async () => {
      const share = await makeShare();
      try {
        const file = path.join(share.folder, 'www', name);
        await writeFile(file, edit(await readFile(file, 'utf8').catch(() => '')));
        const { code, stderr } = await run('indemand-site', replaced('share', `share = ${share.folder}`));
        assert.match(stderr, message);
        assert.equal(stderr.trim().split('\n').length, 1, stderr);
        assert.equal(code, 2);
      } finally {
        await share.remove();
      }
    });
  }
});

for (const program of SERVICES) {
  describe(`${program} ends with 2 and says why:`, () => {
    const cases = [
      ['an empty file', () => '', /^FILE: \[operator\] name: missing, expected a text\n$/],
      ['a key that is missing', () => replaced('relay', ''), /^FILE: \[mail\] relay: missing, expected smtp:\/\/HOST:PORT/],
      ['a key twice', () => replaced('relay', 'relay = smtp://a\nrelay = smtp://b'), /^FILE:(\d+): \[mail\] relay: set twice, expected smtp:\/\/HOST:PORT/, 'relay = smtp://b'],
      ['an unknown key', () => replaced('relay', 'rellay = smtp://a'), /^FILE:(\d+): \[mail\] rellay: unknown key, expected /, 'rellay'],
      ['an unknown section', () => `${config}\n[sight]\nworkers = 3\n`, /^FILE:\d+: \[sight\] workers: unknown key, expected /],
      ['a relative path', () => replaced('database', 'database = data.db'), /^FILE:(\d+): \[paths\] database: 'data.db' is wrong, expected an absolute path/, 'database = data'],
      ['what is no line', () => replaced('relay', 'what is this'), /^FILE:(\d+): .*expected /, 'what is'],
      ['a line too long', () => replaced('relay', `relay = smtp://${'x'.repeat(300)}`), /^FILE:(\d+): the line is too long, expected at most \d+ bytes/, 'relay'],
      ['a URL that is none', () => replaced('relay', 'relay = 127.0.0.1:25'), /^FILE:(\d+): \[mail\] relay: '127.0.0.1:25' is wrong, expected smtp:\/\/HOST:PORT/, 'relay'],
    ];
    for (const [what, make, message, line] of cases) {
      test(what, async () => {
        const text = make();
        const { code, stderr } = await run(program, text);
        assert.match(stderr, message);
        if (line) assert.equal(Number(message.exec(stderr)[1]), lineOf(text, line));
        assert.equal(stderr.trim().split('\n').length, 1, stderr);
        assert.equal(code, 2);
      });
    }

    test('no file', async () => {
      const { code, stderr } = await execute(path.join(root, 'build', PRESET, 'bin', program), ['--config', '/nowhere/indemand.conf']);
      assert.match(stderr, /^\/nowhere\/indemand\.conf: cannot be read: No such file or directory\n$/);
      assert.equal(code, 2);
    });

    test('an argument too many, an option there is not', async () => {
      for (const more of [['start'], ['--nonsense']]) {
        const { code, stderr } = await run(program, config, more);
        assert.match(stderr, /start|nonsense/);
        assert.equal(code, 2);
      }
    });

    for (const [what, version, advice] of [['older', 0, /run: indemand migrate/], ['newer', 9999, /older than the database/]]) {
      test(`a database of a schema that is ${what}`, async () => {
        const database = path.join(server.dataDir, 'other.db');
        await copyFile(path.join(server.dataDir, 'indemand.db'), database);
        await execute('sqlite3', [database, `PRAGMA user_version = ${version}`]);
        const { code, stderr } = await run(program, replaced('database', `database = ${database}`));
        assert.match(stderr, advice);
        assert.match(stderr, new RegExp(`found=${version} expected=\\d+`));
        assert.equal(code, 2);
        const [row] = JSON.parse((await execute('sqlite3', ['-json', database, 'SELECT count(*) AS enquiries FROM enquiry'])).stdout);
        assert.equal(row.enquiries, 1, 'nothing in it was touched');
        await Promise.all(['', '-wal', '-shm'].map((end) => rm(database + end, { force: true })));
      });
    }
  });
}

describe('indemand-site ends with 2 and names', () => {
  test('a key file that is missing or holds something else', async () => {
    const file = path.join(server.dataDir, 'other.key');
    const text = replaced('key_file', `key_file = ${file}`);
    await rm(file, { force: true });
    for (const content of [null, '', 'short', 'z'.repeat(64)]) {
      if (content !== null) await writeFile(file, content);
      const { code, stderr } = await run('indemand-site', text);
      assert.ok(stderr.includes(file), stderr);
      assert.equal(code, 2);
    }
  });

  test('a folder without templates', async () => {
    const { code, stderr } = await run('indemand-site', replaced('share', 'share = /nowhere'));
    assert.match(stderr, /\/nowhere\//);
    assert.equal(code, 2);
  });
});
