import type { FigureKind } from './measure-figure.ts';
import { refusal, type Refusal } from '#domain/refusal.ts';

/** What a cell of a block says: a figure with what stands in it beside, nothing at all, or why it says none. */
export type ReadCell =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'figure';
      /** Null for 'not available'. */
      readonly value: number | null;
      readonly numerator: number | null;
      readonly denominator: number | null;
      readonly isProvisional: boolean;
      /** What the cell says beside its figure, such as that the source suppressed it. */
      readonly note: string;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

const notAvailable =
  /^(?:n\/?a|n\.a\.|not (?:yet )?available|not applicable|not collected|no data|nil return|tbc|tba|[-–—.:x~]|\.\.|#n\/a)$/i;
const fewer = /^(?:<\s*(\d+)|(?:fewer|less) than (\d+|five)|(\*|c|suppressed))$/i;
const provisional = /\s*(?:[([]?\s*(?:provisional|prov\.?|p)\s*[)\]]?)$/i;
const parts = /^([\d,]+)\s*(?:of|out of|\/)\s*([\d,]+)$/i;

/**
 * Reads a cell of figures as people and Excel write them: '63%', '1,234', '£78.6 million', '74 weeks', '63 (p)', '55 of
 * 142', 'n/a', '<5'. Refuses figure-unread at the field, and figure-fraction for a percentage such as '0.63' that Excel
 * may have copied without its sign. Nothing is guessed.
 */
export function readFigureCell(measure: FigureKind, text: string, field = 'value'): ReadCell {
  const line = text
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .replace(/^'/, '')
    .trim();
  if (line === '') return { kind: 'empty' };
  if (notAvailable.test(line)) return figure(null);
  const few = fewer.exec(line);
  if (few)
    return {
      ...figure(null),
      note: `Suppressed in the source${few[3] === undefined ? `: fewer than ${few[1] ?? few[2] ?? ''}` : ''}`,
    };
  const isProvisional = provisional.test(line);
  const bare = line.replace(provisional, '');
  const share = parts.exec(bare);
  if (share && measure.unitKind === 'percent') return readShare(measure, share, isProvisional, text, field);
  const value = numberIn(measure, bare);
  if (value === null)
    return { kind: 'refused', refusal: refusal('figure-unread', field, { value: text.trim() }) };
  const isFraction = measure.unitKind === 'percent' && /^0?\.\d+$/.test(bare);
  if (isFraction)
    return {
      kind: 'refused',
      refusal: refusal('figure-fraction', field, {
        value: bare,
        percent: String(Number((value * 100).toFixed(measure.decimals + 2))),
      }),
    };
  return { ...figure(value), isProvisional };
}

/** A whole or decimal number of people or things, such as a denominator: '1,234' or 'n = 530'; refuses figure-unread. */
export function readCountCell(text: string, field: string): ReadCell {
  const line = text.replace(/^\s*n\s*=\s*/i, '');
  return readFigureCell({ unitKind: 'count', unit: '', decimals: 0 }, line, field);
}

/** True where a cell of a column of ticks says yes: 'yes', 'y', 'p', 'provisional', 'true', 'x', '1'. */
export function readYes(text: string): boolean {
  return /^(?:y(?:es)?|p|prov(?:isional)?|true|x|1|✓|✔)$/i.test(text.trim());
}

function figure(value: number | null): Extract<ReadCell, { kind: 'figure' }> {
  return { kind: 'figure', value, numerator: null, denominator: null, isProvisional: false, note: '' };
}

function readShare(
  measure: FigureKind,
  share: RegExpExecArray,
  isProvisional: boolean,
  text: string,
  field: string,
): ReadCell {
  const [numerator, denominator] = [plainNumber(share[1] ?? ''), plainNumber(share[2] ?? '')];
  if (numerator === null || denominator === null || denominator === 0)
    return { kind: 'refused', refusal: refusal('figure-unread', field, { value: text.trim() }) };
  const value = Number(((100 * numerator) / denominator).toFixed(measure.decimals));
  return { ...figure(value), numerator, denominator, isProvisional };
}

// a unit that stands with a figure has to be the measure's own
function numberIn(measure: FigureKind, text: string): number | null {
  const { unitKind, unit } = measure;
  let rest = text.replaceAll('−', '-');
  if (unitKind === 'percent') rest = rest.replace(/ ?(?:%|per ?cent)$/i, '');
  if (unitKind === 'money') {
    const scale = unit.replace(/^£\s*/, '');
    rest = rest.replace(/^(-|\()?£ ?/, '$1');
    const short = /^m(?:illion)?$/i.test(scale)
      ? 'm|million|mn'
      : /^(?:k|thousand)$/i.test(scale)
        ? 'k|thousand'
        : '';
    if (short !== '') rest = rest.replace(new RegExp(` ?(?:${short})(\\)?)$`, 'i'), '$1');
    const owed = /^\((.+)\)$/.exec(rest);
    if (owed) rest = `-${owed[1] ?? ''}`;
  }
  const ending = [unit, unit.replace(/s$/, '')].find(
    (word) => word !== '' && rest.toLowerCase().endsWith(` ${word.toLowerCase()}`),
  );
  if (ending !== undefined) rest = rest.slice(0, -ending.length).trim();
  return plainNumber(rest);
}

// thousands in threes or not at all; a comma is never a decimal point
function plainNumber(text: string): number | null {
  return /^-?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?$/.test(text) && /\d/.test(text)
    ? Number(text.replaceAll(',', ''))
    : null;
}
