import { Field, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import type { Proposed } from '#domain/proposal.ts';
import type { Refusal } from '#domain/refusal.ts';
import { faultAt } from '#screens/parts/fault.ts';
import { useReady } from '#screens/use-store.ts';
import { actionChoices } from '#screens/parts/choices.ts';
import { SearchChoice } from '#screens/parts/search-choice.tsx';

const useStyles = makeStyles({ choice: { maxWidth: '640px' } });

/** Which actions become one, and which of them goes on. */
export function MergeFields(props: {
  /** The action from whose page the merge began; it always takes part. */
  from: string;
  value: Extract<Proposed, { kind: 'merge' }>;
  refusals: readonly Refusal[];
  onChange: (value: Extract<Proposed, { kind: 'merge' }>) => void;
}) {
  const styles = useStyles();
  const { snapshot } = useReady();
  const { from, value } = props;
  const all = [...new Set([from, ...value.refs, ...(value.into === '' ? [] : [value.into])])];
  const others = all.filter((ref) => ref !== from);
  const set = (part: readonly string[], into: string) =>
    props.onChange({ kind: 'merge', refs: part.filter((ref) => ref !== into), into });
  const name = (ref: string) => `${ref} ${snapshot.actions.get(ref)?.title ?? ''}`.trim();
  return (
    <>
      <SearchChoice
        id="refs"
        label={`Which actions become one with ${from}?`}
        noun="action"
        all={actionChoices(snapshot).filter(({ key }) => key !== from)}
        chosen={others}
        fault={faultAt(props.refusals, 'refs')}
        onChange={(chosen) => {
          const part = [from, ...chosen];
          // the first other one goes on until somebody says otherwise
          set(part, part.includes(value.into) ? value.into : (chosen[0] ?? ''));
        }}
      />
      {others.length === 0 ? null : (
        <Field
          label="Which of them goes on, for all?"
          className={styles.choice}
          hint="The others end as merged. They keep their numbers and their histories, and point to it."
          {...faultAt(props.refusals, 'into')}
        >
          <RadioGroup id="into" value={value.into} onChange={(_, chosen) => set(all, chosen.value)}>
            {all.map((ref) => (
              <Radio key={ref} value={ref} label={name(ref)} />
            ))}
          </RadioGroup>
        </Field>
      )}
    </>
  );
}
