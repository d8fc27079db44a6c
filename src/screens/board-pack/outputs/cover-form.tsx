import { Button, Text } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { FrozenPack } from '#domain/frozen-pack.ts';
import type { IssuedPack } from '#domain/issued-pack.ts';
import { purposes, type OutputWish, type Purpose } from '#domain/pack-output.ts';
import type { Refusal } from '#domain/refusal.ts';
import { usePackStyles } from '#screens/board-pack/pack-style.ts';
import { DayField, LineField, TickField, WordsField } from '#screens/parts/plain-fields.tsx';
import { RefusalList } from '#screens/parts/refusal-list.tsx';
import { useWarnBeforeLoss } from '#screens/parts/warn-before-loss.ts';
import { useReady } from '#screens/use-store.ts';
import { checkCover, coverOf, heldCover, holdCover, startOfCover, type CoverDraft } from './cover-draft.ts';

const purposeWords: Readonly<Record<Purpose, string>> = {
  information: 'To note (information)',
  discussion: 'To discuss',
  decision: 'To decide',
};

/** The cover sheet of a scrutiny report, and whether the posts of leads may be named. All of it is published. */
export function CoverForm(props: {
  pack: IssuedPack;
  frozen: FrozenPack;
  onMake: (wish: OutputWish) => void;
  onClose: () => void;
}) {
  const styles = usePackStyles();
  const id = useId();
  const { store } = useReady();
  const { pack, frozen } = props;
  const [draft, setDraft] = useState<CoverDraft>(() => heldCover(store, pack.key) ?? startOfCover(frozen));
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [isMeant, setMeant] = useState(false);
  const [isTouched, setTouched] = useState(false);
  useWarnBeforeLoss(isTouched);
  const change = (part: Partial<CoverDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    setTouched(true);
    holdCover(store, pack.key, next);
  };
  const handleMake = () => {
    const found = checkCover(draft, store.today(), isMeant);
    setRefusals(found);
    if (found.length > 0) return;
    setTouched(false);
    props.onMake({ kind: 'scrutiny', cover: coverOf(draft), names: draft.names });
  };
  const line = (field: 'committee' | 'title' | 'author' | 'contact', label: string, hint = '') => (
    <LineField
      id={field}
      label={label}
      value={draft[field]}
      refusals={refusals}
      {...(hint === '' ? {} : { hint })}
      onChange={(value) => change({ [field]: value })}
    />
  );
  const words = (
    field: 'whyHere' | 'recommendations' | 'consideredBy' | 'publicVoice' | 'benefit',
    label: string,
  ) => (
    <WordsField
      id={field}
      label={label}
      rows={3}
      value={draft[field]}
      refusals={refusals}
      onChange={(value) => change({ [field]: value })}
    />
  );
  return (
    <form
      className={styles.part}
      aria-labelledby={id}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        handleMake();
      }}
    >
      <h4 id={id} className={styles.small}>
        Cover sheet
      </h4>
      <Text className={styles.text}>
        All of it is published. Leave empty what there is nothing to say about. What you type is held until
        this page is closed.
      </Text>
      <RefusalList refusals={refusals} />
      {line('committee', 'Committee (needed)')}
      <DayField
        id="meetingOn"
        label="Day of its meeting"
        value={draft.meetingOn}
        refusals={refusals}
        onChange={(meetingOn) => change({ meetingOn })}
      />
      {line('title', 'Title of the report (needed)')}
      {line('author', 'Author', 'A post rather than a name')}
      {line('contact', 'Contact for questions')}
      <fieldset style={{ border: 'none', margin: 0, padding: 0 }}>
        <legend>What the committee is asked to do</legend>
        {purposes.map((purpose) => (
          <TickField
            key={purpose}
            id={`purpose-${purpose}`}
            label={purposeWords[purpose]}
            isOn={draft.purposes.includes(purpose)}
            onChange={(isOn) =>
              change({
                purposes: purposes.filter((one) => (one === purpose ? isOn : draft.purposes.includes(one))),
              })
            }
          />
        ))}
      </fieldset>
      {words('whyHere', 'Why it comes to this committee')}
      {words('recommendations', 'Recommendations')}
      {words('consideredBy', 'Considered by before')}
      {words('publicVoice', 'What families and the public said')}
      {words('benefit', 'What is better for children and families')}
      <TickField
        id="names"
        label="Name the posts of the leads in the report"
        isOn={draft.names}
        onChange={(names) => change({ names })}
      />
      {refusals.some(({ code }) => code === 'personal-data') ? (
        <TickField
          id="meant"
          label="What may tell who a child is, is meant, and may be published"
          isOn={isMeant}
          onChange={setMeant}
        />
      ) : null}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary">
          Make and save the report
        </Button>
        <Button onClick={props.onClose}>Close the cover sheet</Button>
      </div>
    </form>
  );
}
