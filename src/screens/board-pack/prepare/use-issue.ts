import { useState } from 'react';
import type { IssuedPack } from '#domain/pack/issued-pack.ts';
import type { Refusal } from '#domain/refusal.ts';
import { issuePack, type IssueStep } from '#store/issue-pack.ts';
import type { Entry } from '#store/outbox.ts';
import type { Store } from '#store/state.ts';
import type { PackDraft } from './pack-draft.ts';
import type { PackWriting } from './use-pack-draft.ts';

/** How far the issue of a pack is. Only 'issued' means that the library has it. */
export type IssueRun =
  | { readonly at: 'idle' }
  | { readonly at: 'working'; readonly step: IssueStep }
  /** `draft` is what was to be issued: what is said about it holds until it is changed. */
  | { readonly at: 'refused'; readonly refusals: readonly Refusal[]; readonly draft: PackDraft }
  /** The frozen plan is saved; the row that issues it is on its way. */
  | { readonly at: 'kept'; readonly entry: Entry }
  | { readonly at: 'failed'; readonly error: unknown; readonly draft: PackDraft }
  | { readonly at: 'issued'; readonly pack: IssuedPack };

/** The issuing of a pack, one at a time. What was prepared is forgotten only once the library has the pack. */
export type Issuing = {
  readonly run: IssueRun;
  issue(writing: PackWriting, withoutPrevious: boolean): Promise<void>;
};

/** Issues packs. */
export function useIssue(store: Store): Issuing {
  const [run, setRun] = useState<IssueRun>({ at: 'idle' });
  return {
    run,
    issue: async (writing, withoutPrevious) => {
      if (run.at === 'working') return;
      const { draft } = writing;
      setRun({ at: 'working', step: 'reading' });
      try {
        await writing.flush();
        const wish = { ...draft, withoutPrevious };
        const outcome = await issuePack(store, wish, (step) => setRun({ at: 'working', step }));
        switch (outcome.kind) {
          case 'issued':
            await writing.forget();
            setRun({ at: 'issued', pack: outcome.pack });
            break;
          case 'refused':
            setRun({ at: 'refused', refusals: outcome.refusals, draft });
            break;
          case 'kept':
            writing.change({ sentAs: outcome.pack.sha256 });
            await writing.flush();
            setRun({ at: 'kept', entry: outcome.entry });
            break;
        }
      } catch (error) {
        setRun({ at: 'failed', error, draft });
      }
    },
  };
}
