import type { Pack } from '#domain/pack/pack.ts';
import type { PackRisk, PackRisks } from '#domain/pack/pack-register-parts.ts';
import { sayChain, sinceLastPack } from '#domain/pack/pack-risk-words.ts';
import { productOf, type RiskKind, type Score } from '#domain/risk/risk.ts';
import { day, orNone, textColumn, yesNo } from './sheet-actions.ts';
import { figureHeader, figureStyle, shortDay } from '#pack/figure-style.ts';
import { bandStyle, numbered } from '#pack/risk-look.ts';
import { heatMapSheet } from './sheet-heat-map.ts';
import { oneTable, type PackSheet } from '#pack/sheet.ts';
import { styles } from '#pack/style.ts';
import { nothing, type Column } from '#pack/table.ts';

/** Name of the sheet with the register. */
export const risksName = 'Risks';

/** The risk sheets of a pack: heat map and register. A public pack has none: what it leaves out must not look like nothing. */
export function riskSheets(pack: Pick<Pack, 'facts' | 'risks' | 'movement'>): readonly PackSheet[] {
  return pack.facts.audience === 'public' ? [] : [heatMapSheet(pack), risksSheet(pack)];
}

/** The open entries of the register: threats, issues, then opportunities, each with what matters most first. */
export function risksSheet(pack: Pick<Pack, 'risks' | 'movement'>): PackSheet {
  const { threats, issues, opportunities } = pack.risks;
  const rows = [...threats, ...issues, ...opportunities];
  const columns = riskColumns(pack);
  return oneTable<PackRisk | null>({
    name: risksName,
    holds:
      'The register of open risks, issues and opportunities with scores, mitigations, owners and what the board is asked.',
    notes: [
      rows.length === 0
        ? 'No risk, issue or opportunity is open.'
        : `${counted(pack.risks)} Threats come first, then issues, then opportunities. A score is likelihood times impact, 1 to 16: for threats and issues a high score is bad, for opportunities it is good. Columns from Level on are for the screen and are not printed.`,
    ],
    table: 'Risks',
    columns: orNone(columns),
    rows: rows.length === 0 ? [null] : rows,
    printed: printedColumns,
    hasFilters: true,
    hasRefs: false,
    rowsBelow: 0,
  });
}

/** What a kind of entry is called. */
export const kindText: Readonly<Record<RiskKind, string>> = {
  threat: 'Threat',
  opportunity: 'Opportunity',
  issue: 'Issue',
};

const printedColumns = 12;

/** The columns of the register: first what is printed. */
export function riskColumns({
  risks,
  movement,
}: Pick<Pack, 'risks' | 'movement'>): readonly Column<PackRisk>[] {
  const isFirst = movement.since === null;
  return [
    textColumn('Ref', 6, ({ ref }) => ref, styles.strong),
    textColumn('Kind', 11, ({ kind }) => kindText[kind]),
    textColumn('Title', 17, ({ title }) => title),
    textColumn('Cause, event and effect', 38, sayChain),
    score('Unmitigated score', 13.2, ({ unmitigated }) => unmitigated),
    score('Mitigated score', 9.8, ({ mitigated }) => mitigated),
    {
      header: 'Band',
      width: 10,
      content: ({ band }) => band,
      style: ({ mitigated, kind }) => bandStyle(risks, mitigated, kind),
    },
    textColumn('Since the last pack', 12, (risk) => (isFirst ? 'Not compared' : sinceLastPack(risk))),
    textColumn('Mitigations', 31, ({ mitigations }) => inLines(mitigations)),
    textColumn('Owner', 14, ({ owner }) => owner),
    {
      header: 'Next review',
      width: 12.5,
      content: ({ reviewOn }) => day(reviewOn),
      style: () => shortDay,
    },
    textColumn('Asked of the board', 14, ({ ask }) => ask),
    // on paper the band says who looks after it, and the day whether its review is due
    textColumn('Level', 30, ({ level }) => level),
    textColumn('Review due', 12, ({ isReviewDue }) => yesNo(isReviewDue)),
    score('Target score', 10, ({ target }) => target),
    textColumn('Unmitigated likelihood', 18, ({ unmitigated }) =>
      numbered(risks.likelihoods, unmitigated.likelihood),
    ),
    textColumn('Unmitigated impact', 18, ({ unmitigated }) => numbered(risks.impacts, unmitigated.impact)),
    textColumn('Mitigated likelihood', 18, ({ mitigated }) =>
      numbered(risks.likelihoods, mitigated.likelihood),
    ),
    textColumn('Mitigated impact', 18, ({ mitigated }) => numbered(risks.impacts, mitigated.impact)),
    textColumn('Direction at the last review', 18, ({ direction }) => direction),
    textColumn('Response', 14, ({ response }) => response),
    textColumn('Controls in place', 40, ({ controls }) => controls),
    textColumn('Actioners', 24, ({ actioners }) => actioners.join('\n')),
    textColumn('Actions and measures', 22, ({ about }) => about.join(', ')),
  ];
}

function counted({ threats, issues, opportunities }: PackRisks): string {
  const many = (count: number, one: string, more: string) => `${String(count)} ${count === 1 ? one : more}`;
  return `Open: ${many(threats.length, 'threat', 'threats')}, ${many(issues.length, 'issue', 'issues')} and ${many(opportunities.length, 'opportunity', 'opportunities')}.`;
}

function inLines(texts: readonly string[]): string {
  return texts.map((one) => (texts.length === 1 ? one : `• ${one}`)).join('\n');
}

function score(header: string, width: number, of: (row: PackRisk) => Score | null): Column<PackRisk> {
  return {
    header,
    width,
    headerStyle: figureHeader,
    content: (row) => {
      const one = of(row);
      return one === null ? nothing : productOf(one);
    },
    style: () => figureStyle('0'),
  };
}
