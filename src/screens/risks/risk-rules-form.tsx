import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { checkRiskRules } from '#domain/risk/check-risk-rules.ts';
import type { Refusal } from '#domain/refusal.ts';
import type { RiskBand, RiskRules } from '#domain/risk/risk.ts';
import { SaveForm, type useSaving } from '#screens/admin/save-form.tsx';
import { useSaveTyping, type Begun } from '#screens/admin/use-save-typing.ts';
import { keepingOf } from '#screens/parts/kept.ts';
import { LineField, WordsField } from '#screens/parts/plain-fields.tsx';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  row: {
    display: 'grid',
    // the least that the first field of Fluent takes
    gridTemplateColumns: 'minmax(160px, 160px) minmax(0, 200px) minmax(0, 1fr) max-content',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    alignItems: 'end',
    '@media (max-width: 767px)': { gridTemplateColumns: 'minmax(0, 1fr)', alignItems: 'stretch' },
  },
  four: {
    display: 'grid',
    gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalM,
    '@media (max-width: 767px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

type Draft = Omit<RiskRules, 'bands' | 'responses'> & {
  readonly bands: readonly (Omit<RiskBand, 'upTo'> & { readonly upTo: string })[];
  readonly responses: string;
};

const typings = keepingOf<Begun<Draft>>();

/** Edits the bands, the words of both scales, and the responses. */
export function RiskRulesForm({ saving }: { saving: ReturnType<typeof useSaving> }) {
  const styles = useStyles();
  const typing = useSaveTyping(typings, '');
  const { risks } = typing.shown.settings;
  const draft: Draft = {
    ...risks,
    bands: risks.bands.map((band) => ({ ...band, upTo: String(band.upTo) })),
    responses: risks.responses.join('\n'),
    ...typing.parts,
  };
  const rules = rulesOf(draft);
  const { set } = typing;
  return (
    <SaveForm
      isTop
      title="How risks are scored"
      effect="It holds for every score at once, also for those given before. Who looks after an entry changes only by its next review."
      check={() => checkRiskRules(rules)}
      wish={() => ({
        command: { kind: 'save-settings', settings: { risks: rules } },
        label: 'How risks are scored',
      })}
      typing={typing}
      onSaved={saving.saved}
      onCancel={saving.cancel}
    >
      {(refusals) => (
        <>
          <Text weight="semibold">Bands of the score, lowest first; the last ends at 16</Text>
          <ul className={styles.list} aria-label="Bands of scores">
            {draft.bands.map((band, index) => {
              // bands have no key of their own
              const number = index + 1;
              return (
                <BandRow
                  key={number}
                  band={band}
                  number={number}
                  refusals={refusals}
                  onChange={(next) =>
                    set({ bands: draft.bands.map((one, at) => (at === index ? next : one)) })
                  }
                  onRemove={() => set({ bands: draft.bands.filter((_, at) => at !== index) })}
                />
              );
            })}
          </ul>
          <div>
            <Button
              id="risks.bands"
              onClick={() => set({ bands: [...draft.bands, { upTo: '16', label: '', level: '' }] })}
            >
              Add a band
            </Button>
          </div>
          <Scale
            what="Likelihood"
            field="risks.likelihoods"
            words={draft.likelihoods}
            refusals={refusals}
            onChange={(likelihoods) => set({ likelihoods })}
          />
          <Scale
            what="Impact"
            field="risks.impacts"
            words={draft.impacts}
            refusals={refusals}
            onChange={(impacts) => set({ impacts })}
          />
          <WordsField
            id="risks.responses"
            label="Responses to choose from, one a line"
            rows={7}
            value={draft.responses}
            refusals={refusals.map((one) =>
              one.field?.startsWith('risks.responses') ? { ...one, field: 'risks.responses' } : one,
            )}
            onChange={(responses) => set({ responses })}
          />
        </>
      )}
    </SaveForm>
  );
}

function BandRow(props: {
  band: Draft['bands'][number];
  number: number;
  refusals: readonly Refusal[];
  onChange: (band: Draft['bands'][number]) => void;
  onRemove: () => void;
}) {
  const styles = useStyles();
  const { band, refusals } = props;
  const number = String(props.number);
  const field = `risks.bands.${String(props.number - 1)}`;
  return (
    <li className={styles.row}>
      <LineField
        id={`${field}.upTo`}
        label={`Band ${number}, up to`}
        value={band.upTo}
        refusals={refusals}
        onChange={(upTo) => props.onChange({ ...band, upTo })}
      />
      <LineField
        id={`${field}.label`}
        label={`Word of band ${number}`}
        value={band.label}
        refusals={refusals}
        onChange={(label) => props.onChange({ ...band, label })}
      />
      <LineField
        id={`${field}.level`}
        label={`Who looks after band ${number}`}
        value={band.level}
        refusals={refusals}
        onChange={(level) => props.onChange({ ...band, level })}
      />
      <Button aria-label={`Remove band ${number}`} onClick={props.onRemove}>
        Remove
      </Button>
    </li>
  );
}

function Scale(props: {
  what: string;
  field: string;
  words: readonly string[];
  refusals: readonly Refusal[];
  onChange: (words: readonly string[]) => void;
}) {
  const styles = useStyles();
  return (
    <div className={styles.four}>
      {props.words.map((word, index) => {
        const field = `${props.field}.${String(index)}`;
        return (
          <LineField
            key={field}
            id={field}
            label={`${props.what} ${String(index + 1)}`}
            value={word}
            refusals={props.refusals}
            onChange={(to) => props.onChange(props.words.map((one, at) => (at === index ? to : one)))}
          />
        );
      })}
    </div>
  );
}

function rulesOf({ bands, likelihoods, impacts, responses }: Draft): RiskRules {
  return {
    bands: bands.map((band) => ({
      ...band,
      upTo: /^\d{1,2}$/.test(band.upTo.trim()) ? Number(band.upTo) : 0,
    })),
    likelihoods,
    impacts,
    responses: responses.split('\n').filter((one) => one.trim() !== ''),
  };
}
