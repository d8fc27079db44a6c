import type { PostOutcome, ReadyState, UpdatePost } from '#store/state.ts';

/**
 * What became of several updates that say that nothing changed: `kept` are the ids of those that wait on this device, `left`
 * the refs of those that were not taken.
 */
export type NoChangeEnd = {
  readonly saved: number;
  readonly kept: readonly string[];
  readonly left: readonly string[];
};

/** What became of them by how each ended, in the order of the posts. */
export function endOf(posts: readonly UpdatePost[], outcomes: readonly PostOutcome[]): NoChangeEnd {
  return endBy(posts, (_, index) => outcomes[index]?.kind);
}

/** What became of them by what the plan and the outbox hold, where nobody heard how each ended. */
export function endIn(
  posts: readonly UpdatePost[],
  { outbox, snapshot }: Pick<ReadyState, 'outbox' | 'snapshot'>,
): NoChangeEnd {
  return endBy(posts, ({ updateId }) => {
    if (outbox.some((entry) => (entry.insteadOf ?? entry.id) === updateId)) return 'kept';
    return snapshot.updates.get(updateId)?.row ? 'saved' : undefined;
  });
}

/** The same as it stands since: of those that were kept, which have arrived and which still wait. */
export function endSince(
  end: NoChangeEnd,
  { outbox, snapshot }: Pick<ReadyState, 'outbox' | 'snapshot'>,
): NoChangeEnd {
  const waits = new Set(outbox.map((entry) => entry.insteadOf ?? entry.id));
  return {
    ...end,
    saved: end.saved + end.kept.filter((id) => snapshot.updates.get(id)?.row && !waits.has(id)).length,
    kept: end.kept.filter((id) => waits.has(id)),
  };
}

/** '3 updates saved: no change. Not saved: 1.3.6 …'; `isBroken` says it of a try that broke off, and is gone on with. */
export function sayEnd({ saved, kept, left }: NoChangeEnd, isBroken = false): string {
  const updates = (n: number) => `${String(n)} ${n === 1 ? 'update' : 'updates'}`;
  const why = isBroken
    ? ''
    : ' Open each to see how it stands: somebody may have changed it meanwhile, or you began an update of it.';
  return [
    ...(saved > 0 ? [`${updates(saved)} saved: no change.`] : []),
    ...(kept.length > 0 ? [`${updates(kept.length)} kept on this device, not sent yet.`] : []),
    ...(left.length > 0 ? [`Not saved: ${left.join(', ')}.${why}`] : []),
  ].join(' ');
}

function endBy(
  posts: readonly UpdatePost[],
  kindOf: (post: UpdatePost, index: number) => PostOutcome['kind'] | undefined,
): NoChangeEnd {
  const kinds = posts.map(kindOf);
  return {
    saved: kinds.filter((kind) => kind === 'saved').length,
    kept: posts.filter((_, index) => kinds[index] === 'kept').map(({ updateId }) => updateId),
    left: posts
      .filter((_, index) => kinds[index] !== 'saved' && kinds[index] !== 'kept')
      .map(({ actionRef }) => actionRef),
  };
}
