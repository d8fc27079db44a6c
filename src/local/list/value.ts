import type { World } from '#local/call.ts';
import { GraphRefusal, invalidRequest, vagueRefusal } from '#local/graph-error.ts';
import { isObject, type Json } from '#local/json.ts';
import type { Site } from '#local/site.ts';
import { type Column, facet } from './column.ts';
import { dateOnly, readDate } from './date-value.ts';
import { findItem } from './item-store.ts';
import { findList } from './list-row.ts';
import { isSitePerson } from './site-people.ts';

/** Where a value is going: the world, and the site whose zone and people count. */
export type ValueContext = { readonly world: World; readonly site: Site };

const multiLineMost = 63_000;

/** A value as it is stored, from what a write sends for the column. null = the column is cleared.
 * 400 for a value of another type, a choice that is not offered, a person or row that is not there. */
export function storedValue(
  context: ValueContext,
  column: Column,
  value: Json,
  annotation: string | null,
): Json {
  if (column.isMulti) return storedList(context, column, value, annotation);
  if (annotation !== null) {
    throw invalidRequest(`Field '${column.name}' holds one value and takes no type annotation.`);
  }
  if (Array.isArray(value)) throw untypedCollection();
  if (value === null) return null;
  switch (column.kind) {
    case 'text':
      return storedText(column, value);
    case 'choice':
      return storedChoice(context, column, value);
    case 'number':
      return storedNumber(context, column, value);
    case 'boolean':
      if (typeof value !== 'boolean') throw vagueRefusal();
      return value;
    case 'dateTime':
      return storedDate(context, column, value);
    case 'personOrGroup':
    case 'lookup':
      return storedLookup(context, column, value);
    case 'calculated':
      throw invalidRequest(`Field '${column.name}' is read-only.`);
  }
}

function storedList(context: ValueContext, column: Column, value: Json, annotation: string | null): Json {
  if (value === null) return null;
  if (!Array.isArray(value)) throw vagueRefusal();
  if (annotation === null) throw untypedCollection();
  const isText = column.kind === 'choice';
  const allowed = isText ? ['Collection(Edm.String)'] : ['Collection(Edm.Int32)', 'Collection(Edm.String)'];
  if (!allowed.includes(annotation.replace(/^#/, ''))) throw vagueRefusal();
  if (value.length === 0) return null;
  const stored = value.map((each: Json) =>
    isText ? storedChoice(context, column, each) : storedLookup(context, column, each),
  );
  return [...new Set(stored)];
}

function storedText(column: Column, value: Json): Json {
  if (typeof value !== 'string') throw vagueRefusal();
  if (value === '') return null;
  const { allowMultipleLines, maxLength, textType } = facet(column);
  const most = allowMultipleLines === true ? multiLineMost : typeof maxLength === 'number' ? maxLength : 255;
  if (value.length > most) throw vagueRefusal();
  if (allowMultipleLines !== true && /[\r\n]/.test(value)) throw vagueRefusal();
  return textType === 'richText' && !value.startsWith('<') ? `<div>${value}</div>` : value;
}

function storedChoice({ world }: ValueContext, column: Column, value: Json): Json {
  if (typeof value !== 'string') throw vagueRefusal();
  if (value === '') return null;
  const { choices, allowTextEntry } = facet(column);
  const isOffered = Array.isArray(choices) && choices.includes(value);
  if (!isOffered && allowTextEntry !== true && world.switches.enforceChoice) {
    throw invalidRequest(`The value of field '${column.name}' is not one of its choices.`);
  }
  return value;
}

function storedNumber({ world }: ValueContext, column: Column, value: Json): Json {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw vagueRefusal();
  const { minimum, maximum } = facet(column);
  const isInside =
    (typeof minimum !== 'number' || value >= minimum) && (typeof maximum !== 'number' || value <= maximum);
  if (!isInside && world.switches.enforceNumberRange) {
    throw invalidRequest(`The value of field '${column.name}' is outside its range.`);
  }
  return value;
}

function storedDate({ world, site }: ValueContext, column: Column, value: Json): Json {
  if (typeof value !== 'string') throw vagueRefusal();
  if (value === '') return null;
  const instant = readDate(value, site.zone, world.switches);
  if (instant === null) throw vagueRefusal();
  return facet(column)['format'] === 'dateOnly' ? dateOnly(instant, site.zone, world.switches) : instant;
}

function storedLookup({ world, site }: ValueContext, column: Column, value: Json): Json {
  const id = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
  if (isObject(id) || typeof id !== 'number' || !Number.isInteger(id)) throw vagueRefusal();
  const isThere =
    column.kind === 'personOrGroup' ? isSitePerson(world, site, id) : isListItem(world, site, column, id);
  if (!isThere) {
    const { unknownLookup } = world.switches;
    throw unknownLookup === 'generalException'
      ? vagueRefusal()
      : new GraphRefusal(400, unknownLookup, `The lookup id ${id} of field '${column.name}' does not exist.`);
  }
  return id;
}

function isListItem(world: World, site: Site, column: Column, id: number): boolean {
  const { listId } = facet(column);
  const list = typeof listId === 'string' ? findList(world, site, listId) : null;
  return list !== null && findItem(world, list, id) !== null;
}

function untypedCollection(): GraphRefusal {
  return invalidRequest(
    'A value without a type name was found and no expected type is available. When the model is specified, each value in the payload must have a type which can be either specified in the payload, explicitly by the caller or implicitly inferred from the parent value.',
  );
}
