import { Button, Spinner, Text } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { FrozenPack } from '#domain/frozen/frozen-pack.ts';
import type { IssuedPack } from '#domain/pack/issued-pack.ts';
import { purposes, type OutputWish, type Purpose } from '#domain/pack/pack-output.ts';
import type { Refusal } from '#domain/refusal.ts';
import { usePackStyles } from '#screens/board-pack/pack-style.ts';
import { focusNext } from '#screens/parts/focus-on.ts';
import { DayField, LineField, TickField, WordsField } from '#screens/parts/plain-fields.tsx';
import { RefusalList } from '#screens/parts/refusal-list.tsx';
import { useWarnBeforeLoss } from '#screens/parts/warn-before-loss.ts';
import { useTyping, type Typing } from '#screens/parts/use-typing.ts';
import { useReady } from '#screens/use-store.ts';
import type { CoverDraft } from '#store/form-typing.ts';
import { checkCover, coverOf, startOfCover } from './cover-draft.ts';

const purposeWords: Readonly<Record<Purpose, string>> = {
  information: 'To note (information)',
  discussion: 'To discuss',
  decision: 'To decide',
};

/** The cover sheet of a scrutiny report, and whether the posts of leads may be named. All of it is published. */
export function CoverForm(props: { pack: IssuedPack } & Asked) {
  const { pack, ...asked } = props;
  const typing = useTyping('cover', pack.key);
  return typing === 'opening' ? (
    <Spinner label="Opening what you typed" style={{ padding: '48px' }} />
  ) : (
    <Form {...asked} typing={typing} />
  );
}

type Asked = {
  readonly frozen: FrozenPack;
  readonly onMake: (wish: OutputWish) => void;
  readonly onClose: () => void;
};

function Form(props: Asked & { typing: Typing<CoverDraft> }) {
  const styles = usePackStyles();
  const id = useId();
  const { store } = useReady();
  const { frozen, typing } = props;
  const draft = typing.words ?? startOfCover(frozen);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [isMeant, setMeant] = useState(false);
  useWarnBeforeLoss(typing.words !== null && !typing.isKept);
  const change = (part: Partial<CoverDraft>) =>
    typing.change((now) => ({ ...(now ?? startOfCover(frozen)), ...part }));
  const handleMake = () => {
    const found = checkCover(draft, store.today(), isMeant);
    setRefusals(found);
    if (found.length > 0) {
      focusNext('to-put-right');
      return;
    }
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
        All of it is published. Leave empty what there is nothing to say about.{' '}
        {typing.isKept
          ? 'What you type is kept on this device.'
          : 'This browser keeps nothing here: what you type lasts until this page is closed.'}
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
        <legend style={{ padding: 0 }}>What the committee is asked to do</legend>
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
