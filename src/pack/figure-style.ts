import { styles, type SharedStyle } from './style.ts';

// a little distance to the words in the next column
const beside = Object.freeze({ vertical: 'top', horizontal: 'right', indent: 1 } as const);

/** The style of a column head above figures. */
export const figureHeader: SharedStyle = Object.freeze({
  ...styles.headerNumber,
  alignment: Object.freeze({ ...beside, wrapText: true }),
});

/** '31 May 2026', which fits a narrow column. */
export const shortDay: SharedStyle = Object.freeze({ ...styles.day, numFmt: '[$-809]d mmm yyyy' });

const kept = new Map<string, SharedStyle>();

/** The style of a figure in a number format. */
export function figureStyle(format: string): SharedStyle {
  const known = kept.get(format);
  if (known !== undefined) return known;
  const made = Object.freeze({ ...styles.number, alignment: beside, numFmt: format });
  kept.set(format, made);
  return made;
}
