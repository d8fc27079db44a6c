import { Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Person } from '#domain/people/person.ts';
import { Page } from '#screens/parts/page.tsx';
import { useReady } from '#screens/use-store.ts';
import { BegunPacks } from './begun-packs.tsx';
import { IssuedPacks } from './issued-packs.tsx';
import { meetingKey, meetingsOf } from './meetings.ts';
import { NextMeetings } from './next-meetings.tsx';
import { OtherOccasion } from './other-occasion.tsx';
import { usePackStyles } from './pack-style.ts';
import { useBegun } from './use-begun.ts';

/** Board packs: for an admin the meetings to prepare them for, for everybody those that were issued. */
export function BoardPack() {
  const styles = usePackStyles();
  const { me, snapshot } = useReady();
  const isAdmin = me.role === 'admin' && me.isActive;
  return (
    <Page
      title="Board pack"
      lead="What a meeting reads: the plan as it stood on one day, frozen, with highlights in the leads’ own words. A pack that was issued never changes; a correction is a new version."
    >
      {isAdmin ? (
        <ForAdmin />
      ) : (
        <>
          <Text className={styles.text}>
            {whoPrepares([...snapshot.people.values()].filter((one) => one.role === 'admin' && one.isActive))}
          </Text>
          <IssuedPacks />
        </>
      )}
    </Page>
  );
}

function ForAdmin() {
  const { snapshot, store } = useReady();
  const begun = useBegun(store, snapshot.packs);
  const today = store.today();
  const meetings = useMemo(
    () => meetingsOf(snapshot.cycles.values(), snapshot.packs.values(), today),
    [snapshot, today],
  );
  // all at once a moment later, so that nothing moves and no button turns into another under the hand
  if (begun === null) return null;
  const isPlanned = new Set(meetings.toCome.map(({ meeting }) => meetingKey(meeting)));
  const first = meetings.toCome.find(({ latest }) => latest === null) ?? null;
  return (
    <>
      <NextMeetings meetings={meetings} today={today} begun={new Set(begun.map(meetingKey))} first={first} />
      <BegunPacks begun={begun.filter((one) => !isPlanned.has(meetingKey(one)))} />
      <OtherOccasion />
      <IssuedPacks />
    </>
  );
}

function whoPrepares(admins: readonly Person[]): string {
  const names = admins.map((person) => person.name).sort((a, b) => a.localeCompare(b, 'en-GB'));
  return names.length === 0
    ? 'Packs are prepared by a plan admin, and this plan has none. Ask whoever set it up.'
    : `Packs are prepared by the plan ${names.length === 1 ? 'admin' : 'admins'}: ${names.join(', ')}.`;
}
