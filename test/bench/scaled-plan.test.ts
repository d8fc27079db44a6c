import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openDatabase } from '#local/database.ts';
import { actionList } from '#lists/action.ts';
import { decode, type Item, type List } from '#lists/list.ts';
import { personList } from '#lists/person.ts';
import { updateList } from '#lists/update.ts';
import type { Stored } from '#domain/row.ts';
import { dataFile } from '#trial/server.ts';
import { folderWithSample } from '../browser/sample-file.ts';
import { scalePlan } from './scaled-plan.ts';

const now = new Date('2026-11-22T09:30:00Z');

test('a plan is made as large as is asked for: every row can be read, has a key of its own, and fits the others', async () => {
  const folder = await folderWithSample(now);
  scalePlan(folder, { actions: 300, updates: 3000 });
  const db = openDatabase(dataFile(folder));
  const read = <T extends Stored>(list: List<T>): readonly T[] =>
    db
      .all<{
        id: number;
        fields: string;
      }>('SELECT id, fields FROM item WHERE list_key = (SELECT key FROM list WHERE display_name = ?)', [
        list.title,
      ])
      .map(({ id, fields }) => {
        const item: Item = { id: String(id), fields: JSON.parse(fields) as Record<string, unknown> };
        const found = decode(list, item);
        if ('problem' in found) throw new Error(found.problem.what);
        return found.ok;
      });
  const [actions, updates, people] = [read(actionList), read(updateList), read(personList)];
  db.close();
  rmSync(folder, { recursive: true });

  expect([actions.length, updates.length]).toEqual([300, 3000]);
  const refs = new Set(actions.map(({ ref }) => ref));
  expect(refs.size).toBe(300);
  const ids = new Set(updates.map(({ id }) => id));
  expect(ids.size).toBe(3000);
  expect(updates.filter(({ actionRef }) => !refs.has(actionRef))).toEqual([]);
  expect(actions.filter(({ lastUpdateId }) => lastUpdateId !== null && !ids.has(lastUpdateId))).toEqual([]);
  const keys = new Set(people.map(({ key }) => key));
  expect(keys.size).toBe(people.length);
  expect(actions.flatMap(({ leads }) => leads).filter((key) => !keys.has(key))).toEqual([]);
});

test('a plan smaller than the sample is refused', async () => {
  const folder = await folderWithSample(now);
  expect(() => scalePlan(folder, { actions: 20, updates: 100 })).toThrow('larger than what is asked for');
  rmSync(folder, { recursive: true });
});
