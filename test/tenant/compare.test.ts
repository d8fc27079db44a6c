import { afterEach, expect, test } from 'vitest';
import { friendlySwitches, switchDocs, type Switches } from '#local/switches.ts';
import { BrokenOff, compare, type Comparison, stepsOf } from './compare.ts';
import { type Difference, differences } from './difference.ts';
import { type LocalSide, openLocalSide } from './local-side.ts';
import { probeSteps } from './probe-list.ts';
import { ourTitles, Refused, replay, requireScratchSite, type Side } from './replay.ts';
import { at, rowsIn } from './step.ts';
import { openSwitches } from './to-confirm.ts';

const open: LocalSide[] = [];
afterEach(() => {
  for (const each of open.splice(0)) each.close();
});

test('two that are equal show no difference, and nothing stays on either site', async () => {
  const [tenant, local] = [await side(), await side()];
  expect(await compare(tenant, local)).toMatchObject({ differences: [], stayed: [] });
  for (const each of [tenant, local]) {
    expect(await titlesOf(each)).toEqual(['Documents']);
    expect(await get(each, ':/drive/root/children')).toMatchObject({ status: 200, body: { value: [] } });
  }
});

test('two that are equal are so although one shuffles the parts of batches and names headers in its own way', async () => {
  const tenant = await side({ batchShuffled: true, batchLowerCase: true });
  expect((await compare(tenant, await side())).differences).toEqual([]);
});

test('another status is reported', async () => {
  const found = await compared({
    change: async (response, { method, url }) =>
      method === 'POST' && url.endsWith('/lists') && response.status === 409
        ? new Response(await response.text(), { status: 400, headers: response.headers })
        : response,
  });
  expect(found).toEqual([
    expect.objectContaining({ what: 'status', where: '', tenant: '400', local: '409' }),
  ]);
  expect(found[0]?.step.name).toBe('Create a list that is there already');
});

test('a missing name is reported once, however much is in it', async () => {
  const found = await compared({ body: (body) => without(body, 'parentReference') });
  const inList = found.find(({ step }) => step.name === 'Create the list Settings');
  expect(inList).toMatchObject({
    what: 'body',
    where: 'parentReference',
    tenant: '(absent)',
    local: 'present',
  });
  expect(found.filter(({ step }) => step.name === 'Create the list Settings')).toHaveLength(1);
});

test('a name that is only on the other side is reported too', async () => {
  const found = await compared({
    body: (body) => (at(body, 'uploadUrl') === undefined ? withName(body, 'added') : body),
  });
  expect(found[0]).toMatchObject({ what: 'body', where: 'added', tenant: 'a text', local: '(absent)' });
});

test('a value of another kind is reported deep inside', async () => {
  const found = await compared({
    body: (body) =>
      JSON.parse(JSON.stringify(body).replaceAll('"linesForEditing":6', '"linesForEditing":"6"')) as unknown,
  });
  const first = found.find(({ step }) => step.name === 'Read the columns of Settings');
  expect(first).toMatchObject({
    what: 'body',
    where: 'value[Value].text.linesForEditing',
    tenant: 'digits',
    local: 'a number',
  });
});

test('a header that is missing, and one of another form, are reported', async () => {
  const found = await compared({
    switches: { headerTagUnquoted: true },
    change: async (response) => {
      response.headers.delete('access-control-expose-headers');
      return response;
    },
  });
  const kinds = new Set(found.map(({ what, where, tenant }) => `${what} ${where}: ${tenant}`));
  expect(kinds).toContain('header ETag: a tag without quotation marks');
  expect(kinds).toContain('header Access-Control-Expose-Headers: Retry-After: (absent)');
});

test('a date with parts of a second is another form than one without', async () => {
  const found = await compared({
    body: (body) =>
      JSON.parse(
        JSON.stringify(body).replaceAll(/"createdDateTime":"([^"]*)Z"/g, '"createdDateTime":"$1.000Z"'),
      ) as unknown,
  });
  expect(found[0]).toMatchObject({ where: 'createdDateTime', tenant: 'a date with parts of a second' });
});

test('everything planted at once is found at once', async () => {
  const found = await compared({
    switches: { versioning: false, headerTagUnquoted: true },
    body: (body) => without(body, 'contentType'),
    change: async (response, { method }) => (method === 'DELETE' ? response : withStatus(response, 201, 200)),
  });
  const seen = found.map(({ what, where, step }) =>
    `${what} ${where.replace(/.*\./, '')} ${step.settles ?? ''}`.trim(),
  );
  expect(seen).toEqual(
    expect.arrayContaining(['status', 'body contentType', 'header ETag', 'body versions versioning']),
  );
});

test.each(openSwitches.filter((name) => probed(name)).flatMap(othersOf))(
  'a tenant in which %s is %j is told apart by the question about it',
  async (name, value) => {
    const tenant = await side({ [name]: value });
    const local = await side();
    const found = await probesOf(tenant, local);
    expect(found.filter(({ step, what }) => step.settles === name && what !== 'header')).not.toEqual([]);
    const elsewhere = found.filter(({ step }) => step.settles !== undefined && step.settles !== name);
    expect(elsewhere).toEqual([]);
  },
);

test.each(['nameAlreadyExists', 'generalException'] as const)(
  'a tenant in which a value that is taken is refused with %s is told apart',
  async (code) => {
    const found = await compared({ switches: { duplicateValue: code } });
    expect(new Set(found.map(({ step }) => step.settles))).toEqual(new Set(['duplicateValue']));
  },
);

test.each(ourTitles)('a site that has a list called %s is refused and not touched', async (title) => {
  const tenant = await side();
  await post(tenant, ':/lists', { displayName: title });
  const writes = watchWrites(tenant);
  await expect(compare(writes.side, await side())).rejects.toThrow(`'${title}'`);
  await expect(compare(writes.side, await side())).rejects.toBeInstanceOf(Refused);
  expect(writes.all).toEqual([]);
});

test('a list with our name in other letters counts as one of ours: SharePoint does not tell them apart', async () => {
  const tenant = await side();
  await post(tenant, ':/lists', { displayName: 'ACTIONS' });
  const writes = watchWrites(tenant);
  await expect(compare(writes.side, await side())).rejects.toThrow("'ACTIONS'");
  expect(writes.all).toEqual([]);
});

test('a site whose library has our folder is refused and not touched', async () => {
  const tenant = await side();
  await post(tenant, ':/drive/root/children', { name: 'One Plan', folder: {} });
  const writes = watchWrites(tenant);
  await expect(compare(writes.side, await side())).rejects.toThrow("already has a folder 'One Plan'");
  expect(writes.all).toEqual([]);
});

test('a site that is not there, and a sign-in that is not taken, are said plainly', async () => {
  const tenant = await side();
  const away = { ...tenant, site: 'contoso.sharepoint.com:/sites/elsewhere' };
  await expect(requireScratchSite(away)).rejects.toThrow('cannot be read (answer 404 itemNotFound)');
  await expect(requireScratchSite({ ...tenant, token: async () => 'old' })).rejects.toThrow(
    'did not take the sign-in',
  );
});

test('what was made is taken away when the calls break off in the middle', async () => {
  const tenant = await side();
  let count = 0;
  const failing: Side = {
    ...tenant,
    fetch: async (address, init) => {
      count += 1;
      return count === 30
        ? new Response('', { status: 429, headers: { 'Retry-After': '3600' } })
        : tenant.fetch(address, init);
    },
  };
  const broken = compare(failing, await side());
  await expect(broken).rejects.toBeInstanceOf(BrokenOff);
  await expect(broken).rejects.toThrow('asks to wait 60 minutes');
  expect(await titlesOf(tenant)).toEqual(['Documents']);
});

test('what was made is taken away when the person stops', async () => {
  const tenant = await side();
  let isStopped = false;
  const stopAt = (_: Side, done: number) => void (isStopped ||= done === 20);
  await expect(compare(tenant, await side(), stopAt, () => isStopped)).rejects.toMatchObject({ stayed: [] });
  expect(await titlesOf(tenant)).toEqual(['Documents']);
});

test('what cannot be taken away is named', async () => {
  const tenant = await side({}, async (response, { method }) =>
    method === 'DELETE'
      ? new Response('{"error":{"code":"accessDenied"}}', {
          status: 403,
          headers: { 'content-type': 'application/json' },
        })
      : response,
  );
  const { stayed } = await compare(tenant, await side());
  expect(stayed).toContain(
    "The list 'Actions' could not be deleted (answer 403 accessDenied). Delete it by hand.",
  );
  expect(stayed).toHaveLength(ourTitles.length + 1);
});

test('a tenant that asks to wait is waited for, and that is no difference', async () => {
  const tenant = await side();
  const waits: number[] = [];
  let count = 0;
  const busy: Side = {
    ...tenant,
    wait: async (ms) => void waits.push(ms),
    fetch: async (address, init) => {
      count += 1;
      return count % 25 === 0
        ? new Response('', { status: 429, headers: { 'Retry-After': '2.128' } })
        : tenant.fetch(address, init);
    },
  };
  expect((await compare(busy, await side())).differences).toEqual([]);
  expect(new Set(waits)).toEqual(new Set([2128]));
});

test('a call without an answer is a difference, and those that needed it are named, but the rest is compared', async () => {
  const tenant = await side();
  const losing: Side = {
    ...tenant,
    fetch: async (address, init) => {
      const isLost = textOf(init.body).includes('"WhoLookupId"') || /items\/\d+\?.*Status/.test(address);
      if (isLost) throw new TypeError('fetch failed');
      return tenant.fetch(address, init);
    },
  };
  const found = (await compare(losing, await side())).differences;
  const lost = found.filter(({ what }) => what === 'sending');
  expect(lost.find(({ step }) => step.settles === 'unknownLookup')).toMatchObject({
    tenant: 'not sent: The tenant did not answer at https://graph.microsoft.com.',
    local: 'sent',
  });
  expect(lost.find(({ step }) => step.name.startsWith('Save an update'))?.tenant).toContain('needs tag');
  expect(lost.length).toBeLessThan(stepsOf(false).length / 4);
});

type Planted = {
  readonly switches?: Partial<Switches>;
  /** Alters every body that is JSON and no refusal. */
  readonly body?: (body: unknown) => unknown;
  readonly change?: (response: Response, request: Request) => Promise<Response>;
};

async function compared({ switches = {}, body, change }: Planted): Promise<readonly Difference[]> {
  const tenant = await side(switches, async (response, request) => {
    const changed = change === undefined ? response : await change(response, request);
    const isJson = changed.headers.get('content-type')?.includes('json') === true;
    if (body === undefined || !changed.ok || !isJson) return changed;
    const text = JSON.stringify(body(JSON.parse(await changed.text())));
    return new Response(text, { status: changed.status, headers: changed.headers });
  });
  const found: Comparison = await compare(tenant, await side());
  return found.differences;
}

async function side(
  switches: Partial<Switches> = {},
  change?: (response: Response, request: Request) => Promise<Response>,
): Promise<LocalSide> {
  const made = await openLocalSide('The tenant', switches, change);
  open.push(made);
  return made;
}

async function probesOf(tenant: Side, local: Side): Promise<readonly Difference[]> {
  const [a, b] = [
    await replay(tenant, probeSteps, () => undefined),
    await replay(local, probeSteps, () => undefined),
  ];
  return probeSteps.flatMap((step) => {
    const [ours, theirs] = [a.get(step), b.get(step)];
    return ours === undefined || theirs === undefined ? [] : differences(step, ours, theirs);
  });
}

function probed(name: keyof Switches): boolean {
  return probeSteps.some((step) => step.settles === name);
}

/** Every value of a switch but the one of the trial. */
function othersOf(name: keyof Switches): [keyof Switches, unknown][] {
  const words: Partial<Record<keyof Switches, readonly string[]>> = {
    duplicateValue: ['nameAlreadyExists', 'generalException'],
    unknownLookup: ['generalException'],
    unknownSelect: ['refuse'],
    zonelessDates: ['utc'],
    deltaFields: ['first page'],
  };
  const { friendly } = switchDocs[name];
  return typeof friendly === 'boolean'
    ? [[name, !friendlySwitches[name]]]
    : (words[name] ?? []).map((word) => [name, word]);
}

async function get(on: Side, rest: string): Promise<{ status: number; body: unknown }> {
  const answer = await on.fetch(`${on.base}/sites/${on.site}${rest}`, {
    headers: { Authorization: `Bearer ${await on.token()}` },
  });
  return { status: answer.status, body: await answer.json() };
}

async function post(on: Side, rest: string, body: object): Promise<void> {
  const answer = await on.fetch(`${on.base}/sites/${on.site}${rest}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${await on.token()}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(201);
}

async function titlesOf(on: Side): Promise<readonly unknown[]> {
  return rowsIn((await get(on, ':/lists')).body).map((row) => at(row, 'displayName'));
}

function watchWrites(on: Side): { side: Side; all: readonly string[] } {
  const all: string[] = [];
  const watched: Side['fetch'] = (address, init) => {
    if (init.method !== 'GET') all.push(`${String(init.method)} ${address}`);
    return on.fetch(address, init);
  };
  return { side: { ...on, fetch: watched }, all };
}

function without(body: unknown, name: string): unknown {
  return JSON.parse(JSON.stringify(body, (key, value: unknown) => (key === name ? undefined : value)));
}

function withName(body: unknown, name: string): unknown {
  return { ...(body as object), [name]: 'x' };
}

async function withStatus(response: Response, from: number, to: number): Promise<Response> {
  return response.status === from
    ? new Response(await response.text(), { status: to, headers: response.headers })
    : response;
}

/** A body as text; the check sends texts, and a file it saves. */
function textOf(body: RequestInit['body']): string {
  return typeof body === 'string' ? body : '';
}
