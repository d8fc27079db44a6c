import { plain, type Cell, type GridRow } from './intake-grid.ts';
import type { IntakeChoice } from './intake-choice.ts';
import type { SkipReason } from './intake-issue.ts';

/** The cells of a row that say something, left to right. */
export function filled(row: GridRow): readonly Cell[] {
  return row.cells.filter(
    (cell): cell is Cell => cell !== null && (cell.text !== '' || cell.kind === 'no-value'),
  );
}

/** True for a row that says, on purpose, that there is nothing here: 'No new actions'. It is no action. */
export function isPlaceholder(cells: readonly Cell[]): boolean {
  return cells.some(
    (cell) =>
      cell.text.length < 80 &&
      /^(?:there are )?no (?:(?:new|further|additional|other|current) )*actions?\b(?! (?:plan|tracker))/.test(
        plain(cell.text),
      ),
  );
}

/**
 * Why a row that is no action is left out; null when it may be one, or a heading. `isAlone` says that its one text
 * stands where a heading could.
 */
export function asideOf(
  row: GridRow,
  isAlone: boolean,
  choice: IntakeChoice,
): Exclude<SkipReason, 'stopped' | 'other-table' | 'hidden'> | null {
  const cells = filled(row);
  const first = cells[0];
  if (first === undefined) return null;
  if (!choice.struck && cells.every((cell) => cell.struck === 'all')) return 'struck';
  if (isPlaceholder(cells)) return 'placeholder';
  const words = plain(first.text);
  if (/^(?:grand |sub ?)?totals?\b|^(?:number|no|count) of actions\b/.test(words) && first.text.length < 60)
    return 'total';
  if (!isAlone) return null;
  if (/^(?:b?rag |colour |status )*(?:key|legend)\b/.test(words) && first.text.length < 60) return 'key';
  if (
    /^(?:notes?|nb|n b|source|please|end of)\b|^(?:last )?updated?\b/.test(words) ||
    /^[*†]/.test(first.text)
  )
    return 'note';
  if (/^(?:(?:academic |financial |school )?years?|phase)\b|^(?:20\d\d\s*[/–-]|term \d)/i.test(first.text))
    return 'phase';
  return first.text.length > 150 || /[a-z]{3}\.$/i.test(first.text) ? 'note' : null;
}

/** True when a text can be the number of an action: short, and with a digit in it. */
export function looksLikeRef(text: string): boolean {
  return text.length <= 20 && /\d/.test(text) && text.split(/\s+/).length <= 3;
}
