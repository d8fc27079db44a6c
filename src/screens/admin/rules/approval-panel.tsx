import { Select, Text } from '@fluentui/react-components';
import { changeNames } from '#domain/change/change-words.ts';
import { changeKinds, type Approver, type ChangeKind, type Weight } from '#domain/change/change.ts';
import { checkSettings } from '#domain/check-settings.ts';
import type { ApprovalRules, Body } from '#domain/plan-settings.ts';
import type { Refusal } from '#domain/refusal.ts';
import { approverWords } from '#domain/setting-text.ts';
import { AdminTable } from '#screens/admin/admin-table.tsx';
import { Begin, Panel } from '#screens/admin/panel.tsx';
import { SaveForm, type useSaving } from '#screens/admin/save-form.tsx';
import { useSaveTyping, type Begun } from '#screens/admin/use-save-typing.ts';
import { keepingOf } from '#screens/parts/kept.ts';
import { useReady } from '#screens/use-store.ts';
import { sayRefusal } from '#screens/words.ts';
import { withApprover } from './approval-edit.ts';

const id = 'approval';
const weights: readonly Weight[] = ['minor', 'material'];
const head = ['Kind of change', 'Minor: the commitment stays as it is', 'Material: what was promised alters'];

// tags and notes are nobody's decision; that an action is done, or open again, is told in an update by whoever leads it
const undecided: ReadonlySet<ChangeKind> = new Set(['complete', 'reopen', 'details']);
const decided = changeKinds.filter((kind) => !undecided.has(kind));

/** Who decides which kind of change, minor and material. */
export function ApprovalPanel({ saving }: { saving: ReturnType<typeof useSaving> }) {
  const { approval } = useReady().snapshot.settings;
  const isOpen = saving.open === id;
  return (
    <Panel
      title="Who decides changes"
      isOpen={isOpen}
      actions={
        <Begin id={id} name="Edit who decides changes" onBegin={() => saving.begin(id)}>
          Edit
        </Begin>
      }
    >
      {isOpen ? (
        <ApprovalForm saving={saving} />
      ) : (
        <AdminTable
          label="Who decides changes"
          head={head}
          rows={[
            ...decided.flatMap((kind) => {
              const pair = approval.kinds[kind];
              return pair === undefined
                ? []
                : [
                    {
                      key: kind,
                      cells: [changeNames[kind], sayApprover(pair.minor), sayApprover(pair.material)],
                    },
                  ];
            }),
            {
              key: 'otherwise',
              cells: [
                Object.keys(approval.kinds).length === 0 ? 'Every kind' : 'Every other kind',
                sayApprover(approval.otherwise.minor),
                sayApprover(approval.otherwise.material),
              ],
            },
          ]}
        />
      )}
    </Panel>
  );
}

const typings = keepingOf<Begun<ApprovalRules>>();

function ApprovalForm({ saving }: { saving: ReturnType<typeof useSaving> }) {
  const { snapshot } = useReady();
  const { bodies } = snapshot.settings;
  const typing = useSaveTyping(typings, '');
  const rules = { ...typing.shown.settings.approval, ...typing.parts };
  return (
    <SaveForm
      isTop
      title="Who decides changes"
      effect="It holds for changes proposed from now on. Those that wait already are decided by the rule they were proposed under."
      check={() => checkSettings(snapshot, { approval: rules })}
      wish={() => ({
        command: { kind: 'save-settings', settings: { approval: rules } },
        label: 'Who decides changes',
      })}
      typing={typing}
      onSaved={saving.saved}
      onCancel={saving.cancel}
    >
      {(refusals) => (
        <>
          <Text>
            That an action is complete, or open again, is told in an update by whoever leads it. Embedding is
            the confirmation by somebody else.
          </Text>
          {bodies.some((body) => body.isActive) ? null : (
            <Text>A body can decide once it is named under Plan facts.</Text>
          )}
          <AdminTable
            label="Who decides changes"
            cards={{ unsaid: [] }}
            head={head}
            rows={[null, ...decided].map((kind) => ({
              key: kind ?? 'otherwise',
              cells: [
                kind === null ? 'All kinds, unless named below' : changeNames[kind],
                ...weights.map((weight) => (
                  <ApproverChoice
                    key={weight}
                    rules={rules}
                    kind={kind}
                    weight={weight}
                    bodies={bodies}
                    refusals={refusals}
                    onRules={typing.set}
                  />
                )),
              ],
            }))}
          />
        </>
      )}
    </SaveForm>
  );
}

function ApproverChoice(props: {
  rules: ApprovalRules;
  /** Null for all that are not named. */
  kind: ChangeKind | null;
  weight: Weight;
  bodies: readonly Body[];
  refusals: readonly Refusal[];
  onRules: (rules: ApprovalRules) => void;
}) {
  const { rules, kind, weight, bodies } = props;
  const now = (kind === null ? rules.otherwise : rules.kinds[kind])?.[weight];
  const field = kind === null ? `approval.otherwise.${weight}` : `approval.kinds.${kind}.${weight}`;
  const fault = props.refusals.find((one) => one.field === field);
  const choices: readonly Approver[] = [
    { by: 'admin' },
    { by: 'accountable' },
    ...bodies
      // one that decides now stays to be seen, also when it meets no more
      .filter((body) => body.isActive || (now?.by === 'body' && now.body === body.name))
      .map((body): Approver => ({ by: 'body', body: body.name })),
  ];
  const what = kind === null ? 'All kinds' : changeNames[kind];
  return (
    <>
      <Select
        id={field}
        aria-label={`${what}, ${weight}`}
        aria-invalid={fault !== undefined}
        {...(fault === undefined ? {} : { 'aria-describedby': `${field}-fault` })}
        value={now === undefined ? '' : approverWords(now)}
        onChange={(_, { value }) =>
          props.onRules(
            withApprover(rules, kind, weight, choices.find((one) => approverWords(one) === value) ?? null),
          )
        }
      >
        {kind === null ? null : <option value="">As for all kinds</option>}
        {choices.map((one) => (
          <option key={approverWords(one)} value={approverWords(one)}>
            {sayApprover(one)}
          </option>
        ))}
      </Select>
      {fault === undefined ? null : <span id={`${field}-fault`}>{sayRefusal(fault)}</span>}
    </>
  );
}

function sayApprover(approver: Approver): string {
  if (approver.by === 'body') return approver.body;
  return approver.by === 'admin' ? 'A plan admin' : 'The accountable officer';
}
