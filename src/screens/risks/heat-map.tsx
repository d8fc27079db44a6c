import { makeStyles } from '@fluentui/react-components';
import { useState, type KeyboardEvent } from 'react';
import type { Risk, RiskKind } from '#domain/risk/risk.ts';
import { heatMapOf, type HeatCell as Entries, type ScoreOf } from '#domain/risk/risk-register.ts';
import { useReady } from '#screens/use-store.ts';
import { HeatCell, type Moves } from './heat-cell.tsx';
import { HeatGrid } from './heat-grid.tsx';
import { arrows, kindWords } from './risk-words.ts';

const useStyles = makeStyles({ cell: { padding: 0, height: '76px' } });

/**
 * A 4 × 4 heat map: a table of likelihood by impact with the number of entries in each cell. Each cell is a button that
 * shows its entries below; the arrow keys, Home and End go from cell to cell.
 */
export function HeatMap(props: {
  title: string;
  by: ScoreOf;
  risks: readonly Risk[];
  /** The sense of the colours. */
  kind: RiskKind;
  /** What the entries are called, such as 'threats and issues'. */
  noun: { readonly one: string; readonly many: string };
  moves: Moves;
  chosen: Entries['score'] | null;
  onChoose: (cell: Entries | null) => void;
}) {
  const styles = useStyles();
  const { risks: rules } = useReady().snapshot.settings;
  const rows = heatMapOf(props.risks, props.by);
  const [at, setAt] = useState({ row: 0, column: 0 });
  const handleKey = (event: KeyboardEvent) => {
    const next = nextCell(at, event.key);
    if (next === null) return;
    event.preventDefault();
    setAt(next);
    event.currentTarget
      .closest('table')
      ?.querySelector<HTMLButtonElement>(`[data-cell="${String(next.row)}-${String(next.column)}"]`)
      ?.focus();
  };
  return (
    <HeatGrid
      title={props.title}
      rules={rules}
      renderCell={({ likelihood, impact }) => {
        const [row, column] = [4 - likelihood, impact - 1];
        const cell = rows[row]?.[column];
        return cell === undefined ? null : (
          <td key={impact} className={styles.cell}>
            <HeatCell
              cell={cell}
              kind={props.kind}
              noun={props.noun}
              moves={props.moves}
              name={`${String(row)}-${String(column)}`}
              isStop={at.row === row && at.column === column}
              isChosen={props.chosen?.likelihood === likelihood && props.chosen.impact === impact}
              onFocus={() => setAt({ row, column })}
              onKey={handleKey}
              onChoose={props.onChoose}
            />
          </td>
        );
      }}
    />
  );
}

/** The cell a key leads to from another one; null for keys that lead nowhere. The edges hold. */
export function nextCell(
  { row, column }: { readonly row: number; readonly column: number },
  key: string,
): { readonly row: number; readonly column: number } | null {
  const within = (n: number) => Math.min(3, Math.max(0, n));
  switch (key) {
    case 'ArrowUp':
      return { row: within(row - 1), column };
    case 'ArrowDown':
      return { row: within(row + 1), column };
    case 'ArrowLeft':
      return { row, column: within(column - 1) };
    case 'ArrowRight':
      return { row, column: within(column + 1) };
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return { row, column: 3 };
    default:
      return null;
  }
}

/** What stands below the maps: what each arrow in them says. */
export const arrowKey = `${arrows.up} went up, ${arrows.down} went down, ${arrows.new} new. Without an arrow: no change.`;

/** What the entries of a map are called. */
export const mapNouns = {
  threats: { one: 'threat or issue', many: 'threats and issues' },
  opportunities: {
    one: kindWords.opportunity.one.toLowerCase(),
    many: kindWords.opportunity.many.toLowerCase(),
  },
} as const;
