import type { JsonObject } from '#local/json.ts';

const readOnly = { readOnly: true, required: false, hidden: false, indexed: false };

/** The column every generic list has of its own, which people may rename, index or require. */
export const titleDefinition: JsonObject = {
  columnGroup: 'Custom Columns',
  description: '',
  displayName: 'Title',
  enforceUniqueValues: false,
  hidden: false,
  indexed: false,
  name: 'Title',
  readOnly: false,
  required: true,
  text: {
    allowMultipleLines: false,
    appendChangesToExistingText: false,
    linesForEditing: 0,
    maxLength: 255,
  },
};

/** The id of Title, the same on every list of every site. */
export const titleGuid = 'fa564e0f-0c70-4ab9-b863-0177e6ddd247';

/** The columns every list has and nobody can write, with the ids they have everywhere. */
export const builtInColumns: readonly { readonly guid: string; readonly definition: JsonObject }[] = [
  { guid: '1d22ea11-1e32-424e-89ab-9fedbadb6ce1', definition: column('ID', 'ID', { number: {} }) },
  {
    guid: 'c042a256-787d-4a6f-8a8a-cf6ab767f12d',
    definition: column('ContentType', 'Content Type', { text: {} }),
  },
  {
    guid: '28cf69c5-fa48-462a-b5cd-27b6f9d2bd5f',
    definition: column('Modified', 'Modified', { dateTime: { displayAs: 'default', format: 'dateTime' } }),
  },
  {
    guid: '8c06beca-0777-48f7-91c7-6da68bc07b69',
    definition: column('Created', 'Created', { dateTime: { displayAs: 'default', format: 'dateTime' } }),
  },
  {
    guid: '1df5e554-ec1e-46a6-901d-d85a3881cb18',
    definition: column('Author', 'Created By', { personOrGroup: { allowMultipleSelection: false } }),
  },
  {
    guid: 'd31655d1-1d5b-4511-95a1-7a09e9b75bf2',
    definition: column('Editor', 'Modified By', { personOrGroup: { allowMultipleSelection: false } }),
  },
  {
    guid: 'dce8262a-3ae9-45aa-aab4-83bd75fb738a',
    definition: column('_UIVersionString', 'Version', { text: {} }),
  },
  {
    guid: '67df98f4-9dec-48ff-a553-29bece9c5bf4',
    definition: column('Attachments', 'Attachments', { boolean: {} }),
  },
  { guid: '503f1caa-358e-4918-9094-4a2cdc4bc034', definition: column('Edit', 'Edit', { text: {} }) },
  {
    guid: 'bc91a437-52e7-49e1-8c4e-4698904b2b6d',
    definition: column('LinkTitleNoMenu', 'Title', { text: {} }),
  },
  { guid: '82642ec8-ef9b-478f-acf9-31f7d45fbc31', definition: column('LinkTitle', 'Title', { text: {} }) },
  { guid: '081c6e4c-5c14-4f20-b23e-1a71ceb6a67c', definition: column('DocIcon', 'Type', { text: {} }) },
  {
    guid: 'b824e17e-a1b3-426e-aecf-f0184d900485',
    definition: column('ItemChildCount', 'Item Child Count', { text: {} }),
  },
  {
    guid: '960ff01f-2b6d-4f1b-9c3f-e19ad8927341',
    definition: column('FolderChildCount', 'Folder Child Count', { text: {} }),
  },
];

/** The columns of the User Information List that apps read, besides Title. */
export const userListColumns: readonly JsonObject[] = [
  ['Name', 'Account'],
  ['EMail', 'Work email'],
  ['UserName', 'User name'],
  ['JobTitle', 'Job title'],
  ['Department', 'Department'],
].map(([name = '', displayName = '']) => ({
  ...column(name, displayName, { text: { allowMultipleLines: false, maxLength: 255 } }),
  readOnly: false,
}));

function column(name: string, displayName: string, facet: JsonObject): JsonObject {
  return {
    columnGroup: '_Hidden',
    description: '',
    displayName,
    enforceUniqueValues: false,
    name,
    ...readOnly,
    ...facet,
  };
}
