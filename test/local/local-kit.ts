import { createLocalGraph, type LocalGraph, type LocalGraphOptions } from '#local/graph.ts';

/** People of the test tenant. `stranger` has a right to the site but never visited it; `outsider` has none. */
export const people = {
  owner: person('0001', 'Olive Owner'),
  member: person('0002', 'Max Member'),
  visitor: person('0003', 'Vi Visitor'),
  stranger: person('0004', 'Stan Stranger'),
  outsider: person('0005', 'Otto Outsider'),
} as const;

export const host = 'contoso.sharepoint.com';
export const sitePath = `/v1.0/sites/${host}:/sites/one-plan`;

/** Noon on a day of British Summer Time. */
export const summerNoon = new Date('2026-07-15T11:00:00.859Z');

export type Answered = {
  readonly status: number;
  readonly headers: Headers;
  // an answer of any shape: tests look into it and fail where it is not what they expect
  // oxlint-disable-next-line typescript/no-explicit-any -- see above
  readonly body: any;
};

/** A row of an answer, as far as tests look into it. */
export type Row = { readonly id: string; readonly fields: Readonly<Record<string, unknown>> };

export type Kit = {
  readonly graph: LocalGraph;
  /** Sends one request as the person; a body is sent as JSON. Paths begin with '/'. */
  send(
    who: keyof typeof people,
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answered>;
  tokenOf(who: keyof typeof people): Promise<string>;
  /** Makes a list and gives the path of it. */
  list(displayName: string, columns: readonly unknown[]): Promise<string>;
  /** Follows an address an answer gave. */
  follow(who: keyof typeof people, link: string, headers?: Record<string, string>): Promise<Answered>;
  /** Reads page after page, one list of rows a page. */
  pages(who: keyof typeof people, path: string, headers?: Record<string, string>): Promise<Row[][]>;
  /** Sets a fault. */
  fault(body: Record<string, unknown>): Promise<Answered>;
  /** Adds an item and gives its answer. */
  item(list: string, fields: Record<string, unknown>): Promise<Answered>;
};

export function kit(options: Partial<LocalGraphOptions> = {}, create = createLocalGraph): Kit {
  const graph = create({
    file: ':memory:',
    users: Object.values(people),
    now: () => summerNoon,
    sites: [
      {
        hostname: host,
        path: 'sites/one-plan',
        displayName: 'One Plan',
        rights: {
          [people.owner.id]: 'owner',
          [people.member.id]: 'member',
          [people.visitor.id]: 'visitor',
          [people.stranger.id]: 'member',
        },
        visited: [people.owner.id, people.member.id],
      },
    ],
    ...options,
  });
  const tokens = new Map<string, string>();
  const tokenOf = async (who: keyof typeof people): Promise<string> => {
    const known = tokens.get(who);
    if (known !== undefined) return known;
    const answer = await read(
      await graph.handle(request('POST', '/trial/token', { email: people[who].mail })),
    );
    tokens.set(who, answer.body.token);
    return answer.body.token;
  };
  const send: Kit['send'] = async (who, method, path, body, headers = {}) =>
    read(
      await graph.handle(
        request(method, path, body, { authorization: `Bearer ${await tokenOf(who)}`, ...headers }),
      ),
    );
  const follow: Kit['follow'] = (who, link, headers) =>
    send(who, 'GET', link.replace('https://graph.microsoft.com', ''), undefined, headers);
  const pages: Kit['pages'] = async (who, path, headers) => {
    const found: Row[][] = [];
    let link: string | undefined = path;
    while (link !== undefined) {
      const page: Answered = await follow(who, link, headers);
      if (page.status !== 200) throw new Error(`A page was refused: ${JSON.stringify(page.body)}`);
      found.push(page.body.value);
      link = page.body['@odata.nextLink'];
    }
    return found;
  };
  return {
    graph,
    send,
    tokenOf,
    follow,
    pages,
    fault: async (body) => read(await graph.handle(request('POST', '/trial/faults', body))),
    list: async (displayName, columns) => {
      const made = await send('owner', 'POST', `${sitePath}:/lists`, { displayName, columns });
      if (made.status !== 201) throw new Error(`The list was not made: ${JSON.stringify(made.body)}`);
      return `${sitePath}:/lists/${made.body.id}`;
    },
    item: (list, fields) => send('owner', 'POST', `${list}/items`, { fields }),
  };
}

export function request(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Request {
  const isBytes = body instanceof Uint8Array || typeof body === 'string';
  return new Request(`https://graph.microsoft.com${path}`, {
    method,
    headers: { ...(body === undefined || isBytes ? {} : { 'content-type': 'application/json' }), ...headers },
    // a view of any buffer is a body; the library's type names one kind of buffer only
    ...(body === undefined ? {} : { body: isBytes ? (body as BodyInit) : JSON.stringify(body) }),
  });
}

export async function read(response: Response): Promise<Answered> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
}

function person(tail: string, displayName: string) {
  const mail = `${displayName.toLowerCase().replace(' ', '.')}@contoso.example`;
  return {
    id: `00000000-0000-4000-8000-00000000${tail}`,
    displayName,
    mail,
    userPrincipalName: mail,
  } as const;
}
