import { pathOfLink, type Send } from './client.ts';
import type { Page } from './wire.ts';

/** Every element of a collection from a first page on, following next links word for word until there is none. */
export async function restOfPages<T>(send: Send, base: string, first: Page<T>): Promise<readonly T[]> {
  const all = [...first.value];
  let link = first['@odata.nextLink'];
  while (link !== undefined) {
    const reply = await send({ method: 'GET', path: pathOfLink(base, link) });
    // the shape of a collection answer; the rows themselves are decoded by lists
    const page = reply.body as Page<T>;
    all.push(...page.value);
    link = page['@odata.nextLink'];
  }
  return all;
}

/** Every element of the collection at a path. */
export async function allPages<T>(send: Send, base: string, path: string): Promise<readonly T[]> {
  const reply = await send({ method: 'GET', path });
  return restOfPages(send, base, reply.body as Page<T>);
}
