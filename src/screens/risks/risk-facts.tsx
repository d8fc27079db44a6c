import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import { sayInstant } from '#domain/date.ts';
import type { Risk } from '#domain/risk/risk.ts';
import { nameOf } from '#domain/snapshot.ts';
import { Fact, FactList } from '#screens/parts/fact-list.tsx';
import { headingName } from '#screens/parts/heading-name.ts';
import { LongText } from '#screens/parts/long-text.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { ReviewDay } from './register-table.tsx';
import { measureName } from './risk-words.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
});

/** Who, what and where of an entry: people, controls, response, review, and what it concerns. */
export function RiskFacts({ risk }: { risk: Risk }) {
  const styles = useStyles();
  const headingId = useId();
  const { snapshot } = useReady();
  const names = (keys: readonly string[]) => keys.map((key) => nameOf(snapshot, key)).join(', ');
  return (
    <section className={styles.part} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        What is done, and by whom
      </h2>
      <FactList>
        <Fact term="Controls in place">
          {risk.controls === '' ? 'None named' : <LongText text={risk.controls} what="the controls" />}
        </Fact>
        <Fact term="Response">{risk.response}</Fact>
        <Fact term="Owner">{risk.owner === null ? 'Nobody named' : names([risk.owner])}</Fact>
        <Fact term="Actioners">{risk.actioners.length === 0 ? 'Nobody named' : names(risk.actioners)}</Fact>
        <Fact term="Looked after by">{risk.level}</Fact>
        <Fact term="Next review">
          <ReviewDay risk={risk} />
        </Fact>
        <Fact term="Last reviewed">
          {risk.lastReviewedAt === null ? 'Never' : sayInstant(risk.lastReviewedAt)}
        </Fact>
        <Fact term="Raised by">{nameOf(snapshot, risk.raisedBy)}</Fact>
        <Fact term="Part of the plan">
          <List items={risk.sections.map((key) => ({ key, words: headingName(key, snapshot) }))} />
        </Fact>
        <Fact term="Actions">
          <List
            items={risk.actions.map((ref) => ({
              key: ref,
              words: `${ref} ${snapshot.actions.get(ref)?.title ?? ''}`.trim(),
              href: hrefOf({ at: 'action', ref }),
            }))}
          />
        </Fact>
        <Fact term="Measures">
          <List
            items={risk.measures.map((key) => ({
              key,
              words: measureName(snapshot, key),
              href: hrefOf({ at: 'measure', key }),
            }))}
          />
        </Fact>
      </FactList>
    </section>
  );
}

function List(props: {
  items: readonly { readonly key: string; readonly words: string; readonly href?: string }[];
}) {
  const styles = useStyles();
  if (props.items.length === 0) return 'None linked';
  return (
    <ul className={styles.list}>
      {props.items.map(({ key, words, href }) => (
        <li key={key}>
          {href === undefined ? (
            words
          ) : (
            <Link href={href} inline>
              {words}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
