import { useState } from 'react';
import { checkCuration, curationHints, type CurationHint } from '#domain/pack/check-curation.ts';
import { focusNext } from '#screens/parts/focus-on.ts';
import { WordsField } from '#screens/parts/plain-fields.tsx';
import { RefusalList } from '#screens/parts/refusal-list.tsx';
import { useReady } from '#screens/use-store.ts';
import { sayRefusal } from '#screens/words.ts';
import { Asks } from './asks.tsx';
import { fieldName } from './refused-field.ts';
import { NextStep } from './steps.tsx';
import type { PackWriting } from './use-pack-draft.ts';

/** How the plan stands in a sentence, for the body and for the public, and what the body is asked. */
export function WordsStep({ writing }: { writing: PackWriting }) {
  const { snapshot } = useReady();
  const [isTried, setTried] = useState(false);
  const { draft, meeting, curate } = writing;
  const { overall, publicOverall } = draft.curation;
  const all = checkCuration(draft.curation, snapshot).filter(({ field }) => !field?.startsWith('highlights'));
  // an ask that was just added is no fault before anybody had the chance to write it
  const refusals = all.filter((one) => isTried || one.code === 'text-too-long');
  const hints = curationHints(draft.curation);
  const mayLeave = () => {
    if (all.length === 0) return true;
    setTried(true);
    focusNext('to-put-right');
    return false;
  };
  return (
    <>
      <RefusalList refusals={isTried ? all : []} say={(one) => `${fieldName(one)}${sayRefusal(one)}`} />
      <WordsField
        id="overall"
        label="How the plan stands"
        hint={`One sentence that is read first, such as ‘Most actions are on track; speech and language is not, and needs a decision today’.${sayHints(hints, 'overall')}`}
        rows={3}
        value={overall}
        refusals={refusals}
        onChange={(words) => curate((now) => ({ ...now, overall: words }))}
      />
      <WordsField
        id="publicOverall"
        label="The same for the public"
        hint={`Stands in what is published: the bulletin, the scrutiny report and the plain workbook. Leave it empty to say nothing there.${sayHints(hints, 'publicOverall')}`}
        rows={3}
        value={publicOverall}
        refusals={refusals}
        onChange={(words) => curate((now) => ({ ...now, publicOverall: words }))}
      />
      <Asks writing={writing} refusals={refusals} />
      <NextStep meeting={meeting} part="words" mayLeave={mayLeave} />
    </>
  );
}

function sayHints(hints: readonly CurationHint[], field: CurationHint['field']): string {
  const first = hints.find((one) => one.field === field);
  if (first === undefined) return '';
  return first.is === 'long'
    ? ' This is long for something that is read at a glance.'
    : ' This is more than one sentence.';
}
