import { Field, Input, makeStyles } from '@fluentui/react-components';
import { checkSettings } from '#domain/check-settings.ts';
import { questionBounds, type QuestionRules } from '#domain/question-rules.ts';
import type { AskedCode } from '#domain/question.ts';
import { AdminTable } from '#screens/admin/admin-table.tsx';
import { Begin, Panel } from '#screens/admin/panel.tsx';
import { SaveForm, type useSaving } from '#screens/admin/save-form.tsx';
import { useSaveTyping, type Begun } from '#screens/admin/use-save-typing.ts';
import { faultAt } from '#screens/parts/fault.ts';
import { keepingOf } from '#screens/parts/kept.ts';
import { TickField } from '#screens/parts/plain-fields.tsx';
import { useReady } from '#screens/use-store.ts';

const id = 'questions';

type Sentence = (rules: Pick<QuestionRules, 'cyclesWithoutUpdate' | 'riskScore'>) => string;

/** When each question is asked, in the order in which they are shown. */
const sentences: Readonly<Record<AskedCode, Sentence>> = {
  'overdue-but-on-track': () =>
    'The last possible day of the completion date has passed, and the status says that all is well.',
  'on-track-without-update': ({ cyclesWithoutUpdate: n }) =>
    `The status says that all is well, and no update came in for ${n === 1 ? 'a cycle' : `${String(n)} cycles in a row`}.`,
  'reason-missing': () => 'The status asks for a reason, and none is given.',
  'measure-falling': () =>
    'The status says that all is well, and the last value of a linked measure is worse than the one before.',
  'risk-high': ({ riskScore: n }) =>
    `The status says that all is well, and a linked threat or issue has a mitigated score of ${String(n)} or more.`,
  'complete-without-evidence': () => 'The action is done, and no evidence is linked.',
  'off-track-to-on-track': () => 'The status went from the worst to the best in one step.',
  'on-track-to-off-track': () => 'The status went from the best to the worst in one step.',
  'review-date-passed': () => 'The day on which somebody was to look at it again has passed.',
  'review-date-missing': () =>
    'Its completion date names no last day, or it is on hold, and no day to look at it again is set.',
};

/** The codes of the record, in its order. Object.keys forgets that they are codes. */
const codes = Object.keys(sentences) as AskedCode[];

const useStyles = makeStyles({
  bound: { maxWidth: '320px' },
  group: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
});

/** Which questions are asked of a status, and from where on. */
export function QuestionPanel({ saving }: { saving: ReturnType<typeof useSaving> }) {
  const { questions } = useReady().snapshot.settings;
  const isOpen = saving.open === id;
  return (
    <Panel
      title="Questions that a status has to answer"
      isOpen={isOpen}
      actions={
        <Begin id={id} name="Edit which questions are asked" onBegin={() => saving.begin(id)}>
          Edit
        </Begin>
      }
    >
      {isOpen ? (
        <QuestionForm saving={saving} />
      ) : (
        <AdminTable
          label="Questions that a status has to answer"
          hasPlainHeads
          head={['It is asked when', 'Asked']}
          rows={codes.map((code) => ({
            key: code,
            cells: [sentences[code](questions), questions.asked[code] ? 'Yes' : 'No'],
          }))}
        />
      )}
    </Panel>
  );
}

const { from, to } = questionBounds.cyclesWithoutUpdate;
const scores = questionBounds.riskScore;

type Typed = {
  readonly asked: Partial<QuestionRules['asked']>;
  readonly cycles: string;
  readonly riskScore: string;
};

const typings = keepingOf<Begun<Typed>>();

function QuestionForm({ saving }: { saving: ReturnType<typeof useSaving> }) {
  const styles = useStyles();
  const { snapshot } = useReady();
  const typing = useSaveTyping(typings, '');
  const now = typing.shown.settings.questions;
  const asked = { ...now.asked, ...typing.parts.asked };
  const { cycles = String(now.cyclesWithoutUpdate), riskScore = String(now.riskScore) } = typing.parts;
  const questions: QuestionRules = {
    ...now,
    asked,
    cyclesWithoutUpdate: numberIn(cycles),
    riskScore: numberIn(riskScore),
  };
  // the sentence goes on with the bound in force while the field holds no number
  const shown = {
    cyclesWithoutUpdate: questions.cyclesWithoutUpdate || now.cyclesWithoutUpdate,
    riskScore: questions.riskScore || now.riskScore,
  };
  return (
    <SaveForm
      isTop
      title="Questions that a status has to answer"
      effect="Leads and admins see the questions by these rules at once. They are questions, not verdicts: nobody is stopped from saving an update."
      check={() => checkSettings(snapshot, { questions })}
      wish={() => ({
        command: { kind: 'save-settings', settings: { questions } },
        label: 'Which questions are asked',
      })}
      typing={typing}
      onSaved={saving.saved}
      onCancel={saving.cancel}
    >
      {(refusals) => (
        <>
          <fieldset className={styles.group}>
            <legend>Ask when</legend>
            {codes.map((code) => (
              <div key={code}>
                <TickField
                  id={`questions.${code}`}
                  label={sentences[code](shown)}
                  isOn={asked[code]}
                  onChange={(isOn) => typing.set({ asked: { ...typing.parts.asked, [code]: isOn } })}
                />
              </div>
            ))}
          </fieldset>
          <Field
            label="Cycles in a row without an update"
            hint={`From ${String(from)} to ${String(to)}`}
            className={styles.bound}
            {...faultAt(refusals, 'questions.cyclesWithoutUpdate')}
          >
            <Input
              id="questions.cyclesWithoutUpdate"
              inputMode="numeric"
              value={cycles}
              onChange={(_, { value }) => typing.set({ cycles: value })}
            />
          </Field>
          <Field
            label="Score of a linked threat or issue"
            hint={`From ${String(scores.from)} to ${String(scores.to)}`}
            className={styles.bound}
            {...faultAt(refusals, 'questions.riskScore')}
          >
            <Input
              id="questions.riskScore"
              inputMode="numeric"
              value={riskScore}
              onChange={(_, { value }) => typing.set({ riskScore: value })}
            />
          </Field>
        </>
      )}
    </SaveForm>
  );
}

function numberIn(text: string): number {
  return /^\d{1,3}$/.test(text.trim()) ? Number(text) : Number.NaN;
}
