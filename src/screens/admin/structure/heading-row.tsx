import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { Heading, Section } from '#domain/section.ts';
import { Begin } from '#screens/admin/panel.tsx';
import type { useSaving } from '#screens/admin/save-form.tsx';
import { useRun } from '#screens/parts/use-run.ts';
import { focusOn } from '#screens/parts/focus-on.ts';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';
import { WrittenLines } from '#screens/parts/written-lines.tsx';
import { useReady } from '#screens/use-store.ts';
import { sayRefusal } from '#screens/words.ts';
import { HeadingForm } from './heading-form.tsx';
import { oneOf } from './in-sentence.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
  },
  words: { flexGrow: 1, flexBasis: '220px', minWidth: 0, overflowWrap: 'anywhere' },
  title: { fontWeight: tokens.fontWeightSemibold },
  facts: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  aim: { maxWidth: '75ch' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  level1: { marginLeft: '24px', '@media (max-width: 479px)': { marginLeft: '12px' } },
  level2: { marginLeft: '48px', '@media (max-width: 479px)': { marginLeft: '24px' } },
});

/** One heading with the ways to edit it, move it among its own, and add one under it. */
export function HeadingRow(props: {
  heading: Heading;
  siblings: readonly Section[];
  /** One line about what stands under it. */
  facts: string;
  saving: ReturnType<typeof useSaving>;
}) {
  const styles = useStyles();
  const { structure } = useReady().snapshot.settings;
  const { saving, siblings, heading } = props;
  const { section, level } = heading;
  const running = useRun();
  const at = siblings.indexOf(section);
  const below = structure.levels[level + 1];
  const editId = `edit-${section.key}`;
  const addId = `add-${section.key}`;
  const move = async (order: number, button: string) => {
    await running.run(
      { kind: 'save-section', section: { ...section, order } },
      `${section.key} ${section.title} moved`,
    );
    // the row moved with its buttons, and the browser let go of the one that was pressed
    focusOn(button);
  };
  const [above, next] = [siblings[at - 1], siblings[at + 1]];
  return (
    <li className={mergeClasses(styles.row, level === 1 && styles.level1, level > 1 && styles.level2)}>
      <div className={styles.line}>
        <div className={styles.words}>
          <span className={styles.title}>
            {section.key} {section.title}
          </span>
          {section.aim === '' ? null : <WrittenLines text={section.aim} className={styles.aim} />}
          {section.howWeKnow === '' ? null : (
            <>
              <span className={styles.facts}>How we will know</span>
              <WrittenLines text={section.howWeKnow} className={styles.aim} />
            </>
          )}
          <span className={styles.facts}>{props.facts}</span>
        </div>
        <div className={styles.buttons}>
          <Button
            id={`up-${section.key}`}
            size="small"
            aria-label={`Move ${section.key} up`}
            disabledFocusable={above === undefined || running.isRunning}
            onClick={() => {
              if (above !== undefined) void move(above.order, `up-${section.key}`);
            }}
          >
            Up
          </Button>
          <Button
            id={`down-${section.key}`}
            size="small"
            aria-label={`Move ${section.key} down`}
            disabledFocusable={next === undefined || running.isRunning}
            onClick={() => {
              if (next !== undefined) void move(next.order + 1, `down-${section.key}`);
            }}
          >
            Down
          </Button>
          <Begin id={editId} size="small" name={`Edit ${section.key}`} onBegin={() => saving.begin(editId)}>
            Edit
          </Begin>
          {below === undefined ? null : (
            <Begin
              id={addId}
              size="small"
              name={`Add ${oneOf(below.one)} under ${section.key}`}
              onBegin={() => saving.begin(addId)}
            >
              {`Add ${oneOf(below.one)}`}
            </Begin>
          )}
        </div>
      </div>
      {running.refusals.length === 0 ? null : (
        <Text role="alert">{running.refusals.map(sayRefusal).join(' ')}</Text>
      )}
      {running.error === null ? null : (
        <TroubleBar error={running.error} kept="Nothing was moved." onRetry={null} />
      )}
      {saving.open === editId ? <HeadingForm key={editId} saving={saving} section={section} /> : null}
      {saving.open === addId ? <HeadingForm key={addId} saving={saving} parent={section.key} /> : null}
    </li>
  );
}
