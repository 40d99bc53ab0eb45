// script/bench runs, finds every enquiry it was told of, and prints its table. Not how fast: see docs/bench.md.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';

const ROOT = new URL('../..', import.meta.url).pathname;
const run = promisify(execFile);

test('script/bench --quick prints a line for each goal and counts what it stored', async () => {
  const { stdout } = await run(`${ROOT}/script/bench`, ['--quick', '--port', '8639'], { maxBuffer: 1 << 20 });
  for (const what of ['story page / static file', 'story page, 304 / static file', 'form / bare libfcgi',
    'form, CPU of a worker', 'enquiry accepted / bare libfcgi', 'enquiry, 99th percentile',
    'enquiry / durable one-row transactions']) {
    assert.match(stdout, new RegExp(`^${what}.* [0-9]+\\.[0-9]`, 'm'), what);
  }
  const counted = stdout.match(/^enquiries acknowledged and found +([0-9,]+) +([0-9,]+) +yes/m);
  assert.ok(counted, stdout);
  assert.equal(counted[1], counted[2]);
  assert.notEqual(counted[1], '0');
});

test('script/bench says what it does not understand', async () => {
  await assert.rejects(run(`${ROOT}/script/bench`, ['--row', 'nothing']), { code: 2 });
});
