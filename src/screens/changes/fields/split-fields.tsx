import { Button, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import type { Action } from '#domain/action.ts';
import type { Proposed } from '#domain/change/proposal.ts';
import type { Refusal } from '#domain/refusal.ts';
import { sayRefusal } from '#screens/words.ts';
import { useReady } from '#screens/use-store.ts';
import { NewActionFields } from './new-action-fields.tsx';
import { heirOf } from '#screens/changes/propose/start.ts';
import { WordingFields } from './wording-fields.tsx';

const useStyles = makeStyles({
  heir: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: tokens.spacingHorizontalL,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  legend: { ...typographyStyles.subtitle2, padding: `0 ${tokens.spacingHorizontalXS}` },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  fault: { color: tokens.colorPaletteRedForeground1 },
});

/** What the action keeps, and the actions that are split from it, each with a number of its own. */
export function SplitFields(props: {
  action: Action;
  value: Extract<Proposed, { kind: 'split' }>;
  refusals: readonly Refusal[];
  onChange: (value: Extract<Proposed, { kind: 'split' }>) => void;
}) {
  const styles = useStyles();
  const { snapshot } = useReady();
  const { action, value, refusals, onChange } = props;
  const { heirs } = value;
  const fault = refusals.find((one) => one.field === 'heirs');
  return (
    <>
      <Text>{action.ref} goes on with its history. Say what is left of it:</Text>
      <WordingFields
        value={value}
        refusals={refusals}
        onChange={({ title, description }) => onChange({ ...value, title, description })}
      />
      {heirs.map((heir, index) => (
        // the place among the heirs is all that stays the same while its number is typed
        // oxlint-disable-next-line react/no-array-index-key
        <fieldset key={index} className={styles.heir}>
          <legend className={styles.legend}>
            New action {heirs.length === 1 ? '' : `${String(index + 1)} of ${String(heirs.length)}`}
          </legend>
          <NewActionFields
            prefix={`heirs.${String(index)}.`}
            value={heir}
            refusals={refusals}
            onChange={(changed) =>
              onChange({ ...value, heirs: heirs.map((one, at) => (at === index ? changed : one)) })
            }
          />
          {heirs.length === 1 ? null : (
            <div className={styles.buttons}>
              <Button onClick={() => onChange({ ...value, heirs: heirs.filter((_, at) => at !== index) })}>
                Leave out new action {heir.ref === '' ? index + 1 : heir.ref}
              </Button>
            </div>
          )}
        </fieldset>
      ))}
      {fault === undefined ? null : <Text className={styles.fault}>{sayRefusal(fault)}</Text>}
      <div className={styles.buttons}>
        <Button
          id="heirs"
          onClick={() =>
            onChange({
              ...value,
              heirs: [
                ...heirs,
                heirOf(
                  snapshot,
                  action,
                  heirs.map((heir) => heir.ref),
                ),
              ],
            })
          }
        >
          Add another new action
        </Button>
      </div>
    </>
  );
}
