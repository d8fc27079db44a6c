import type { Difference } from './difference.ts';
import type { Step } from './step.ts';

const headings = ['Differs in', 'Where', 'Tenant', 'Local Graph', 'Settles', 'Calls'] as const;
const widest = 64;

/** All differences as a table in plain text, then the calls it names by number. Differences that are the same in
 * several calls, or in several rows of one answer, share a row. `calls` are all calls of the check, in order. */
export function tableOf(all: readonly Difference[], calls: readonly Step[]): string {
  const numberOf = new Map(calls.map((step, index) => [step, index + 1]));
  const rows = grouped(all).map(({ one, places, steps }) => [
    one.what,
    cut(placeOf(one, places)),
    cut(one.tenant),
    cut(one.local),
    settledBy(one) ?? '',
    [...steps].map((step) => String(numberOf.get(step) ?? '?')).join(', '),
  ]);
  const widths = headings.map((heading, at) =>
    Math.max(heading.length, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd();
  const named = new Set(all.map(({ step }) => step));
  const legend = calls.flatMap((step, index) =>
    named.has(step) ? [`${String(index + 1).padStart(4)}  ${step.part}: ${step.name}`] : [],
  );
  return [
    line(headings),
    line(widths.map((width) => '─'.repeat(width))),
    ...rows.map(line),
    '',
    'Calls',
    ...legend,
  ].join('\n');
}

/** The last lines: how many calls, how many differences, and which open questions the tenant answers in its own way. */
export function summaryOf(all: readonly Difference[], calls: number): string {
  if (all.length === 0)
    return `${String(calls)} calls: no difference between the tenant and the local Graph.`;
  const inCalls = new Set(all.map(({ step }) => step)).size;
  const noun = all.length === 1 ? 'difference' : 'differences';
  const count = `${String(calls)} calls: ${String(all.length)} ${noun} in ${String(inCalls)} of them.`;
  const settled = [...new Set(all.flatMap((one) => settledBy(one) ?? []))];
  if (settled.length === 0) return count;
  return `${count}\nThe tenant answers open questions in another way than the trial: ${settled.join(', ')}.`;
}

/** The lines that say which of the calls the app makes were held against the tenant: how many there are, how many were, and
 * those that were not. */
export function countOf(all: readonly string[], unchecked: readonly string[]): string {
  const count = `Calls the app makes: ${String(all.length)} kinds. Checked here: ${String(all.length - unchecked.length)}`;
  if (unchecked.length === 0) return `${count} (all).`;
  return [`${count}. Not checked:`, ...unchecked.map((kind) => `  ${kind}`)].join('\n');
}

/** The switch that a difference speaks about. Headers speak about none. */
function settledBy({ step, what }: Difference): string | undefined {
  return what === 'header' ? undefined : step.settles;
}

type Group = { readonly one: Difference; readonly places: Set<string>; readonly steps: Set<Step> };

function grouped(all: readonly Difference[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const one of all) {
    const key = JSON.stringify([one.what, generalPlace(one.where), one.tenant, one.local, settledBy(one)]);
    const group = groups.get(key) ?? { one, places: new Set(), steps: new Set() };
    groups.set(key, group);
    group.places.add(one.where);
    group.steps.add(one.step);
  }
  return [...groups.values()];
}

function placeOf({ what, where }: Difference, places: ReadonlySet<string>): string {
  if (what === 'status' || where === '') return 'the answer';
  return places.size === 1 ? where : generalPlace(where);
}

function generalPlace(where: string): string {
  return where.replaceAll(/\[[^\]]*\]/g, '[…]');
}

function cut(text: string): string {
  // control characters of an answer stay out of the terminal
  const plain = text.replaceAll(/\p{Cc}/gu, ' ');
  return plain.length > widest ? `${plain.slice(0, widest - 1)}…` : plain;
}
