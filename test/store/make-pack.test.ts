import { expect, test } from 'vitest';
import { createSend } from '#graph/client.ts';
import { GraphError } from '#graph/graph-error.ts';
import { createPause } from '#graph/pause.ts';
import { listPacks, packName, savePack } from '#store/library.ts';
import { writeAndSave, type PackWish } from '#store/make-pack.ts';
import type { World } from '#store/world.ts';
import { kit, summerNoon } from '../local/local-kit.ts';

const wish: PackWish = { body: 'Partnership Board', meetingOn: '2026-07-28', version: 1 };

const bytes = (text: string) => new Blob([text]);

/** A library over the local Graph, with the versions a workbook was written as and the names it was saved under. */
async function library() {
  const { graph, tokenOf, fault } = kit();
  const token = await tokenOf('member');
  const now = () => summerNoon;
  const pause = createPause({ now, wait: () => Promise.reject(new Error('nothing here waits')) });
  const base = 'https://graph.microsoft.com/v1.0';
  const send = createSend({
    base,
    fetch: (input, init) => graph.handle(new Request(input, init)),
    getToken: () => Promise.resolve(token),
    pause,
    now,
    random: () => 0,
  });
  // what saving touches of the world
  const world = {
    send,
    pause,
    base,
    site: 'contoso.sharepoint.com:/sites/one-plan',
    now,
  } as unknown as World;
  const written: number[] = [];
  const names: string[] = [];
  return {
    world,
    fault,
    written,
    names,
    make: (given: PackWish = wish) =>
      writeAndSave(
        world,
        given,
        (version) => {
          written.push(version);
          return Promise.resolve(bytes(`version ${String(version)}`));
        },
        (name) => void names.push(name),
      ),
    inLibrary: async () => (await listPacks(world)).map((pack) => pack.name).sort(),
  };
}

/** What SharePoint says of a file that is open elsewhere. */
const locked = { kind: 'error', method: 'PUT', status: 423, code: 'notAllowed' };

const v = (version: number) => packName(wish.body, wish.meetingOn, version);

test('a pack is written once and saved under the name of its meeting and version', async () => {
  const { make, written, names, inLibrary } = await library();
  const made = await make();
  expect(made).toMatchObject({ name: v(1), version: 1, insteadOf: null, isRenamed: false, error: null });
  expect(made.saved).toMatchObject({ name: v(1), sizeBytes: 9 });
  expect(made.saved?.webUrl).toMatch(/^https:\/\//);
  expect([written, names, await inLibrary()]).toEqual([[1], [v(1)], [v(1)]]);
});

test('when somebody saved that version meanwhile, the workbook is written again with the next one', async () => {
  const { make, world, written, inLibrary } = await library();
  await savePack(world, v(1), bytes('of somebody else'));
  const made = await make();
  expect(made).toMatchObject({ version: 2, insteadOf: 1, name: v(2), isRenamed: false });
  expect(await made.workbook.text()).toBe('version 2');
  expect(written).toEqual([1, 2]);
  expect(await inLibrary()).toEqual([v(1), v(2)]);
});

test('the file of somebody else is left as it was', async () => {
  const { make, world } = await library();
  const theirs = await savePack(world, v(1), bytes('of somebody else, and longer'));
  await make();
  const after = (await listPacks(world)).find((pack) => pack.name === v(1));
  expect(after?.sizeBytes).toBe(theirs.sizeBytes);
});

test('when several versions were taken meanwhile, the first free one is used', async () => {
  const { make, world, written } = await library();
  for (const version of [1, 2, 3]) await savePack(world, v(version), bytes('x'));
  const made = await make();
  expect(made.version).toBe(4);
  expect(written).toEqual([1, 4]);
});

test('a version that is taken and open in Excel is followed by the next one', async () => {
  const { make, world, fault, inLibrary } = await library();
  await savePack(world, v(1), bytes('of somebody else'));
  await fault({ ...locked, times: 1 });
  const made = await make();
  expect(made).toMatchObject({ version: 2, insteadOf: 1, isRenamed: false, error: null });
  expect(await inLibrary()).toEqual([v(1), v(2)]);
});

test('a name that is locked, and not a version of the library, gets the time added', async () => {
  const { make, fault, written, inLibrary } = await library();
  await fault({ ...locked, times: 1 });
  const made = await make();
  const timed = v(1).replace('.xlsx', ' saved 12.00pm.xlsx');
  expect(made).toMatchObject({ name: timed, version: 1, isRenamed: true, error: null });
  expect(written).toEqual([1]);
  expect(await inLibrary()).toEqual([timed]);
});

test('a library that stays locked leaves the workbook in hand with the reason', async () => {
  const { make, fault } = await library();
  await fault({ ...locked, times: 9 });
  const made = await make();
  expect(made).toMatchObject({ saved: null, name: v(1), version: 1 });
  expect(made.error).toBeInstanceOf(GraphError);
  expect((made.error as GraphError).status).toBe(423);
  expect(await made.workbook.text()).toBe('version 1');
});

test('a refusal leaves the workbook in hand with the reason, and nothing in the library', async () => {
  const { make, fault, inLibrary } = await library();
  await fault({ kind: 'error', method: 'PUT', status: 507, code: 'quotaLimitReached' });
  const made = await make();
  expect(made.saved).toBeNull();
  expect((made.error as GraphError).status).toBe(507);
  expect(await made.workbook.text()).toBe('version 1');
  expect(await inLibrary()).toEqual([]);
});

test('a file whose answer was lost is found in the library and not saved twice', async () => {
  const { make, fault, inLibrary } = await library();
  await fault({ kind: 'lostResponse', method: 'PUT', times: 1 });
  const made = await make();
  expect(made).toMatchObject({ name: v(1), error: null, insteadOf: null });
  expect(made.saved?.name).toBe(v(1));
  expect(await inLibrary()).toEqual([v(1)]);
});

test('a connection cut before anything was saved is reported, not taken for saved', async () => {
  const { make, fault, inLibrary } = await library();
  await fault({ kind: 'dropConnection', method: 'PUT', times: 1 });
  const made = await make();
  expect(made.saved).toBeNull();
  expect((made.error as GraphError).status).toBe(0);
  expect(await inLibrary()).toEqual([]);
});

test('what goes wrong in writing is thrown, and nothing is saved', async () => {
  const { world, inLibrary } = await library();
  const cancelled = new Error('cancelled');
  const names: string[] = [];
  await expect(
    writeAndSave(
      world,
      wish,
      () => Promise.reject(cancelled),
      (name) => void names.push(name),
    ),
  ).rejects.toBe(cancelled);
  expect([names, await inLibrary()]).toEqual([[], []]);
});

test('a name with what SharePoint refuses in names is saved without it', async () => {
  const { make } = await library();
  const made = await make({ ...wish, body: 'Board #2: "schools" / 100%' });
  expect(made.saved?.name).toBe('Board pack Board 2 schools 100 2026-07-28 v1.xlsx');
});
