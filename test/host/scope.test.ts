import { expect, test } from 'vitest';
import { accesses, scopesFor, type Access, type Right } from '#host/scope.ts';

test.for<[Right, Access, readonly string[]]>([
  ['use', 'sites', ['User.Read', 'Sites.ReadWrite.All']],
  ['use', 'selected', ['User.Read', 'Sites.Selected']],
  ['manage', 'sites', ['User.Read', 'Sites.Manage.All']],
  ['manage', 'selected', ['User.Read', 'Sites.Manage.All']],
  ['notify', 'sites', ['User.Read', 'TeamsActivity.Send']],
  ['mail', 'selected', ['User.Read', 'Mail.Send']],
])('to %s with access to %s asks for %j', ([right, access, scopes]) => {
  expect(scopesFor(right, access)).toEqual(scopes);
});

test('with chosen sites only, using the plan never asks for all sites', () => {
  expect(scopesFor('use', 'selected').join()).not.toContain('.All');
});

test('nobody is asked for rights over more than sites, notifications and their own mail', () => {
  const rights: readonly Right[] = ['use', 'manage', 'notify', 'mail'];
  const asked = new Set(accesses.flatMap((access) => rights.flatMap((right) => scopesFor(right, access))));
  expect([...asked].sort()).toEqual([
    'Mail.Send',
    'Sites.Manage.All',
    'Sites.ReadWrite.All',
    'Sites.Selected',
    'TeamsActivity.Send',
    'User.Read',
  ]);
});
