import type { Instant } from '#domain/date.ts';
import type { Stored } from '#domain/row.ts';

/** How somebody was reached: a Teams activity notification, an e-mail, or a text the sender copied and sent by hand. */
export type ChaseChannel = 'activity' | 'mail' | 'copied';

/** One reminder to one person about a cycle: what is asked for, never the words of an action. */
export type Chase = Stored & {
  /** '<person key> <day>', ' list' for an accountable officer's, and ' 2' and so on where one is sent again that day on purpose. */
  readonly id: string;
  readonly cycle: string;
  /** Key of the person reminded. */
  readonly person: string;
  /** Key of the person who sent it. */
  readonly by: string;
  readonly at: Instant;
  readonly channel: ChaseChannel;
  /** 'claimed' before it is sent, so that no other admin sends the same; 'failed' when it could not be. */
  readonly result: 'claimed' | 'sent' | 'failed';
  /** Refs of the actions it asked about. */
  readonly refs: readonly string[];
  /** True for the list of who is missing that an accountable officer gets. */
  readonly isEscalation: boolean;
};
