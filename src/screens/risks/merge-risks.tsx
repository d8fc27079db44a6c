import { Text } from '@fluentui/react-components';
import { blankRisk, productOf, type Risk, type RiskKind } from '#domain/risk/risk.ts';
import { nextReviewOn, openRisks } from '#domain/risk/risk-register.ts';
import { faultAt } from '#screens/parts/fault.ts';
import { WordsField } from '#screens/parts/plain-fields.tsx';
import { SearchChoice } from '#screens/parts/search-choice.tsx';
import { Page } from '#screens/parts/page.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { NewEntry } from './new-entry.tsx';
import { useRiskTyping } from './risk-typing.ts';
import { kindWords, sayProduct } from './risk-words.ts';

/** Makes one entry out of several of one kind. Those end, and stay to be seen with their own scores. */
export function MergeRisks() {
  const { snapshot, store, me } = useReady();
  const typing = useRiskTyping('Merge entries');
  const { refs, words: note } = typing.value;
  const back = hrefOf({ at: 'risks', tab: 'threats', filter: {} });
  if (me.role !== 'admin')
    return (
      <Page title="Merge entries">
        <Text>Only a plan admin can do this.</Text>
      </Page>
    );
  const chosen = refs.flatMap((ref) => snapshot.risks.get(ref) ?? []);
  const kind = chosen[0]?.kind ?? null;
  const today = store.today();
  const all = openRisks(snapshot, kind).map((risk) => {
    const words = `${risk.ref} ${risk.title} (${kindWords[risk.kind].one}, ${sayProduct(snapshot.settings.risks, risk.mitigated)})`;
    return { key: risk.ref, words, search: words.toLowerCase() };
  });
  return (
    <Page
      title="Merge entries"
      lead="Several entries of one kind become one. Each keeps its number, its scores and its history, and can be seen from the new one."
    >
      <NewEntry
        name="Merge entries"
        start={startFrom(chosen, kind ?? 'threat', today, nextReviewOn(snapshot.cycles.values(), today))}
        asksKind={false}
        commandFor={(into, reviewId) => ({ kind: 'merge-risks', refs, reviewId, into, note })}
        typing={typing}
        verb="Merge them"
        done={(ref) => `${refs.join(', ')} go on as ${ref}.`}
        back={back}
      >
        {(refusals) => (
          <>
            <SearchChoice
              id="refs"
              label="Which entries become one?"
              noun="entry"
              hint="The new entry begins with the highest of their scores, and with all their words, people and links."
              all={all}
              chosen={refs}
              fault={faultAt(refusals, 'refs')}
              onChange={(next) => typing.set({ refs: next })}
            />
            <WordsField
              id="note"
              label="Why are they merged?"
              rows={2}
              value={note}
              refusals={refusals}
              onChange={(words) => typing.set({ words })}
            />
          </>
        )}
      </NewEntry>
    </Page>
  );
}

/** What a merged entry begins with: the highest scores, and all people and links of its parts. */
export function startFrom(parts: readonly Risk[], kind: RiskKind, today: string, reviewOn: string): Risk {
  const together = (of: (risk: Risk) => readonly string[]) => [...new Set(parts.flatMap(of))];
  const words = (of: (risk: Risk) => string) =>
    parts
      .map((risk) => [risk.ref, of(risk).trim()] as const)
      .filter(([, text]) => text !== '')
      .map(([ref, text]) => `${ref}: ${text}`)
      .join('\n');
  const highest = (of: 'unmitigated' | 'mitigated') =>
    parts.map((risk) => risk[of]).toSorted((a, b) => productOf(b) - productOf(a))[0] ?? {
      likelihood: kind === 'issue' ? 4 : 0,
      impact: 0,
    };
  const [first] = parts;
  return {
    ...blankRisk('', kind, today),
    cause: words((risk) => risk.cause),
    event: words((risk) => risk.event),
    effect: words((risk) => risk.effect),
    controls: words((risk) => risk.controls),
    ask: words((risk) => risk.ask),
    unmitigated: highest('unmitigated'),
    mitigated: highest('mitigated'),
    response: first?.response ?? '',
    mitigations: parts.flatMap((risk) => risk.mitigations),
    owner: first?.owner ?? null,
    actioners: together((risk) => risk.actioners),
    sections: together((risk) => risk.sections),
    actions: together((risk) => risk.actions),
    measures: together((risk) => risk.measures),
    reviewOn,
  };
}
