import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Refusal } from '#domain/refusal.ts';
import { LineField } from '#screens/parts/plain-fields.tsx';
import type { MeasureDraft, NumberField } from './measure-draft.ts';

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    border: 'none',
    minWidth: 0,
  },
  legend: { ...typographyStyles.subtitle2, padding: `${tokens.spacingVerticalS} 0` },
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 180px), 1fr))',
    // a hint under one of them does not pull the others apart
    alignItems: 'start',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    maxWidth: '640px',
  },
});

/** What each group of fields of a measure is given. */
export type FieldsProps = {
  readonly draft: MeasureDraft;
  readonly refusals: readonly Refusal[];
  readonly onChange: (draft: MeasureDraft) => void;
};

/** A field for a number, as it is typed. */
export function NumberLine(props: FieldsProps & { name: NumberField; label: string; hint?: string }) {
  const { draft, name } = props;
  return (
    <LineField
      id={name}
      label={props.label}
      value={draft[name]}
      refusals={props.refusals}
      {...(props.hint === undefined ? {} : { hint: props.hint })}
      onChange={(value) => props.onChange({ ...draft, [name]: value })}
    />
  );
}

/** A group of fields under its name. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <fieldset className={styles.part}>
      <legend className={styles.legend}>{title}</legend>
      {children}
    </fieldset>
  );
}

/** Fields beside each other, as far as there is room. */
export function Row({ children }: { children: ReactNode }) {
  return <div className={useStyles().row}>{children}</div>;
}
