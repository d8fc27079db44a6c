import { tokens } from '@fluentui/react-components';
import type { Chart, LineLook } from './chart.ts';

/** How a line of a chart is drawn: its dashes as SVG has them, its width and the radius of its points, px. */
export type Stroke = {
  readonly color: string;
  readonly dash: string;
  readonly width: number;
  readonly mode: 'lines' | 'markers' | 'lines+markers';
  readonly size: number;
};

// told apart by their dashes and points as well, for those who do not see the colours
const strokes: Readonly<Record<LineLook, Stroke>> = {
  actual: { color: tokens.colorBrandForeground1, dash: '0', width: 3, mode: 'lines+markers', size: 4 },
  provisional: {
    color: tokens.colorPalettePumpkinForeground2,
    dash: '0',
    width: 1,
    mode: 'markers',
    size: 7,
  },
  forecast: { color: tokens.colorBrandForeground1, dash: '3 5', width: 2, mode: 'lines+markers', size: 3 },
  target: { color: tokens.colorPaletteGreenForeground1, dash: '10 4', width: 2, mode: 'lines', size: 0 },
  milestones: { color: tokens.colorPaletteGreenForeground1, dash: '0', width: 1, mode: 'markers', size: 6 },
  threshold: { color: tokens.colorPaletteRedForeground1, dash: '2 3', width: 2, mode: 'lines', size: 0 },
  before: { color: tokens.colorNeutralForeground3, dash: '5 5', width: 2, mode: 'lines+markers', size: 3 },
  other: { color: tokens.colorNeutralForeground2, dash: '8 3 2 3', width: 2, mode: 'lines+markers', size: 3 },
};

// comparators take turns, so that England and the neighbours are told apart
const others = [
  { color: tokens.colorPaletteGrapeForeground2, dash: '8 3 2 3' },
  { color: tokens.colorPaletteTealForeground2, dash: '5 5' },
  { color: tokens.colorNeutralForeground2, dash: '14 3' },
  { color: tokens.colorPaletteSteelForeground2, dash: '2 6' },
] as const;

/** The stroke of each line of a chart, in their order. */
export function strokesOf({ lines }: Pick<Chart, 'lines'>): readonly Stroke[] {
  let nOthers = 0;
  return lines.map(({ look }) => {
    if (look !== 'other') return strokes[look];
    nOthers += 1;
    return { ...strokes.other, ...others[(nOthers - 1) % others.length] };
  });
}
