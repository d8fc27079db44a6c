import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Details } from '#domain/change/proposal.ts';
import type { Refusal } from '#domain/refusal.ts';
import { useReady } from '#screens/use-store.ts';
import { LineField, TickField, WordsField } from '#screens/parts/plain-fields.tsx';

const useStyles = makeStyles({
  group: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { ...typographyStyles.body1, padding: 0, marginBottom: tokens.spacingVerticalXS },
  ticks: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL },
});

/** Labels to tick: those people choose from, and any the action has besides. */
export function TagTicks(props: {
  id: string;
  label: string;
  offered: readonly string[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}) {
  const styles = useStyles();
  const all = [...new Set([...props.offered, ...props.chosen])];
  if (all.length === 0) return null;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{props.label}</legend>
      <div className={styles.ticks}>
        {all.map((tag, index) => (
          <TickField
            key={tag}
            id={index === 0 ? props.id : `${props.id}.${String(index)}`}
            label={tag}
            isOn={props.chosen.includes(tag)}
            onChange={(isOn) =>
              props.onChange(all.filter((one) => (one === tag ? isOn : props.chosen.includes(one))))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}

/** The tags and notes of an action that no board decides on. */
export function DetailsFields<T extends Details>(props: {
  value: T;
  refusals: readonly Refusal[];
  onChange: (value: T) => void;
}) {
  const { snapshot } = useReady();
  const { value, refusals } = props;
  const { themes, alignments } = snapshot.settings;
  const set = (part: Partial<Details>) => props.onChange({ ...value, ...part });
  return (
    <>
      <TagTicks
        id="themes"
        label="Themes"
        offered={themes}
        chosen={value.themes}
        onChange={(chosen) => set({ themes: chosen })}
      />
      <TagTicks
        id="alignments"
        label="Commitments of other plans that it serves"
        offered={alignments}
        chosen={value.alignments}
        onChange={(chosen) => set({ alignments: chosen })}
      />
      <TickField
        id="isStatutory"
        label="Required by law"
        isOn={value.isStatutory}
        onChange={(isStatutory) => set({ isStatutory })}
      />
      <LineField
        id="follows"
        label="Carries on action (its number; leave empty for none)"
        value={value.follows ?? ''}
        refusals={refusals}
        onChange={(ref) => set({ follows: ref.trim() === '' ? null : ref.trim() })}
      />
      <WordsField
        id="sources"
        label="Where it came from, one source a line"
        rows={3}
        value={value.sources.join('\n')}
        refusals={refusals}
        // an empty line stays while one types; nothing empty is sent
        onChange={(text) => set({ sources: text === '' ? [] : text.split('\n') })}
      />
      <WordsField
        id="dependencies"
        label="Other plans and strategies it depends on"
        rows={2}
        value={value.dependencies}
        refusals={refusals}
        onChange={(dependencies) => set({ dependencies })}
      />
      <WordsField
        id="implications"
        label="Legal, equality, finance and people considerations"
        rows={3}
        value={value.implications}
        refusals={refusals}
        onChange={(implications) => set({ implications })}
      />
    </>
  );
}
