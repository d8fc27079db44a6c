import { expect, test } from 'vitest';
import { unitsOf } from './resource-units.ts';

const list = '/sites/contoso.sharepoint.com:/sites/one-plan:/lists/Actions';

test.each([
  ['who is asking', 'GET', '/me?$select=id', 0],
  ['a batch, whose parts cost', 'POST', '/$batch', 0],
  ['one row', 'GET', `${list}/items/7?$expand=fields`, 1],
  ['changes since a token', 'GET', `${list}/items/delta?$expand=fields&token=abc`, 1],
  ['a feed from its beginning', 'GET', `${list}/items/delta?$expand=fields&$top=2000`, 2],
  ['rows by a filter', 'GET', `${list}/items?$filter=fields/Ref eq '1.1'`, 2],
  ['the columns of a list', 'GET', `${list}/columns?$select=name`, 2],
  ['a file', 'GET', '/sites/a:/s:/drive/root:/One Plan/a.json:/content', 1],
  ['a new row', 'POST', `${list}/items`, 2],
  ['an edit', 'PATCH', `${list}/items/7/fields`, 2],
  ['a removal', 'DELETE', `${list}/items/7`, 2],
  ['an upload', 'PUT', '/sites/a:/s:/drive/root:/One Plan/a.json:/content', 2],
  ['a link for others', 'POST', '/drives/d/items/7/createLink', 5],
])('the price of %s', (_, method, path, units) => {
  expect(unitsOf(method, path)).toBe(units);
});
