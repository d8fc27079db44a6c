import type { Send } from '#graph/client.ts';
import type { Pause } from '#graph/pause.ts';
import type { Disk } from './disk.ts';
import type { Tabs } from './tabs.ts';

/** Everything outside that the store touches, made once at the start and handed in. */
export type World = {
  readonly send: Send;
  /** The same with the right to create lists; asked for by set-up only. */
  readonly sendToManage: Send;
  /** The pause the service has asked for, shared by all calls. */
  readonly pause: Pause;
  /** Address of Graph with its version. */
  readonly base: string;
  /** The site that holds the lists. */
  readonly site: string;
  readonly disk: Disk;
  readonly tabs: Tabs;
  now(): Date;
  newId(): string;
  /** 0 to 1. */
  random(): number;
  /** Runs the work once, so many ms from now; gives a way to call it off. */
  later(ms: number, work: () => void): () => void;
};
