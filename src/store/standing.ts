import { type PlainWrite, type Plain, asStored, asWrite, columnOf, keyIn, plain } from './noun.ts';
import { refusal, type Refusal } from '#domain/refusal.ts';
import type { NounName, Write } from '#domain/write.ts';

/**
 * What of a write cannot be written without overwriting what its author has not seen. 'changed': the field says something
 * else by now; 'gone': the record is no longer there; 'taken': somebody else's record has this key. The values are texts
 * as they lie in SharePoint.
 */
export type Clash = {
  readonly is: 'changed' | 'gone' | 'taken';
  readonly noun: NounName;
  readonly key: string;
  /** The field as people know it; '' where it is about the whole record. */
  readonly field: string;
  readonly was: string;
  readonly now: string;
  readonly mine: string;
  /** Who left it as it is now and when, as the library signed it; '' when nobody knows. */
  readonly byName: string;
  readonly at: string;
};

/** The refusal of a wish that would overwrite what its author has not seen. */
export function meanwhile(clashes: readonly Clash[]): readonly Refusal[] {
  return clashes.slice(0, 1).map(({ byName, at }) => refusal('changed-meanwhile', null, { by: byName, at }));
}

/** How a write stands to the record as the library has it now. */
export type Standing =
  | { readonly kind: 'written'; readonly now: Plain | null }
  /** Nothing of it was touched: this is the write with the tag of now. */
  | { readonly kind: 'free'; readonly write: Write }
  /** `write` is what would overwrite all the same, should the person say so. */
  | { readonly kind: 'clash'; readonly clashes: readonly Clash[]; readonly write: Write };

/**
 * How a write stands. An edit is written when every field is as it sets it, and free when the others are as they were
 * when it was decided. An addition is written when the same record is there. A removal needs the record as its author
 * saw it; without that, any change since counts.
 */
export function standingOf(write: Write, now: Plain | null, seen: Plain | null): Standing {
  const one = plain(write);
  switch (one.kind) {
    case 'add':
      if (now === null) return { kind: 'free', write };
      if (saysTheSame(one.noun, one.value, now)) return { kind: 'written', now };
      return { kind: 'clash', clashes: [whole('taken', write, now)], write };
    case 'edit':
      return now === null
        ? { kind: 'clash', clashes: [whole('gone', write, null)], write }
        : standingOfEdit(one, now);
    case 'remove': {
      if (now === null) return { kind: 'written', now };
      if (now.row === null) throw new Error(`${one.noun} ${one.key} is not stored`);
      const next: Write = { ...one, row: now.row };
      const isAsSeen = seen === null ? now.row.etag === one.row.etag : saysTheSame(one.noun, seen, now);
      return isAsSeen
        ? { kind: 'free', write: next }
        : {
            kind: 'clash',
            clashes:
              seen === null ? [whole('changed', write, now)] : changes(one.noun, one.key, seen, now, null),
            write: next,
          };
    }
  }
}

/** The fields in which what would be written now overwrites what the author of `decided` has not seen. */
export function unseenIn(
  next: readonly Write[],
  decided: readonly Write[],
  nowOf: (write: Write) => Plain | null,
  seenOf: (write: Write) => Plain | null,
): readonly Clash[] {
  return next.flatMap((write) => {
    const one = plain(write);
    const now = nowOf(write);
    if (one.kind === 'add' || now === null) return [];
    const before = decided
      .map(plain)
      .find((other) => other.noun === one.noun && keyIn(asWrite(other)) === one.key);
    if (one.kind === 'remove') {
      const seen = seenOf(write);
      return seen === null || saysTheSame(one.noun, seen, now)
        ? []
        : changes(one.noun, one.key, seen, now, null);
    }
    if (before === undefined || before.kind === 'remove') return [];
    if (before.kind === 'add') return changes(one.noun, one.key, null, now, one.set);
    return changes(one.noun, one.key, before.before, now, one.set);
  });
}

function standingOfEdit(edit: Extract<PlainWrite, { kind: 'edit' }>, now: Plain): Standing {
  const write = asWrite({ ...edit, before: now });
  const wanted = asStored(edit.noun, { ...now, ...edit.set });
  if (Object.keys(edit.set).every((field) => isSame(wanted[field], now[field])))
    return { kind: 'written', now };
  const clashes = changes(edit.noun, edit.key, edit.before, now, edit.set);
  return clashes.length === 0 ? { kind: 'free', write } : { kind: 'clash', clashes, write };
}

// the fields somebody else changed since; of those to be set only, and without what is as it is to be set
function changes(
  noun: NounName,
  key: string,
  seen: Plain | null,
  now: Plain,
  set: Readonly<Record<string, unknown>> | null,
): readonly Clash[] {
  const was = seen === null ? null : asStored(noun, seen);
  const mine = set === null ? null : asStored(noun, { ...now, ...set });
  const fields = Object.keys(set ?? now).filter((field) => field !== 'row');
  return fields
    .filter((field) => was === null || !isSame(was[field], now[field]))
    .filter((field) => mine === null || !isSame(mine[field], now[field]))
    .map((field) => ({
      is: 'changed',
      noun,
      key,
      field: columnOf(noun, field).displayName,
      was: was === null ? '' : inWords(noun, field, was[field]),
      now: inWords(noun, field, now[field]),
      mine: mine === null ? '' : inWords(noun, field, mine[field]),
      byName: now.row?.modifiedBy.name ?? '',
      at: now.row?.modifiedAt ?? '',
    }));
}

function whole(is: Clash['is'], write: Write, now: Plain | null): Clash {
  return {
    is,
    noun: write.noun,
    key: keyIn(write),
    field: '',
    was: '',
    now: '',
    mine: '',
    byName: now?.row?.[is === 'taken' ? 'createdBy' : 'modifiedBy'].name ?? '',
    at: now?.row?.[is === 'taken' ? 'createdAt' : 'modifiedAt'] ?? '',
  };
}

function saysTheSame(noun: NounName, a: Plain, b: Plain): boolean {
  const [one, other] = [asStored(noun, a), asStored(noun, b)];
  return Object.keys({ ...one, ...other }).every(
    (field) => field === 'row' || isSame(one[field], other[field]),
  );
}

/** A value as people read it in SharePoint; days without their time. */
export function inWords(noun: NounName, field: string, value: unknown): string {
  const column = columnOf(noun, field);
  if (column.type === 'day') return typeof value === 'string' ? value : '';
  return String(column.write(value) ?? '');
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(inKeyOrder(a)) === JSON.stringify(inKeyOrder(b));
}

function inKeyOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inKeyOrder);
  if (typeof value !== 'object' || value === null) return value ?? null;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, one]) => [name, inKeyOrder(one)]),
  );
}
