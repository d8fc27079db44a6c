import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { ImpactRating, Status } from '#domain/status.ts';
import type { Audience } from '#domain/update.ts';
import { fault } from '#screens/parts/fault.ts';
import { ImpactMark } from '#screens/parts/impact-mark.tsx';
import { StatusMark } from '#screens/parts/status-mark.tsx';

const useStyles = makeStyles({
  definition: {
    display: 'block',
    paddingTop: '2px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

type ChoiceProps<T> = {
  id: string;
  label: string;
  value: string | null;
  message: string | null;
  onChange: (value: T) => void;
};

/** The statuses on offer, each with what the board means by it. */
export function StatusChoice(props: ChoiceProps<string> & { statuses: readonly Status[]; now: string }) {
  const styles = useStyles();
  return (
    <Choice {...props}>
      {props.statuses.map((status) => (
        <Radio
          key={status.code}
          value={status.code}
          label={
            <>
              <StatusMark status={status} />
              {status.code === props.now ? ' now' : ''}
              <span className={styles.definition}>{status.definition}</span>
            </>
          }
        />
      ))}
    </Choice>
  );
}

/** The impact ratings, each with its meaning. */
export function ImpactChoice(props: ChoiceProps<string> & { impacts: readonly ImpactRating[] }) {
  const styles = useStyles();
  return (
    <Choice {...props}>
      {props.impacts.map((impact) => (
        <Radio
          key={impact.code}
          value={impact.code}
          label={
            <>
              <ImpactMark impact={impact} />
              <span className={styles.definition}>{impact.definition}</span>
            </>
          }
        />
      ))}
    </Choice>
  );
}

/** Who may read the update. */
export function AudienceChoice(props: Omit<ChoiceProps<Audience>, 'label' | 'message'>) {
  return (
    <Choice
      {...props}
      label="Who may read this?"
      message={null}
      onChange={(value) => props.onChange(value === 'public' ? 'public' : 'board')}
    >
      <Radio value="board" label="Board and panel members only" />
      <Radio value="public" label="Also the public" />
    </Choice>
  );
}

function Choice(props: ChoiceProps<string> & { children: React.ReactNode }) {
  return (
    <Field label={props.label} {...fault(props.message)}>
      <RadioGroup id={props.id} value={props.value ?? ''} onChange={(_, { value }) => props.onChange(value)}>
        {props.children}
      </RadioGroup>
    </Field>
  );
}
