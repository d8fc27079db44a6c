import { Refused } from './file-refusal.ts';

/** From which character on a text has which font. */
export type FontRun = { readonly from: number; readonly font: number };

/**
 * The fonts within the texts of a workbook of Excel up to 2003, by the index of the text; texts of one font are left
 * out. `records` are the record of shared strings and those that continue it. Throws Refused: 'damaged'.
 * Source: MS-XLS 2.4.265 and 2.5.293; where a record ends within letters, the next begins with a byte on their width.
 */
export function scanStrings(records: readonly Uint8Array[]): ReadonlyMap<number, readonly FontRun[]> {
  const found = new Map<number, readonly FontRun[]>();
  const at = reader(records);
  at.skip(4);
  const count = at.number(4);
  for (let index = 0; index < count && !at.isEnd(); index += 1) {
    const nLetters = at.number(2);
    const flags = at.number(1);
    const nRuns = (flags & 8) === 0 ? 0 : at.number(2);
    const nExtra = (flags & 4) === 0 ? 0 : at.number(4);
    at.skipLetters(nLetters, (flags & 1) === 1);
    const runs: FontRun[] = [];
    for (let n = 0; n < nRuns; n += 1) runs.push({ from: at.number(2), font: at.number(2) });
    at.skip(nExtra);
    if (nRuns > 0) found.set(index, runs);
  }
  return found;
}

function reader(records: readonly Uint8Array[]) {
  let [record, place] = [0, 0];
  const here = () => records[record] ?? new Uint8Array();
  const turn = () => {
    while (record < records.length && place >= here().length) {
      record += 1;
      place = 0;
    }
  };
  const byte = (): number => {
    turn();
    const value = here()[place];
    if (value === undefined) throw new Refused('damaged');
    place += 1;
    return value;
  };
  return {
    isEnd: (): boolean => {
      turn();
      return record >= records.length;
    },
    number: (size: 1 | 2 | 4): number => {
      let value = 0;
      for (let n = 0; n < size; n += 1) value += byte() * 256 ** n;
      return value;
    },
    skip: (size: number): void => {
      for (let left = size; left > 0;) {
        turn();
        if (record >= records.length) throw new Refused('damaged');
        const step = Math.min(left, here().length - place);
        place += step;
        left -= step;
      }
    },
    skipLetters: (count: number, isWide: boolean): void => {
      let width = isWide ? 2 : 1;
      for (let left = count; left > 0;) {
        if (place >= here().length) width = (byte() & 1) === 1 ? 2 : 1;
        const step = Math.min(left, Math.floor((here().length - place) / width));
        if (step <= 0) throw new Refused('damaged');
        place += step * width;
        left -= step;
      }
    },
  };
}
