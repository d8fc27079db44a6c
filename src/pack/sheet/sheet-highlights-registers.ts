import type { Pack } from '#domain/pack/pack.ts';
import type { PackMeasure, PackRisk } from '#domain/pack/pack-register-parts.ts';
import { productOf } from '#domain/risk/risk.ts';
import { textColumn } from './sheet-actions.ts';
import { part, widths } from './sheet-highlights-part.ts';
import type { Region } from '#pack/sheet.ts';
import { styles } from '#pack/style.ts';
import { nothing } from '#pack/table.ts';

/** Which measures got better or worse. */
export function moversRegions({ highlights: { movers } }: Pack): readonly Region[] {
  return part(
    'Movers',
    'Measures that got better or worse',
    'Measures whose value moved since the one before, the ones that got worse first.',
    movers,
    [
      textColumn('Since the value before', widths.ref, ({ sense }) => senseWords(sense), styles.strong),
      textColumn('Measure', widths.title, ({ title }) => title),
      textColumn('Now', widths.narrow, ({ current }) => current.words),
      textColumn('Against target', widths.narrow, ({ ratingWords }) => ratingWords),
      textColumn('How it moved since the value before', widths.words, ({ sincePrevious }) =>
        sentence(sincePrevious),
      ),
      textColumn('How it moved since the baseline', widths.words, ({ sinceBaseline }) =>
        sentence(sinceBaseline),
      ),
    ],
    'No measure moved.',
    'Measures',
  );
}

/** The entries of the register that are worst, and what is done about them. */
export function risksRegions({ highlights: { topRisks } }: Pack): readonly Region[] {
  return part(
    'TopRisks',
    'Top risks and issues',
    'The entries of the register with the highest scores after mitigation.',
    topRisks,
    [
      textColumn('Ref', widths.ref, ({ ref }) => ref, styles.strong),
      textColumn('Risk or issue', widths.title, ({ title }) => title),
      textColumn('Score', widths.narrow, scoreWords),
      textColumn('In last pack', widths.narrow, ({ before }) =>
        before === null ? nothing : productOf(before),
      ),
      textColumn('Direction', widths.words, ({ direction }) => direction),
      textColumn('What is done about it', widths.words, ({ response, mitigations }) =>
        [response, ...mitigations].filter((text) => text.trim() !== '').join('\n'),
      ),
    ],
    'The register has no open entry.',
  );
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function senseWords(sense: PackMeasure['sense']): string {
  switch (sense) {
    case 'better':
      return 'Better';
    case 'worse':
      return 'Worse';
    default:
      return 'Neither';
  }
}

function scoreWords(risk: PackRisk): string {
  const { likelihood, impact } = risk.mitigated;
  return `${String(productOf(risk.mitigated))}: ${risk.band} (${String(likelihood)} × ${String(impact)})`;
}
