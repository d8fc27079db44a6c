import { expect, test } from 'vitest';
import { allLists, type ListShape } from '#lists/all.ts';

// columns every SharePoint list has, shown or hidden
const reserved = new Set(
  `Title Created Modified Author Editor Attachments ContentType ID Edit DocIcon LinkTitle
  LinkTitleNoMenu Version Order GUID UniqueId FileRef FileLeafRef FileDirRef FSObjType
  ItemChildCount FolderChildCount AppAuthor AppEditor WorkflowVersion InstanceID MetaInfo
  ServerUrl BaseName PermMask ScopeId ProgId owshiddenversion SortBehavior SelectTitle
  ContentTypeId ComplianceAssetId ContentVersion AccessPolicy NoExecute`
    .toLowerCase()
    .split(/\s+/),
);

const reservedDisplayNames = new Set(
  `Title, Created, Modified, Created By, Modified By, Attachments, Content Type, ID,
  Edit, Type, Version, Item Child Count, Folder Child Count, Compliance Asset Id, App Created By, App Modified By`
    .toLowerCase()
    .split(/,\s+/),
);

test('the lists of the plan are these, each once', () => {
  const titles = allLists.map((list) => list.title);
  expect(titles).toEqual([
    'Settings',
    'Sections',
    'People',
    'Cycles',
    'Actions',
    'Updates',
    'Changes',
    'Predecessors',
    'Reminders',
    'Risks',
    'RiskReviews',
    'Measures',
    'MeasureValues',
    'Packs',
  ]);
  expect(allLists.every((list) => list.description !== '')).toBe(true);
});

test.for(allLists.map((list) => [list.title, list] as const))(
  '%s has columns SharePoint takes',
  ([, list]) => {
    const columns = ownColumns(list);
    expect(columns.length).toBeGreaterThan(0);
    const names = columns.map((column) => column.name.toLowerCase());
    expect(columns.filter((column) => !/^[A-Za-z][A-Za-z0-9]{0,31}$/.test(column.name))).toEqual([]);
    expect(names.filter((name) => reserved.has(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  },
);

test.for(allLists.map((list) => [list.title, list] as const))(
  '%s has display names people can tell apart',
  ([, list]) => {
    const names = ownColumns(list).map((column) => column.displayName.toLowerCase());
    expect(names.filter((name) => reservedDisplayNames.has(name) || name.trim() === '')).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  },
);

test.for(allLists.map((list) => [list.title, list] as const))(
  '%s stays within what can be indexed',
  ([, list]) => {
    const columns = Object.values(list.columns);
    const indexed = columns.filter((column) => column.isIndexed);
    expect(indexed.length).toBeLessThanOrEqual(20);
    expect(indexed.filter((column) => column.type === 'note')).toEqual([]);
    expect(columns.filter((column) => column.isUnique && !column.isIndexed)).toEqual([]);
    expect(columns.filter((column) => column.isUnique)).toHaveLength(1);
  },
);

test.for(allLists.map((list) => [list.title, list] as const))(
  '%s has no column that takes writes meant for another',
  ([, list]) => {
    // a write to XLookupId, meant for a person or lookup column X, was seen to land in a text column called XId
    const names = new Set(ownColumns(list).map((column) => column.name));
    expect([...names].filter((name) => name.endsWith('Id') && names.has(name.slice(0, -2)))).toEqual([]);
  },
);

test('every record has one column that names it, unique in the list', () => {
  for (const list of allLists) {
    const unique = Object.values(list.columns).filter((column) => column.isUnique);
    expect(unique.map((column) => column.type)).toEqual(['text']);
  }
});

function ownColumns(list: ListShape) {
  return Object.values(list.columns).filter((column) => column.name !== 'Title');
}
