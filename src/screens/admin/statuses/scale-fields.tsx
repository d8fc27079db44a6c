import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Refusal } from '#domain/refusal.ts';
import { LineField } from '#screens/parts/plain-fields.tsx';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  word: { flexGrow: 1, flexBasis: '220px', maxWidth: '320px', minWidth: 0 },
  mark: { paddingTop: '26px' },
});

/** What a step of either scale has: its words, how it looks, what the board means by it, and what choosing it asks. */
export function ScaleFields(props: {
  field: string;
  label: string;
  step: { readonly label: string; readonly definition: string };
  refusals: readonly Refusal[];
  onChange: (part: { label?: string; definition?: string }) => void;
  /** The fields of its looks. */
  looks: ReactNode;
  mark: ReactNode;
  /** What is ticked about it. */
  children: ReactNode;
}) {
  const styles = useStyles();
  const { field, step, refusals, onChange } = props;
  return (
    <>
      <div className={styles.line}>
        <div className={styles.word}>
          <LineField
            id={`${field}.label`}
            label={props.label}
            value={step.label}
            refusals={refusals}
            onChange={(label) => onChange({ label })}
          />
        </div>
        {props.looks}
        <span className={styles.mark}>{props.mark}</span>
      </div>
      <LineField
        id={`${field}.definition`}
        label="What the board means by it"
        value={step.definition}
        refusals={refusals}
        onChange={(definition) => onChange({ definition })}
      />
      <div className={styles.line}>{props.children}</div>
    </>
  );
}
