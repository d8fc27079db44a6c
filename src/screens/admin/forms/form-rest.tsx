import { Link, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReturnedAction, ReturnedState } from '#domain/form/returned-action.ts';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { FormProblems } from './form-problems.tsx';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  line: { minHeight: '24px', paddingTop: '2px' },
});

/** The actions of a returned form that there is nothing to enter of, each under its reason. */
export function FormRest({ actions }: { actions: readonly ReturnedAction[] }) {
  const styles = useStyles();
  const { outbox } = useReady();
  const isOnItsWay = ({ updateId }: ReturnedAction) =>
    outbox.some((one) => (one.insteadOf ?? one.id) === updateId);
  const of = (state: ReturnedState) => actions.filter((one) => one.state === state);
  const parts = [
    ['On this device, not sent yet', of('entered').filter(isOnItsWay)],
    ['Already entered', of('entered').filter((one) => !isOnItsWay(one))],
    ['In the plan already, entered otherwise', of('in-plan')],
    ['Nothing new', of('unchanged')],
  ] as const;
  return parts
    .filter(([, all]) => all.length > 0)
    .map(([title, all]) => (
      <section key={title} className={styles.part} aria-label={title}>
        <h3 className={styles.heading}>
          {title} ({all.length})
        </h3>
        <ul className={styles.list}>
          {all.map(({ ref, title: words, problems }) => (
            <li key={ref} className={styles.line}>
              <Link href={hrefOf({ at: 'action', ref })} inline>
                {ref}
              </Link>{' '}
              <Text>{words}</Text>
              <FormProblems problems={problems} />
            </li>
          ))}
        </ul>
      </section>
    ));
}
