import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { stampOf } from '#trial/build.ts';
import { holdLock } from '#trial/lock.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'one-plan-build-'));
  mkdirSync(join(folder, 'src', 'local'), { recursive: true });
  writeFileSync(join(folder, 'src', 'a.ts'), '1');
  writeFileSync(join(folder, 'src', 'local', 'b.ts'), '2');
  writeFileSync(join(folder, 'lock.json'), '{}');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const stamp = () => stampOf(folder, ['src', 'lock.json'], ['src/local']);

test('has the same stamp while nothing changes', () => {
  expect(stamp()).toBe(stamp());
});

test.each([
  ['a source is edited', () => writeFileSync(join(folder, 'src', 'a.ts'), '1 ')],
  ['a source is added', () => writeFileSync(join(folder, 'src', 'c.ts'), '')],
  ['a source is deleted', () => rmSync(join(folder, 'src', 'a.ts'))],
  ['the lock changes', () => writeFileSync(join(folder, 'lock.json'), '{"a":1}')],
])('has another stamp when %s', (_, change) => {
  const before = stamp();
  change();
  expect(stamp()).not.toBe(before);
});

test('does not mind what is left out', () => {
  const before = stamp();
  writeFileSync(join(folder, 'src', 'local', 'b.ts'), 'changed');
  expect(stamp()).toBe(before);
});

test('gives a lock to one after the other', async () => {
  const lock = join(folder, 'lock');
  const order: string[] = [];
  const letGo = await holdLock(lock);
  const second = holdLock(lock).then((free) => {
    order.push('second');
    free();
  });
  order.push('first');
  letGo();
  await second;
  expect(order).toEqual(['first', 'second']);
  expect(existsSync(lock)).toBe(false);
});

test('takes over the lock of a process that has ended', async () => {
  const lock = join(folder, 'lock');
  const ended = spawn(process.execPath, ['-e', '']);
  await once(ended, 'close');
  writeFileSync(lock, String(ended.pid));
  const letGo = await holdLock(lock);
  expect(readFileSync(lock, 'utf8')).toBe(String(process.pid));
  letGo();
});
