import { Link, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { mayPropose } from '#domain/change/approval.ts';
import { compareRefs } from '#domain/section.ts';
import { nameOf } from '#domain/snapshot.ts';
import { unplacedTitle } from '#domain/overview.ts';
import { LongText } from '#screens/parts/long-text.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { numberWithLevel } from './heading.ts';
import { planTree, type Branch } from './plan-tree.ts';
import { OutlineActions } from './outline-actions.tsx';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  top: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  summary: {
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  inside: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalM,
  },
  below: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  deeper: { paddingLeft: tokens.spacingHorizontalL, '@media (max-width: 639px)': { paddingLeft: 0 } },
  heading: { margin: 0, overflowWrap: 'anywhere' },
  h2: { ...typographyStyles.subtitle1, display: 'inline' },
  h3: typographyStyles.subtitle2,
  h4: typographyStyles.body1Strong,
  facts: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, margin: 0 },
  term: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground2 },
  told: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** So many actions are drawn at once; of a longer plan each top heading is opened when it is wanted. */
const openedAtOnce = 150;

/** The plan as it reads: its headings with what they want to achieve, and under each its actions. */
export function Outline() {
  const styles = useStyles();
  const { snapshot } = useReady();
  const { branches, unplaced, count } = useMemo(() => planTree(snapshot), [snapshot]);
  return (
    <div className={styles.all}>
      {branches.map((branch) => (
        <Top key={branch.section.key} branch={branch} isOpenAtFirst={count <= openedAtOnce} />
      ))}
      {unplaced.actions.length + unplaced.proposed.length === 0 ? null : (
        <section className={styles.top} aria-label={unplacedTitle}>
          <h2 className={`${styles.heading} ${styles.h2}`}>{unplacedTitle}</h2>
          <OutlineActions actions={unplaced.actions} proposed={unplaced.proposed} name={unplacedTitle} />
        </section>
      )}
    </div>
  );
}

function Top({ branch, isOpenAtFirst }: { branch: Branch; isOpenAtFirst: boolean }) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const name = useHeadingName(branch);
  return (
    <details className={styles.top} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>
        <h2 className={`${styles.heading} ${styles.h2}`}>{name}</h2>{' '}
        <span className={styles.quiet}>{actionCount(branch)}</span>
      </summary>
      {/* what is folded is not drawn: a plan may hold thousands of actions */}
      {isOpen ? (
        <div className={styles.inside}>
          <BranchBody branch={branch} name={name} />
        </div>
      ) : null}
    </details>
  );
}

function Below({ branch }: { branch: Branch }) {
  const styles = useStyles();
  const name = useHeadingName(branch);
  const Heading = branch.level === 1 ? 'h3' : 'h4';
  return (
    <section
      className={branch.level === 1 ? styles.below : `${styles.below} ${styles.deeper}`}
      aria-label={name}
    >
      <Heading className={`${styles.heading} ${branch.level === 1 ? styles.h3 : styles.h4}`}>{name}</Heading>
      <BranchBody branch={branch} name={name} />
    </section>
  );
}

function BranchBody({ branch, name }: { branch: Branch; name: string }) {
  const styles = useStyles();
  const { snapshot, me, store } = useReady();
  const { section, actions, proposed, below } = branch;
  const item = snapshot.settings.structure.item;
  const facts = [
    ['What we want to achieve', section.aim],
    ['How we will know', section.howWeKnow],
    ['Answers for it', section.accountable === null ? '' : nameOf(snapshot, section.accountable)],
    ...section.placeholders.map(({ phase, words }) => [phase || 'Stated in the plan', words]),
  ].filter((fact): fact is [string, string] => fact[1] !== undefined && fact[1].trim() !== '');
  const mayAdd = mayPropose(snapshot, 'add', null, me, store.today());
  return (
    <>
      {facts.length === 0 ? null : (
        <dl className={styles.facts}>
          {facts.map(([term, text]) => (
            <Fact key={`${term} ${text}`} term={term} text={text} />
          ))}
        </dl>
      )}
      <OutlineActions actions={actions} proposed={proposed} name={name} />
      {actions.length + proposed.length + below.length === 0 && section.placeholders.length === 0 ? (
        <Text className={styles.quiet}>Nothing stands under this heading.</Text>
      ) : null}
      {mayAdd && (below.length === 0 || actions.length > 0) ? (
        <span>
          <Link href={hrefOf({ at: 'add-action', section: section.key })}>
            Add a new {item.one.toLowerCase()} under {section.key}
          </Link>
        </span>
      ) : null}
      {[...below]
        .sort((a, b) => a.section.order - b.section.order || compareRefs(a.section.key, b.section.key))
        .map((one) => (
          <Below key={one.section.key} branch={one} />
        ))}
    </>
  );
}

function Fact({ term, text }: { term: string; text: string }) {
  const styles = useStyles();
  return (
    <div>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.told}>
        <LongText text={text} what={term.toLowerCase()} />
      </dd>
    </div>
  );
}

/** 'Priority 1: Right support', by what the plan calls its levels. */
function useHeadingName({ section, level }: Pick<Branch, 'section' | 'level'>): string {
  const { snapshot } = useReady();
  const noun = snapshot.settings.structure.levels[level]?.one ?? '';
  return `${numberWithLevel(noun, section.key)}: ${section.title}`;
}

function actionCount(branch: Branch): string {
  const count = (one: Branch): number =>
    one.actions.length + one.below.reduce((sum, below) => sum + count(below), 0);
  const n = count(branch);
  return n === 1 ? '1 live action' : `${String(n)} live actions`;
}
