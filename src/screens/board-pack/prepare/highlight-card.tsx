import { Button, Link, Text } from '@fluentui/react-components';
import type { Curation, Highlight } from '#domain/pack/curation.ts';
import { sayDate, type CivilDate } from '#domain/date.ts';
import type { Refusal } from '#domain/refusal.ts';
import { statusOf } from '#domain/status.ts';
import { focusNext } from '#screens/parts/focus-on.ts';
import { TickField } from '#screens/parts/plain-fields.tsx';
import { StatusMark } from '#screens/parts/status-mark.tsx';
import { hrefOf } from '#screens/route.ts';
import { usePackStyles } from '#screens/board-pack/pack-style.ts';
import { useReady } from '#screens/use-store.ts';
import { sayRefusal } from '#screens/words.ts';
import { HighlightWordsForm } from './highlight-words-form.tsx';
import { HighlightText } from './highlight-text.tsx';
import { MoveButtons } from './move-buttons.tsx';

/** The id of the card of a chosen highlight. */
export function highlightId(updateId: string): string {
  return `highlight-${updateId}`;
}

/** One chosen highlight: its words as the body reads them, its place, and who may read it. */
export function HighlightCard(props: {
  highlight: Highlight;
  index: number;
  count: number;
  /** False for an update that the plan as at this day does not have. */
  isEligible: boolean;
  asAt: CivilDate;
  refusals: readonly Refusal[];
  /** Whether its words are being edited. */
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  onCurate: (next: (now: Curation) => Curation) => void;
  onMove: (to: number) => void;
  onTold: (words: string) => void;
  onTakeOut: () => void;
}) {
  const styles = usePackStyles();
  const { snapshot } = useReady();
  const { highlight, index, count, isOpen, onCurate, onTold } = props;
  const { updateId, actionRef, original, edited } = highlight;
  const update = snapshot.updates.get(updateId);
  const title = snapshot.actions.get(actionRef)?.title ?? '';
  const name = `the highlight of ${actionRef}`;
  const isEdited = original.activity !== edited.activity || original.impact !== edited.impact;
  const notPublic = props.refusals.find(
    ({ code, field }) => code === 'highlight-not-public' && field === `highlights.${String(index)}`,
  );
  const setAudience = (isPublic: boolean) =>
    onCurate((now) => ({
      ...now,
      highlights: now.highlights.map((one) =>
        one.updateId === updateId ? { ...one, audience: isPublic ? 'public' : 'board' } : one,
      ),
    }));
  return (
    <div
      id={highlightId(updateId)}
      tabIndex={-1}
      className={styles.card}
      role="group"
      aria-label={`Highlight ${String(index + 1)} of ${String(count)}: ${actionRef}`}
    >
      <div className={styles.links}>
        <Text weight="semibold">
          {index + 1}.{' '}
          <Link href={hrefOf({ at: 'action', ref: actionRef })} inline>
            {actionRef} {title}
          </Link>
        </Text>
        {update === undefined ? null : <StatusMark status={statusOf(snapshot.scheme, update.statusAfter)} />}
        {isEdited ? <span className={styles.mark}>Edited</span> : null}
      </div>
      {props.isEligible ? null : (
        <Text weight="semibold">
          This update is not among those of the cycle as at {sayDate(props.asAt)}. Take it out, or choose
          another day under Facts.
        </Text>
      )}
      {notPublic === undefined ? null : <Text weight="semibold">{sayRefusal(notPublic)}</Text>}
      {isOpen ? (
        <HighlightWordsForm
          highlight={highlight}
          index={index}
          refusals={props.refusals}
          onCurate={onCurate}
          onTold={onTold}
          onClose={() => {
            props.onOpen(false);
            focusNext(`edit-${updateId}`);
          }}
        />
      ) : (
        <HighlightText words={edited} />
      )}
      {update?.audience === 'public' ? (
        <TickField
          id={`public-${updateId}`}
          label={`The public may read the highlight of ${actionRef} too`}
          isOn={highlight.audience === 'public'}
          onChange={setAudience}
        />
      ) : (
        <Text size={200} className={styles.quiet}>
          For the board only, as its lead chose.
        </Text>
      )}
      <div className={styles.buttons}>
        {isOpen ? null : (
          <Button
            id={`edit-${updateId}`}
            size="small"
            aria-label={`Edit the words of ${name}`}
            onClick={() => {
              props.onOpen(true);
              focusNext(`highlights.${String(index)}.activity`);
            }}
          >
            Edit the words
          </Button>
        )}
        <MoveButtons
          id={updateId}
          name={name}
          index={index}
          count={count}
          onMove={props.onMove}
          onTold={onTold}
        />
        <Button size="small" aria-label={`Take out ${name}`} onClick={props.onTakeOut}>
          Take out
        </Button>
      </div>
    </div>
  );
}
