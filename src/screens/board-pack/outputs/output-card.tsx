import { Button, Text } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import type { FrozenPack } from '#domain/frozen/frozen-pack.ts';
import type { IssuedPack } from '#domain/pack/issued-pack.ts';
import type { OutputKind, OutputWish } from '#domain/pack/pack-output.ts';
import { usePackStyles } from '#screens/board-pack/pack-style.ts';
import { focusOn } from '#screens/parts/focus-on.ts';
import type { PackFile } from '#store/pack-files.ts';
import { CoverForm } from './cover-form.tsx';
import { MakingState } from './making-state.tsx';
import { outputWords } from './output-words.ts';
import { SavedFile } from './saved-file.tsx';
import { useMaking } from './use-making.ts';

/** One output of a pack: what it is, the files of it that lie in the library, and the way to make it. */
export function OutputCard(props: {
  kind: OutputKind;
  pack: IssuedPack;
  /** Null as long as the library was not asked. */
  files: readonly PackFile[] | null;
  /** Null as long as the frozen plan is not open. */
  frozen: FrozenPack | null;
  mayMake: boolean;
  /** True while the cover sheet of the scrutiny report is being filled in. */
  isAsking: boolean;
  onAsk: (isAsking: boolean) => void;
  onSaved: () => void;
}) {
  const styles = usePackStyles();
  const [id, makeId, cancelId] = [useId(), useId(), useId()];
  const { kind, pack, files, frozen, mayMake, isAsking, onAsk } = props;
  const { name, what } = outputWords[kind];
  const { making, make, saveAgain, cancel } = useMaking(pack, kind, props.onSaved);
  const isBusy = making.at === 'writing' || making.at === 'saving';
  // the button that was pressed goes, so the focus is taken to what comes in its place, and back
  const wasBusy = useRef(isBusy);
  useEffect(() => {
    if (wasBusy.current !== isBusy) focusOn(isBusy ? cancelId : makeId);
    wasBusy.current = isBusy;
  }, [isBusy, cancelId, makeId]);
  const start = (wish: OutputWish) => {
    if (kind === 'scrutiny') onAsk(false);
    if (frozen !== null) make(wish, frozen);
  };
  const handleMake = () => {
    if (kind === 'scrutiny') onAsk(!isAsking);
    else start({ kind });
  };
  const isThere = files !== null && files.length > 0;
  return (
    <article className={styles.card} aria-labelledby={id}>
      <div className={styles.rowWords}>
        <h3 id={id} className={styles.small}>
          {name}
        </h3>
        <Text>{what}</Text>
      </div>
      {files === null ? null : files.length === 0 ? (
        <Text className={styles.quiet}>Not in the library.</Text>
      ) : (
        <ul className={styles.rows} aria-label={`${name}: files in the library`}>
          {files.map((file) => (
            <SavedFile key={file.name} file={file} pack={pack} />
          ))}
        </ul>
      )}
      <MakingState
        making={making}
        name={name}
        cancelId={cancelId}
        onSaveAgain={saveAgain}
        onCancel={cancel}
      />
      {mayMake && !isBusy ? (
        <div className={styles.buttons}>
          <Button
            id={makeId}
            appearance={
              kind === 'workbook' && !isThere && !isAsking && making.at === 'idle' ? 'primary' : 'secondary'
            }
            disabledFocusable={frozen === null}
            aria-label={`${isThere ? 'Make and save again' : 'Make and save'}: ${name}`}
            {...(kind === 'scrutiny' ? { 'aria-expanded': isAsking } : {})}
            onClick={handleMake}
          >
            {isThere ? 'Make and save again' : 'Make and save'}
            {kind === 'scrutiny' ? '…' : ''}
          </Button>
        </div>
      ) : null}
      {kind === 'scrutiny' && isAsking && frozen !== null ? (
        <CoverForm key={pack.key} pack={pack} frozen={frozen} onMake={start} onClose={() => onAsk(false)} />
      ) : null}
    </article>
  );
}
