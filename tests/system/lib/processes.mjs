// Looks at the processes of a running server through /proc: who they are, and what they are doing.
import { readdir, readFile, readlink } from 'node:fs/promises';
import path from 'node:path';

import { eventually } from './server.mjs';

async function childrenOf(pid) {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  return text.trim().split(' ').filter(Boolean).map(Number);
}

async function openFiles(pid) {
  const folder = `/proc/${pid}/fd`;
  const names = await readdir(folder).catch(() => []);
  return Promise.all(names.map((name) => readlink(path.join(folder, name)).catch(() => '')));
}

/** True while the process exists and is not a zombie. */
export async function isAlive(pid) {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return stat !== '' && !/\) [ZX] /.test(stat);
}

/** The program of script/server with this name (indemand-site, nginx, ...), or null. */
export async function programOf(server, name) {
  for (const pid of await childrenOf(server.process.pid)) {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    const [program] = command.split('\0');
    if (path.basename(program).startsWith(name)) return pid;
  }
  return null;
}

const IDLE_SOCKETS = 2;

/** {parent, keeper, workers}; the keeper is the one that has the database open (null while none has). */
export async function siteOf(server) {
  const parent = await programOf(server, 'indemand-site');
  const found = { parent, keeper: null, workers: [] };
  for (const pid of parent ? await childrenOf(parent) : []) {
    const files = await openFiles(pid);
    if (files.some((name) => name.endsWith('indemand.db'))) found.keeper = pid;
    else found.workers.push(pid);
  }
  return found;
}

/** siteOf once it has a keeper (other than `than`) and workers. */
export function steadySite(server, than = null) {
  return eventually(async () => {
    const site = await siteOf(server);
    return site.keeper && site.keeper !== than && site.workers.length > 0 ? site : null;
  }, 'a site with a keeper and workers');
}

/** The sockets of a process, those of its standard streams left out. */
async function socketsOf(pid) {
  const numbers = (await readdir(`/proc/${pid}/fd`).catch(() => [])).filter((number) => Number(number) > 2);
  const names = await Promise.all(numbers.map((number) => readlink(`/proc/${pid}/fd/${number}`).catch(() => '')));
  return names.filter((name) => name.startsWith('socket:')).length;
}

/** The workers that have a request in hand: they hold one connection more than an idle one, which has its
 * listener and the keeper. One that is only starting has less. */
export async function busyWorkers(server) {
  const { workers } = await siteOf(server);
  const sockets = await Promise.all(workers.map(socketsOf));
  return workers.filter((_, index) => sockets[index] > IDLE_SOCKETS);
}

/** Sends a signal; a process that is gone already is no matter. */
export function signal(pid, name) {
  try {
    process.kill(pid, name);
    return true;
  } catch (error) {
    if (error.code === 'ESRCH') return false;
    throw error;
  }
}
