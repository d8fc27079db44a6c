import { Field, makeStyles, Select, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Fate, Match } from '#domain/intake/intake-fate.ts';
import { useReady } from '#screens/use-store.ts';
import { ImportBeside, ImportDifferences } from './import-beside.tsx';
import { fateOf, fatesFor, firstTarget, likestOf, outcomeOf, targetOf, type Fates } from './import-fates.ts';
import { ImportMark } from './import-mark.tsx';
import { sayFate, sayLikeness, sayOutcome } from './match-words.ts';

const useStyles = makeStyles({
  one: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
  },
  name: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  // long names in a choice may not widen it
  choice: { maxWidth: '420px', gridTemplateColumns: 'minmax(0, 1fr)' },
  with: { maxWidth: '640px', gridTemplateColumns: 'minmax(0, 1fr)' },
});

/** The id of what is chosen for an action, for the way to it from what is still to be decided. */
export function fateFieldId(ref: string): string {
  return `import-fate-${ref}`;
}

/** An action that is neither new nor the same: the file beside the plan, and what becomes of it. */
export function ImportMatch(props: {
  match: Match;
  fates: Fates;
  /** True once the import was asked for: from then on what is undecided is pointed at. */
  isChecked: boolean;
  /** What of it waits for a decision, in words. */
  waits: readonly string[];
  onFate: (fate: Fate) => void;
  onLook: () => void;
}) {
  const styles = useStyles();
  const id = useId();
  const { snapshot } = useReady();
  const { match, fates, waits, onFate } = props;
  const { action, standing } = match;
  const fate = fateOf(match, fates);
  const [beside, setBeside] = useState(firstTarget(match));
  // what is compared stays what was chosen, whatever the fate names
  const target = targetOf(fate) ?? beside;
  const choices = fatesFor(match, target);
  const outcome = outcomeOf(match, fates);
  const isMissing = props.isChecked && outcome === 'undecided';
  return (
    <li className={styles.one} aria-labelledby={id}>
      <div className={styles.head}>
        <h4 id={id} className={styles.name}>
          {action.ref} {action.title}
        </h4>
        <ImportMark outcome={outcome} words={sayOutcome(outcome, fate, match, waits.length > 0)} />
      </div>
      <Likest
        match={match}
        target={target}
        onTarget={(next) => {
          setBeside(next);
          // a choice that names an action of the plan goes on with the other one
          const isNamed = targetOf(fate) !== null;
          const same = fatesFor(match, next).find((one) => isNamed && one.kind === fate?.kind);
          if (same !== undefined) onFate(same);
        }}
      />
      {standing.kind === 'changed' ? (
        <ImportDifferences differences={standing.differences} />
      ) : (
        <ImportBeside
          file={action}
          plan={snapshot.actions.get(target)}
          likeness={likestOf(match).find((one) => one.ref === target)?.score ?? null}
          onLook={props.onLook}
        />
      )}
      {outcome === 'changed' && waits.length > 0 ? (
        <Text className={styles.quiet}>{waits.join(' ')}</Text>
      ) : null}
      <Field
        label={`What becomes of ${action.ref}?`}
        className={styles.choice}
        {...(isMissing ? { validationMessage: 'Choose what becomes of it.' } : {})}
      >
        <Select
          id={fateFieldId(action.ref)}
          value={fate?.kind ?? ''}
          onChange={(_, { value }) => {
            const chosen = choices.find((one) => one.kind === value);
            if (chosen !== undefined) onFate(chosen);
          }}
        >
          {fate === null ? <option value="">Choose</option> : null}
          {choices.map((one) => (
            <option key={one.kind} value={one.kind}>
              {sayFate(one)}
              {one.kind === match.proposed.kind ? ' (proposed)' : ''}
            </option>
          ))}
        </Select>
      </Field>
    </li>
  );
}

// which action of the plan it is compared with, where several are alike
function Likest(props: { match: Match; target: string; onTarget: (target: string) => void }) {
  const styles = useStyles();
  const { snapshot } = useReady();
  const { match, target, onTarget } = props;
  const likest = likestOf(match);
  if (likest.length < 2) return null;
  return (
    <Field label={`Compare ${match.action.ref} with`} className={styles.with}>
      <Select value={target} onChange={(_, { value }) => onTarget(value)}>
        {likest.map((one) => (
          <option key={one.ref} value={one.ref}>
            {one.ref} {snapshot.actions.get(one.ref)?.title ?? ''}: {sayLikeness(one.score)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
