import { below, libraryPath } from '#graph/address.ts';
import { retryAfterMs } from '#graph/graph-error.ts';
import { allLists } from '#lists/all.ts';
import { kindsOf } from './call-kind.ts';
import type { Outcome } from './difference.ts';
import { packFolder } from './file-steps.ts';
import { probeTitle } from './probe-list.ts';
import { type Answer, at, type Call, type Known, newKnown, NotKnown, rowsIn, type Step } from './step.ts';

/** A Graph to send to, and the site there. */
export type Side = {
  readonly name: string;
  /** Address with its version, without a trailing slash. */
  readonly base: string;
  readonly site: string;
  token(): Promise<string>;
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
  wait(ms: number): Promise<void>;
};

/** The check cannot go on; the message is a sentence for the person who runs it. */
export class Refused extends Error {
  override readonly name = 'Refused';
  /** Whether it is only this one call that got no answer. */
  readonly isNoAnswer: boolean;
  constructor(message: string, isNoAnswer = false) {
    super(message);
    this.isNoAnswer = isNoAnswer;
  }
}

const mostTries = 5;
const longestWaitMs = 5 * 60_000;

/** The titles that the check uses up. A site that has one of them is not touched. */
export const ourTitles: readonly string[] = [...allLists.map((list) => list.title), probeTitle];

/** Throws Refused unless the site can be read and holds nothing named like ours. */
export async function requireScratchSite(side: Side): Promise<void> {
  const site = await send(side, { method: 'GET', path: `/sites/${side.site}?$select=id` });
  if (site.status === 401)
    throw new Refused(`${side.name} did not take the sign-in. Sign in again, or paste a fresh token.`);
  if (site.status !== 200)
    throw new Refused(`The site ${side.site} cannot be read (${say(site)}). Check --site and your rights.`);
  if (typeof at(site.body, 'id') !== 'string')
    throw new Refused(`What answers at ${side.base} is not Graph. Check --base.`);
  // SharePoint does not tell capitals apart, so a call to our list would reach theirs
  const ours = new Set(ourTitles.map((title) => title.toLowerCase()));
  const taken = (await listsOf(side)).filter(({ title }) => ours.has(title.toLowerCase()));
  if (taken.length > 0) {
    const names = taken.map(({ title }) => `'${title}'`).join(', ');
    throw new Refused(
      `The site already has lists named like ours: ${names}. Use an empty scratch site; nothing was changed.`,
    );
  }
  const folder = await send(side, {
    method: 'GET',
    path: libraryPath(side.site, [packFolder], '?$select=id').replace(':?', '?'),
  });
  if (folder.status === 200) {
    throw new Refused(
      `The site's library already has a folder '${packFolder}'. Use an empty scratch site; nothing was changed.`,
    );
  }
  if (folder.status !== 404) throw new Refused(`The site's library cannot be read (${say(folder)}).`);
}

/** Sends the steps in order. A step whose needs were not met is noted and the next one tried; a call is repeated when the service asks for it. */
export async function replay(
  side: Side,
  steps: readonly Step[],
  onStep: (done: number, step: Step) => void,
  isStopped: () => boolean = () => false,
): Promise<ReadonlyMap<Step, Outcome>> {
  const known = newKnown();
  const outcomes = new Map<Step, Outcome>();
  for (const [index, step] of steps.entries()) {
    if (isStopped()) throw new Refused('Stopped before the end.');
    onStep(index, step);
    outcomes.set(step, await outcomeOf(side, step, known));
  }
  return outcomes;
}

/** Takes away what the check made on a site that held none of it before. Gives a sentence for each thing that stayed. */
export async function cleanUp(side: Side): Promise<readonly string[]> {
  const stayed: string[] = [];
  const remove = async (what: string, path: string): Promise<void> => {
    const answer = await send(side, { method: 'DELETE', path }).catch((error: unknown) => error);
    const isGone = isAnswer(answer) && (answer.status === 204 || answer.status === 404);
    if (!isGone)
      stayed.push(
        `${what} could not be deleted (${isAnswer(answer) ? say(answer) : 'no answer'}). Delete it by hand.`,
      );
  };
  try {
    for (const list of await listsOf(side)) {
      if (ourTitles.includes(list.title))
        await remove(`The list '${list.title}'`, below(side.site, `/lists/${list.id}`));
    }
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    stayed.push(`The lists could not be looked up, so they were not deleted. ${error.message}`);
  }
  await remove(`The folder '${packFolder}'`, libraryPath(side.site, [packFolder], '').replace(/:$/, ''));
  return stayed;
}

async function outcomeOf(side: Side, step: Step, known: Known): Promise<Outcome> {
  try {
    const call = step.call(known, side.site);
    const answer = await send(side, call);
    step.learn?.(answer, known);
    return { answer, kinds: kindsIn(call) };
  } catch (error) {
    if (error instanceof NotKnown || (error instanceof Refused && error.isNoAnswer))
      return { unsent: error.message };
    throw error;
  }
}

function kindsIn({ method, path, headers, body }: Call): readonly string[] {
  const all = new Headers(headers);
  const text = body === undefined || body instanceof Blob ? null : JSON.stringify(body);
  return kindsOf({ method, address: path, header: (name) => all.get(name), body: text });
}

async function send(side: Side, call: Call): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    const response = await sendOnce(side, call);
    const isBusy = response.status === 429 || response.status === 503;
    if (!isBusy || tries === mostTries) return answerOf(response);
    const asked = retryAfterMs(response.headers.get('retry-after'), new Date()) ?? 2000;
    if (asked > longestWaitMs)
      throw new Refused(
        `${side.name} asks to wait ${String(Math.ceil(asked / 60_000))} minutes. Try again later.`,
      );
    await response.body?.cancel();
    await side.wait(asked);
  }
}

async function sendOnce(side: Side, call: Call): Promise<Response> {
  const isBytes = call.body instanceof Blob;
  const isOfFile = !call.path.startsWith('/');
  const headers: Record<string, string> = {
    // such an address is the right to the file itself, and may lead to another service
    ...(isOfFile ? {} : { Authorization: `Bearer ${await side.token()}` }),
    // asks for the headers a browser would see
    Origin: 'https://one-plan.example',
    ...(call.body === undefined || isBytes ? {} : { 'Content-Type': 'application/json' }),
    ...call.headers,
  };
  const body = call.body === undefined ? {} : { body: isBytes ? call.body : JSON.stringify(call.body) };
  try {
    return await side.fetch(isOfFile ? call.path : side.base + call.path, {
      method: call.method,
      headers,
      redirect: 'manual',
      ...body,
    });
  } catch (error) {
    if (error instanceof TypeError || error instanceof DOMException)
      throw new Refused(`${side.name} did not answer at ${new URL(side.base).origin}.`, true);
    throw error;
  }
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = /json/i.test(response.headers.get('content-type') ?? '');
  let body: unknown = text === '' ? undefined : text;
  if (isJson && text !== '') {
    try {
      body = JSON.parse(text);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return { status: response.status, headers: response.headers, body };
}

async function listsOf(side: Side): Promise<readonly { readonly id: string; readonly title: string }[]> {
  const found: { id: string; title: string }[] = [];
  let path: string | null = `${below(side.site, '/lists')}?$select=id,displayName`;
  while (path !== null) {
    const answer: Answer = await send(side, { method: 'GET', path });
    if (answer.status !== 200) throw new Refused(`The lists of the site cannot be read (${say(answer)}).`);
    for (const row of rowsIn(answer.body))
      found.push({ id: String(at(row, 'id')), title: String(at(row, 'displayName')) });
    const next = at(answer.body, '@odata.nextLink');
    path = typeof next === 'string' && next.startsWith(`${side.base}/`) ? next.slice(side.base.length) : null;
  }
  return found;
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && 'status' in value && 'headers' in value;
}

function say(answer: Answer): string {
  const code = at(answer.body, 'error', 'code');
  return `answer ${String(answer.status)}${typeof code === 'string' ? ` ${code}` : ''}`;
}
