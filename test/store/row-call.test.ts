import { expect, test } from 'vitest';
import { settingList } from '#lists/setting.ts';
import { addCall, editCall } from '#store/row-call.ts';

const site = 'contoso.sharepoint.com:/sites/one-plan';
const row = { id: '7', etag: '"g,3"' };

test('a record is added with its columns, and what SharePoint calls the row', () => {
  expect(addCall(site, settingList, { row: null, key: 'title', value: 'The plan' })).toEqual({
    method: 'POST',
    path: `/sites/${site}:/lists/Settings/items`,
    body: { fields: { Title: 'title', SettingKey: 'title', Value: 'The plan' } },
  });
});

test('a change names the version that was seen, and sets no other field', () => {
  expect(editCall(site, settingList, row, { value: 'Another' })).toEqual({
    method: 'PATCH',
    path: `/sites/${site}:/lists/Settings/items/7/fields`,
    headers: { 'If-Match': '"g,3"' },
    body: { Value: 'Another' },
  });
});

test('where a tenant refuses fields by themselves, the same goes to the item', () => {
  expect(editCall(site, settingList, row, { value: 'Another' }, 'item')).toMatchObject({
    path: `/sites/${site}:/lists/Settings/items/7`,
    body: { fields: { Value: 'Another' } },
  });
});
