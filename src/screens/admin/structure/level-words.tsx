import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { checkSettings, settingLimits } from '#domain/check-settings.ts';
import type { Noun, Structure } from '#domain/plan-settings.ts';
import type { Refusal } from '#domain/refusal.ts';
import { Begin, Facts, Panel } from '#screens/admin/panel.tsx';
import { SaveForm, type useSaving } from '#screens/admin/save-form.tsx';
import { useSaveTyping, type Begun } from '#screens/admin/use-save-typing.ts';
import { faultWords } from '#screens/parts/fault.ts';
import { focusNext } from '#screens/parts/focus-on.ts';
import { keepingOf } from '#screens/parts/kept.ts';
import { LineField } from '#screens/parts/plain-fields.tsx';
import { useReady } from '#screens/use-store.ts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  fault: { color: tokens.colorStatusDangerForeground1 },
});

const id = 'words';
const ranks = ['Highest level', 'Second level', 'Third level'];

/** What the levels of headings and the numbered commitments are called, in one and in several. */
export function LevelWords({ saving }: { saving: ReturnType<typeof useSaving> }) {
  const { structure } = useReady().snapshot.settings;
  const isOpen = saving.open === id;
  return (
    <Panel
      title="What the levels are called"
      isOpen={isOpen}
      actions={
        <Begin id={id} name="Edit what the levels are called" onBegin={() => saving.begin(id)}>
          Edit
        </Begin>
      }
    >
      {isOpen ? (
        <WordsForm saving={saving} />
      ) : (
        <Facts
          facts={[
            ...structure.levels.map(
              (noun, index) => [ranks[index] ?? '', `${noun.one}, ${noun.many}`] as const,
            ),
            ['Numbered commitment', `${structure.item.one}, ${structure.item.many}`],
          ]}
        />
      )}
    </Panel>
  );
}

const typings = keepingOf<Begun<Structure>>();

function WordsForm({ saving }: { saving: ReturnType<typeof useSaving> }) {
  const styles = useStyles();
  const { snapshot } = useReady();
  const typing = useSaveTyping(typings, '');
  const structure = { ...typing.shown.settings.structure, ...typing.parts };
  const { levels, item } = structure;
  const put = (index: number, noun: Noun) =>
    typing.set({ levels: levels.map((one, at) => (at === index ? noun : one)) });
  return (
    <SaveForm
      isTop
      title="What the levels are called"
      effect="Everybody reads the new words at once, wherever a heading or an action is named in general."
      check={() => checkSettings(snapshot, { structure })}
      wish={() => ({
        command: { kind: 'save-settings', settings: { structure } },
        label: 'What the levels are called',
      })}
      typing={typing}
      onSaved={saving.saved}
      onCancel={saving.cancel}
    >
      {(refusals) => (
        <>
          {levels.map((noun, index) => (
            <NounFields
              // a level has no other name than its rank
              key={ranks[index]}
              field={`levels.${String(index)}`}
              what={ranks[index] ?? ''}
              noun={noun}
              refusals={refusals}
              onChange={(changed) => put(index, changed)}
            />
          ))}
          <Text className={styles.fault}>{faultWords(refusals, 'levels')}</Text>
          <div className={styles.line}>
            {levels.length < settingLimits.levels ? (
              <Button id="levels" onClick={() => typing.set({ levels: [...levels, { one: '', many: '' }] })}>
                Add a level below
              </Button>
            ) : null}
            {levels.length > 1 ? (
              <Button
                onClick={() => {
                  typing.set({ levels: levels.slice(0, -1) });
                  // with the last level that may go this button goes too
                  if (levels.length === 2) focusNext('levels');
                }}
              >
                Take the lowest level away
              </Button>
            ) : null}
          </div>
          <NounFields
            field="item"
            what="Numbered commitment"
            noun={item}
            refusals={refusals}
            onChange={(changed) => typing.set({ item: changed })}
          />
        </>
      )}
    </SaveForm>
  );
}

function NounFields(props: {
  field: string;
  what: string;
  noun: Noun;
  refusals: readonly Refusal[];
  onChange: (noun: Noun) => void;
}) {
  const styles = useStyles();
  const { field, what, noun, refusals, onChange } = props;
  return (
    <div className={styles.line}>
      <LineField
        id={`${field}.one`}
        label={`${what}, one`}
        value={noun.one}
        refusals={refusals}
        onChange={(one) => onChange({ ...noun, one })}
      />
      <LineField
        id={`${field}.many`}
        label={`${what}, several`}
        value={noun.many}
        refusals={refusals}
        onChange={(many) => onChange({ ...noun, many })}
      />
    </div>
  );
}
