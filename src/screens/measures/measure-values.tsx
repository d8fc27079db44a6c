import { Button, Link, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { dayOf, sayDate } from '#domain/date.ts';
import { copyOfValues } from '#domain/measure-copy.ts';
import { sayCount } from '#domain/measure-figure.ts';
import { sayPeriod, sayValue } from '#domain/measure-words.ts';
import { actualSeries, forecastSeries, type Measure, type MeasureValue } from '#domain/measure.ts';
import { nameOf } from '#domain/snapshot.ts';
import { AdminTable } from '#screens/admin/admin-table.tsx';
import { RemoveButton } from '#screens/admin/remove-button.tsx';
import { SavedBar, type Saved } from '#screens/admin/saved-bar.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { lineName } from './line-name.ts';
import { sentence } from './sentence.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  ways: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  quiet: { display: 'block', color: tokens.colorNeutralForeground2 },
});

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
  const { measure, lines } = props;
  const names = [...lines.keys()].sort((a, b) => place(a) - place(b) || a.localeCompare(b, 'en-GB'));
  const values = names.flatMap((name) => (lines.get(name) ?? []).toReversed());
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
        <h2 id={id} className={styles.heading}>
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
          rows={values.map((value) => {
            const period = sayPeriod(measure, { words: value.period, endsOn: value.endsOn });
            const what = `the ${value.series === actualSeries ? '' : `${lineName(value.series)} `}value of ${period}`;
            return {
              key: value.id,
              cells: [
                period,
                ...(hasOthers ? [lineName(value.series)] : []),
                sentence(sayValue(measure, value)),
                ...(hasParts
                  ? [
                      value.numerator === null ? '' : sayCount(value.numerator),
                      value.denominator === null ? '' : sayCount(value.denominator),
                    ]
                  : []),
                <span key="note">
                  {value.isBreak ? (
                    <span className={styles.quiet}>
                      Definition changed here: earlier values are not compared.
                    </span>
                  ) : null}
                  {value.note}
                </span>,
                <span key="entered">
                  {nameOf(snapshot, value.enteredBy)}
                  <span className={styles.quiet}>{sayDate(dayOf(value.enteredAt))}</span>
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
    </section>
  );
}

// its own values, what is expected, and what they are compared with
function place(name: string): number {
  return name === actualSeries ? 0 : name === forecastSeries ? 1 : 2;
}
