/** Names of colours that every output knows how to draw with enough contrast. */
export type Colour = 'grey' | 'green' | 'amber' | 'red' | 'blue' | 'purple' | 'slate';

/** In the order in which people choose them. */
export const colours: readonly Colour[] = ['grey', 'green', 'amber', 'red', 'blue', 'purple', 'slate'];

/** Outlines that differ without colour. `glyph` in the scheme is the same shape as a character, for files. */
export type Shape = 'ring' | 'disc' | 'triangle' | 'diamond' | 'square' | 'star' | 'bars';

/** Each shape as the character that files print for it, in the order in which people choose them. */
export const glyphs: Readonly<Record<Shape, string>> = {
  ring: '○',
  disc: '●',
  triangle: '▲',
  diamond: '◆',
  square: '■',
  star: '★',
  bars: '‖',
};

/** One rating an action can have. A status is never a colour alone: word, letter, shape and colour go together. */
export type Status = {
  readonly code: string;
  readonly letter: string;
  readonly label: string;
  /** What the board means by it, shown where it is chosen and printed in the pack. */
  readonly definition: string;
  readonly colour: Colour;
  readonly shape: Shape;
  readonly glyph: string;
  readonly countsAs: 'open' | 'done';
  /** True when an update with this status has to say why, even if the status did not move. */
  readonly needsReason: boolean;
  /** True when an update with this status has to say when the action will now be done. */
  readonly needsForecast: boolean;
  /** Who may choose it: the lead in an update, or only an admin, because it records somebody else's decision. */
  readonly chosenBy: 'lead' | 'admin';
};

/** One step of the second scale: what difference the action made. Other words and another mark than a status. */
export type ImpactRating = {
  readonly code: string;
  readonly label: string;
  readonly definition: string;
  /** Filled parts of a four-part bar, 0 to 4. */
  readonly level: number;
  /** False when the rating itself says there is nothing to tell yet. */
  readonly needsText: boolean;
};

/** Both scales of a plan. What was once in use is retired, never removed: it is offered no more and still has its words. */
export type StatusScheme = {
  readonly version: number;
  /** In the order in which people choose and reports count. A new action starts with the first. */
  readonly statuses: readonly Status[];
  readonly impacts: readonly ImpactRating[];
  readonly retiredStatuses: readonly Status[];
  readonly retiredImpacts: readonly ImpactRating[];
};

const status = (
  code: string,
  letter: string,
  label: string,
  definition: string,
  look: Pick<Status, 'colour' | 'shape'>,
  rules: Partial<Pick<Status, 'countsAs' | 'needsReason' | 'needsForecast' | 'chosenBy'>> = {},
): Status => ({
  code,
  letter,
  label,
  definition,
  ...look,
  glyph: glyphs[look.shape],
  countsAs: 'open',
  needsReason: false,
  needsForecast: false,
  chosenBy: 'lead',
  ...rules,
});

/** The scheme of a plan that has not chosen its own. */
export const defaultScheme: StatusScheme = {
  version: 1,
  statuses: [
    status('not-started', 'N', 'Not started', 'Work has not begun, and is not yet due to.', {
      colour: 'grey',
      shape: 'ring',
    }),
    status('on-track', 'G', 'On track', 'Work is going to plan and will be done by its completion date.', {
      colour: 'green',
      shape: 'disc',
    }),
    status(
      'at-risk',
      'A',
      'At risk',
      'The completion date or the result is in doubt, and steps to recover are known.',
      { colour: 'amber', shape: 'triangle' },
      { needsReason: true },
    ),
    status(
      'off-track',
      'R',
      'Off track',
      'It will miss its date or its result unless somebody helps.',
      { colour: 'red', shape: 'diamond' },
      { needsReason: true, needsForecast: true },
    ),
    status(
      'complete',
      'B',
      'Complete',
      'The work is finished. Its effect is not yet confirmed.',
      { colour: 'blue', shape: 'square' },
      { countsAs: 'done' },
    ),
    status(
      'embedded',
      'E',
      'Complete and embedded',
      'Finished, and somebody other than the lead confirmed that it is now normal practice.',
      { colour: 'purple', shape: 'star' },
      { countsAs: 'done', chosenBy: 'admin' },
    ),
    status(
      'on-hold',
      'H',
      'On hold',
      'Paused by a decision of the partnership, not because of a delay.',
      { colour: 'slate', shape: 'bars' },
      { needsReason: true, chosenBy: 'admin' },
    ),
  ],
  impacts: [
    {
      code: 'too-early',
      label: 'Too early to say',
      definition: 'No effect could be seen yet.',
      level: 0,
      needsText: false,
    },
    {
      code: 'no-difference',
      label: 'No difference, or worse',
      definition: 'We looked, and nothing got better.',
      level: 1,
      needsText: true,
    },
    {
      code: 'some-evidence',
      label: 'Some evidence',
      definition: 'First signs of a difference, in places or for some children.',
      level: 2,
      needsText: true,
    },
    {
      code: 'clear-evidence',
      label: 'Clear evidence',
      definition: 'Figures, audits or families show a difference.',
      level: 3,
      needsText: true,
    },
    {
      code: 'sustained',
      label: 'Sustained',
      definition: 'The difference has lasted, and is confirmed from more than one source.',
      level: 4,
      needsText: true,
    },
  ],
  retiredStatuses: [],
  retiredImpacts: [],
};

/**
 * The status with this code, also one that is retired. A code that the scheme does not have is shown as itself, counted
 * as open, never dropped.
 */
export function statusOf(scheme: StatusScheme, code: string): Status {
  const isIt = (one: Status) => one.code === code;
  const found = scheme.statuses.find(isIt) ?? scheme.retiredStatuses.find(isIt);
  if (found !== undefined) return found;
  const label = code === '' ? 'No status' : code;
  const definition = 'This status is not in the scheme in force.';
  return { ...status(code, '?', label, definition, { colour: 'grey', shape: 'ring' }), glyph: '?' };
}

/** The impact rating with this code, also one that is retired; null when none was given or the scheme does not have it. */
export function impactOf(scheme: StatusScheme, code: string | null): ImpactRating | null {
  return [...scheme.impacts, ...scheme.retiredImpacts].find((one) => one.code === code) ?? null;
}
