import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Stored } from '#domain/row.ts';
import { actionList } from '#lists/action.ts';
import { nounLists } from '#lists/all.ts';
import { changeList } from '#lists/change.ts';
import { chaseList } from '#lists/chase.ts';
import { cycleList } from '#lists/cycle.ts';
import {
  columnNames,
  decode,
  encodeNew,
  encodeSome,
  rowOf,
  type List,
  type WireFields,
} from '#lists/list.ts';
import { personList } from '#lists/person.ts';
import { predecessorList } from '#lists/predecessor.ts';
import { sectionList } from '#lists/section.ts';
import { settingList } from '#lists/setting.ts';
import { updateList } from '#lists/update.ts';
import {
  anyAction,
  anyChange,
  anyChase,
  anyCycle,
  anyPerson,
  anyPredecessor,
  anySection,
  anySetting,
  anyUpdate,
} from './record.ts';

test.for<[string, () => void]>([
  ['an action', comesBack(actionList, anyAction)],
  ['an update', comesBack(updateList, anyUpdate)],
  ['a person', comesBack(personList, anyPerson)],
  ['a section', comesBack(sectionList, anySection)],
  ['a cycle', comesBack(cycleList, anyCycle)],
  ['a setting', comesBack(settingList, anySetting)],
  ['a change', comesBack(changeList, anyChange)],
  ['an action of an earlier plan', comesBack(predecessorList, anyPredecessor)],
  ['a reminder', comesBack(chaseList, anyChase)],
])('%s comes back from SharePoint as it was written', ([, check]) => {
  expect(check).not.toThrow();
});

test('the same values come back whether a row was created or edited field by field', () => {
  fc.assert(
    fc.property(anyAction, ({ row, ...fields }) => {
      const wire = asSharePointKeeps(actionList, encodeSome(actionList, fields), 'as sent');
      expect(recordIn(decode(actionList, { id: '1', fields: wire }))).toMatchObject({ ...fields });
      expect(row).toBeNull();
    }),
  );
});

test('a new row leaves empty fields out, because null in a create was reported to fail', () => {
  fc.assert(
    fc.property(anyAction, (action) => {
      expect(Object.values(encodeNew(actionList, action))).not.toContain(null);
    }),
  );
});

test('an edit sends only what is set, and clears with null', () => {
  expect(
    encodeSome(actionList, { latestReason: '', status: 'on-track', forecastOn: null, leads: [] }),
  ).toEqual({
    LatestReason: null,
    Status: 'on-track',
    Forecast: null,
    LeadKeys: null,
  });
  expect(encodeSome(actionList, {})).toEqual({});
});

test('a list whose Title holds no field of ours still shows one', () => {
  fc.assert(
    fc.property(anyUpdate, (update) => {
      const { Title } = encodeNew(updateList, update);
      expect(Title).toBe(`${update.actionRef} ${update.submittedAt.slice(0, 10)}`);
    }),
  );
  expect(encodeNew(settingList, { row: null, key: 'marking', value: 'OFFICIAL' })).toEqual({
    Title: 'marking',
    SettingKey: 'marking',
    Value: 'OFFICIAL',
  });
});

test('a row’s marks are the library’s: id, tag, who wrote it and when', () => {
  const item = {
    id: '36',
    eTag: '"guid,3"',
    '@odata.etag': '"guid,3"',
    createdDateTime: '2025-11-16T06:25:32Z',
    lastModifiedDateTime: '2025-11-16T06:36:14Z',
    createdBy: { user: { email: 'a@b.example', id: 'oid', displayName: 'A' } },
    lastModifiedBy: { user: { displayName: 'B' } },
  };
  expect(rowOf(item)).toEqual({
    id: '36',
    etag: '"guid,3"',
    createdAt: '2025-11-16T06:25:32Z',
    createdBy: { name: 'A', email: 'a@b.example', objectId: 'oid' },
    modifiedAt: '2025-11-16T06:36:14Z',
    modifiedBy: { name: 'B', email: null, objectId: null },
  });
});

test('a row written by an app, or by somebody deleted, still says what is known', () => {
  expect(
    rowOf({ id: '1', createdBy: { application: { displayName: 'Power Automate' } } }).createdBy.name,
  ).toBe('Power Automate');
  expect(rowOf({ id: '1' })).toMatchObject({ etag: '', createdBy: { name: 'Unknown', email: null } });
});

test('a row that cannot be read becomes a problem with its list, its row and the column', () => {
  const fields = { Ref: '1.1', Lifecycle: 'alive' };
  expect(decode(actionList, { id: '7', fields })).toEqual({
    problem: { list: 'Actions', rowId: '7', what: "Lifecycle is 'alive', which is not known" },
  });
  expect(decode(actionList, { id: '8', fields: {} })).toEqual({
    problem: { list: 'Actions', rowId: '8', what: 'Reference is empty' },
  });
  expect(decode(actionList, { id: '9' })).toMatchObject({ problem: { rowId: '9' } });
  expect(decode(actionList, { id: '10', fields: { Ref: '1', Status: [{ LookupId: 3 }] } })).toEqual({
    problem: { list: 'Actions', rowId: '10', what: 'Status is not a text' },
  });
});

test('a mistake in the code is not taken for a bad row', () => {
  const broken = {
    ...settingList,
    columns: {
      ...settingList.columns,
      value: {
        ...settingList.columns.value,
        read: () => {
          throw new TypeError('a bug');
        },
      },
    },
  };
  expect(() => decode(broken, { id: '1', fields: { SettingKey: 'x' } })).toThrow('a bug');
});

test('a row somebody typed into SharePoint with the least it needs can be read', () => {
  const typed = recordIn(decode(actionList, { id: '1', fields: { Ref: ' 4.2 ', Title: 'Typed by hand' } }));
  expect(typed).toMatchObject({
    ref: '4.2',
    lifecycle: 'live',
    leads: [],
    completionLatest: null,
    status: '',
  });
  const person = recordIn(decode(personList, { id: '1', fields: { PersonKey: 'ann', Title: 'Ann' } }));
  expect(person).toMatchObject({ role: 'viewer', isActive: true, objectId: null, deputies: [] });
});

test.for(Object.values(nounLists).map((list) => [list.title, list] as const))(
  'whatever stands in the cells of a row of %s, it is read or a problem, never an error',
  ([, list]) => {
    const cell = fc.oneof(
      fc.string(),
      fc.json(),
      fc.integer(),
      fc.boolean(),
      fc.constantFrom(
        null,
        undefined,
        '2026-02-30',
        '-1',
        '[{}]',
        '[[]]',
        '[null]',
        'NaN',
        '{"__proto__":1}',
      ),
    );
    const columns = fc.uniqueArray(fc.constantFrom(...columnNames(list)));
    const whole = Object.fromEntries(columnNames(list).map((name) => [name, '2026-11-01']));
    fc.assert(
      fc.property(columns, fc.array(cell), (names, cells) => {
        const fields = { ...whole, ...Object.fromEntries(names.map((name, at) => [name, cells[at]])) };
        // each list has records of its own, and none of them is looked at here
        const read = decode(list as List<Stored>, { id: '4', fields });
        expect('problem' in read ? read.problem.rowId : read.ok.row?.id).toBe('4');
      }),
    );
  },
);

test('an update’s link that is not https is kept as text, not as a link', () => {
  const Evidence = JSON.stringify([
    { label: 'Minutes', url: 'javascript:alert(1)' },
    { label: 'Report', url: 'https://example.org/r' },
  ]);
  const fields = { UpdateId: 'u', ActionRef: '1', Submitted: '2026-11-01T09:00:00Z', Evidence };
  expect(recordIn(decode(updateList, { id: '1', fields })).evidence).toEqual([
    { label: 'Minutes (javascript:alert(1))', url: '' },
    { label: 'Report', url: 'https://example.org/r' },
  ]);
});

test('the names of the columns are asked for in one $select, Title among them', () => {
  expect(columnNames(sectionList)).toEqual([
    'Ref',
    'Title',
    'ParentRef',
    'Position',
    'Aim',
    'HowWeKnow',
    'AccountableKey',
    'Placeholders',
    'ImportId',
  ]);
});

type Dates = 'as sent' | 'as the site’s own form writes them';

function comesBack<T extends Stored>(list: List<T>, records: fc.Arbitrary<T>): () => void {
  const dates = fc.constantFrom<Dates[]>('as sent', 'as the site’s own form writes them');
  const property = fc.property(records, dates, (record, how) => {
    const fields = asSharePointKeeps(list, encodeNew(list, record), how);
    expect(list.keyOf(record)).not.toBe('');
    const { row, ...read } = recordIn(decode(list, { id: '12', '@odata.etag': '"g,1"', fields }));
    expect(row).toMatchObject({ id: '12', etag: '"g,1"' });
    expect({ row: null, ...read }).toEqual(record);
  });
  return () => fc.assert(property, { numRuns: 200 });
}

// what SharePoint makes of the fields it is sent: empty ones vanish, milliseconds are dropped, its own fields are added,
// and a date from its form is midnight in London
function asSharePointKeeps<T extends Stored>(
  list: List<T>,
  sent: WireFields,
  how: Dates,
): Record<string, unknown> {
  const columns: readonly { readonly name: string; readonly type: string }[] = Object.values(list.columns);
  const kept: Record<string, unknown> = {
    id: '12',
    ContentType: 'Item',
    Attachments: false,
    _UIVersionString: '1.0',
  };
  for (const [name, value] of Object.entries(sent)) {
    if (value === null || value === '') continue;
    const type = columns.find((column) => column.name === name)?.type;
    const isDate = typeof value === 'string' && (type === 'day' || type === 'instant');
    const whole = isDate ? value.replace(/\.\d+Z$/, 'Z') : value;
    kept[name] = isDate && type === 'day' && how !== 'as sent' ? londonMidnight(value.slice(0, 10)) : whole;
  }
  return kept;
}

function londonMidnight(day: string): string {
  const hour = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    hour: '2-digit',
    hourCycle: 'h23',
  });
  const midnight = new Date(`${day}T00:00:00Z`);
  const isSummer = hour.format(midnight) === '01';
  return `${new Date(midnight.getTime() - (isSummer ? 3_600_000 : 0)).toISOString().slice(0, 19)}Z`;
}

function recordIn<T>(found: { ok: T } | { problem: { what: string } }): T {
  if ('problem' in found) throw new Error(found.problem.what);
  return found.ok;
}
