import type { Entry } from './outbox.ts';

/**
 * An entry as the disk gives it. One that a version of the app wrote down in another form is set aside, so that it holds
 * nothing up: it is never sent, and its text can be read and copied. What lies on the disk stays as it is.
 */
export function keptEntry(kept: unknown): Entry {
  // every form ever written is an object
  const raw = kept as Partial<Entry>;
  if (isWhole(raw)) return raw;
  return {
    id: String(raw.id),
    kind: raw.kind ?? 'plan',
    label: raw.label ?? '',
    actionRef: raw.actionRef ?? null,
    writes: [],
    total: 0,
    enteredAt: raw.enteredAt ?? '',
    order: raw.order ?? 0,
    attempts: raw.attempts ?? 0,
    nextTryAt: 0,
    state: 'conflict',
    setback: null,
    theirs: null,
    stop: { kind: 'unreadable', text: textsIn(raw).join('\n') },
  };
}

function isWhole(raw: Partial<Entry>): raw is Entry {
  if (!Array.isArray(raw.writes) || !raw.writes.every(isObject)) return false;
  const isWritable = raw.writes.every((write: Readonly<Record<string, unknown>>) => {
    switch (write['kind']) {
      case 'add':
        return (
          isObject(write['value']) &&
          (write['noun'] !== 'update' || Array.isArray(write['value']['dataCheck']))
        );
      case 'edit':
        return isObject(write['before']) && isObject(write['set']);
      default:
        return write['kind'] === 'remove' && isObject(write['row']);
    }
  });
  return isWritable && typeof raw.id === 'string' && typeof raw.order === 'number';
}

// what a person wrote is in there somewhere; marks of rows and what it was before are not theirs
function textsIn(value: unknown, name = ''): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' || name === '' ? [] : [`${name}: ${value}`];
  if (Array.isArray(value)) return value.flatMap((one) => textsIn(one, name));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([field, one]) =>
    ['row', 'before', 'theirs', 'setback', 'kind', 'noun', 'state', 'set'].includes(field)
      ? []
      : textsIn(one, field),
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
