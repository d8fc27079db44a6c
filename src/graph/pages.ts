import { pathOfLink, type Send } from './client.ts';
import { GraphError } from './graph-error.ts';
import type { Page } from './wire.ts';

/** Every element of a collection from a first page on, following next links word for word until there is none. */
export async function restOfPages<T>(send: Send, base: string, first: Page<T>): Promise<readonly T[]> {
  let page = pageIn<T>(first);
  const all = [...page.value];
  for (let link = page['@odata.nextLink']; link !== undefined; link = page['@odata.nextLink']) {
    const reply = await send({ method: 'GET', path: pathOfLink(base, link) });
    page = pageIn<T>(reply.body);
    all.push(...page.value);
  }
  return all;
}

/** Every element of the collection at a path. */
export async function allPages<T>(send: Send, base: string, path: string): Promise<readonly T[]> {
  const reply = await send({ method: 'GET', path });
  return restOfPages(send, base, pageIn<T>(reply.body));
}

/** A body as the page of a collection; its rows are decoded by lists. Throws GraphError for anything else. */
export function pageIn<T>(body: unknown): Page<T> {
  const page = body as Page<T> | null;
  if (!Array.isArray(page?.value))
    throw new GraphError({ status: 0, code: 'notAPage', message: 'Graph answered without a list of rows' });
  return page;
}
