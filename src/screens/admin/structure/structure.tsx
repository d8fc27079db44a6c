import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { isLive } from '#domain/action.ts';
import { headingsOf, type Heading, type Section } from '#domain/section.ts';
import { nameOf, type Snapshot } from '#domain/snapshot.ts';
import { AdminOnly } from '#screens/admin/admin-only.tsx';
import { AdminPlaces } from '#screens/admin/admin-places.tsx';
import { plural } from '#screens/admin/import/import-counts.ts';
import { Begin, Panel } from '#screens/admin/panel.tsx';
import { useSaving } from '#screens/admin/save-form.tsx';
import { Page } from '#screens/parts/page.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { HeadingForm } from './heading-form.tsx';
import { HeadingRow } from './heading-row.tsx';
import { inSentence, oneOf } from './in-sentence.ts';
import { LevelWords } from './level-words.tsx';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

/** The headings of the plan as a tree, what stands under each, and what the levels are called. */
export function StructurePage() {
  const { snapshot } = useReady();
  const saving = useSaving();
  const { levels } = snapshot.settings.structure;
  const top = oneOf(levels[0]?.one ?? 'Heading');
  const topMany = levels[0]?.many ?? 'headings';
  return (
    <AdminOnly title="Structure">
      <Page
        title="Structure"
        lead={
          <>
            To give {top} another name or another place is a decision of the partnership, not an edit. Make it
            here once it is taken, and record it as a{' '}
            <Link href={hrefOf({ at: 'admin', tab: 'plan' })} inline>
              new version of the plan
            </Link>
            .
          </>
        }
      >
        <AdminPlaces />
        {saving.bar}
        <Headings saving={saving} title={topMany} />
        <LevelWords saving={saving} />
      </Page>
    </AdminOnly>
  );
}

function Headings({ saving, title }: { saving: ReturnType<typeof useSaving>; title: string }) {
  const styles = useStyles();
  const { snapshot } = useReady();
  const { levels } = snapshot.settings.structure;
  const headings = headingsOf(snapshot.sections.values());
  const addTop = 'add-';
  return (
    <Panel
      title={headings.length === 0 ? title : `${title} and what stands under them`}
      actions={
        saving.open === addTop ? null : (
          <Begin id={addTop} onBegin={() => saving.begin(addTop)}>
            {`Add ${oneOf(levels[0]?.one ?? 'Heading')}`}
          </Begin>
        )
      }
    >
      {saving.open === addTop ? <HeadingForm key={addTop} saving={saving} parent={null} /> : null}
      {headings.length === 0 ? (
        <Text>The plan has no headings yet. Add the first here, or bring them in with a workbook.</Text>
      ) : (
        <ul className={styles.list}>
          {headings.map((heading) => (
            <HeadingRow
              key={heading.section.key}
              heading={heading}
              siblings={siblingsOf(headings, heading)}
              facts={factsOf(snapshot, heading.section)}
              saving={saving}
            />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function siblingsOf(headings: readonly Heading[], { section, level }: Heading): readonly Section[] {
  return headings
    .filter((one) => one.level === level && (level === 0 || one.section.parent === section.parent))
    .map((one) => one.section);
}

function keysBelow(snapshot: Snapshot, key: string): readonly string[] {
  const headings = headingsOf(snapshot.sections.values());
  const at = headings.findIndex((one) => one.section.key === key);
  const level = headings[at]?.level ?? 0;
  const after = headings.slice(at + 1);
  const end = after.findIndex((one) => one.level <= level);
  return (end < 0 ? after : after.slice(0, end)).map((one) => one.section.key);
}

/** One line about a heading: its actions, who answers for it, and what is said to be absent. */
function factsOf(snapshot: Snapshot, section: Section): string {
  const { item } = snapshot.settings.structure;
  const keys = new Set([section.key, ...keysBelow(snapshot, section.key)]);
  const n = [...snapshot.actions.values()].filter(
    (action) => isLive(action) && keys.has(action.section),
  ).length;
  return [
    plural(n, inSentence(item.one), inSentence(item.many)),
    ...(section.accountable === null ? [] : [`answered for by ${nameOf(snapshot, section.accountable)}`]),
    ...section.placeholders.map(({ phase, words }) => (phase === '' ? words : `${phase}: ${words}`)),
  ].join(' · ');
}
