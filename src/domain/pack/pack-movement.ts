import { dayOf, type CivilDate } from '#domain/date.ts';
import { endOf, momentsOf, type Moment } from '#domain/history.ts';
import { causeOf } from '#domain/movement.ts';
import { unplacedTitle } from '#domain/overview.ts';
import { deciderOf } from './pack-plan-changes.ts';
import type { PackJoined, PackLeft, PackMove, PackMovement } from './pack-parts.ts';
import { postOf } from '#domain/people/post.ts';
import { sinceThen } from './since-then.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { statusOf } from '#domain/status.ts';
import type { Thawed } from '#domain/frozen/thawed.ts';

/**
 * What moved, joined and left since the body's last pack, in the order of the refs. Always moved + unchanged + left = live
 * then, and moved + unchanged + joined = live now; what joined and left in between is in neither.
 */
export function movementPart(thawed: Thawed): PackMovement {
  const { frozen, snapshot } = thawed;
  const { asAt } = frozen.facts;
  const moved: PackMove[] = [];
  const joined: PackJoined[] = [];
  const left: PackLeft[] = [];
  let unchanged = 0;
  for (const one of sinceThen(thawed) ?? []) {
    const { ref, before, now } = one;
    if (now !== null && one.isLive && one.joined !== null) {
      joined.push({
        ref,
        title: now.title,
        how: one.joined,
        from: one.joined === 'split' ? now.splitFrom : null,
        status: statusOf(snapshot.scheme, now.status),
        why: whyNow(snapshot, ref, asAt, (lifecycle) => lifecycle === 'live'),
      });
    } else if (before !== null && one.wasLive && one.left !== null) {
      left.push({
        ref,
        title: now?.title ?? before.title,
        how: one.left,
        into: one.left === 'merged' ? (now?.mergedInto ?? null) : null,
        // as it left, not as it was reported afterwards
        status: statusOf(snapshot.scheme, before.status),
        why: now === null ? removed : whyNow(snapshot, ref, asAt, (lifecycle) => lifecycle === one.left),
      });
    } else if (before !== null && now !== null && one.wasLive && one.isLive) {
      if (before.status === now.status) unchanged += 1;
      else {
        const place = snapshot.sections.get(now.section);
        moved.push({
          ref,
          title: now.title,
          section: place === undefined ? unplacedTitle : `${place.key} ${place.title}`,
          from: statusOf(snapshot.scheme, before.status),
          to: statusOf(snapshot.scheme, now.status),
          ...causeInWords(snapshot, causeOf(snapshot, now, asAt)),
        });
      }
    }
  }
  const { previous } = frozen;
  const since =
    previous === null
      ? null
      : {
          meetingOn: previous.meetingOn,
          asAt: previous.asAt,
          version: previous.version,
          cycle: previous.cycle,
        };
  return { since, moved, joined, left, unchanged };
}

const removed = 'It is no longer in the list of actions, and no decision about it is recorded.';

function causeInWords(snapshot: Snapshot, cause: Moment | null): Pick<PackMove, 'why' | 'by' | 'on'> {
  if (cause === null) return { why: '', by: '', on: null };
  if (cause.kind === 'change')
    return {
      why: cause.change.reason,
      by: deciderOf(snapshot, cause.change),
      on: cause.change.decidedOn ?? dayOf(cause.at),
    };
  const { reason, by, onBehalfOf, submittedAt } = cause.update;
  const insteadOf = onBehalfOf === null ? '' : ` for ${postOf(snapshot, onBehalfOf)}`;
  return { why: reason, by: `${postOf(snapshot, by)}${insteadOf}`, on: dayOf(submittedAt) };
}

// the reason of the decision that last gave the action its place in the plan, or took it
function whyNow(
  snapshot: Snapshot,
  ref: string,
  asAt: CivilDate,
  isIt: (lifecycle: string | undefined) => boolean,
): string {
  const end = endOf(asAt);
  const cause = momentsOf(snapshot)
    .get(ref)
    ?.findLast(
      (moment) =>
        moment.kind === 'change' &&
        moment.at < end &&
        (isIt(moment.part.after.lifecycle) || (moment.part.before === null && isIt('live'))),
    );
  return cause?.kind === 'change' ? cause.change.reason : '';
}
