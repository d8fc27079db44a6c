import type { Send } from '#graph/client.ts';
import type { Pause } from '#graph/pause.ts';
import { findingRenamed } from '#graph/renamed-lists.ts';
import type { Transfer } from '#graph/transfer.ts';
import { ownOnes } from './list-titles.ts';
import type { Disk } from './disk.ts';
import type { Tabs } from './tabs.ts';

/** How a reminder leaves: as a Teams activity notification, or as a mail of the person who sends it. */
export type Courier = {
  /** Asks the person for a right, once; null when they have it, else why not, as the sign-in tells it. */
  allow(right: 'notify' | 'mail'): Promise<Error | null>;
  readonly notify: Send;
  readonly mail: Send;
  readonly links: Links;
};

/** The addresses that open places in the app from outside. */
export type Links = {
  /** '' when none is known. */
  to(subPage: string): string;
  /** As a Teams deep link; null when none can be made. */
  inTeams(subPage: string): string | null;
};

/** Everything outside that the store touches, made once at the start and handed in. */
export type World = {
  readonly send: Send;
  /** The same with the right to create lists; asked for by set-up only. */
  readonly sendToManage: Send;
  /** What it takes to remind people; the rights are asked for when somebody first does. */
  readonly courier: Courier;
  /** Pieces of files, to and from addresses that Graph gave for them. */
  readonly transfer: Transfer;
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

/** A world that finds the lists of One Plan also where somebody has renamed them. */
export function onOwnLists(world: World): World {
  return {
    ...world,
    send: findingRenamed(world, ownOnes),
    sendToManage: findingRenamed({ ...world, send: world.sendToManage }, ownOnes),
  };
}
