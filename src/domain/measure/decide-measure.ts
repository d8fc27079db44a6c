import { checkMeasure, checkValue } from './check-measure.ts';
import { tidyLine, tidyText } from '#domain/check-text.ts';
import type { Context, Decision, MeasureCommand } from '#domain/command.ts';
import { decided, refused } from '#domain/decision.ts';
import { mayEnter, valueId } from './measure-entry.ts';
import { readMeasurePeriod, yearEndOf } from './measure-period.ts';
import type { Measure, MeasureValue } from './measure.ts';
import { changedMeanwhile, differences } from '#domain/record-edit.ts';
import { refusal, type Refusal } from '#domain/refusal.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { Write } from '#domain/write.ts';

type Of<K extends MeasureCommand['kind']> = Extract<MeasureCommand, { kind: K }>;

/**
 * Decides a command about measures. Refuses what check-measure refuses, and admin-only, not-yours-to-enter,
 * measure-taken, value-twice for a period given twice at once, value-unknown, changed-meanwhile, nothing-to-write. The
 * field of a refused value begins with its place among those given: '3.value'.
 */
export function decideMeasure(snapshot: Snapshot, command: MeasureCommand, context: Context): Decision {
  switch (command.kind) {
    case 'save-measure':
      return saveMeasure(snapshot, command, context);
    case 'save-values':
      return saveValues(snapshot, command, context);
    case 'remove-value':
      return removeValue(snapshot, command, context);
  }
}

function saveMeasure(snapshot: Snapshot, { measure }: Of<'save-measure'>, { me }: Context): Decision {
  if (me.role !== 'admin' || !me.isActive) return refused(refusal('admin-only'));
  const after = tidied(measure);
  const before = snapshot.measures.get(after.key);
  const refusals = [
    ...(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,31}$/u.test(after.key)
      ? []
      : [refusal('measure-key-malformed', 'key')]),
    ...checkMeasure(snapshot, after),
  ];
  if (before === undefined) {
    const isUsed = [...snapshot.measureValues.values()].some((one) => one.measure === after.key);
    const taken = isUsed ? [refusal('measure-taken', 'key', { measure: after.key })] : [];
    return decided(
      [...taken, ...refusals],
      [{ kind: 'add', noun: 'measure', value: { ...after, row: null } }],
    );
  }
  if (after.row === null) return refused(refusal('measure-taken', 'key', { measure: after.key }));
  const set = differences(before, after);
  const isSame = Object.keys(set).length === 0 ? [refusal('nothing-to-write')] : [];
  return decided(
    [...changedMeanwhile(before, after), ...refusals, ...isSame],
    [{ kind: 'edit', noun: 'measure', key: before.key, before, set }],
  );
}

function saveValues(snapshot: Snapshot, { values }: Of<'save-values'>, context: Context): Decision {
  const refusals: Refusal[] = [];
  const writes: Write[] = [];
  const seen = new Set<string>();
  for (const [index, given] of values.entries()) {
    const at = (one: Refusal): Refusal => ({
      ...one,
      field: `${String(index)}.${one.field ?? 'measure'}`,
    });
    const value = asGiven(snapshot, given, context);
    const measure = snapshot.measures.get(value.measure);
    if (measure !== undefined && !mayEnter(measure, context.me, snapshot.people, context.today))
      refusals.push(at(refusal('not-yours-to-enter', 'measure', { measure: measure.title })));
    if (seen.has(value.id)) refusals.push(at(refusal('value-twice', 'period', { period: value.period })));
    seen.add(value.id);
    refusals.push(...checkValue(snapshot, value, context.today).map(at));
    const before = snapshot.measureValues.get(value.id);
    if (before === undefined) writes.push({ kind: 'add', noun: 'measureValue', value });
    else {
      refusals.push(...changedMeanwhile(before, given).map(at));
      const { enteredAt, enteredBy, ...rest } = value;
      const changed = differences(before, {
        ...rest,
        enteredAt: before.enteredAt,
        enteredBy: before.enteredBy,
      });
      if (Object.keys(changed).length > 0)
        writes.push({
          kind: 'edit',
          noun: 'measureValue',
          key: value.id,
          before,
          set: { ...changed, enteredAt, enteredBy },
        });
    }
  }
  if (writes.length === 0 && refusals.length === 0) return refused(refusal('nothing-to-write'));
  return decided(refusals, writes);
}

function removeValue(snapshot: Snapshot, { id }: Of<'remove-value'>, { me, today }: Context): Decision {
  const value = snapshot.measureValues.get(id);
  if (value === undefined || value.row === null) return refused(refusal('value-unknown'));
  const measure = snapshot.measures.get(value.measure);
  if (measure !== undefined && !mayEnter(measure, me, snapshot.people, today))
    return refused(refusal('not-yours-to-enter', null, { measure: measure.title }));
  return { kind: 'writes', writes: [{ kind: 'remove', noun: 'measureValue', key: id, row: value.row }] };
}

function asGiven(snapshot: Snapshot, given: MeasureValue, { me, now }: Context): MeasureValue {
  const series = tidyLine(given.series);
  const id = valueId(given.measure, series, given.endsOn);
  const period = tidyLine(given.period);
  const found = readMeasurePeriod(period, yearEndOf([given.endsOn]));
  return {
    ...given,
    row: null,
    series,
    id,
    // two spellings of one period are one
    period: snapshot.measureValues.get(id)?.period ?? (found.kind === 'read' ? found.period.words : period),
    note: tidyText(given.note),
    enteredBy: me.key,
    enteredAt: now,
  };
}

function tidied(measure: Measure): Measure {
  return {
    ...measure,
    key: measure.key.trim(),
    title: tidyLine(measure.title),
    definition: tidyText(measure.definition),
    unit: tidyLine(measure.unit),
    source: tidyLine(measure.source),
    baselineNote: tidyLine(measure.baselineNote),
    thresholdWords: tidyLine(measure.thresholdWords),
    milestones: measure.milestones.toSorted((a, b) => a.on.localeCompare(b.on)),
  };
}
