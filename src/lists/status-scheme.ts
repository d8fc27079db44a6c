import {
  colours,
  glyphs,
  type ImpactRating,
  type Shape,
  type Status,
  type StatusScheme,
} from '#domain/status.ts';
import { Unreadable } from './column.ts';
import { choiceOf, fieldOf, flagOf, listOf, numberOf, wordOf } from './json.ts';

// the keys of the record are the shapes, which Object.keys forgets
const shapes = Object.keys(glyphs) as Shape[];

/**
 * A status scheme out of stored JSON, every field checked. Throws Unreadable, also for codes or letters used twice and
 * for a scheme without an open status.
 */
export function readScheme(value: unknown): StatusScheme {
  const statuses = listOf(fieldOf(value, 'statuses'), 'statuses', readStatus);
  const impacts = listOf(fieldOf(value, 'impacts'), 'impacts', readImpact);
  // a scheme of before anything could be retired has neither
  const retiredStatuses = listOf(fieldOf(value, 'retiredStatuses') ?? [], 'retiredStatuses', readStatus);
  const retiredImpacts = listOf(fieldOf(value, 'retiredImpacts') ?? [], 'retiredImpacts', readImpact);
  for (const [name, words] of [
    ['status code', [...statuses, ...retiredStatuses].map((one) => one.code)],
    ['letter', statuses.map((one) => one.letter)],
    ['impact code', [...impacts, ...retiredImpacts].map((one) => one.code)],
  ] as const)
    if (new Set(words).size !== words.length) throw new Unreadable(`a ${name} is used twice`);
  if (!statuses.some((one) => one.countsAs === 'open')) throw new Unreadable('no status counts as open');
  const version = numberOf(fieldOf(value, 'version') ?? 1, 'version');
  return { version, statuses, impacts, retiredStatuses, retiredImpacts };
}

function readStatus(one: unknown): Status {
  return {
    code: textIn(one, 'code'),
    letter: textIn(one, 'letter'),
    label: textIn(one, 'label'),
    definition: textIn(one, 'definition'),
    colour: choiceOf(fieldOf(one, 'colour'), 'colour', colours),
    shape: choiceOf(fieldOf(one, 'shape'), 'shape', shapes),
    glyph: textIn(one, 'glyph'),
    countsAs: choiceOf(fieldOf(one, 'countsAs'), 'countsAs', ['open', 'done'] as const),
    needsReason: flagOf(fieldOf(one, 'needsReason'), 'needsReason'),
    needsForecast: flagOf(fieldOf(one, 'needsForecast'), 'needsForecast'),
    chosenBy: choiceOf(fieldOf(one, 'chosenBy'), 'chosenBy', ['lead', 'admin'] as const),
  };
}

function readImpact(one: unknown): ImpactRating {
  return {
    code: textIn(one, 'code'),
    label: textIn(one, 'label'),
    definition: textIn(one, 'definition'),
    level: numberOf(fieldOf(one, 'level'), 'level'),
    needsText: flagOf(fieldOf(one, 'needsText'), 'needsText'),
  };
}

function textIn(one: unknown, name: string): string {
  return wordOf(fieldOf(one, name), name);
}
