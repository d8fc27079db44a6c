import type { Fill } from 'exceljs';
import { bodySize, styles, type SharedStyle } from '#pack/style.ts';

const open = { locked: false } as const;

/** Styles of the update form: what is for reading stands on grey and is locked, what is filled in stands on white. */
export const formStyles = {
  readHeader: shared({ ...styles.header, fill: solid('44546A') }),
  fillHeader: styles.header,
  readBand: shared({ ...styles.label, fill: solid('E6E6E6') }),
  fillBand: shared({ ...styles.label, fill: solid('DCE9F7') }),
  read: shared({ ...styles.text, fill: solid('F2F2F2') }),
  readStrong: shared({ ...styles.strong, fill: solid('F2F2F2') }),
  fill: shared({ ...styles.text, protection: open }),
  fillDay: shared({ ...styles.day, protection: open }),
} as const satisfies Readonly<Record<string, SharedStyle>>;

/** Behind a cell that still has to be filled in; a conditional format paints with its background colour. */
export const askedFill: Fill = { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFFE699' } };

/** Size of the text, in points. */
export const formSize = bodySize;

function shared(style: SharedStyle): SharedStyle {
  return Object.freeze(style);
}

function solid(colour: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${colour}` } };
}
