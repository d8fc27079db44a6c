import type { Audience } from '#domain/update.ts';

/** A lead's words for a highlight: what was done, and what difference it made. */
export type HighlightWords = { readonly activity: string; readonly impact: string };

/** A highlight that the admin chose from an update. The lead's own words stay beside what was made of them. */
export type Highlight = {
  readonly updateId: string;
  readonly actionRef: string;
  readonly original: HighlightWords;
  /** What the body reads; the same as the original where nothing was edited. */
  readonly edited: HighlightWords;
  /** 'public' only where the update itself is public. */
  readonly audience: Audience;
};

/** What a body is asked to do with something. */
export type AskKind = 'decision' | 'discussion' | 'information';

/** In the order in which papers list them. */
export const askKinds: readonly AskKind[] = ['decision', 'discussion', 'information'];

/** Something the body is asked for. Never part of what the public reads. */
export type Ask = {
  readonly id: string;
  readonly kind: AskKind;
  readonly text: string;
  /** Refs of the actions and risks it is about. */
  readonly about: readonly string[];
};

/** What the admin adds to the plan for a meeting. */
export type Curation = {
  /** One sentence on how the plan stands, for the body. */
  readonly overall: string;
  /** The same for what the public reads; '' where it says nothing. */
  readonly publicOverall: string;
  /** In the order in which the body reads them. */
  readonly highlights: readonly Highlight[];
  readonly asks: readonly Ask[];
};

/** What an admin begins a pack with: nothing written, nothing chosen. */
export const emptyCuration: Curation = { overall: '', publicOverall: '', highlights: [], asks: [] };
