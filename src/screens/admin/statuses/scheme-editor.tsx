import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { checkScheme, codesUsed } from '#domain/change/scheme-change.ts';
import type { Refusal } from '#domain/refusal.ts';
import type { ImpactRating, Status, StatusScheme } from '#domain/status.ts';
import { Panel } from '#screens/admin/panel.tsx';
import { faultWords } from '#screens/parts/fault.ts';
import { RefusalList } from '#screens/parts/refusal-list.tsx';
import { focusOn } from '#screens/parts/focus-on.ts';
import { useReady } from '#screens/use-store.ts';
import { ImpactFields } from './impact-fields.tsx';
import { moved, offeredAgain, retiredOf, withCodes, withNew, without, type Scale } from './scheme-draft.ts';
import { StatusFields } from './status-fields.tsx';
import { StepCard } from './step-card.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  steps: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  fault: { width: '100%', color: tokens.colorStatusDangerForeground1 },
});

/** Both scales to edit, step by step. Nothing is saved here: the next screen shows what it would be. */
export function SchemeEditor(props: {
  draft: StatusScheme;
  onDraft: (draft: StatusScheme) => void;
  onPreview: () => void;
  onCancel: () => void;
}) {
  const styles = useStyles();
  const { snapshot } = useReady();
  const { draft, onDraft } = props;
  const [isTried, setTried] = useState(false);
  const used = codesUsed(snapshot);
  const coded = withCodes(draft);
  const refusals = isTried ? checkScheme(snapshot, coded).map(atField) : [];
  useEffect(() => focusOn('statuses.0.label'), []);
  const move = (scale: Scale, index: number, by: -1 | 1) => {
    onDraft(moved(draft, scale, index, by));
    // the card moves with its buttons: the focus goes along with it
    requestAnimationFrame(() => focusOn(`${scale}.${String(index + by)}.${by < 0 ? 'up' : 'down'}`));
  };
  const putStatus = (index: number, part: Partial<Status>) =>
    onDraft({ ...draft, statuses: replaced(draft.statuses, index, part) });
  const putImpact = (index: number, part: Partial<ImpactRating>) =>
    onDraft({ ...draft, impacts: replaced(draft.impacts, index, part) });
  const step = (scale: Scale, one: Status | ImpactRating, index: number) => ({
    field: `${scale}.${String(index)}`,
    name: one.label.trim() === '' ? 'the new one' : one.label.trim(),
    isFirst: index === 0,
    isLast: index === draft[scale].length - 1,
    isUsed: used[scale].has(one.code),
    onMove: (by: -1 | 1) => move(scale, index, by),
    onTakeOut: () => {
      onDraft(without(draft, scale, index, used[scale].has(one.code)));
      requestAnimationFrame(() => focusOn(`add-${scale}`));
    },
  });
  return (
    <form
      className={styles.form}
      noValidate
      aria-label="Change the scales"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (checkScheme(snapshot, coded).length > 0) requestAnimationFrame(() => focusOn('to-put-right'));
        else {
          onDraft(coded);
          props.onPreview();
        }
      }}
    >
      <RefusalList refusals={refusals} />
      <Panel title="How an action is going">
        <Text>New actions start with the first. Packs count in this order.</Text>
        <ol className={styles.steps}>
          {draft.statuses.map((one, index) => (
            <StepCard key={one.code} {...step('statuses', one, index)}>
              <StatusFields
                field={`statuses.${String(index)}`}
                status={one}
                refusals={refusals}
                onChange={(part) => putStatus(index, part)}
              />
            </StepCard>
          ))}
        </ol>
        <Under scale="statuses" what="a status" draft={draft} refusals={refusals} onDraft={onDraft} />
      </Panel>
      <Panel title="What difference it made">
        <ol className={styles.steps}>
          {draft.impacts.map((one, index) => (
            <StepCard key={one.code} {...step('impacts', one, index)}>
              <ImpactFields
                field={`impacts.${String(index)}`}
                impact={one}
                refusals={refusals}
                onChange={(part) => putImpact(index, part)}
              />
            </StepCard>
          ))}
        </ol>
        <Under scale="impacts" what="an impact rating" draft={draft} refusals={refusals} onDraft={onDraft} />
      </Panel>
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit">
          Preview the new version
        </Button>
        <Button onClick={props.onCancel}>Cancel</Button>
      </div>
    </form>
  );
}

function Under(props: {
  scale: Scale;
  what: string;
  draft: StatusScheme;
  refusals: readonly Refusal[];
  onDraft: (draft: StatusScheme) => void;
}) {
  const styles = useStyles();
  const { scale, draft } = props;
  const id = `add-${scale}`;
  const fault = faultWords(props.refusals, id);
  return (
    <div className={styles.buttons}>
      {fault === null ? null : (
        <Text id={`${id}-fault`} block className={styles.fault}>
          {fault}
        </Text>
      )}
      <Button
        id={id}
        {...(fault === null ? {} : { 'aria-describedby': `${id}-fault` })}
        onClick={() => {
          props.onDraft(withNew(draft, scale));
          requestAnimationFrame(() => focusOn(`${scale}.${String(draft[scale].length)}.label`));
        }}
      >
        {`Add ${props.what}`}
      </Button>
      {draft[retiredOf[scale]].map((one) => (
        <Button
          key={one.code}
          onClick={() => {
            props.onDraft(offeredAgain(draft, scale, one.code));
            requestAnimationFrame(() => focusOn(`${scale}.${String(draft[scale].length)}.label`));
          }}
        >
          {`Offer ‘${one.label}’ again`}
        </Button>
      ))}
    </div>
  );
}

// what is wrong with a scale as a whole stands at the button that adds to it; what is retired has no field here
function atField(one: Refusal): Refusal {
  const { field } = one;
  if (field === 'statuses' || field === 'impacts') return { ...one, field: `add-${field}` };
  return field?.startsWith('retired') === true ? { ...one, field: null } : one;
}

function replaced<T>(steps: readonly T[], index: number, part: Partial<T>): readonly T[] {
  return steps.map((one, at) => (at === index ? { ...one, ...part } : one));
}
