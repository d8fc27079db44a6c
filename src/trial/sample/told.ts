/** What somebody told in one update of the sample plan. */
export type Told = {
  /** The cycle it reports on, 1 to 7. */
  readonly cycle: number;
  /** 0 to 4, as the levels of the impact scale. */
  readonly impactLevel: number;
  readonly isLate: boolean;
  /** Sent after the freeze of its cycle, so that it lies in the next one. */
  readonly isAfterFreeze: boolean;
  readonly isPublic: boolean;
  /** Key of who wrote it, where it was not the first lead. */
  readonly by: string | null;
  /** Months from the last cycle to the end of the forecast month, when one was given. */
  readonly forecast: number | null;
  readonly activity: string;
  readonly impact: string;
  readonly nextSteps: string;
  readonly reason: string;
  readonly evidence: readonly { readonly label: string; readonly url: string }[];
};

const parts = { Did: 'activity', So: 'impact', Next: 'nextSteps', Why: 'reason' } as const;

/**
 * The updates of each action from a section's text. A line '# 1.1.1' begins an action, a line '= 3 2 late' the update of
 * cycle 3 with impact level 2; more words there: public, after (the freeze), by:KEY, forecast:+2. Then come the parts,
 * each on a line 'Did:', 'So:', 'Next:', 'Why:' or 'See: label | address', going on over lines without such a word.
 * Throws where the text does not follow this.
 */
export function readTold(text: string): ReadonlyMap<string, readonly Told[]> {
  const byAction = new Map<string, Told[]>();
  let updates: Told[] | undefined;
  let part: (typeof parts)[keyof typeof parts] | null = null;
  for (const line of text.split('\n').slice(1, -1)) {
    if (line.startsWith('# ')) {
      updates = [];
      byAction.set(line.slice(2).trim(), updates);
      part = null;
    } else if (/^= \d/.test(line)) {
      if (updates === undefined) throw new Error(`'${line}' stands under no action.`);
      updates.push(readHeading(line));
      part = null;
    } else {
      const last = updates?.at(-1);
      if (updates === undefined || last === undefined) throw new Error(`'${line}' belongs to no update.`);
      const [, word = '', rest = ''] = /^(Did|So|Next|Why|See): ?([^]*)$/.exec(line) ?? [];
      if (word === 'See') {
        const [label = '', url = ''] = rest.split(' | ');
        updates[updates.length - 1] = { ...last, evidence: [...last.evidence, { label, url }] };
        part = null;
      } else if (word !== '') {
        // the pattern lets only these words through
        part = parts[word as keyof typeof parts];
        updates[updates.length - 1] = { ...last, [part]: rest };
      } else if (part === null) {
        if (line !== '') throw new Error(`'${line}' is no part of an update.`);
      } else updates[updates.length - 1] = { ...last, [part]: `${last[part]}\n${line}` };
    }
  }
  return byAction;
}

function readHeading(line: string): Told {
  const [, cycle, impactLevel, ...words] = line.split(' ');
  const after = (name: string) => words.find((word) => word.startsWith(`${name}:`))?.slice(name.length + 1);
  const unknown = words.find((word) => !/^(late|after|public|by:[a-z-]+|forecast:[+-]\d+)$/.test(word));
  if (unknown !== undefined) throw new Error(`'${unknown}' says nothing in '${line}'.`);
  const forecast = after('forecast');
  return {
    cycle: Number(cycle),
    impactLevel: Number(impactLevel),
    isLate: words.includes('late'),
    isAfterFreeze: words.includes('after'),
    isPublic: words.includes('public'),
    by: after('by') ?? null,
    forecast: forecast === undefined ? null : Number(forecast),
    activity: '',
    impact: '',
    nextSteps: '',
    reason: '',
    evidence: [],
  };
}
