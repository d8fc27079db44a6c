import type { Pack } from '#domain/pack/pack.ts';
import type { PackRisk, PackRisks } from '#domain/pack/pack-register-parts.ts';
import { productOf, type RiskKind, type Score } from '#domain/risk/risk.ts';
import { compareRefs } from '#domain/section.ts';
import { bandAt, bandStyle, numbered } from '#pack/risk-look.ts';
import { day, textColumn } from './sheet-actions.ts';
import { partedTable } from '#pack/parted-table.ts';
import { region, type PackSheet, type Region } from '#pack/sheet.ts';
import { styles } from '#pack/style.ts';
import type { Column } from '#pack/table.ts';

/** Name of the sheet with the heat maps. */
export const heatMapName = 'Risk heat map';

type Placed = 'unmitigated' | 'mitigated';

/**
 * The heat maps as tables: likelihood down, impact across, in each cell how many entries there are and which. Threats and
 * issues by their unmitigated and mitigated scores, opportunities apart, then what ended since the last pack.
 */
export function heatMapSheet({ risks, movement }: Pick<Pack, 'risks' | 'movement'>): PackSheet {
  const threats = [...risks.threats, ...risks.issues];
  const { opportunities, ended } = risks;
  const since = movement.since === null ? 'since the last freeze' : 'since the last pack';
  return {
    name: heatMapName,
    holds:
      'How many risks, issues and opportunities have which likelihood and impact, before and after mitigation.',
    notes: [
      'Each cell says the band of its score, which is likelihood times impact, then how many entries it has and which. An issue is happening now: its likelihood is the highest.',
      ...(opportunities.length === 0 ? ['There is no open opportunity.'] : []),
      ...(ended.length === 0 ? [`No entry ended ${since}.`] : []),
    ],
    regions: [
      mapRegion(risks, threats, 'unmitigated', 'threat', {
        table: 'ThreatsUnmitigated',
        title: 'Threats and issues, unmitigated: before anything is done. A high score is bad',
      }),
      mapRegion(risks, threats, 'mitigated', 'threat', {
        table: 'ThreatsMitigated',
        title: 'Threats and issues, mitigated: with the controls in place. A high score is bad',
      }),
      ...(opportunities.length === 0
        ? []
        : [
            mapRegion(risks, opportunities, 'unmitigated', 'opportunity', {
              table: 'OpportunitiesUnmitigated',
              title: 'Opportunities, before anything is done. A high score is good',
              isOnNewPage: true,
            }),
            mapRegion(risks, opportunities, 'mitigated', 'opportunity', {
              table: 'OpportunitiesMitigated',
              title: 'Opportunities, with what is done to take them. A high score is good',
            }),
          ]),
      ...(ended.length === 0 ? [] : endedRegions(ended, since)),
    ],
    printed: 5,
    printedWidth: sideWidth + 4 * cellWidth,
    drawings: () => [],
  };
}

function mapRegion(
  risks: PackRisks,
  entries: readonly PackRisk[],
  by: Placed,
  kind: RiskKind,
  about: Pick<Region, 'table' | 'title'> & { readonly isOnNewPage?: boolean },
): Region {
  const refsAt = ({ likelihood, impact }: Score) =>
    entries
      .filter((entry) => entry[by].likelihood === likelihood && entry[by].impact === impact)
      .map(({ ref }) => ref)
      .sort(compareRefs);
  const holds = `${about.title}: likelihood down, impact across.`;
  return region<number>(
    {
      name: heatMapName,
      table: about.table,
      columns: [
        {
          header: 'Likelihood',
          width: sideWidth,
          content: (likelihood) => numbered(risks.likelihoods, likelihood),
          style: () => styles.groupText,
        },
        ...[1, 2, 3, 4].map((impact): Column<number> => ({
          header: `Impact ${numbered(risks.impacts, impact)}`,
          width: cellWidth,
          content: (likelihood) => sayCell(risks, { likelihood, impact }, refsAt({ likelihood, impact })),
          style: (likelihood) => {
            const score = { likelihood, impact };
            return refsAt(score).length === 0
              ? bandStyle(risks, score, kind)
              : bandStyle(risks, score, kind, 'strong');
          },
        })),
      ],
      rows: [4, 3, 2, 1],
      hasFilters: false,
    },
    { ...about, holds },
  );
}

/** 'Very high (16)', then '2 entries: R1, R5' or 'None'. */
export function sayCell(risks: Pick<PackRisks, 'bands'>, score: Score, refs: readonly string[]): string {
  const band = risks.bands[bandAt(risks, score)]?.label ?? 'Score';
  const held =
    refs.length === 0
      ? 'None'
      : `${String(refs.length)} ${refs.length === 1 ? 'entry' : 'entries'}: ${refs.join(', ')}`;
  return `${band} (${String(productOf(score))})\n${held}`;
}

function endedRegions(ended: PackRisks['ended'], since: string): readonly Region[] {
  type Ended = PackRisks['ended'][number];
  return partedTable<Ended>(
    {
      name: heatMapName,
      table: 'RisksEnded',
      columns: [
        textColumn('Ref', sideWidth, ({ ref }) => ref, styles.strong),
        textColumn('Risk, issue or opportunity', cellWidth, ({ title }) => title),
        textColumn('How it ended', cellWidth, ({ how }) => how),
        {
          header: 'Ended on',
          width: cellWidth,
          content: ({ on }) => day(on),
          style: () => styles.day,
        },
      ],
      rows: ended,
      hasFilters: false,
    },
    {
      title: `Ended ${since}`,
      holds: 'Entries of the register that ended, and how.',
      whenEmpty: '',
      allOn: null,
      hasRefs: true,
      printed: [sideWidth, cellWidth, cellWidth, cellWidth, cellWidth],
    },
  );
}

const sideWidth = 20;
const cellWidth = 32;
