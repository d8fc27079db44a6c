import { LineChart, type LineChartPoints } from '@fluentui/react-charts';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { ChartLine, LineLook } from './chart-lines.ts';
import type { MeasureChartProps } from './measure-chart-slot.tsx';

const useStyles = makeStyles({
  // in forced colours everything is drawn in one, and the strokes tell the lines apart
  chart: {
    minWidth: 0,
    overflow: 'hidden',
    '@media (forced-colors: active)': { '& svg': { forcedColorAdjust: 'auto' } },
  },
});

type Stroke = {
  readonly color: string;
  readonly dash: string;
  readonly width: number;
  readonly mode: 'lines' | 'markers' | 'lines+markers';
  readonly size: number;
};

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
  other: { color: tokens.colorNeutralForeground2, dash: '8 3 2 3', width: 2, mode: 'lines+markers', size: 3 },
};

// comparators take turns, so that England and the neighbours are told apart
const others = [
  { color: tokens.colorPaletteGrapeForeground2, dash: '8 3 2 3' },
  { color: tokens.colorPaletteTealForeground2, dash: '5 5' },
  { color: tokens.colorNeutralForeground2, dash: '14 3' },
  { color: tokens.colorPaletteSteelForeground2, dash: '2 6' },
] as const;

// in high contrast all lines have one colour, and the list of lines shows no strokes
const strokeWords: Readonly<Partial<Record<LineLook, string>>> = {
  forecast: 'dotted',
  target: 'long dashes',
  threshold: 'short dashes',
  milestones: 'points',
  provisional: 'large points',
};

const otherWords = ['dash and dot', 'even dashes', 'very long dashes', 'wide dots'] as const;

/** The course of a measure as lines over time. Gaps and changes of definition part a line. */
export function MeasureChart({ chart }: MeasureChartProps) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const across = useWidth(box);
  const before = (line: ChartLine) => chart.lines.filter(({ look }) => look === 'other').indexOf(line);
  const data = chart.lines.map((line): LineChartPoints => {
    const { width, mode, size, ...usual } = strokes[line.look];
    const turn = before(line) % others.length;
    const { color, dash } = line.look === 'other' ? (others[turn] ?? usual) : usual;
    const words = line.look === 'other' ? otherWords[turn] : strokeWords[line.look];
    return {
      legend: words === undefined ? line.name : `${line.name}, ${words}`,
      color,
      lineOptions: { strokeDasharray: dash, strokeWidth: width, mode },
      hideNonActiveDots: mode === 'lines',
      gaps: line.gaps.map((at) => ({ startIndex: at, endIndex: at + 1 })),
      data: line.points.map(({ on, y, period, figure }) => ({
        x: new Date(`${on}T12:00:00Z`),
        y,
        markerSize: size,
        xAxisCalloutData: period,
        yAxisCalloutData: figure,
      })),
    };
  });
  return (
    <div ref={box} className={styles.chart}>
      <LineChart
        {...(across === null ? {} : { width: across })}
        culture="en-GB"
        data={{ chartTitle: chart.title, lineChartData: data }}
        height={340}
        yMinValue={chart.low}
        yMaxValue={chart.high}
        yAxisTickCount={5}
        yAxisTitle={chart.unit}
        useUTC
        enabledLegendsWrapLines
        dateLocalizeOptions={{ month: 'short', year: 'numeric' }}
        {...(chart.breaks.length === 0
          ? {}
          : {
              eventAnnotationProps: {
                events: chart.breaks.map((on) => ({
                  date: new Date(`${on}T12:00:00Z`),
                  event: 'Definition changed',
                })),
                strokeColor: tokens.colorNeutralForeground2,
                labelColor: tokens.colorNeutralForeground1,
                labelWidth: 130,
                labelHeight: 20,
                mergedLabel: (count: number) => `Definition changed ${String(count)} times`,
              },
            })}
      />
    </div>
  );
}

/** The width of an element, px, kept up to date: the chart looks at its own again only when it is told another. */
function useWidth(box: RefObject<HTMLElement | null>): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useEffect(() => {
    if (box.current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [box]);
  return width;
}
