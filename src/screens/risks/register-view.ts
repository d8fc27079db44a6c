import type { CivilDate } from '#domain/date.ts';
import { riskKinds, type Risk, type RiskKind, type Score } from '#domain/risk/risk.ts';
import { isReviewDue, type ScoreOf } from '#domain/risk/risk-register.ts';
import { isUnder } from '#domain/section.ts';
import { nameOf, type Snapshot } from '#domain/snapshot.ts';

/** Which entries of the register are shown. '' and null narrow nothing down. */
export type RegisterView = {
  readonly text: string;
  readonly kind: RiskKind | null;
  readonly level: string;
  readonly owner: string;
  readonly section: string;
  /** Those that ended are shown only when they are asked for. */
  readonly state: 'open' | 'ended';
  readonly isDueOnly: boolean;
  readonly hasAskOnly: boolean;
  /** One cell of a heat map. */
  readonly cell: { readonly by: ScoreOf; readonly score: Score } | null;
  /** The day since which movement is told; '' for the last review of each entry. */
  readonly since: string;
};

/** What is asked for by an address; what makes no sense there narrows nothing down. */
export function viewFrom(address: Readonly<Record<string, string>>): RegisterView {
  const cell = /^(unmitigated|mitigated)-([1-4])-([1-4])$/.exec(address['cell'] ?? '');
  return {
    text: address['text'] ?? '',
    kind: riskKinds.find((one) => one === address['kind']) ?? null,
    level: address['level'] ?? '',
    owner: address['owner'] ?? '',
    section: address['section'] ?? '',
    state: address['state'] === 'ended' ? 'ended' : 'open',
    isDueOnly: address['due'] === 'yes',
    hasAskOnly: address['ask'] === 'yes',
    cell:
      cell === null
        ? null
        : {
            by: cell[1] === 'unmitigated' ? 'unmitigated' : 'mitigated',
            score: { likelihood: Number(cell[2]), impact: Number(cell[3]) },
          },
    since: address['since'] ?? '',
  };
}

/** The address that asks for a view; '' and null are left out. */
export function addressOf(view: RegisterView): Readonly<Record<string, string>> {
  const { cell } = view;
  const all: Readonly<Record<string, string>> = {
    text: view.text,
    kind: view.kind ?? '',
    level: view.level,
    owner: view.owner,
    section: view.section,
    state: view.state === 'ended' ? 'ended' : '',
    due: view.isDueOnly ? 'yes' : '',
    ask: view.hasAskOnly ? 'yes' : '',
    cell: cell === null ? '' : `${cell.by}-${String(cell.score.likelihood)}-${String(cell.score.impact)}`,
    since: view.since,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}

/** The entries that fit a view, in the order they came in. Every word searched for has to be found. */
export function entriesIn(
  snapshot: Snapshot,
  risks: readonly Risk[],
  view: RegisterView,
  today: CivilDate,
): readonly Risk[] {
  const words = view.text.toLowerCase().split(/\s+/).filter(Boolean);
  return risks.filter((risk) => {
    const score = view.cell === null ? null : risk[view.cell.by];
    return (
      (view.kind === null || risk.kind === view.kind) &&
      (view.level === '' || risk.level === view.level) &&
      (view.owner === '' || risk.owner === view.owner) &&
      (view.section === '' || isUnder(snapshot.sections, risk.sections, view.section)) &&
      (!view.isDueOnly || isReviewDue(risk, today)) &&
      (!view.hasAskOnly || risk.ask.trim() !== '') &&
      (view.cell === null ||
        (score?.likelihood === view.cell.score.likelihood && score.impact === view.cell.score.impact)) &&
      (words.length === 0 || has(snapshot, risk, words))
    );
  });
}

function has(snapshot: Snapshot, risk: Risk, words: readonly string[]): boolean {
  const owner = risk.owner === null ? '' : nameOf(snapshot, risk.owner);
  const text = [
    risk.ref,
    risk.title,
    risk.cause,
    risk.event,
    risk.effect,
    risk.controls,
    risk.ask,
    risk.level,
    owner,
    ...risk.actions,
  ]
    .join(' ')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}
