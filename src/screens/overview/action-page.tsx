import { Button, Link, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, useMemo } from 'react';
import { capacityFor, isLive, type Action } from '#domain/action.ts';
import { historyOf, nameOf } from '#domain/snapshot.ts';
import { OutsideChangeBar } from '#screens/parts/outside-change.tsx';
import { Page } from '#screens/parts/page.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { ActionFacts } from './action-facts.tsx';
import { LongText } from '#screens/parts/long-text.tsx';
import { actionsHref } from './plan-address.ts';
import { Timeline } from './timeline.tsx';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  text: { maxWidth: '75ch' },
});

/** Everything about one action: what it says, how it stands, and each update it ever had. */
export function ActionPage({ actionRef }: { actionRef: string }) {
  const { snapshot } = useReady();
  const action = snapshot.actions.get(actionRef);
  if (action === undefined) return <Unknown actionRef={actionRef} />;
  return <Known action={action} />;
}

function Known({ action }: { action: Action }) {
  const styles = useStyles();
  const updatesId = useId();
  const { snapshot, me, store } = useReady();
  const history = useMemo(() => historyOf(snapshot, action.ref), [snapshot, action.ref]);
  const capacity = capacityFor(action, me, snapshot.people, store.today());
  const mayUpdate = capacity !== null && isLive(action);
  return (
    <Page
      title={`${action.ref} ${action.title}`}
      windowTitle={`Action ${action.ref}`}
      actions={
        mayUpdate ? (
          <Button as="a" appearance="primary" href={hrefOf({ at: 'update', ref: action.ref })}>
            Update this action
          </Button>
        ) : null
      }
    >
      {mayUpdate ? null : (
        <Text>
          {whoMayUpdate(
            action,
            leadNames(action, (key) => nameOf(snapshot, key)),
          )}
        </Text>
      )}
      <OutsideChangeBar snapshot={snapshot} action={action} />
      <ActionFacts action={action} />
      {action.description === action.title ? null : <Told heading="Full wording" text={action.description} />}
      <Told heading="How success is measured" text={action.successMeasures} />
      <section className={styles.part} aria-labelledby={updatesId}>
        <h2 id={updatesId} className={styles.heading}>
          {history.length === 0 ? 'Updates' : `Updates (${String(history.length)})`}
        </h2>
        {history.length === 0 ? (
          <Text>No update has been received for this action yet.</Text>
        ) : (
          <Timeline updates={history} />
        )}
      </section>
    </Page>
  );
}

function Told({ heading, text }: { heading: string; text: string }) {
  const styles = useStyles();
  const id = useId();
  if (text.trim() === '') return null;
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {heading}
      </h2>
      <LongText text={text} what={heading} />
    </section>
  );
}

function Unknown({ actionRef }: { actionRef: string }) {
  const styles = useStyles();
  return (
    <Page title="No such action" windowTitle={`Action ${actionRef}`}>
      <Text className={styles.text}>
        The plan has no action ‘{actionRef}’. The reference may be mistyped, or the action was removed when an
        import was undone.
      </Text>
      <Text>
        <Link href={actionsHref({ text: actionRef })} inline>
          Search the plan for ‘{actionRef}’
        </Link>{' '}
        or{' '}
        <Link href={actionsHref({})} inline>
          see all actions
        </Link>
        .
      </Text>
    </Page>
  );
}

/** Why there is no button, and who has it. */
function whoMayUpdate(action: Action, leads: string): string {
  switch (action.lifecycle) {
    case 'proposed':
      return 'This action is proposed and not live yet, so it takes no updates.';
    case 'merged':
      return 'This action was merged into another one, so it takes no more updates.';
    case 'withdrawn':
      return 'This action was withdrawn, so it takes no more updates.';
    default:
      return leads === ''
        ? 'Nobody is named as the lead of this action. A plan admin can update it.'
        : `${leads} can update this action, and so can their deputies and the plan admins.`;
  }
}

function leadNames(action: Action, nameOfKey: (key: string) => string): string {
  const names = action.leads.map(nameOfKey);
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
