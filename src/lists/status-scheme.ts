import type { Colour, Shape, StatusScheme } from '#domain/status.ts';
import { Unreadable } from './column.ts';
import { choiceOf, fieldOf, flagOf, listOf, numberOf, wordOf } from './json.ts';

const colours = ['grey', 'green', 'amber', 'red', 'blue', 'purple', 'slate'] satisfies Colour[];
const shapes = ['ring', 'disc', 'triangle', 'diamond', 'square', 'star', 'bars'] satisfies Shape[];

/**
 * A status scheme out of stored JSON, every field checked. Throws Unreadable, also for codes or letters used twice and
 * for a scheme without an open status.
 */
export function readScheme(value: unknown): StatusScheme {
  const text = (one: unknown, name: string) => wordOf(fieldOf(one, name), name);
  const statuses = listOf(fieldOf(value, 'statuses'), 'statuses', (one) => ({
    code: text(one, 'code'),
    letter: text(one, 'letter'),
    label: text(one, 'label'),
    definition: text(one, 'definition'),
    colour: choiceOf(fieldOf(one, 'colour'), 'colour', colours),
    shape: choiceOf(fieldOf(one, 'shape'), 'shape', shapes),
    glyph: text(one, 'glyph'),
    countsAs: choiceOf(fieldOf(one, 'countsAs'), 'countsAs', ['open', 'done'] as const),
    needsReason: flagOf(fieldOf(one, 'needsReason'), 'needsReason'),
    needsForecast: flagOf(fieldOf(one, 'needsForecast'), 'needsForecast'),
    chosenBy: choiceOf(fieldOf(one, 'chosenBy'), 'chosenBy', ['lead', 'admin'] as const),
  }));
  const impacts = listOf(fieldOf(value, 'impacts'), 'impacts', (one) => ({
    code: text(one, 'code'),
    label: text(one, 'label'),
    definition: text(one, 'definition'),
    level: numberOf(fieldOf(one, 'level'), 'level'),
    needsText: flagOf(fieldOf(one, 'needsText'), 'needsText'),
  }));
  for (const [name, words] of [
    ['status code', statuses.map((one) => one.code)],
    ['letter', statuses.map((one) => one.letter)],
    ['impact code', impacts.map((one) => one.code)],
  ] as const)
    if (new Set(words).size !== words.length) throw new Unreadable(`a ${name} is used twice`);
  if (!statuses.some((one) => one.countsAs === 'open')) throw new Unreadable('no status counts as open');
  return { version: numberOf(fieldOf(value, 'version') ?? 1, 'version'), statuses, impacts };
}
