// A whole indemand for a file of tests: script/server on a free port with a data folder of its own.
// Every test file starts one with startServer() and must end with its stop(), which also fails when a
// program with sanitizers complained. INDEMAND_TEST_PRESET chooses the build (default dev).
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { parseMail } from './mail.mjs';

export const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '');
const run = promisify(execFile);

/** A port that nothing listens on now. */
export async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Calls fn until it returns something true, and returns that; for what happens soon, not at once. */
export async function eventually(fn, what, limit = 20_000) {
  const end = Date.now() + limit;
  for (;;) {
    const value = await fn();
    if (value) return value;
    if (Date.now() > end) throw new Error(`still not so after ${limit} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Runs a program; resolves to {code, stdout, stderr} whatever the exit code. One that does not end in
 * two minutes is stopped, and its code is the signal's name. */
export async function execute(file, args, options = {}) {
  const child = spawn(file, args, { ...options, stdio: ['pipe', 'pipe', 'pipe'] });
  const limit = setTimeout(() => child.kill('SIGKILL'), 120_000);
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) {
    child[name].setEncoding('utf8').on('data', (text) => { output[name] += text; });
  }
  child.stdin.on('error', () => {}); // a program may end without reading its input
  child.stdin.end(options.input ?? '');
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exit, signal) => resolve(exit ?? signal));
  });
  clearTimeout(limit);
  return { code, ...output };
}

class Server {
  constructor(dataDir, port, environment) {
    this.dataDir = dataDir;
    this.database = path.join(dataDir, 'indemand.db');
    this.port = port;
    this.base = `http://127.0.0.1:${port}`;
    this.environment = environment;
    this.adminPassword = null;
  }

  /** Starts script/server and waits for its Ready line. */
  async start() {
    this.output = '';
    this.process = spawn(path.join(root, 'script/server'), [], { env: this.environment });
    this.exited = new Promise((resolve) => {
      this.process.once('close', (code, signal) => resolve(code ?? signal));
    });
    let ended = false;
    this.exited.then(() => { ended = true; });
    for (const stream of [this.process.stdout, this.process.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => { this.output += text; });
    }
    await eventually(() => ended || /^Ready: http:\/\//m.test(this.output), 'Ready', 300_000);
    if (ended) throw new Error(`script/server ended with ${await this.exited}:\n${this.output}`);
    this.adminPassword ??= /^Desk: .* user admin +password (\S+)$/m.exec(this.output)?.[1] ?? null;
  }

  /** Sends SIGTERM and resolves to the exit code; the data stays. */
  async halt() {
    this.process.kill('SIGTERM');
    return this.exited;
  }

  /** Stops, checks what the sanitizers said, and removes the data. */
  async stop() {
    const code = await this.halt();
    const complaints = await this.complaints();
    await rm(this.dataDir, { recursive: true, force: true });
    assert.deepEqual(complaints, []);
    assert.equal(code, 0, this.output);
  }

  /** Lines of the logs that a sanitizer wrote. */
  async complaints() {
    const found = [];
    for (const name of await readdir(path.join(this.dataDir, 'log'))) {
      const lines = (await this.log(name)).split('\n');
      lines.forEach((line, index) => {
        if (/ERROR: (Address|Leak)Sanitizer|runtime error:/.test(line)) {
          found.push(`${name}: ${lines.slice(index, index + 12).join('\n')}`);
        }
      });
    }
    return found;
  }

  /** The text of a file in DATA_DIR/log. */
  log(name) {
    return readFile(path.join(this.dataDir, 'log', name), 'utf8');
  }

  /** fetch() of a path, without following redirects. */
  fetch(where, options = {}) {
    return fetch(this.base + where, { redirect: 'manual', ...options });
  }

  /** Rows of a query on the database, as objects, through SQLite's own shell. */
  async sql(query) {
    const { stdout } = await run('sqlite3', ['-json', '-cmd', '.timeout 5000', this.database, query],
      { maxBuffer: 1 << 28 });
    return stdout.trim() === '' ? [] : JSON.parse(stdout);
  }

  /** The indemand command with this server's configuration. */
  indemand(...args) {
    return execute(path.join(root, 'script/indemand'), args, { env: this.environment });
  }

  /** Every mail delivered so far, parsed, oldest first. */
  async mails() {
    const folder = path.join(this.dataDir, 'mail/new');
    const names = await readdir(folder).catch(() => []);
    const files = await Promise.all(names.sort().map((name) => readFile(path.join(folder, name))));
    return files.map(parseMail);
  }

  /** Those to staff. */
  async staffMails() {
    return (await this.mails()).filter(({ kind }) => kind !== 'acknowledgement');
  }

  /** Those to enquirers. */
  async acknowledgements() {
    return (await this.mails()).filter(({ kind }) => kind === 'acknowledgement');
  }
}

/**
 * Options: port, smtpUrl, preset, localConf (text of DATA_DIR/local.conf), environment.
 * The result is not started when `start` is false.
 */
export async function startServer(options = {}) {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'indemand-'));
  const port = options.port ?? await freePort();
  if (options.localConf) await writeFile(path.join(dataDir, 'local.conf'), options.localConf);
  const environment = {
    ...process.env,
    PORT: String(port),
    DATA_DIR: dataDir,
    SMTP_URL: options.smtpUrl ?? '',
    PRESET: options.preset ?? (process.env.INDEMAND_TEST_PRESET || 'dev'),
    ...options.environment,
  };
  const server = new Server(dataDir, port, environment);
  if (options.start === false) return server;
  try {
    await server.start();
  } catch (error) {
    server.process.kill('SIGTERM');
    await server.exited;
    await rm(dataDir, { recursive: true, force: true });
    throw error;
  }
  return server;
}
