import { parseArgs } from 'node:util';

import { outputKinds, type OutputKind } from '#domain/pack/pack-output.ts';

/** What `npm run pack` is asked to make. Words for body and cycle as they were typed; null where none was. */
export type PackWish = {
  /** Folder for the files, as it was typed. */
  readonly out: string;
  /** Folder of the trial data, as it was typed; null for the usual one. */
  readonly data: string | null;
  readonly body: string | null;
  readonly cycle: string | null;
  /** In the order in which people choose them, each once. */
  readonly kinds: readonly OutputKind[];
  /** The committee a scrutiny report is for. */
  readonly committee: string | null;
};

/** Something is asked for that cannot be done. The message is one sentence or two for whoever asked. */
export class PackRefused extends Error {
  override readonly name = 'PackRefused';
}

/** How the command is used, for people. */
export const packUsage = `npm run pack -- --out DIR [--body BODY] [--cycle CYCLE] [--kind KIND] [--committee NAME]

Writes the files of issued board packs, as the Board pack page makes them, from the trial data of npm start. Where there is
no trial data yet, it takes the packs of the sample plan.

  --out        the folder for the files; made when it is missing
  --body       the name of a body or part of it; every body unless said
  --cycle      a cycle by its title, key or number, such as 'May 2026', 2026-05 or 6; each body's last unless said
  --kind       ${outputKinds.join(', ')} or all, several with commas; workbook,report unless said
  --committee  the committee that a scrutiny report is for; without it, all leaves that report out
  --data       the folder of the trial data; DATA_DIR or .data unless said

It ends with 0 when every file was written, and with 1 and a sentence when one could not be.`;

const usual: readonly OutputKind[] = ['workbook', 'report'];

/** Reads the words of the command line; null when help is asked for. Throws PackRefused for anything else. */
export function readPackWish(words: readonly string[]): PackWish | null {
  const { help, out, data, body, cycle, kind, committee } = parsed(words);
  if (help === true) return null;
  if (out === undefined || out.trim() === '')
    throw new PackRefused('Say where the files go with --out, such as npm run pack -- --out packs.');
  return {
    out,
    data: given('data', data),
    body: given('body', body),
    cycle: given('cycle', cycle),
    kinds: readKinds(kind, given('committee', committee) !== null),
    committee: given('committee', committee),
  };
}

function parsed(words: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...words],
      options: {
        out: text,
        data: text,
        body: text,
        cycle: text,
        kind: text,
        committee: text,
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new PackRefused(`${firstSentence(error.message)} Ask for --help to see what there is.`);
  }
}

function given(name: string, value: string | undefined): string | null {
  if (value === undefined) return null;
  if (value.trim() === '') throw new PackRefused(`Nothing was said after --${name}.`);
  return value.trim();
}

function readKinds(typed: string | undefined, isForScrutiny: boolean): readonly OutputKind[] {
  if (typed === undefined) return usual;
  const words = typed.split(',').map((word) => word.trim().toLowerCase());
  const known: readonly string[] = [...outputKinds, 'all'];
  const unknown = words.find((word) => !known.includes(word));
  if (unknown !== undefined)
    throw new PackRefused(`There is no kind of file '${unknown}'. There are ${known.join(', ')}.`);
  if (words.includes('scrutiny') && !isForScrutiny)
    throw new PackRefused('Say which committee the scrutiny report is for with --committee.');
  return outputKinds.filter(
    (kind) => words.includes(kind) || (words.includes('all') && (kind !== 'scrutiny' || isForScrutiny)),
  );
}

function firstSentence(message: string): string {
  return `${message.split(/\.\s|\n/)[0]?.replace(/\.$/, '') ?? ''}.`;
}
