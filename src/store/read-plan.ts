import { schemaFit, schemaProblems } from '#domain/schema-version.ts';
import type { Problem, Snapshot } from '#domain/snapshot.ts';
import type { Stored } from '#domain/row.ts';
import type { GraphItem } from '#graph/wire.ts';
import { actionList } from '#lists/action.ts';
import { changeList } from '#lists/change.ts';
import { chaseList } from '#lists/chase.ts';
import { cycleList } from '#lists/cycle.ts';
import { decode, type List } from '#lists/list.ts';
import { measureList } from '#lists/measure.ts';
import { measureValueList } from '#lists/measure-value.ts';
import { packList } from '#lists/pack.ts';
import { personList } from '#lists/person.ts';
import { settingsFrom } from '#lists/plan-settings.ts';
import { predecessorList } from '#lists/predecessor.ts';
import { riskList } from '#lists/risk.ts';
import { riskReviewList } from '#lists/risk-review.ts';
import { sectionList } from '#lists/section.ts';
import { planFrom, settingList } from '#lists/setting.ts';
import { updateList } from '#lists/update.ts';
import type { Replica } from './replica.ts';
import { dropOrigin, originOf, type Rows } from './rows.ts';

/** The readable records of some rows by their key, and what is wrong with the others. */
export type Records<T extends Stored> = {
  readonly records: ReadonlyMap<string, T>;
  readonly problems: readonly Problem[];
};

/**
 * The plan in a replica. Only rows that changed since the plan was last put together are decoded, and a replica in which
 * nothing changed gives the very same plan.
 */
export function snapshotOf(replica: Replica): Snapshot {
  const lacks = [...(replica.lacking ?? [])].map(([list, columns]) => ({
    list,
    rowId: '',
    what: `lacks the columns ${columns.join(', ')}. Check the lists to add them.`,
  }));
  const known = plans.get(replica.rows);
  if (known !== undefined && known.lacks === JSON.stringify(lacks)) return known.snapshot;
  const problems: Problem[] = [...lacks];
  const read = <T extends Stored>(list: List<T>): ReadonlyMap<string, T> => {
    const found = recordsOf(list, replica.rows.get(list.title) ?? none);
    problems.push(...found.problems);
    return found.records;
  };
  const stored = read(settingList);
  const rules = settingsFrom(stored);
  problems.push(...rules.problems, ...schemaProblems(stored, settingList.title));
  const snapshot: Snapshot = {
    plan: planFrom(stored.values()),
    scheme: rules.scheme,
    schemes: rules.schemes,
    settings: rules.settings,
    ...(rules.discussed === undefined ? {} : { discussed: rules.discussed }),
    stored,
    sections: read(sectionList),
    people: read(personList),
    cycles: read(cycleList),
    actions: read(actionList),
    updates: read(updateList),
    changes: read(changeList),
    predecessors: read(predecessorList),
    chases: read(chaseList),
    risks: read(riskList),
    riskReviews: read(riskReviewList),
    measures: read(measureList),
    measureValues: read(measureValueList),
    packs: read(packList),
    problems,
    ...schemaFit(stored),
  };
  plans.set(replica.rows, { lacks: JSON.stringify(lacks), snapshot });
  return snapshot;
}

/** The records of a list's rows. Unreadable rows and repeated keys become problems; of two with one key the first stays. */
export function recordsOf<T extends Stored>(list: List<T>, rows: Rows): Records<T> {
  // rows belong to one list for their whole life, so what was made of them once fits the same type again
  const already = reads.get(rows) as Read<T> | undefined;
  if (already !== undefined) return already;
  const origin = originOf(rows);
  const before = origin === null ? undefined : (reads.get(origin.before) as Read<T> | undefined);
  const read =
    (origin === null || before === undefined
      ? null
      : readOn(list, before, origin.before, rows, origin.ids)) ?? readWhole(list, rows.values());
  reads.set(rows, read);
  dropOrigin(rows);
  return read;
}

type Read<T extends Stored> = Records<T> & { readonly hasTwins: boolean };

const none: Rows = new Map();
// replicas and rows never change
const plans = new WeakMap<Replica['rows'], { readonly lacks: string; readonly snapshot: Snapshot }>();
const reads = new WeakMap<Rows, Read<Stored>>();

function readWhole<T extends Stored>(list: List<T>, items: Iterable<GraphItem>): Read<T> {
  const records = new Map<string, T>();
  const problems: Problem[] = [];
  let hasTwins = false;
  for (const item of items) {
    const found = decode(list, item);
    if ('problem' in found) {
      problems.push(found.problem);
      continue;
    }
    const key = list.keyOf(found.ok);
    if (records.has(key)) {
      hasTwins = true;
      problems.push({ list: list.title, rowId: item.id, what: `${key} is already used by another row` });
    } else records.set(key, found.ok);
  }
  return { records, problems, hasTwins };
}

// what was read before with the rows in it that changed since; null where one row's change may be the gain of another
function readOn<T extends Stored>(
  list: List<T>,
  known: Read<T>,
  before: Rows,
  rows: Rows,
  ids: ReadonlySet<string>,
): Read<T> | null {
  if (known.hasTwins) return null;
  const records = new Map(known.records);
  for (const id of ids) {
    const [was, is] = [before.get(id), rows.get(id)];
    if (was === is) continue;
    const [old, now] = [was, is].map((item) => (item === undefined ? null : decode(list, item)));
    if ((old && 'problem' in old) || (now && 'problem' in now)) return null;
    const [oldKey, key] = [old, now].map((found) => (found ? list.keyOf(found.ok) : null));
    if (typeof oldKey === 'string' && typeof key === 'string' && oldKey !== key) return null;
    if (now && typeof key === 'string') {
      if (!old && records.has(key)) return null;
      records.set(key, now.ok);
    } else if (typeof oldKey === 'string') records.delete(oldKey);
  }
  return { records, problems: known.problems, hasTwins: false };
}
