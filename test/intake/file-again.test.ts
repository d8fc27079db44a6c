import { expect, test } from 'vitest';
import { usualChoice } from '#domain/intake/intake-choice.ts';
import { importOf } from '#domain/intake/intake-command.ts';
import { matchPlan } from '#domain/intake/intake-match.ts';
import { readPlan } from '#domain/intake/intake.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { alike } from '#intake/alike.ts';
import { readPlanFile } from '#intake/read-plan-file.ts';
import { afterImport, emptyPlan, isEmpty } from '../domain/match-kit.ts';
import { today } from '../domain/plan-kit.ts';
import { corpus } from './corpus/corpus.ts';

const files = await Promise.all(
  Object.entries(corpus).map(async ([name, file]) => [name, { ...file, bytes: await file.make() }] as const),
);

test.each(files)('%s brought in twice writes nothing the second time', (_, { bytes, choice }) => {
  const reading = readPlanFile(bytes);
  if (reading.kind === 'refused') throw new Error(reading.refusal.code);
  const commandFor = (plan: Snapshot, importId: string) => {
    const preview = readPlan(reading.grids, plan, () => importId, { ...usualChoice, ...choice });
    const matches = matchPlan(preview, plan, alike, 'The file', today);
    return { matches, command: importOf(plan, preview, matches, new Map(), 'The file', today) };
  };
  const first = commandFor(emptyPlan({ sections: new Map() }), 'first');
  expect(first.command.actions.length).toBeGreaterThan(0);
  const again = commandFor(afterImport(emptyPlan({ sections: new Map() }), first.command), 'second');
  expect(again.matches.map((match) => match.standing.kind)).toEqual(first.matches.map(() => 'same'));
  expect(isEmpty(again.command)).toBe(true);
});
