import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { Risk, RiskKind } from '#domain/risk.ts';
import { heatMapOf, type HeatCell, type ScoreOf } from '#domain/risk-register.ts';
import { bandOf } from '#domain/risk-score.ts';
import { useReady } from '#screens/use-store.ts';
import { Unseen, useBandColour } from './band-mark.tsx';
import { arrows, kindWords, numbered, sayParts } from './risk-words.ts';

const useStyles = makeStyles({
  table: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'separate',
    borderSpacing: '2px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  caption: { ...typographyStyles.subtitle2, textAlign: 'left', padding: `0 0 ${tokens.spacingVerticalXS}` },
  head: {
    padding: '4px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    textAlign: 'left',
    verticalAlign: 'bottom',
    overflowWrap: 'anywhere',
    hyphens: 'auto',
    '@media (max-width: 479px)': { padding: '2px', fontSize: tokens.fontSizeBase100 },
  },
  side: { verticalAlign: 'middle' },
  cell: { padding: 0, height: '76px' },
  button: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    boxSizing: 'border-box',
    width: '100%',
    height: '100%',
    minHeight: '76px',
    padding: '4px',
    border: `1px solid ${tokens.colorTransparentStroke}`,
    fontFamily: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': {
      outline: `3px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-3px',
    },
  },
  empty: { cursor: 'default', ':hover': { textDecorationLine: 'none' } },
  chosen: {
    boxShadow: `inset 0 0 0 3px ${tokens.colorNeutralForeground1}`,
    '@media (forced-colors: active)': { outline: '3px solid Highlight', outlineOffset: '-3px' },
  },
  count: { fontSize: tokens.fontSizeBase500, lineHeight: 1.1, fontWeight: tokens.fontWeightSemibold },
  band: { fontSize: tokens.fontSizeBase100, lineHeight: 1.2 },
  refs: { fontSize: tokens.fontSizeBase200, lineHeight: 1.3 },
});

/** How the entries of a map moved, by their refs: the arrow to draw and the words that say it. */
export type Moves = ReadonlyMap<string, { readonly arrow: string; readonly words: string }>;

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
  chosen: HeatCell['score'] | null;
  onChoose: (cell: HeatCell | null) => void;
}) {
  const styles = useStyles();
  const { risks: rules } = useReady().snapshot.settings;
  const rows = heatMapOf(props.risks, props.by);
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState({ row: 0, column: 0 });
  const handleKey = (event: KeyboardEvent) => {
    const next = nextCell(at, event.key);
    if (next === null) return;
    event.preventDefault();
    setAt(next);
    table.current
      ?.querySelector<HTMLButtonElement>(`[data-cell="${String(next.row)}-${String(next.column)}"]`)
      ?.focus();
  };
  return (
    <table ref={table} className={styles.table}>
      <caption className={styles.caption}>{props.title}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            Likelihood down, impact across
          </th>
          {[1, 2, 3, 4].map((impact) => (
            <th key={impact} scope="col" className={styles.head}>
              {numbered(rules.impacts, impact)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          <tr key={cells[0]?.score.likelihood}>
            <th scope="row" className={mergeClasses(styles.head, styles.side)}>
              {numbered(rules.likelihoods, 4 - row)}
            </th>
            {cells.map((cell, column) => (
              <td key={cell.score.impact} className={styles.cell}>
                <Cell
                  cell={cell}
                  kind={props.kind}
                  noun={props.noun}
                  moves={props.moves}
                  name={`${String(row)}-${String(column)}`}
                  isStop={at.row === row && at.column === column}
                  isChosen={
                    props.chosen?.likelihood === cell.score.likelihood &&
                    props.chosen.impact === cell.score.impact
                  }
                  onFocus={() => setAt({ row, column })}
                  onKey={handleKey}
                  onChoose={props.onChoose}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell(props: {
  cell: HeatCell;
  kind: RiskKind;
  noun: { readonly one: string; readonly many: string };
  moves: Moves;
  name: string;
  /** The one cell of the map that the Tab key stops at. */
  isStop: boolean;
  isChosen: boolean;
  onFocus: () => void;
  onKey: (event: KeyboardEvent) => void;
  onChoose: (cell: HeatCell | null) => void;
}) {
  const styles = useStyles();
  const { risks: rules } = useReady().snapshot.settings;
  const colourOf = useBandColour(rules);
  const { cell, kind, moves, isChosen } = props;
  const n = cell.risks.length;
  const band = bandOf(rules, cell.score).label;
  return (
    <button
      type="button"
      data-cell={props.name}
      className={mergeClasses(
        styles.button,
        colourOf(cell.score, kind),
        n === 0 && styles.empty,
        isChosen && styles.chosen,
      )}
      tabIndex={props.isStop ? 0 : -1}
      aria-pressed={isChosen}
      aria-disabled={n === 0}
      onFocus={props.onFocus}
      onKeyDown={props.onKey}
      onClick={() => {
        if (n > 0) props.onChoose(isChosen ? null : cell);
      }}
    >
      <span className={styles.count}>
        {n}
        <Unseen>{` ${n === 1 ? props.noun.one : props.noun.many},`}</Unseen>
      </span>
      <span className={styles.refs}>
        {cell.risks.map(({ ref }) => {
          const move = moves.get(ref);
          return (
            <span key={ref}>
              {ref}
              {move === undefined ? null : (
                <>
                  <span aria-hidden="true">{move.arrow}</span>
                  <Unseen>{` ${move.words}`}</Unseen>
                </>
              )}
              <Unseen>,</Unseen>{' '}
            </span>
          );
        })}
      </span>
      <span className={styles.band}>
        <Unseen>score </Unseen>
        {cell.product} {band}
        <Unseen>{`, ${sayParts(rules, cell.score)}`}</Unseen>
      </span>
    </button>
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
