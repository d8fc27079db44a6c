import { Button, Link, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { Meeting } from '#domain/cycle/cycle.ts';
import { sayInstant } from '#domain/date.ts';
import { nextVersionOf } from '#domain/pack/issued-pack.ts';
import { nameOf } from '#domain/snapshot.ts';
import { HeardBar } from '#screens/parts/heard-bar.tsx';
import { focusNext } from '#screens/parts/focus-on.ts';
import { go, hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { issuedOf, latestOf, onItsWayOf } from '#screens/board-pack/meetings.ts';
import { stepRoute } from './steps.tsx';
import type { PackWriting } from './use-pack-draft.ts';

/** Says that the version this pack was meant to become is on its way, or was issued meanwhile, and how to go on. */
export function OvertakenBar({ writing }: { writing: PackWriting }) {
  const { snapshot } = useReady();
  const { draft, meeting, change } = writing;
  const packs = issuedOf(snapshot.packs.values());
  const onItsWay = onItsWayOf(snapshot.packs.values(), meeting);
  const next = nextVersionOf(packs, meeting.body, meeting.on);
  const latest = latestOf(packs, meeting);
  if (onItsWay !== null)
    return (
      <HeardBar intent="warning">
        <MessageBarBody>
          Version {onItsWay.version} is frozen and saved in the library, and waits on this device to be
          recorded. It is issued once that is done; until then nobody else sees it.{' '}
          <Link href={hrefOf({ at: 'outbox' })} inline>
            See what is waiting
          </Link>
        </MessageBarBody>
      </HeardBar>
    );
  if (latest === null || next <= draft.version) return null;
  return (
    <HeardBar intent="warning">
      <MessageBarBody>
        Version {latest.version} of this pack was issued by {nameOf(snapshot, latest.preparedBy)} on{' '}
        {sayInstant(latest.frozenAt)}.{' '}
        <Link href={hrefOf({ at: 'issued-pack', key: latest.key, part: 'read' })} inline>
          Read version {latest.version}
        </Link>{' '}
        first. Everything you prepared is kept. If it is still needed, issue it as version {next}, with a
        reason.
      </MessageBarBody>
      <MessageBarActions>
        <Button
          onClick={() => {
            change({ version: next });
            goToReason(meeting);
          }}
        >
          Go on as version {next}
        </Button>
      </MessageBarActions>
    </HeardBar>
  );
}

// the next version needs a reason: its field comes with the step
function goToReason(meeting: Meeting): void {
  const facts = stepRoute(meeting, 'facts');
  if (window.location.hash === hrefOf(facts)) {
    focusNext('reason');
    return;
  }
  window.addEventListener('hashchange', () => focusNext('reason'), { once: true });
  go(facts);
}
