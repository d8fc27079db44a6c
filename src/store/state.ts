import type { Command, PlanCommand, UpdateEntry } from '#domain/command.ts';
import type { CivilDate } from '#domain/date.ts';
import type { Account, Person } from '#domain/people/person.ts';
import type { Refusal } from '#domain/refusal.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { Update } from '#domain/update.ts';
import type { Curations } from './curation-draft.ts';
import type { FormTyping } from './form-typing.ts';
import type { Desk } from './desk.ts';
import type { Entry, Setback } from './outbox.ts';
import type { Earlier } from './refresh.ts';
import type { SetUpReport } from './setup.ts';
import type { Conflict } from './take-back.ts';
import type { World } from './world.ts';

/** What the screens show. After a first load the plan stays readable, whatever a later one runs into. */
export type State =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed'; readonly error: unknown }
  | {
      readonly phase: 'not-set-up';
      readonly account: Account;
      readonly missing: readonly string[];
      /** Who can complete the lists that an earlier version of the app made; null where nothing is there yet. */
      readonly earlier: Earlier | null;
    }
  | ReadyState;

/** The plan is there, and what is on its way. */
export type ReadyState = {
  readonly phase: 'ready';
  readonly account: Account;
  readonly me: Person;
  /** The plan as the library has it, with what is on its way laid on top. */
  readonly snapshot: Snapshot;
  /** What is on its way, in order. */
  readonly outbox: readonly Entry[];
  /** False when what is typed and not sent would not survive the closing of the page. */
  readonly isDurable: boolean;
  /** When the library was last asked. */
  readonly loadedAt: string;
  readonly isRefreshing: boolean;
  /** The last update that reached the library from this page, and when. */
  readonly lastSaved: { readonly ref: string; readonly at: string } | null;
  /** What the last look at the library ran into; null when it went well. */
  readonly error: unknown;
};

/** An update to post, under the id it had when writing began. */
export type UpdatePost = Omit<Extract<Command, { kind: 'post-update' }>, 'kind'>;

/** How posting an update ended for now. Only 'saved' means that the library has it; 'kept' means that it is on its way. */
export type PostOutcome =
  | { readonly kind: 'saved'; readonly update: Update }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly kind: 'conflict'; readonly conflict: Conflict }
  /** Discarded or taken back, here or in another tab, before it was sent. */
  | { readonly kind: 'gone' }
  | {
      readonly kind: 'kept';
      readonly update: Update;
      readonly isStopped: boolean;
      readonly setback: Setback | null;
    };

/** How an import, or its undoing, ended for now. */
export type ImportOutcome =
  | { readonly kind: 'written'; readonly count: number }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly kind: 'kept'; readonly entry: Entry };

/**
 * How a wish to change the plan itself ended for now. 'kept' means that it is on its way, or has stopped and waits for the
 * person among what waits on this device.
 */
export type RunOutcome =
  | { readonly kind: 'written'; readonly count: number }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly kind: 'kept'; readonly entry: Entry };

/** All that screens may ask of the plan: to show it, to change it, and to keep what is typed. */
export type Store = {
  getState(): State;
  subscribe(listener: () => void): () => void;
  today(): CivilDate;
  newId(): string;
  readonly world: World;
  /** Drafts of the signed-in person. */
  readonly desk: Desk;
  /** Packs that the signed-in person prepares. */
  readonly curations: Curations;
  /** What they typed into forms that are about no one action. */
  readonly typing: FormTyping;
  /** Paints what this device kept for the person the host names, then asks the library. Never throws. */
  open(objectId: string | null): Promise<void>;
  /** Asks the library what has changed. Never throws: what went wrong is in the state. */
  load(): Promise<void>;
  /**
   * The look that comes again and again while somebody reads: at what people write day by day, and now and then, or where
   * `isWide`, at every list. Never throws, as load.
   */
  look(isWide: boolean): Promise<void>;
  /** Asks for what changed in Settings alone, one small request between two looks at all. Never throws, as load. */
  glance(): Promise<void>;
  /** Posts updates of different actions together: they share their round trips. How each ended, in the order given. */
  postUpdates(posts: readonly UpdatePost[]): Promise<readonly PostOutcome[]>;
  /** `onBehalfOf` names who gave an admin the words, where that is known. */
  postUpdate(
    actionRef: string,
    updateId: string,
    entry: UpdateEntry,
    onBehalfOf?: string,
  ): Promise<PostOutcome>;
  importPlan(
    command: Extract<Command, { kind: 'import-plan' | 'undo-import' }>,
    label: string,
  ): Promise<ImportOutcome>;
  /**
   * Decides a wish to change the plan and writes it, in order, through the outbox. Where somebody was faster, the plan is
   * read again and the wish decided anew, so that two admins deciding the same change end in one decision and one refusal.
   * `label` is what the person calls it. A form over settings gives the plan it was opened on as `shown`, so that nothing
   * is overwritten that others changed meanwhile; forms over records need not, where they carry the record's own row along.
   */
  run(command: PlanCommand, label: string, shown?: Snapshot): Promise<RunOutcome>;
  /** Tries an entry again at once, also one that had stopped. */
  retry(id: string): Promise<void>;
  /** Forgets an entry: the person decided so. */
  discard(id: string): Promise<void>;
  /**
   * Turns an entry back into the draft it came from, so that it can be changed. False, and nothing done, when another
   * draft for the same action is in the way.
   */
  takeBack(id: string): Promise<boolean>;
  /**
   * Calls `onTurn` when this tab may write about an action: one tab at a time, so that no tab's words take the place of
   * another's. Gives the way to let go.
   */
  turnToWrite(actionRef: string, onTurn: () => void): () => void;
  /** Somebody else's version that what is being written about an action has to be compared with, or null. */
  conflictOf(actionRef: string): Conflict | null;
  /** The person has seen the conflict and decided. */
  settleConflict(actionRef: string): void;
  /** Forgets everything this device keeps for the signed-in person; no page open now keeps a plan there any more. */
  clearDevice(): Promise<void>;
  setUp(onProgress: (done: number, of: number, what: string) => void): Promise<SetUpReport>;
};
