// The indemand command against a folder of its own: no server runs.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, beforeEach, describe, test } from 'node:test';

import { writeConfiguration } from './lib/configuration.mjs';
import { execute, root } from './lib/server.mjs';

const program = path.join(root, 'build', process.env.INDEMAND_TEST_PRESET || 'dev', 'bin/indemand');
const PASSWORD = 'correct horse battery';
const FIELDS = ['name', 'email', 'company', 'country', 'message', 'role', 'phone', 'website', 'sector', 'project',
  'timeframe', 'jobs', 'investment', 'site', 'place', 'reply_lang', 'call', 'call_times', 'source', 'share', 'updates',
  'privacy'];

let folder;
let at; // a path in the folder

const configuration = (changes) => writeConfiguration(at, changes);

/** Runs the command: {code, out, err}. It has no terminal to ask on. */
async function indemand(args, { input = '', config = at('indemand.conf'), umask = '022' } = {}) {
  const { code, stdout, stderr } = await execute('setsid', ['-w', 'sh', '-c', `umask ${umask}; exec "$@"`, 'sh',
    program, ...args], { env: { ...process.env, INDEMAND_CONFIG: config }, input });
  return { code, out: stdout, err: stderr };
}

async function good(args, options) {
  const result = await indemand(args, options);
  assert.equal(result.code, 0, result.err);
  return result.out;
}

/** It fails with this code and says so in one line of its own. */
async function bad(code, args, words, options) {
  const result = await indemand(args, options);
  assert.equal(result.code, code, result.out + result.err);
  assert.equal(result.out, '');
  const own = result.err.split('\n').filter((line) => line && !line.startsWith('level='));
  assert.equal(own.length, 1, result.err);
  assert.match(own[0], words);
}

const sql = (text) => execFileSync('sqlite3', [at('in.db')], { input: text, encoding: 'utf8' });
const quote = (text) => `'${text.replaceAll("'", "''")}'`;

function insertEnquiry(reference, values, status = 'new') {
  const all = Object.fromEntries(FIELDS.map((name) => [name, '']));
  Object.assign(all, { name: 'N', email: 'n@example.com', company: 'C', country: 'JP', message: 'M', privacy: 'yes' },
    values);
  sql(`INSERT INTO enquiry (reference, status, created_at, updated_at, lang, ${FIELDS.join(', ')}) VALUES (`
    + `${quote(reference)}, ${quote(status)}, 1795439109123, 0, 'en', ${FIELDS.map((name) => quote(all[name]))});`);
}

const mode = async (name) => ((await stat(at(name))).mode & 0o777).toString(8);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'indemand-ctl-'));
  at = (name) => path.join(folder, name);
  await writeFile(at('indemand.conf'), configuration());
});
const cleanUp = async () => { if (folder) await rm(folder, { recursive: true, force: true }); };
after(cleanUp);

/** A test with a database that has been made, cleaned up afterwards. */
const tested = (name, body, { migrate = true } = {}) => test(name, async () => {
  if (migrate) await good(['migrate']);
  try {
    await body();
  } finally {
    await cleanUp();
  }
});
const WITHOUT = { migrate: false };

describe('the command line', () => {
  tested('says what there is, and what each command does', async () => {
    const help = await good(['--help'], { config: '/nonexistent' });
    const commands = [...help.matchAll(/^ {2}([a-z]+(?: [a-z]+)?) {2,}\S/gm)].map((found) => found[1]);
    assert.ok(commands.length >= 14, help);
    for (const command of commands) {
      const text = await good([...command.split(' '), '--help'], { config: '/nonexistent' });
      assert.match(text, new RegExp(`^Usage: indemand \\[--config FILE\\] ${command}( |\\n)`));
      for (const line of text.split('\n')) assert.ok(line.length <= 100, line);
    }
    assert.match(await good(['--version']), /^indemand \d+\.\d+\.\d+\n$/);
  }, WITHOUT);

  tested('refuses what it does not know, with 2', async () => {
    await bad(2, [], /no command given/);
    await bad(2, ['account'], /unknown command 'account'/);
    await bad(2, ['account', 'drop'], /unknown command/);
    await bad(2, ['migrate', 'now'], /expected 0 arguments, got 1/);
    await bad(2, ['backup'], /expected 1 argument, got 0/);
    await bad(2, ['enquiry', 'list', '--jsn'], /unknown option/);
    await bad(2, ['account', 'add', 'x'], /--role must be/);
    await bad(2, ['account', 'add', 'x', '--role', 'root'], /--role must be/);
    await bad(2, ['check', '--config', at('none')], /cannot be read/);
    await writeFile(at('wrong.conf'), `${configuration()}workers = 8\n`);
    await bad(2, ['account', 'list'], /wrong\.conf:\d+: \[mail\] workers: unknown key/, { config: at('wrong.conf') });
  }, WITHOUT);

  tested('says that there is no database', async () => {
    for (const command of ['enquiry list', 'outbox list', 'outbox resend --failed', 'account list', `backup ${at('copy')}`]) {
      await bad(1, command.split(' '), /in\.db does not exist; make it with: indemand migrate/);
    }
    assert.deepEqual(await readdir(folder), ['indemand.conf']);
  }, WITHOUT);
});

describe('migrate', () => {
  tested('makes a private database, once', async () => {
    assert.match(await good(['migrate']), /in\.db: from version 0 to [1-9]\d*\n$/);
    assert.equal(await mode('in.db'), '600');
    assert.match(await good(['migrate']), /version [1-9]\d*, nothing to do\n$/);
  }, WITHOUT);

  tested('shares it with the group where the umask does', async () => {
    await good(['migrate'], { umask: '007' });
    assert.equal(await mode('in.db'), '660');
  }, WITHOUT);

  tested('refuses a newer database and a folder that is not there', async () => {
    const before = sql('PRAGMA user_version = 99; PRAGMA user_version');
    await bad(1, ['migrate'], /stays at version 99/);
    assert.equal(sql('PRAGMA user_version'), before);
    await writeFile(at('lost.conf'), configuration({ 'paths.database': at('no/in.db') }));
    await bad(1, ['migrate'], /cannot be made: No such file or directory/, { config: at('lost.conf') });
  });
});

describe('account', () => {
  tested('adds, lists, disables, enables', async () => {
    assert.equal(await good(['account', 'add', 'berta', '--role', 'staff', '--password-stdin'],
      { input: `${PASSWORD}\n` }), 'account berta added\n');
    await good(['account', 'add', '--role=admin', '--password-stdin', 'anton'], { input: PASSWORD });
    const list = async () => JSON.parse(await good(['account', 'list', '--json']));
    assert.deepEqual((await list()).map(({ created_at: created, ...rest }) => {
      assert.match(created, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      return rest;
    }), [{ name: 'anton', role: 'admin', disabled: false }, { name: 'berta', role: 'staff', disabled: false }]);
    assert.match(sql('SELECT password_hash FROM account'), /^(\$argon2id\$v=19\$m=19456,t=2,p=1\$.*\n){2}$/);
    await good(['account', 'disable', 'berta']);
    assert.match(await good(['account', 'list']), /^NAME .*\nanton .* active .*\nberta .* disabled .*\n$/);
    await good(['account', 'enable', 'berta']);
    assert.equal((await list())[1].disabled, false);
  });

  tested('changes a password, which ends the sessions', async () => {
    await good(['account', 'add', 'berta', '--role', 'staff', '--password-stdin'], { input: PASSWORD });
    const first = sql('SELECT password_hash FROM account');
    sql("INSERT INTO session VALUES (zeroblob(32), 1, 0, 9)");
    await good(['account', 'password', 'berta', '--password-stdin'], { input: `${PASSWORD}\n` });
    assert.notEqual(sql('SELECT password_hash FROM account'), first); // another salt
    assert.equal(sql('SELECT count(*) FROM session'), '0\n');
  });

  tested('refuses weak passwords, odd names, what exists and what does not', async () => {
    const add = ['account', 'add', '--role', 'staff', '--password-stdin'];
    await bad(1, [...add, 'x'], /12 characters or more/, { input: 'elevenchars\n' });
    await bad(1, [...add, 'x'], /12 characters or more/, { input: '\u{1f4a1}'.repeat(11) });
    await good([...add, 'x'], { input: '\u{1f4a1}'.repeat(12) });
    await bad(1, [...add, 'x'], /x exists already/, { input: PASSWORD });
    await bad(1, [...add, 'y'], /1024 bytes at most/, { input: 'y'.repeat(5000) });
    await bad(1, [...add, 'y'], /no password was given/, { input: '' });
    await bad(1, [...add, 'y'], /not UTF-8/, { input: Buffer.from('a'.repeat(12) + '\xe9', 'latin1') });
    await bad(1, ['account', 'add', 'y', '--role', 'staff'], /no terminal to ask on/, { input: PASSWORD });
    for (const name of ['', ' x', 'a b', '.x', '\u00fc', 'site', 'dispatch', 'a'.repeat(65), 'a\u001b[m']) {
      await bad(2, [...add, name], /a name has 1 to 64/, { input: PASSWORD });
    }
    await bad(2, [...add, '--', '-x'], /a name has 1 to 64/, { input: PASSWORD });
    await good([...add, 'a'.repeat(64)], { input: PASSWORD });
    for (const command of ['password', 'disable', 'enable']) {
      await bad(1, ['account', command, 'nobody'], /there is no account nobody/, { input: PASSWORD });
    }
    assert.equal(sql('SELECT count(*) FROM account'), '2\n');
  });

  tested('asks on the terminal, twice and without echo', async () => {
    const ask = async (first, second) => {
      const { code, stdout } = await execute('/usr/bin/python3', ['-c', TERMINAL, program, first, second],
        { env: { ...process.env, INDEMAND_CONFIG: at('indemand.conf') } });
      return { code, shown: stdout };
    };
    const differ = await ask(PASSWORD, `${PASSWORD}!`);
    assert.equal(differ.code, 1, differ.shown);
    assert.match(differ.shown, /New password: \s*The same again: \s*.*the two passwords differ/);
    const same = await ask(PASSWORD, PASSWORD);
    assert.equal(same.code, 0, same.shown);
    assert.ok(!(differ.shown + same.shown).includes('horse'));
    assert.equal(sql('SELECT name FROM account'), 'berta\n');
  });
});

// Runs `indemand account add` on a pseudo-terminal, types two lines, prints what was shown.
const TERMINAL = `
import os, pty, sys
pid, fd = pty.fork()
if pid == 0:
    os.execv(sys.argv[1], [sys.argv[1], "account", "add", "berta", "--role", "staff"])
shown = b""
for prompt, line in ((b"password: ", sys.argv[2]), (b"again: ", sys.argv[3])):
    while prompt not in shown:
        shown += os.read(fd, 1024)
    os.write(fd, line.encode() + b"\\n")
while True:
    try:
        part = os.read(fd, 1024)
    except OSError:
        break
    if not part:
        break
    shown += part
sys.stdout.buffer.write(shown)
sys.stdout.flush()
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
`;

describe('enquiry', () => {
  tested('lists everything that is stored, as JSON', async () => {
    assert.deepEqual(JSON.parse(await good(['enquiry', 'list', '--json'])), []);
    insertEnquiry('333-333-333', { message: 'a\nb "c" \\ \u0001\u{1f4a1}', jobs: '1_9' });
    insertEnquiry('333-333-344', {}, 'quarantined');
    sql("UPDATE enquiry SET answered_at = 1795439169123 WHERE id = 2");
    const [first, second, ...others] = JSON.parse(await good(['enquiry', 'list', '--json']));
    assert.equal(others.length, 0);
    assert.deepEqual(Object.keys(first), ['reference', 'status', 'created_at', 'answered_at', 'erase_at', 'lang', 'spam_score', 'spam_reasons', 'notice', ...FIELDS]);
    assert.equal(first.message, 'a\nb "c" \\ \u0001\u{1f4a1}');
    assert.equal(first.created_at, '2026-11-23T13:05:09Z');
    assert.equal(first.answered_at, null);
    assert.equal(first.jobs, '1_9');
    assert.equal(first.phone, '');
    assert.equal(second.status, 'quarantined');
    assert.equal(second.answered_at, '2026-11-23T13:06:09Z');
    assert.deepEqual(JSON.parse(await good(['enquiry', 'show', '333333333', '--json'])), first);
  });

  tested('writes JSON even of what is not UTF-8', async () => {
    insertEnquiry('333-333-333', {});
    sql("UPDATE enquiry SET company = CAST(x'41ff42' AS TEXT)");
    assert.equal(JSON.parse(await good(['enquiry', 'list', '--json']))[0].company, 'A\ufffdB');
  });

  tested('prints tables of 80 columns without what could drive a terminal', async () => {
    insertEnquiry('333-333-333', {
      company: `\u001b[31m${'\u5c71'.repeat(60)}`, message: 'one\u001b]0;x\u0007\ntwo', name: '\u202efdp', phone: '\u009b1m',
    });
    const list = await good(['enquiry', 'list']);
    const width = (line) => [...line].reduce((sum, c) => sum + (/\p{Script=Han}/u.test(c) ? 2 : 1), 0);
    for (const line of list.split('\n')) assert.ok(width(line) <= 80, line);
    const shown = await good(['enquiry', 'show', '333-333-333']);
    assert.doesNotMatch(list + shown, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    assert.match(list, /\\x1b\[31m\u5c71/);
    assert.match(shown, /message {5}one\\x1b\]0;x\\x07\n {12}two\n/);
    assert.match(shown, /name {8}\\u202efdp\n/);
  });

  tested('says that there is no such enquiry', async () => {
    await bad(1, ['enquiry', 'show', '333-333-333'], /there is no enquiry 333-333-333/);
    await bad(1, ['enquiry', 'show', '333-333-334'], /333-333-334 is no reference/);
    await bad(1, ['enquiry', 'show', '\u001b[m'], /show: \\x1b\[m is no reference/);
  });

  tested('lists 20,000 in flat memory', async () => {
    insertEnquiry('333-333-333', { message: 'x'.repeat(5000) });
    const columns = ['status', 'created_at', 'updated_at', 'lang', ...FIELDS].join(', ');
    sql(`WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 19999)
      INSERT INTO enquiry (reference, ${columns}) SELECT printf('%011d', i), ${columns} FROM enquiry, n WHERE id = 1`);
    const count = execFileSync('sh', ['-c', 'ulimit -v "$2"; "$1" enquiry list --json | wc -l', 'sh',
      path.join(root, 'build/release/bin/indemand'), '65536'], // 64 MiB for 100 MiB of text
    { env: { ...process.env, INDEMAND_CONFIG: at('indemand.conf') }, encoding: 'utf8' });
    assert.equal(Number(count), 20002);
  });
});

describe('outbox', () => {
  tested('lists every mail', async () => {
    insertEnquiry('333-333-333', {});
    sql(`INSERT INTO outbox VALUES (1, 1, 'notify', 'staff@example.com', 'deferred', 'a@example.com', 2, 1795439109123,
      0, 1795439169123, 451, 'later \u001b[m', '')`);
    sql(`INSERT INTO outbox VALUES (2, 1, 'notify', '${'a'.repeat(60)}@example.com', 'accepted', 'b@example.com', 1,
      1795439109123, 0, NULL, 250, '', '')`);
    assert.deepEqual(JSON.parse(await good(['outbox', 'list', '--json']))[0], {
      id: 1, reference: '333-333-333', kind: 'notify', recipient: 'staff@example.com', state: 'deferred', attempts: 2,
      message_id: 'a@example.com', created_at: '2026-11-23T13:05:09Z', due_at: '2026-11-23T13:06:09Z', last_code: 451,
      last_reply: 'later \u001b[m',
    });
    assert.equal(JSON.parse(await good(['outbox', 'list', '--json']))[1].due_at, null);
    const lines = (await good(['outbox', 'list'])).split('\n');
    assert.match(lines[1], /^ {5}1 {2}333-333-333 {2}notification {5}deferred {7}2 {3}451 {2}staff@example\.com *$/);
    for (const line of lines) assert.ok(line.length <= 80, line);
  });
});

describe('backup', () => {
  tested('makes a private copy that can be used at once', async () => {
    insertEnquiry('333-333-333', {});
    assert.match(await good(['backup', at('copy.db')]), /copy\.db written and checked\n$/);
    assert.equal(await mode('copy.db'), '600');
    assert.deepEqual((await readdir(folder)).sort(), ['copy.db', 'in.db', 'indemand.conf']);
    await writeFile(at('copy.conf'), configuration({ 'paths.database': at('copy.db') }));
    assert.equal(JSON.parse(await good(['enquiry', 'list', '--json'], { config: at('copy.conf') })).length, 1);
  });

  tested('touches nothing that exists and leaves nothing half done', async () => {
    await writeFile(at('kept'), 'mine');
    await bad(1, ['backup', at('kept')], /kept exists and was not touched/);
    await bad(1, ['backup', at('no/copy.db')], /no\/copy\.db\.partial cannot be written: No such file or directory/);
    await writeFile(at('copy.db.partial'), '');
    await bad(1, ['backup', at('copy.db')], /left over from a backup that was interrupted/);
    assert.deepEqual((await readdir(folder)).sort(), ['copy.db.partial', 'in.db', 'indemand.conf', 'kept']);
  });
});

describe('check', () => {
  const check = async (options) => {
    const { code, out } = await indemand(['check'], options);
    for (const line of out.trimEnd().split('\n')) assert.match(line, /^(ok {4}|warn {2}|fail {2})\S/);
    const failing = out.split('\n').filter((line) => line.startsWith('fail'));
    assert.equal(code, failing.length > 0 ? 1 : 0, out);
    return out;
  };

  tested('finds nothing wrong with a good installation', async () => {
    await good(['secret', at('site.key')]);
    const out = await check();
    assert.doesNotMatch(out, /^(warn|fail)/m);
    for (const what of ['configuration', 'schema has version', 'database is whole', 'key file', 'recipient staff@']) {
      assert.ok(out.includes(what), what);
    }
  });

  tested('finds each thing that is wrong', async () => {
    const finds = async (line) => assert.match(await check(), line);
    await finds(/^fail {2}key file .*: No such file or directory$/m);
    await writeFile(at('site.key'), 'no key\n', { mode: 0o600 });
    await finds(/^fail {2}the key file holds no key/m);
    await rm(at('site.key'));
    await good(['secret', at('site.key')]);
    await chmod(at('site.key'), 0o644);
    await finds(/^fail {2}key file .* has mode 0644/m);
    await chmod(at('site.key'), 0o640);
    await finds(/^ok {4}key file .* has mode 0640/m);
    await chmod(at('in.db'), 0o664);
    await finds(/^fail {2}database .* has mode 0664/m);
    await chmod(at('in.db'), 0o600);
    sql("PRAGMA foreign_keys = OFF; INSERT INTO history VALUES (1, 7, 0, 'x', 'status', '')");
    await finds(/^fail {2}the database is damaged: a row of table history points at nothing$/m);
    sql('DELETE FROM history; PRAGMA user_version = 0');
    await finds(/^fail {2}the schema has version 0, this program needs \d+; run: indemand migrate$/m);
    await rm(at('in.db'));
    await finds(/^fail {2}database .*: No such file or directory$/m);
    await writeFile(at('in.db'), 'This is no database. '.repeat(100), { mode: 0o600 });
    await finds(/^fail {2}database .* cannot be opened/m);
  });

  tested('judges the configuration', async () => {
    await good(['secret', at('site.key')]);
    await writeFile(at('password'), 'x', { mode: 0o666 });
    await chmod(at('password'), 0o666);
    const config = at('other.conf');
    const judge = async (changes) => {
      await writeFile(config, configuration(changes));
      return check({ config });
    };
    assert.match(await judge({ 'mail.user': 'u' }), /^fail {2}\[mail\] user is set, password_file is not$/m);
    assert.match(await judge({ 'mail.user': 'u', 'mail.password_file': at('password') }),
      /^fail {2}password file .* has mode 0666/m);
    assert.match(await judge({ 'mail.notify': 'a@example.com, b@localhost' }),
      /^ok {4}recipient a@example\.com\nfail {2}recipient b@localhost is no address for mail$/m);
    assert.match(await judge({ 'mail.notify': 'In@Agency.test' }), /^warn {2}recipient In@Agency\.test is also the sender/m);
    assert.match(await judge({ 'mail.tls': 'off', 'mail.relay': 'smtp://mail.example.com' }), /^warn {2}mail goes to .* unencrypted/m);
    assert.doesNotMatch(await judge({ 'mail.tls': 'off', 'operator.timezone': 'CET-1CEST' }), /^(warn|fail)/m);
    assert.match(await judge({ 'site.base_url': 'http://site.example' }), /^warn {2}\[site\] base_url .* is not encrypted$/m);
    assert.match(await judge({ 'site.keeper': '/nonexistent/x.sock' }), /^warn {2}folder of \[site\] keeper \/nonexistent:/m);
    assert.match(await judge({ 'operator.timezone': 'Europe/Berln' }), /^fail {2}\[operator\] timezone Europe\/Berln is not known here/m);
    assert.match(await judge({ 'paths.share': folder }), /^fail {2}folder .*\/sql: No such file/m);
  });
});
