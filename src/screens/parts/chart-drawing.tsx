import { LineChart, type LineChartPoints } from '@fluentui/react-charts';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { CivilDate } from '#domain/date.ts';
import { strokesOf } from './chart-strokes.ts';
import type { Chart } from './chart.ts';
import { monthMarks } from './month-marks.ts';

const useStyles = makeStyles({
  // in forced colours everything is drawn in one, and the strokes tell the lines apart
  chart: {
    minWidth: 0,
    overflow: 'hidden',
    '@media (forced-colors: active)': { '& svg': { forcedColorAdjust: 'auto' } },
  },
  // the chart is as high as its place
  lines: { height: '300px' },
  unit: { display: 'block', minHeight: '20px', color: tokens.colorNeutralForeground2 },
});

/** A chart as lines over time. Gaps and changes of definition part a line. What its strokes mean stands beside it. */
export function ChartDrawing({ chart }: { chart: Chart }) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const across = useWidth(box);
  const strokes = strokesOf(chart);
  const data = chart.lines.flatMap((line, at): readonly LineChartPoints[] => {
    const stroke = strokes[at];
    if (stroke === undefined) return [];
    const { color, dash, width, mode, size } = stroke;
    return [
      {
        legend: line.name,
        color,
        lineOptions: { strokeDasharray: dash, strokeWidth: width, mode },
        hideNonActiveDots: mode === 'lines',
        gaps: line.gaps.map((index) => ({ startIndex: index, endIndex: index + 1 })),
        data: line.points.map(({ on, y, period, figure }) => ({
          x: atNoon(on),
          y,
          markerSize: size,
          xAxisCalloutData: period,
          yAxisCalloutData: figure,
        })),
      },
    ];
  });
  const days = chart.lines.flatMap(({ points }) => points.map(({ on }) => on)).toSorted();
  // a label takes about 80 px
  const marks = monthMarks(days[0] ?? '', days.at(-1) ?? '', Math.min(7, Math.floor((across ?? 1000) / 80)));
  return (
    <div ref={box} className={styles.chart}>
      <span className={styles.unit}>{chart.unit === '%' ? 'Per cent' : chart.unit}</span>
      <div className={styles.lines}>
        <LineChart
          {...(across === null ? {} : { width: across })}
          culture="en-GB"
          data={{ chartTitle: chart.title, lineChartData: data }}
          hideLegend
          yMinValue={chart.low}
          yMaxValue={chart.high}
          yAxisTickValues={[...chart.ticks]}
          margins={{ right: 48, ...(chart.breaks.length === 0 ? { top: 12 } : {}) }}
          {...toItsEnds}
          tickValues={marks.map(({ on }) => atNoon(on))}
          xAxis={{ tickText: marks.map(({ words }) => words) }}
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
    </div>
  );
}

// the drawing takes it, though its type does not name it: without it a scale is widened to round numbers
const toItsEnds = { showRoundOffXTickValues: false };

// days as numbers: an axis of dates would run on to the next quarter or year, far beyond the last value
function atNoon(day: CivilDate): number {
  return Date.parse(`${day}T12:00:00Z`);
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
