// A disk for the database that can be filled to the last byte: a file system of 2 MiB where we may mount
// one; elsewhere strace lets the keeper's writes fail.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { steadySite } from './processes.mjs';
import { execute, startServer } from './server.mjs';

const mayMount = process.getuid() === 0;

async function failWrites(server) {
  const { keeper } = await steadySite(server);
  const tracer = spawn('strace', ['-p', String(keeper), '-o', '/dev/null', '-e', 'trace=pwrite64', '-e', 'inject=pwrite64:error=ENOSPC'],
    { stdio: ['ignore', 'ignore', 'pipe'] });
  await new Promise((resolve) => tracer.stderr.once('data', resolve));
  return async () => {
    tracer.kill('SIGINT');
    await new Promise((resolve) => tracer.once('close', resolve));
  };
}

async function fillDisk(folder) {
  const { bavail, bsize } = await statfs(folder);
  await writeFile(path.join(folder, 'ballast'), Buffer.alloc(bavail * bsize));
  return () => rm(path.join(folder, 'ballast'));
}

/** {server, fill, stop}: fill() takes all room and resolves to a function that gives it back. */
export async function startOnSmallDisk() {
  const folder = await mkdtemp(path.join(tmpdir(), 'indemand-full-'));
  const remove = async () => {
    if (mayMount) await execute('umount', [folder]);
    await rm(folder, { recursive: true });
  };
  if (mayMount) {
    const { code, stderr } = await execute('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder]);
    assert.equal(code, 0, stderr);
  }
  try {
    const database = path.join(folder, 'indemand.db');
    const server = await startServer({ localConf: `[paths]\ndatabase = ${database}\n` });
    server.database = database;
    return { server,
      fill: () => (mayMount ? fillDisk(folder) : failWrites(server)),
      stop: () => server.stop().finally(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}
