import { below, listPath, type SiteAddress } from './address.ts';
import type { Call, Send } from './client.ts';
import { GraphError, isOutcomeUnknown } from './graph-error.ts';
import { allPages } from './pages.ts';
import type { GraphColumn, GraphList } from './wire.ts';

type Wire = { readonly send: Send; readonly base: string; readonly site: SiteAddress };

type WirePart = { readonly id: string; readonly url: string; readonly dependsOn?: readonly string[] };
type WireAnswer = {
  readonly id: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

/** A list the app made: the title it was made with, and a column that tells it from a list of somebody else's. */
export type OwnList = { readonly title: string; readonly keyColumn: string };

/** A list of the app's as it is on the site; `isNameTaken` where another list has its title by now. */
export type FoundList = GraphList & { readonly isNameTaken: boolean };

/**
 * The site's lists by the titles the app made them with. The last part of a list's address is the title it was made with and
 * stays when somebody gives it another (list: name, displayName); such a list counts when it has the key column, for
 * somebody else's may have been renamed to make room, and against one that has our title only where that one has it not.
 * `fields` are asked for beside id and names. Throws GraphError.
 */
export async function ownLists(
  wire: Wire,
  wanted: readonly OwnList[],
  fields: readonly string[] = [],
): Promise<ReadonlyMap<string, FoundList>> {
  const select = ['id', 'name', 'displayName', ...fields].join(',');
  const lists = await allPages<GraphList>(
    wire.send,
    wire.base,
    `${below(wire.site, '/lists')}?$select=${select}`,
  );
  const found = new Map<string, FoundList>();
  for (const { title, keyColumn } of wanted) {
    const named = lists.find((one) => one.displayName === title);
    const made = lists.find((one) => one.name === title && one !== named);
    const isOurs = async (list: GraphList) => hasColumn(wire, list.id, keyColumn);
    const isMade =
      made !== undefined && (await isOurs(made)) && (named === undefined || !(await isOurs(named)));
    const own = isMade ? made : named;
    if (own !== undefined) found.set(title, { ...own, isNameTaken: isMade && named !== undefined });
  }
  return found;
}

async function hasColumn(wire: Wire, list: string, column: string): Promise<boolean> {
  const path = `${listPath(wire.site, list, '/columns')}?$select=name`;
  const columns = await allPages<GraphColumn>(wire.send, wire.base, path);
  return columns.some(({ name }) => name === column);
}

/**
 * A way to send that finds lists which were renamed. Calls name a list by its title; where that one is not found, the site
 * is asked once for its lists, and from then on the list is addressed by its id. What was refused as not found was not
 * carried out, so it is sent again as a whole, in a batch with what waited for it. While the site cannot say what lists it has,
 * that is the answer: 'not found' would mean that something was deleted. Only `wanted` lists are looked for.
 */
export function findingRenamed(wire: Wire, wanted: readonly OwnList[]): Send {
  const ids = new Map<string, string>();
  let looking: Promise<void> | null = null;

  const look = async (): Promise<void> => {
    const lists = await ownLists(wire, wanted);
    for (const { title } of wanted) {
      const found = lists.get(title);
      if (found === undefined || found.displayName === title) ids.delete(title);
      else ids.set(title, found.id);
    }
  };
  // many calls may fail at once over the same list
  const lookOnce = async (): Promise<void> => {
    looking ??= look().finally(() => {
      looking = null;
    });
    return looking;
  };
  const titleIn = (path: string): string | null => {
    const segment = /\/lists\/([^/?]+)/.exec(path)?.[1];
    const title = segment === undefined ? null : decodeURIComponent(segment);
    return title !== null && wanted.some((one) => one.title === title) ? title : null;
  };
  const aimed = (path: string): string => {
    const id = ids.get(titleIn(path) ?? '');
    return id === undefined ? path : path.replace(/\/lists\/[^/?]+/, `/lists/${id}`);
  };
  // true where one of these is to be looked for elsewhere than it was sent to, as the site's lists say by now; throws where
  // they do not say it now and may later
  const isElsewhere = async (paths: readonly string[], sentTo: readonly string[]): Promise<boolean> => {
    const isMoved = () => paths.some((path, index) => aimed(path) !== sentTo[index]);
    // another call may have found out meanwhile
    if (isMoved()) return true;
    try {
      await lookOnce();
    } catch (error) {
      // who may not look the lists up will not be told more: then what was answered first is the answer
      if (!(error instanceof GraphError) || isPassing(error)) throw error;
      return false;
    }
    return isMoved();
  };

  const sendBatch = async (call: Call, parts: readonly WirePart[]): ReturnType<Send> => {
    const whereTo = new Map(parts.map((part) => [part, aimed(part.url)]));
    const sentTo = (part: WirePart) => whereTo.get(part) ?? part.url;
    const go = async (some: readonly WirePart[]) =>
      wire.send({ ...call, body: { requests: some.map((part) => ({ ...part, url: aimed(part.url) })) } });
    const reply = await go(parts);
    const answers = answersIn(reply.body);
    const statusOf = (id: string) => answers.find((answer) => answer.id === id)?.status;
    const lost = parts.filter((part) => statusOf(part.id) === 404 && titleIn(part.url) !== null);
    if (lost.length === 0) return reply;
    const urls = lost.map(({ url }) => url);
    try {
      if (!(await isElsewhere(urls, lost.map(sentTo)))) return reply;
    } catch (error) {
      if (!(error instanceof GraphError)) throw error;
      // the others have their answers
      const responses = answers.map((one) =>
        lost.some(({ id }) => id === one.id) ? answerFrom(one.id, error) : one,
      );
      return { ...reply, body: { responses } };
    }
    const again = parts.filter((part) => lost.includes(part) || statusOf(part.id) === 424);
    const isSentAgain = (id: string) => again.some((part) => part.id === id);
    const second = await go(again.map((part) => chained(part, isSentAgain)));
    const kept = answers.filter((answer) => !isSentAgain(answer.id));
    return { ...second, body: { responses: [...kept, ...answersIn(second.body)] } };
  };

  return async (call) => {
    const parts = call.path === '/$batch' ? partsIn(call.body) : null;
    if (parts !== null) return sendBatch(call, parts);
    const sentTo = aimed(call.path);
    try {
      return await wire.send({ ...call, path: sentTo });
    } catch (error) {
      const isLost = error instanceof GraphError && error.status === 404 && titleIn(call.path) !== null;
      if (!isLost || !(await isElsewhere([call.path], [sentTo]))) throw error;
      return wire.send({ ...call, path: aimed(call.path) });
    }
  };
}

function isPassing(error: GraphError): boolean {
  return [401, 429, 503].includes(error.status) || isOutcomeUnknown(error);
}

// an error as the answer to one part of a batch
function answerFrom(id: string, { status, code, message, retryAfterMs }: GraphError): WireAnswer {
  return {
    id,
    status,
    ...(retryAfterMs === null ? {} : { headers: { 'Retry-After': String(retryAfterMs / 1000) } }),
    body: { error: { code, message } },
  };
}

// what the app wrote itself (JSON batching)
function partsIn(body: unknown): readonly WirePart[] {
  return (body as { readonly requests: readonly WirePart[] }).requests;
}

function answersIn(body: unknown): readonly WireAnswer[] {
  const responses = (body as { readonly responses?: readonly WireAnswer[] } | null)?.responses;
  return Array.isArray(responses) ? responses : [];
}

// what a part waited for may have gone well before
function chained({ dependsOn = [], ...part }: WirePart, isSentAgain: (id: string) => boolean): WirePart {
  const after = dependsOn.filter(isSentAgain);
  return after.length > 0 ? { ...part, dependsOn: after } : part;
}
