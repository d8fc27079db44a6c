import { Button, Link, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { dayOf, sayDate } from '#domain/date.ts';
import { copyOfValues } from '#domain/measure/measure-copy.ts';
import { sayCount } from '#domain/measure/measure-figure.ts';
import { sayPeriod, sayValue } from '#domain/measure/measure-words.ts';
import { actualSeries, forecastSeries, type Measure, type MeasureValue } from '#domain/measure/measure.ts';
import { nameOf } from '#domain/snapshot.ts';
import { AdminTable } from '#screens/admin/admin-table.tsx';
import { RemoveButton } from '#screens/admin/remove-button.tsx';
import { SavedBar, type Saved } from '#screens/admin/saved-bar.tsx';
import { focusOn } from '#screens/parts/focus-on.ts';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { lineName } from './line-name.ts';
import { sentence } from '#screens/parts/sentence.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  heading: { ...typographyStyles.subtitle1, margin: 0, outlineStyle: 'none' },
  ways: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  whole: { whiteSpace: 'nowrap' },
  note: { display: 'block', minWidth: '180px' },
  quiet: { display: 'block', color: tokens.colorNeutralForeground2 },
  entered: { display: 'block', minWidth: '170px' },
  on: { display: 'block', color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
});

/** So many values stand there whole; of more only the first, and the rest opens on request. */
const shownAtMost = 20;
const shownAtOnce = 12;

/** Every value of a measure as a table, latest first, with who entered it and when; its own line first. */
export function MeasureValues(props: {
  measure: Measure;
  lines: ReadonlyMap<string, readonly MeasureValue[]>;
  mayEnter: boolean;
  copied: string;
  onCopied: (told: string) => void;
}) {
  const styles = useStyles();
  const id = useId();
  const { snapshot } = useReady();
  const [saved, setSaved] = useState<Saved | null>(null);
  const [isWhole, setWhole] = useState(false);
  const { measure, lines } = props;
  const names = [...lines.keys()].sort((a, b) => place(a) - place(b) || a.localeCompare(b, 'en-GB'));
  const values = names.flatMap((name) => (lines.get(name) ?? []).toReversed());
  const shown = isWhole || values.length <= shownAtMost ? values.length : shownAtOnce;
  const hasOthers = names.some((name) => name !== actualSeries);
  const hasParts = values.some(({ numerator, denominator }) => numerator !== null || denominator !== null);
  const handleCopy = () => {
    const text = copyOfValues(values.toReversed().map((value) => ({ measure, value })));
    navigator.clipboard.writeText(text).then(
      () => props.onCopied(`${String(values.length)} values copied. Paste them into Excel.`),
      () => props.onCopied('This browser did not allow copying. Select the table and copy it instead.'),
    );
  };
  const head = [
    'Period',
    ...(hasOthers ? ['Line'] : []),
    'Value',
    ...(hasParts ? ['Numerator', 'Denominator'] : []),
    'Note',
    'Entered',
    ...(props.mayEnter ? ['Correct or remove'] : []),
  ];
  return (
    <section className={styles.part} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} tabIndex={-1} className={styles.heading}>
          {values.length === 0 ? 'Values' : `Values (${String(values.length)})`}
        </h2>
        {values.length === 0 ? null : <Button onClick={handleCopy}>Copy for Excel</Button>}
        <span role="status">{props.copied}</span>
      </div>
      <SavedBar saved={saved} />
      {values.length === 0 ? (
        <Text>No value has been entered yet.</Text>
      ) : (
        <AdminTable
          label={`Values of ${measure.key}`}
          head={head}
          figures={['Value', 'Numerator', 'Denominator']}
          rows={values.slice(0, shown).map((value) => {
            const period = sayPeriod(measure, { words: value.period, endsOn: value.endsOn });
            const what = `the ${value.series === actualSeries ? '' : `${lineName(value.series)} `}value of ${period}`;
            return {
              key: value.id,
              cells: [
                <span key="period" className={styles.whole}>
                  {period}
                </span>,
                ...(hasOthers ? [lineName(value.series)] : []),
                sentence(sayValue(measure, value)),
                ...(hasParts
                  ? [
                      value.numerator === null ? '' : sayCount(value.numerator),
                      value.denominator === null ? '' : sayCount(value.denominator),
                    ]
                  : []),
                <span key="note" className={value.isBreak || value.note !== '' ? styles.note : ''}>
                  {value.isBreak ? (
                    <span className={styles.quiet}>
                      Definition changed here: earlier values are not compared.
                    </span>
                  ) : null}
                  {value.note}
                </span>,
                <span key="entered" className={styles.entered}>
                  {nameOf(snapshot, value.enteredBy)}
                  <span className={styles.on}>{sayDate(dayOf(value.enteredAt))}</span>
                </span>,
                ...(props.mayEnter
                  ? [
                      <span key="ways" className={styles.ways}>
                        <Link
                          href={hrefOf({
                            at: 'measures',
                            tab: 'enter',
                            filter: { measure: measure.key, period: value.period, line: value.series },
                          })}
                          aria-label={`Correct ${what}`}
                        >
                          Correct
                        </Link>
                        <RemoveButton
                          what={what}
                          command={{ kind: 'remove-value', id: value.id }}
                          onRemoved={(removed) => setSaved({ ...removed, what: sentence(removed.what) })}
                        />
                      </span>,
                    ]
                  : []),
              ],
            };
          })}
        />
      )}
      {shown === values.length ? null : (
        <div className={styles.head}>
          <Button
            onClick={() => {
              setWhole(true);
              focusOn(id);
            }}
          >
            Show all {values.length} values
          </Button>
        </div>
      )}
    </section>
  );
}

// its own values, what is expected, and what they are compared with
function place(name: string): number {
  return name === actualSeries ? 0 : name === forecastSeries ? 1 : 2;
}
