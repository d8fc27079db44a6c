import type {
  ColumnDefinition,
  Drive,
  DriveItem,
  List,
  ListItem,
  ListItemVersion,
  Permission,
  Site,
  UploadSession,
  User,
} from '@microsoft/microsoft-graph-types';
import { expect, test } from 'vitest';
import type { GraphColumn, GraphFile, GraphItem, GraphList, GraphUser, Page } from '#graph/wire.ts';
import { kit, sitePath } from '../local/local-kit.ts';

// What the app believes of Graph, held against the types Microsoft publishes. The checks of types happen in
// `npm run types`; each planted mistake below fails there if it stops being a mistake.

/** A published type as lists and files send it: what has no value is absent, never null. */
type Sent<T> = T extends readonly (infer Each)[]
  ? readonly Sent<Each>[]
  : T extends object
    ? { readonly [K in keyof T]: Sent<NonNullable<T[K]>> }
    : T;

/** The keys of ours that Microsoft does not publish; annotations aside. */
type Unpublished<Ours, Published> = Exclude<keyof Ours, keyof Published | `@${string}`>;

/** Ours as Microsoft's: whoever has our value may hand it on as the published type. */
type HandedOn<Ours> = { -readonly [K in keyof Ours as K extends `@${string}` ? never : K]: Ours[K] };

/** Microsoft's as ours: what is published, with the named properties there. */
type Answered<Published, Ours, Needed extends keyof Published> = Sent<
  Pick<Published, Extract<keyof Ours, keyof Published>> & Required<Pick<Published, Needed>>
>;

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the claim is the parameter
function holds<_True extends true>(): void {
  // all of it is in the type
}

type Fits<From, To> = [From] extends [To] ? true : false;
type IsNever<T> = [T] extends [never] ? true : false;

// what is declared of an item is published, and what is published of an item can be read as it
holds<IsNever<Unpublished<GraphItem, ListItem>>>();
// an identity carries the e-mail address, which the published type leaves out
holds<Fits<HandedOn<GraphItem>, Sent<ListItem>>>();
holds<Fits<Answered<ListItem, GraphItem, 'id'>, GraphItem>>();
holds<Fits<{ readonly value: readonly Answered<ListItem, GraphItem, 'id'>[] }, Page<GraphItem>>>();

// what is declared of a list and a column is published, both ways
holds<IsNever<Unpublished<GraphList, List>>>();
holds<Fits<HandedOn<GraphList>, Sent<List>>>();
holds<Fits<Answered<List, Omit<GraphList, 'columns'>, 'id'>, GraphList>>();
holds<IsNever<Unpublished<GraphColumn, ColumnDefinition>>>();
holds<Fits<HandedOn<GraphColumn>, Sent<ColumnDefinition>>>();
holds<Fits<Answered<ColumnDefinition, GraphColumn, 'name'>, GraphColumn>>();

// what is declared of a file is published, both ways
holds<IsNever<Unpublished<GraphFile, DriveItem>>>();
holds<Fits<HandedOn<GraphFile>, Sent<DriveItem>>>();
holds<Fits<Answered<DriveItem, GraphFile, 'id' | 'name' | 'webUrl'>, GraphFile>>();

// what is declared of a user is published, both ways, and a user without a mailbox can be read
holds<IsNever<Unpublished<GraphUser, User>>>();
holds<Fits<HandedOn<GraphUser>, User>>();
holds<Fits<Answered<User, GraphUser, 'id'>, GraphUser>>();
// the directory answers null where SharePoint leaves out
holds<Fits<null, GraphUser['mail']>>();

// a wrong declaration does not pass
type Misnamed = { readonly id: string; readonly etag: string };
// @ts-expect-error a property that nobody publishes
holds<IsNever<Unpublished<Misnamed, ListItem>>>();
type Mistyped = { readonly id: string; readonly size?: string };
// @ts-expect-error a size is a number
holds<Fits<HandedOn<Mistyped>, Sent<DriveItem>>>();
// @ts-expect-error and a number is no text
holds<Fits<Answered<DriveItem, Mistyped, 'id'>, Mistyped>>();
type Demanding = { readonly id: string; readonly webUrl: string };
// @ts-expect-error an answer that need not be there cannot be relied on
holds<Fits<Answered<DriveItem, Demanding, 'id'>, Demanding>>();
type Nested = { readonly id: string; readonly columns?: readonly { readonly name: number }[] };
// @ts-expect-error wrong further in
holds<Fits<HandedOn<Nested>, Sent<List>>>();

/** The properties of a published type with what each holds; `'object'` leaves the inside open. */
type ShapeOf<T> = T extends string
  ? 'string'
  : T extends number
    ? 'number'
    : T extends boolean
      ? 'boolean'
      : T extends readonly (infer Each)[]
        ? readonly [ShapeOf<Each>]
        : T extends object
          ? 'object' | { readonly [K in keyof T]?: ShapeOf<NonNullable<T[K]>> }
          : never;

const identity = {
  application: { id: 'string', displayName: 'string' },
  user: { id: 'string', displayName: 'string' },
} as const;
const item = {
  id: 'string',
  createdBy: identity,
  createdDateTime: 'string',
  eTag: 'string',
  lastModifiedBy: identity,
  lastModifiedDateTime: 'string',
  webUrl: 'string',
} as const;
const site = {
  ...item,
  name: 'string',
  displayName: 'string',
  root: 'object',
  siteCollection: { hostname: 'string' },
} as const satisfies ShapeOf<Site>;
const list = {
  ...item,
  name: 'string',
  displayName: 'string',
  description: 'string',
  parentReference: { siteId: 'string' },
  list: { contentTypesEnabled: 'boolean', hidden: 'boolean', template: 'string' },
  system: 'object',
} as const satisfies ShapeOf<List>;
const column = {
  id: 'string',
  name: 'string',
  displayName: 'string',
  description: 'string',
  columnGroup: 'string',
  enforceUniqueValues: 'boolean',
  hidden: 'boolean',
  indexed: 'boolean',
  readOnly: 'boolean',
  required: 'boolean',
  text: {
    allowMultipleLines: 'boolean',
    appendChangesToExistingText: 'boolean',
    linesForEditing: 'number',
    maxLength: 'number',
    textType: 'string',
  },
  number: { decimalPlaces: 'string', displayAs: 'string', minimum: 'number', maximum: 'number' },
  dateTime: { displayAs: 'string', format: 'string' },
  choice: { allowTextEntry: 'boolean', choices: ['string'], displayAs: 'string' },
  personOrGroup: { allowMultipleSelection: 'boolean', chooseFromType: 'string', displayAs: 'string' },
  lookup: {
    listId: 'string',
    columnName: 'string',
    allowMultipleValues: 'boolean',
    allowUnlimitedLength: 'boolean',
  },
  boolean: 'object',
} as const satisfies ShapeOf<ColumnDefinition>;
const listItem = {
  ...item,
  parentReference: { id: 'string', siteId: 'string' },
  contentType: { id: 'string', name: 'string' },
  fields: 'object',
} as const satisfies ShapeOf<ListItem>;
const version = {
  id: 'string',
  lastModifiedBy: identity,
  lastModifiedDateTime: 'string',
  fields: 'object',
} as const satisfies ShapeOf<ListItemVersion>;
const drive = {
  ...item,
  name: 'string',
  description: 'string',
  driveType: 'string',
} as const satisfies ShapeOf<Drive>;
const file = {
  ...item,
  name: 'string',
  cTag: 'string',
  size: 'number',
  file: { mimeType: 'string', hashes: { quickXorHash: 'string' } },
  folder: { childCount: 'number' },
  fileSystemInfo: { createdDateTime: 'string', lastModifiedDateTime: 'string' },
  parentReference: {
    driveId: 'string',
    driveType: 'string',
    id: 'string',
    name: 'string',
    path: 'string',
    siteId: 'string',
  },
} as const satisfies ShapeOf<DriveItem>;
const permission = {
  id: 'string',
  roles: ['string'],
  shareId: 'string',
  hasPassword: 'boolean',
  link: { type: 'string', scope: 'string', preventsDownload: 'boolean', webUrl: 'string' },
} as const satisfies ShapeOf<Permission>;
const session = {
  uploadUrl: 'string',
  expirationDateTime: 'string',
  nextExpectedRanges: ['string'],
} as const satisfies ShapeOf<UploadSession>;
const user = {
  id: 'string',
  displayName: 'string',
  givenName: 'string',
  surname: 'string',
  mail: 'string',
  jobTitle: 'string',
  mobilePhone: 'string',
  officeLocation: 'string',
  preferredLanguage: 'string',
  userPrincipalName: 'string',
  businessPhones: ['string'],
} as const satisfies ShapeOf<User>;

// @ts-expect-error a planted mistake: a size is a number
({ size: 'string' }) satisfies ShapeOf<DriveItem>;
// @ts-expect-error another: nobody publishes it
({ etag: 'string' }) satisfies ShapeOf<ListItem>;
// @ts-expect-error one further in: a facet's line count is a number
({ text: { linesForEditing: 'string' } }) satisfies ShapeOf<ColumnDefinition>;

test('what the local Graph answers has the published names and kinds, all the way in', async () => {
  const { item: add, list: make, send } = kit();
  const columns = [
    { name: 'Status', choice: { choices: ['Open'] } },
    { name: 'Score', number: {} },
    { name: 'Due', dateTime: {} },
    { name: 'Done', boolean: {} },
    { name: 'Lead', personOrGroup: {} },
    { name: 'Notes', text: { allowMultipleLines: true } },
  ];
  const path = await make('Risks', columns);
  await add(path, { Title: 'Flood', Score: 1 });
  const read = async (address: string, method = 'GET', body?: object): Promise<unknown> => {
    const answer = await send('owner', method, address, body);
    if (answer.status >= 300) throw new Error(`${method} ${address} was answered ${String(answer.status)}`);
    return answer.body;
  };
  const put = await send('owner', 'PUT', `${sitePath}:/drive/root:/a.txt:/content`, 'x', {
    'content-type': 'text/plain',
  });
  const root = `${sitePath}:/drive/root`;
  const found = [
    ...mistakes(site, await read(sitePath)),
    ...mistakes([list], await read(`${sitePath}:/lists?$select=system,displayName,list`)),
    ...mistakes(list, await read(path)),
    ...mistakes([column], await read(`${path}/columns`)),
    ...mistakes([listItem], await read(`${path}/items?$expand=fields`)),
    ...mistakes([listItem], await read(`${path}/items/delta`)),
    ...mistakes([version], await read(`${path}/items/1/versions?$expand=fields`)),
    ...mistakes(drive, await read(`${sitePath}:/drive`)),
    ...mistakes(file, put.body),
    ...mistakes([file], await read(`${root}/children`)),
    ...mistakes(permission, await read(`${root}:/a.txt:/createLink`, 'POST', { type: 'view' })),
    ...mistakes(session, await read(`${root}:/b.bin:/createUploadSession`, 'POST', {})),
    ...mistakes(user, await read('/v1.0/me')),
  ];
  expect(found).toEqual([]);
});

test('an answer with a name nobody publishes, or a value of another kind, is noticed', () => {
  expect(mistakes(file, { id: '1', etag: 'x' })).toEqual(['etag']);
  expect(mistakes(file, { size: '12' })).toEqual(['size']);
  expect(mistakes([file], { value: [{ file: { mimeType: 1 } }] })).toEqual(['0.file.mimeType']);
  expect(mistakes(list, [])).toEqual(['']);
});

type Shape = string | readonly [Shape] | { readonly [name: string]: Shape };

/** Where an answer is not of the shape. A list may come as a page. Annotations pass, as does an absent or null value. */
function mistakes(shape: Shape, answer: unknown, at: readonly string[] = []): string[] {
  if (answer === null) return [];
  if (typeof shape === 'string') return typeof answer === shape ? [] : [at.join('.')];
  if (isList(shape)) {
    const rows = isRecord(answer) ? answer['value'] : answer;
    if (!Array.isArray(rows)) return [at.join('.')];
    return rows.flatMap((row: unknown, index) => mistakes(shape[0], row, [...at, String(index)]));
  }
  if (!isRecord(answer)) return [at.join('.')];
  return Object.entries(answer).flatMap(([name, value]) => {
    // an identity's e-mail address is sent, though it is not published
    if (name.includes('@') || name === 'email') return [];
    const inner = shape[name];
    return inner === undefined ? [[...at, name].join('.')] : mistakes(inner, value, [...at, name]);
  });
}

function isList(shape: Exclude<Shape, string>): shape is readonly [Shape] {
  return Array.isArray(shape);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
