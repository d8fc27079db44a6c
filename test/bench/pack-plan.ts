import { isLive } from '#domain/action.ts';
import type { FrozenPack } from '#domain/frozen/frozen-pack.ts';

/**
 * A frozen pack of the same plan with so many live actions: its own from the first on, then the same ones again under other
 * numbers, each with its updates, its changes and how it stood in the last pack. What is not of an action stays as it is.
 */
export function withActions(frozen: FrozenPack, many: number): FrozenPack {
  const { plan, previous } = frozen;
  const open = plan.actions.filter(isLive);
  const copies = Math.ceil(many / open.length);
  const kept = new Set<string>();
  const last = open.slice(0, many - (copies - 1) * open.length);
  for (const { ref } of last) kept.add(ref);
  const isIn = (ref: string, copy: number) => copy < copies - 1 || kept.has(ref);
  const again = <T>(all: readonly T[], refOf: (one: T) => string, as: (one: T, copy: number) => T) =>
    Array.from({ length: copies }, (_, copy) =>
      all.filter((one) => isIn(refOf(one), copy)).map((one) => as(one, copy)),
    ).flat();
  const updateId = (id: string, copy: number) => (copy === 0 ? id : `${id}-${String(copy)}`);
  return {
    ...frozen,
    plan: {
      ...plan,
      actions: again(
        plan.actions,
        ({ ref }) => ref,
        (one, copy) => ({
          ...one,
          ref: numbered(one.ref, copy),
          mergedInto: one.mergedInto === null ? null : numbered(one.mergedInto, copy),
          splitFrom: one.splitFrom === null ? null : numbered(one.splitFrom, copy),
          lastUpdateId: one.lastUpdateId === null ? null : updateId(one.lastUpdateId, copy),
          title: stirred(one.title, copy),
          description: stirred(one.description, copy),
          successMeasures: stirred(one.successMeasures, copy),
          latestReason: stirred(one.latestReason, copy),
          latestActivity: stirred(one.latestActivity, copy),
          latestImpact: stirred(one.latestImpact, copy),
          latestNextSteps: stirred(one.latestNextSteps, copy),
        }),
      ),
      updates: again(
        plan.updates,
        ({ actionRef }) => actionRef,
        (one, copy) => ({
          ...one,
          id: updateId(one.id, copy),
          actionRef: numbered(one.actionRef, copy),
          reason: stirred(one.reason, copy),
          activity: stirred(one.activity, copy),
          impact: stirred(one.impact, copy),
          nextSteps: stirred(one.nextSteps, copy),
        }),
      ),
      changes: again(
        plan.changes,
        ({ parts }) => parts[0]?.ref ?? '',
        (one, copy) => ({
          ...one,
          id: updateId(one.id, copy),
          parts: one.parts.map((part) => ({ ...part, ref: numbered(part.ref, copy) })),
        }),
      ),
    },
    previous: previous && {
      ...previous,
      stood: again(
        previous.stood,
        ({ ref }) => ref,
        (one, copy) => ({
          ...one,
          ref: numbered(one.ref, copy),
          mergedInto: one.mergedInto === null ? null : numbered(one.mergedInto, copy),
        }),
      ),
    },
  };
}

// '1.2.3' becomes '1.2.103': no heading of a plan has a hundred actions
function numbered(ref: string, copy: number): string {
  return copy === 0 ? ref : ref.replace(/\d+$/, (last) => String(Number(last) + copy * 100));
}

// the same words in another order each time: a text as long as the first that is not the first again, which a file would keep once
function stirred(text: string, copy: number): string {
  if (copy === 0) return text;
  const words = text.split(' ');
  let seed = copy;
  for (let at = words.length - 1; at > 0; at -= 1) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    const other = (seed >>> 8) % (at + 1);
    [words[at], words[other]] = [words[other] ?? '', words[at] ?? ''];
  }
  return words.join(' ');
}
