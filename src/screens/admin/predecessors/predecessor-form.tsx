import { useState } from 'react';
import { checkPredecessors } from '#domain/predecessor/decide-predecessor.ts';
import { dispositions, type Disposition, type Predecessor } from '#domain/predecessor/predecessor.ts';
import { SaveForm, type useSaving } from '#screens/admin/save-form.tsx';
import { useSaveTyping, type Begun } from '#screens/admin/use-save-typing.ts';
import { keepingOf } from '#screens/parts/kept.ts';
import { ChoiceField, LineField, WordsField } from '#screens/parts/plain-fields.tsx';
import { useReady } from '#screens/use-store.ts';
import { dispositionWords, refsIn, successorWords } from './disposition-words.ts';

const replacing: ReadonlySet<Disposition> = new Set(['carried', 'combined']);

/** What is filled in of one; `refs` are its successors as they are typed. */
type Typed = Predecessor & { readonly refs: string };

const typings = keepingOf<Begun<Typed>>();

/** One action of an earlier plan, to add or to edit. */
export function PredecessorForm(props: {
  saving: ReturnType<typeof useSaving>;
  predecessor: Predecessor | null;
}) {
  const { saving } = props;
  const { snapshot, store } = useReady();
  const listed = props.predecessor;
  const typing = useSaveTyping(typings, listed?.id ?? '');
  const { predecessors } = typing.shown;
  // of a new one: the same however often it is tried
  const [id] = useState(() => typing.parts.id ?? store.newId());
  const now =
    listed === null
      ? blank(id, [...predecessors.values()].at(-1)?.plan ?? '')
      : (predecessors.get(listed.id) ?? listed);
  const { refs = now.successors.join(', '), ...parts } = typing.parts;
  const given: Predecessor = { ...now, ...parts };
  const isReplaced = replacing.has(given.disposition);
  const wanted: Predecessor = { ...given, successors: isReplaced ? refsIn(refs) : [] };
  const change = (part: Partial<Typed>) => typing.set({ id: given.id, ...part });
  const name = `${given.plan} ${given.ref}`.trim();
  return (
    <SaveForm
      isTop
      title={props.predecessor === null ? 'An action of an earlier plan' : name}
      effect="It is seen at once with the actions that replace it. Where one action replaces several, all of them are combined, whichever was recorded first."
      check={() => checkPredecessors(snapshot, [wanted])}
      wish={() => ({
        command: { kind: 'save-predecessors', predecessors: [wanted] },
        label: name === '' ? 'Earlier action' : name,
      })}
      typing={typing}
      onSaved={saving.saved}
      onCancel={saving.cancel}
    >
      {(refusals) => (
        <>
          <LineField
            id="0.plan"
            label="Earlier plan"
            hint="Such as ‘SEND Strategy 2021-25’."
            value={given.plan}
            refusals={refusals}
            onChange={(plan) => change({ plan })}
          />
          <LineField
            id="0.ref"
            label="Its number there"
            value={given.ref}
            refusals={refusals}
            onChange={(ref) => change({ ref })}
          />
          <WordsField
            id="0.wording"
            label="Wording"
            rows={3}
            value={given.wording}
            refusals={refusals}
            onChange={(wording) => change({ wording })}
          />
          <ChoiceField
            id="0.disposition"
            label="What became of it"
            options={dispositions.map((key) => ({ key, words: dispositionWords[key] }))}
            value={given.disposition}
            refusals={refusals}
            onChange={(value) =>
              change({ disposition: dispositions.find((one) => one === value) ?? given.disposition })
            }
          />
          {isReplaced ? (
            <LineField
              id="0.successors"
              label="Replaced by"
              hint={
                successorWords(snapshot, wanted.successors) ||
                'References of actions here, such as 1.3.2, 1.3.3.'
              }
              value={refs}
              refusals={refusals}
              onChange={(typed) => change({ refs: typed })}
            />
          ) : null}
          <WordsField
            id="0.reason"
            label="Reason"
            rows={2}
            value={given.reason}
            refusals={refusals}
            onChange={(reason) => change({ reason })}
          />
        </>
      )}
    </SaveForm>
  );
}

function blank(id: string, plan: string): Predecessor {
  return { row: null, id, plan, ref: '', wording: '', disposition: 'open', reason: '', successors: [] };
}
