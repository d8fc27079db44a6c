import { Link, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { checkPack } from '#domain/pack/decide-pack.ts';
import { sayDate } from '#domain/date.ts';
import { previousPackOf } from '#domain/pack/issued-pack.ts';
import { focusNext } from '#screens/parts/focus-on.ts';
import { DayField, LineField, WordsField } from '#screens/parts/plain-fields.tsx';
import { RefusalList } from '#screens/parts/refusal-list.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { cycleOf } from '#screens/board-pack/meetings.ts';
import { usePackStyles } from '#screens/board-pack/pack-style.ts';
import { FrozenTrouble } from '#screens/board-pack/issued/frozen-trouble.tsx';
import type { PackWriting } from './use-pack-draft.ts';
import { StartFrom } from './start-from.tsx';
import { NextStep } from './steps.tsx';
import { Stops } from './stops.tsx';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
});

/** What stands on the pack: for whom, as at which day, marked how, and why it is issued again. */
export function FactsStep({ writing }: { writing: PackWriting }) {
  const styles = usePackStyles();
  const own = useStyles();
  const { snapshot, store } = useReady();
  const today = store.today();
  const [isTried, setTried] = useState(false);
  const { draft, meeting, change } = writing;
  const all = checkPack(snapshot, draft, today);
  // an empty reason is no fault before anybody had the chance to fill it in
  const refusals = all.filter((one) => isTried || one.code !== 'pack-reason-missing');
  const unnamed = all.filter(({ field }) => field === 'body' || field === 'meetingOn');
  const previous = previousPackOf(snapshot.packs.values(), meeting.body, meeting.on);
  const freezeOn = cycleOf(snapshot.cycles.values(), meeting)?.freezeOn ?? null;
  const mayLeave = () => {
    if (all.every(({ field }) => field === null)) return true;
    setTried(true);
    focusNext(unnamed.length > 0 ? unnamedId : 'to-put-right');
    return false;
  };
  return (
    <>
      {unnamed.length === 0 ? null : (
        <div id={unnamedId} tabIndex={-1} style={{ outline: 'none' }}>
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>
              No pack can be issued under this name and day.
              <Stops meeting={meeting} refusals={unnamed} isHere />
              <Link href={hrefOf({ at: 'board-pack' })} inline>
                Begin one under another name
              </Link>{' '}
              and copy what you wrote here.
            </MessageBarBody>
          </MessageBar>
        </div>
      )}
      <RefusalList
        refusals={isTried ? all.filter((one) => one.field !== null && !unnamed.includes(one)) : []}
      />
      <dl className={styles.facts}>
        <dt className={styles.term}>Compared with</dt>
        <dd className={styles.told}>
          {previous === null
            ? 'Nothing: it had no pack for an earlier day, so this one shows no movement.'
            : `Version ${String(previous.version)} for ${sayDate(previous.meetingOn)}, as at ${sayDate(previous.asAt)}`}
        </dd>
      </dl>
      <div className={own.fields}>
        <DayField
          id="asAt"
          label="As at"
          isAlone
          hint={`The plan as it stands at the end of this day.${freezeOn === null ? '' : ` The cycle ${freezeOn < today ? 'froze' : 'freezes'} on ${sayDate(freezeOn)}.`}`}
          value={draft.asAt}
          refusals={refusals}
          onChange={(asAt) => change({ asAt, isDayChosen: true })}
        />
        <LineField
          id="marking"
          label="Marking"
          hint="Stands on every page and every sheet. It begins as the plan’s own marking."
          value={draft.marking}
          refusals={refusals}
          onChange={(marking) => change({ marking })}
        />
        {draft.version === 1 ? null : (
          <WordsField
            id="reason"
            label={`Why is version ${String(draft.version)} issued?`}
            hint="Everybody who reads it sees this, such as ‘The figure for 2.1.3 was wrong in version 1’."
            rows={2}
            value={draft.reason}
            refusals={refusals}
            onChange={(reason) => change({ reason })}
          />
        )}
      </div>
      {writing.startedFrom === null ? null : (
        <MessageBar layout="multiline">
          <MessageBarBody>
            It begins with the highlights, words and asks of version {writing.startedFrom.version}, which was
            as at {sayDate(writing.startedFrom.asAt)}. What was put right in the plan since then is in it only
            as at a later day.
          </MessageBarBody>
        </MessageBar>
      )}
      {writing.startError === null ? null : (
        <FrozenTrouble
          error={writing.startError}
          kept="The highlights, words and asks of the version before could not be copied. You can choose them anew."
          onRetry={null}
        />
      )}
      <StartFrom writing={writing} />
      <NextStep meeting={meeting} part="facts" mayLeave={mayLeave} />
    </>
  );
}

// a name and a day come with the address: the form has no fields for them
const unnamedId = 'unnamed';
