import { makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import type { IssueStep } from '#store/issue-pack.ts';

const useStyles = makeStyles({
  steps: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  step: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS, minHeight: '24px' },
  mark: { width: '24px', textAlign: 'center', flexShrink: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const steps: readonly (readonly [IssueStep, string])[] = [
  ['reading', 'Reading the plan afresh'],
  ['freezing', 'Freezing it'],
  ['saving', 'Saving the frozen plan in the library'],
  ['recording', 'Recording the issue'],
];

/** What is done, under way and still to come while a pack is issued. */
export function IssueProgress({ step }: { step: IssueStep }) {
  const styles = useStyles();
  const at = steps.findIndex(([one]) => one === step);
  return (
    <ol className={styles.steps} aria-label="Issuing">
      {steps.map(([one, words], index) => (
        <li key={one} className={styles.step} {...(index === at ? { 'aria-current': 'step' as const } : {})}>
          <span className={styles.mark} aria-hidden="true">
            {index === at ? <Spinner size="tiny" /> : index < at ? '✓' : ''}
          </span>
          <Text className={index > at ? styles.quiet : undefined}>
            {words}
            {index < at ? ': done' : index === at ? '…' : ''}
          </Text>
        </li>
      ))}
    </ol>
  );
}
