import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import type { RiskKind } from '#domain/risk/risk.ts';
import type { HeatCell as Entries } from '#domain/risk/risk-register.ts';
import { bandOf } from '#domain/risk/risk-score.ts';
import { useReady } from '#screens/use-store.ts';
import { Unseen, useBandColour } from './band-mark.tsx';
import { useHeatStyles } from './heat-grid.tsx';
import { sayParts } from './risk-words.ts';

const useStyles = makeStyles({
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
});

/** How the entries of a map moved, by their refs: the arrow to draw and the words that say it. */
export type Moves = ReadonlyMap<string, { readonly arrow: string; readonly words: string }>;

/** A cell of a heat map: a button with its entries, that chooses them or lets them go. */
export function HeatCell(props: {
  cell: Entries;
  kind: RiskKind;
  noun: { readonly one: string; readonly many: string };
  moves: Moves;
  name: string;
  /** The one cell of the map that the Tab key stops at. */
  isStop: boolean;
  isChosen: boolean;
  onFocus: () => void;
  onKey: (event: KeyboardEvent) => void;
  onChoose: (cell: Entries | null) => void;
}) {
  const styles = useStyles();
  const looks = useHeatStyles();
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
      <span className={looks.count}>
        {n}
        <Unseen>{` ${n === 1 ? props.noun.one : props.noun.many},`}</Unseen>
      </span>
      <span className={looks.refs}>
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
      <span className={looks.band}>
        <Unseen>score </Unseen>
        {cell.product} {band}
        <Unseen>{`, ${sayParts(rules, cell.score)}`}</Unseen>
      </span>
    </button>
  );
}
