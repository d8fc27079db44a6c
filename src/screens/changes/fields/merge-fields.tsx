import { Field, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import type { Proposed } from '#domain/change/proposal.ts';
import type { Refusal } from '#domain/refusal.ts';
import { faultAt } from '#screens/parts/fault.ts';
import { mergeChoices } from './merge-choices.ts';
import { useReady } from '#screens/use-store.ts';
import { actionChoices } from '#screens/parts/choices.ts';
import { SearchChoice } from '#screens/parts/search-choice.tsx';

const ends = 'The others end as merged. They keep their numbers and their histories, and point to it.';

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
  const { snapshot, me, store } = useReady();
  const { from, value } = props;
  const all = [...new Set([from, ...value.refs, ...(value.into === '' ? [] : [value.into])])];
  const others = all.filter((ref) => ref !== from);
  const choices = mergeChoices(snapshot, all, me, store.today());
  const offered = new Set([...choices.others, ...others]);
  const set = (part: readonly string[], into: string) =>
    props.onChange({ kind: 'merge', refs: part.filter((ref) => ref !== into), into });
  const name = (ref: string) => `${ref} ${snapshot.actions.get(ref)?.title ?? ''}`.trim();
  return (
    <>
      <SearchChoice
        id="refs"
        label={`Which actions become one with ${from}?`}
        noun="action"
        all={actionChoices(snapshot).filter(({ key }) => offered.has(key))}
        chosen={others}
        fault={faultAt(props.refusals, 'refs')}
        onChange={(chosen) => {
          const part = [from, ...chosen];
          const { into } = mergeChoices(snapshot, part, me, store.today());
          // the first other one that can goes on until somebody says otherwise
          const first = chosen.find((ref) => into.includes(ref)) ?? (chosen.length > 0 ? into[0] : '');
          set(part, into.includes(value.into) && part.length > 1 ? value.into : (first ?? ''));
        }}
      />
      {others.length === 0 ? null : (
        <Field
          label="Which of them goes on, for all?"
          className={styles.choice}
          hint={
            choices.into.length === all.length
              ? ends
              : choices.into.length === 0
                ? 'None of these can go on: it has to be open, live and not on hold, and what ends has to be yours. Choose another one.'
                : `${ends} Only what is open, live and not on hold can go on, and only what is yours can end.`
          }
          {...faultAt(props.refusals, 'into')}
        >
          <RadioGroup id="into" value={value.into} onChange={(_, chosen) => set(all, chosen.value)}>
            {choices.into.map((ref) => (
              <Radio key={ref} value={ref} label={name(ref)} />
            ))}
          </RadioGroup>
        </Field>
      )}
    </>
  );
}
