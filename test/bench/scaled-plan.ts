import { type Db, openDatabase } from '#local/database.ts';
import { dataFile } from '#trial/server.ts';

/** How much a plan is made to hold. */
export type PlanSize = { readonly actions: number; readonly updates: number };

type Fields = Readonly<Record<string, string | number | boolean | null>>;
type ItemFields = { readonly id: number; readonly fields: string };

/** As many leads share the copies of an action: a plan of 5,000 actions has more people, and each leads more of them. */
const peopleCopies = 8;

/**
 * Makes the sample plan in a data folder hold so many actions and updates: those of the sample again and again under other
 * numbers and of other people, and below each action older updates that moved nothing. Written straight into the file:
 * through Graph it would take an hour. No trial may have the folder open. Throws where the sample holds more already.
 */
export function scalePlan(folder: string, size: PlanSize): void {
  const db = openDatabase(dataFile(folder));
  try {
    db.transaction(() => {
      const actions = rowsOf(db, 'Actions');
      const people = rowsOf(db, 'People');
      const updates = rowsOf(db, 'Updates');
      if (size.actions < actions.length || size.updates < updates.length)
        throw new Error('The sample plan is larger than what is asked for.');
      const copies = Math.ceil(size.actions / actions.length);
      const led = new Set(
        people.filter(({ PlanRole }) => PlanRole === 'lead').map((one) => one['PersonKey']),
      );
      const heads = Math.min(copies, peopleCopies);
      for (let copy = 1; copy < heads; copy += 1)
        insert(
          db,
          'People',
          people
            .filter((one) => led.has(one['PersonKey']))
            .map((one) => ({
              ...one,
              PersonKey: `${String(one['PersonKey'])}-${String(copy)}`,
              Title: `${String(one['Title'])} ${String(copy + 1)}`,
              Mail: `${String(copy)}.${String(one['Mail'])}`,
              ObjectId: null,
              DeputyKeys: null,
            })),
        );
      const made: { readonly ref: string; readonly of: string; readonly copy: number }[] = [];
      const addedActions: Fields[] = [];
      for (let at = actions.length; at < size.actions; at += 1) {
        const copy = Math.floor(at / actions.length);
        const one = actions[at % actions.length] ?? {};
        const of = String(one['Ref']);
        const ref = numbered(of, copy);
        made.push({ ref, of, copy });
        addedActions.push({
          ...one,
          Ref: ref,
          LeadKeys: leadsOf(one['LeadKeys'], led, copy % peopleCopies),
          LastUpdateId: one['LastUpdateId'] === undefined ? null : idOf(String(one['LastUpdateId']), copy),
          MergedInto: one['MergedInto'] === undefined ? null : numbered(String(one['MergedInto']), copy),
          SplitFrom: one['SplitFrom'] === undefined ? null : numbered(String(one['SplitFrom']), copy),
        });
      }
      insert(db, 'Actions', addedActions);
      insert(db, 'Updates', [...addedUpdates(actions, updates, made, led, size.updates - updates.length)]);
    });
  } finally {
    db.close();
  }
}

// first those of the copied actions, then older ones of each action in turn
function* addedUpdates(
  actions: readonly Fields[],
  updates: readonly Fields[],
  made: readonly { readonly ref: string; readonly of: string; readonly copy: number }[],
  led: ReadonlySet<unknown>,
  wanted: number,
): Generator<Fields> {
  const byAction = new Map<unknown, Fields[]>();
  for (const update of updates)
    byAction.set(update['ActionRef'], [...(byAction.get(update['ActionRef']) ?? []), update]);
  let left = wanted;
  for (const { ref, of, copy } of made) {
    for (const update of byAction.get(of) ?? []) {
      if (left === 0) return;
      left -= 1;
      yield {
        ...update,
        Title: String(update['Title']).replace(of, ref),
        UpdateId: idOf(String(update['UpdateId']), copy),
        ActionRef: ref,
        ByKey: leadsOf(update['ByKey'], led, copy % peopleCopies),
      };
    }
  }
  const all = [
    ...actions.map((one) => ({ ref: String(one['Ref']), of: String(one['Ref']) })),
    ...made,
  ].filter(({ of }) => byAction.has(of));
  for (let turn = 1; left > 0; turn += 1) {
    for (const { ref, of } of all) {
      if (left === 0) return;
      left -= 1;
      const [first = {}] = byAction.get(of) ?? [];
      const status = first['StatusBefore'] ?? null;
      const on = new Date(Date.parse('2025-10-01T09:00:00Z') - turn * 7 * 86_400_000).toISOString();
      yield {
        ...first,
        Title: `${ref} ${on.slice(0, 10)}`,
        UpdateId: `${ref}-earlier-${String(turn)}`,
        ActionRef: ref,
        Submitted: on.replace('.000', ''),
        StatusBefore: status,
        StatusAfter: status,
      };
    }
  }
}

function rowsOf(db: Db, list: string): readonly Fields[] {
  const rows = db.all<ItemFields>(
    'SELECT id, fields FROM item WHERE list_key = (SELECT key FROM list WHERE display_name = ?) ORDER BY id',
    [list],
  );
  // what the local Graph wrote there itself
  return rows.map(({ fields }) => JSON.parse(fields) as Fields);
}

function insert(db: Db, list: string, rows: readonly Fields[]): void {
  const { key, next, change } = db.one<{ key: number; next: number; change: number }>(
    'SELECT key, next_item_id AS next, last_change AS change FROM list WHERE display_name = ?',
    [list],
  ) ?? { key: 0, next: 1, change: 0 };
  const like = db.one<Record<'created_at' | 'created_by' | 'modified_at' | 'modified_by', string | number>>(
    'SELECT created_at, created_by, modified_at, modified_by FROM item WHERE list_key = ? LIMIT 1',
    [key],
  );
  if (like === null) throw new Error(`The sample has no rows in ${list}.`);
  const marks = [like.created_at, like.created_by, like.modified_at, like.modified_by];
  for (const [index, fields] of rows.entries()) {
    const kept = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
    const id = next + index;
    const guid = `00000000-0000-4000-8000-${key.toString(16).padStart(4, '0')}${id.toString(16).padStart(8, '0')}`;
    db.run(
      `INSERT INTO item (list_key, id, guid, fields, created_at, created_by, modified_at, modified_by, tag, version, change)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, 1, ?)`,
      [key, id, guid, JSON.stringify(kept), ...marks, change + index + 1],
    );
  }
  db.run(
    'UPDATE list SET n_items = n_items + ?, last_change = last_change + ?, next_item_id = next_item_id + ? WHERE key = ?',
    [rows.length, rows.length, rows.length, key],
  );
}

// '1.2.3' becomes '1.2.103': no heading of the sample has a hundred actions
function numbered(ref: string, copy: number): string {
  return ref.replace(/\d+$/, (last) => String(Number(last) + copy * 100));
}

function idOf(id: string, copy: number): string {
  return `${id}-${String(copy)}`;
}

function leadsOf(keys: unknown, led: ReadonlySet<unknown>, copy: number): string | null {
  if (typeof keys !== 'string') return null;
  return keys
    .split('; ')
    .map((key) => (copy > 0 && led.has(key) ? `${key}-${String(copy)}` : key))
    .join('; ');
}
