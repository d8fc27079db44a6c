import type { Lifecycle } from '#domain/action.ts';
import { plain } from './intake-grid.ts';
import type { Colour, StatusScheme } from '#domain/status.ts';

/** A status read from a cell. `how`: 'exact' needs no look; 'none' is an empty cell; all others do. */
export type StatusReading = {
  readonly status: string;
  /** What a file calls merged is withdrawn: nothing tells into what, in the plan as it will be. */
  readonly lifecycle: Extract<Lifecycle, 'live' | 'withdrawn'>;
  readonly how: 'exact' | 'read' | 'colour' | 'closed' | 'unknown' | 'none';
};

/**
 * Reads a status: the scheme's own words and letters first, then names of colours, then usual words, then the cell's
 * own colour ('RRGGBB') when it has no words, only a bullet or an arrow. Of two statuses with an arrow between them the later one holds, of others the
 * first, which somebody has to look at. What is not understood is the first status of the scheme.
 */
export function readStatus(scheme: StatusScheme, written: string, fill: string | null): StatusReading {
  const steps = written.split(arrows).filter((step) => step.trim() !== '');
  const last = steps.at(-1) ?? '';
  const text = last.replace(/^\s*(?:moved|changed) (?:from \S+ )?(?:in)?to (?=\p{L})/iu, '');
  const first = scheme.statuses[0]?.code ?? '';
  const reading = (status: string, how: StatusReading['how']): StatusReading => ({
    status,
    lifecycle: 'live',
    how,
  });
  if (/^[\s\-–—.●⬤•■◆▲▼★○]*$/u.test(text)) {
    const byFill = fill === null ? null : withColour(scheme, colourOf(fill));
    return byFill === null ? reading(first, 'none') : reading(byFill, 'colour');
  }
  const isMoved = steps.length > 1 || text !== last;
  if (/^n ?a$|^not applicable$/.test(plain(text))) return reading(first, 'unknown');
  const pieces = [text, ...text.split(/\s*[-–—:/(),\n]\s*/)].map(plain).filter((piece) => piece !== '');
  for (const piece of pieces) {
    const exact = scheme.statuses.find((one) =>
      [one.label, one.code, one.letter].some((words) => plain(words) === piece),
    );
    if (exact) return reading(exact.code, isMoved || saysMore(scheme, pieces, exact.code) ? 'read' : 'exact');
  }
  for (const [mark, colour] of marks)
    if (text.includes(mark)) {
      const found = withColour(scheme, colour);
      if (found !== null) return reading(found, 'read');
    }
  for (const piece of pieces) {
    if (closings.test(piece)) return { status: first, lifecycle: 'withdrawn', how: 'closed' };
    const colour = colours.find(([pattern]) => pattern.test(piece));
    const usual = usualWords.find(([pattern]) => pattern.test(piece));
    const code = colour ? withColour(scheme, colour[1]) : (usual?.[1] ?? null);
    if (code !== null && scheme.statuses.some((one) => one.code === code)) return reading(code, 'read');
  }
  return reading(first, 'unknown');
}

// '→', 'A->G', 'Amber ↑'
const arrows = /\s*(?:[\u2190-\u21FF\u2794-\u27BE\u2B05-\u2B07\u{1F51C}]\uFE0F?|[-=]+>)\s*/u;

// 'A/G' and 'G (A)' name two, 'Complete (not yet embedded)' takes some of it back
function saysMore(scheme: StatusScheme, pieces: readonly string[], code: string): boolean {
  // nothing stands beside words that are all of it
  return pieces.slice(1).some((piece) => {
    if (piece === pieces[0]) return false;
    const exact = scheme.statuses.find((one) =>
      [one.label, one.code, one.letter].some((words) => plain(words) === piece),
    );
    const colour = colours.find(([pattern]) => pattern.test(piece));
    const byColour = colour === undefined ? null : withColour(scheme, colour[1]);
    const usual = usualWords.find(([pattern]) => pattern.test(piece));
    const named = exact?.code ?? byColour ?? usual?.[1] ?? code;
    return (
      named !== code ||
      /^(?:not|but|except|pending|awaiting|subject to|partly|partially|nearly|almost)\b/.test(piece)
    );
  });
}

const marks: readonly (readonly [mark: string, colour: Colour])[] = [
  ['🔴', 'red'],
  ['🟥', 'red'],
  ['🟠', 'amber'],
  ['🟡', 'amber'],
  ['🟧', 'amber'],
  ['🟨', 'amber'],
  ['🟢', 'green'],
  ['🟩', 'green'],
  ['✅', 'blue'],
  ['✔', 'blue'],
  ['✓', 'blue'],
  ['☑', 'blue'],
  ['🔵', 'blue'],
  ['🟦', 'blue'],
  ['⚪', 'grey'],
];

const colours: readonly (readonly [pattern: RegExp, colour: Colour])[] = [
  [/^red\b/, 'red'],
  [/^(?:amber|orange|yellow)\b/, 'amber'],
  [/^green\b/, 'green'],
  [/^blue\b/, 'blue'],
  [/^purple\b/, 'purple'],
  [/^(?:gr[ae]y|white)\b/, 'grey'],
];

// 'closed' alone mostly means done
const closings =
  /^(?:closed )?(?:(?:merged|combined|amalgamated|withdrawn|cancelled|superseded|removed|duplicate|abandoned)\b|no longer (?:needed|required|relevant)\b|moved (?:in)?to .*\d)|^closed (?:because |as )?(?:not|no)\b/;

// codes of the scheme a plan begins with; a plan with another scheme reads its own words and colours only
const usualWords: readonly (readonly [pattern: RegExp, code: string])[] = [
  [/\bembedded$|^(?:sustained|business as usual|bau)$/, 'embedded'],
  [/^(?:action )?(?:completed?|done|delivered|achieved|finished|closed)\b/, 'complete'],
  [/^(?:not (?:yet )?(?:started|begun|due)|yet to start|planned|future)\b/, 'not-started'],
  [/^(?:in progress|progressing|on target|on schedule|on course|under ?way|started|ongoing)\b/, 'on-track'],
  [/^(?:delayed|slipping|some (?:risk|concerns?|issues)|behind|minor)\b/, 'at-risk'],
  [/^(?:off target|off schedule|significant|major|serious)\b/, 'off-track'],
  [/^(?:paused|suspended|deferred|hold)\b/, 'on-hold'],
];

function withColour(scheme: StatusScheme, colour: Colour | null): string | null {
  return scheme.statuses.find((one) => one.colour === colour)?.code ?? null;
}

/** The colour of a fill 'RRGGBB' by its hue; null for white, black and greys, which say nothing. */
export function colourOf(fill: string): Colour | null {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => Number.parseInt(fill.slice(at, at + 2), 16));
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)];
  if (most - least < 48) return null;
  const sixth =
    most === r
      ? (g - b) / (most - least)
      : most === g
        ? 2 + (b - r) / (most - least)
        : 4 + (r - g) / (most - least);
  const hue = (sixth * 60 + 360) % 360;
  if (hue < 18 || hue >= 340) return 'red';
  if (hue < 66) return 'amber';
  if (hue < 170) return 'green';
  return hue < 260 ? 'blue' : 'purple';
}
