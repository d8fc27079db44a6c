import type { Send } from '#graph/client.ts';
import type { Drafts } from './draft.ts';

/** Everything outside that the store touches, made once at the start and handed in. */
export type World = {
  readonly send: Send;
  /** The same with the right to create lists; asked for by set-up only. */
  readonly sendToManage: Send;
  /** Plain fetch, for addresses that must not get our token. */
  readonly fetch: typeof fetch;
  /** Address of Graph with its version. */
  readonly base: string;
  /** The site that holds the lists. */
  readonly site: string;
  readonly drafts: Drafts;
  now(): Date;
  newId(): string;
  wait(ms: number): Promise<void>;
  random(): number;
};
