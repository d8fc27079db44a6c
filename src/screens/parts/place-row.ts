import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type RefObject } from 'react';

// the shade at an end says that there is more that way; what is scrolled with the row covers it at the ends themselves
const cover = (side: string) => `linear-gradient(to ${side}, var(--row-ground) 40%, transparent)`;
const shade = (side: string) => `linear-gradient(to ${side}, ${tokens.colorNeutralStroke1}, transparent)`;

/** The looks of a row of places: one line, which scrolls sideways by itself where a phone is too narrow for it, and of a way to one. */
export const usePlaceRowStyles = makeStyles({
  row: {
    '--row-ground': tokens.colorNeutralBackground1,
    display: 'flex',
    flexWrap: 'wrap',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    '@media (max-width: 767px)': {
      flexWrap: 'nowrap',
      whiteSpace: 'nowrap',
      overflowX: 'auto',
      scrollbarWidth: 'none',
      scrollPaddingInline: '32px',
      backgroundImage: `${cover('right')}, ${cover('left')}, ${shade('right')}, ${shade('left')}`,
      backgroundPosition: 'left, right, left, right',
      backgroundSize: '32px 100%, 32px 100%, 12px 100%, 12px 100%',
      backgroundRepeat: 'no-repeat',
      backgroundAttachment: 'local, local, scroll, scroll',
    },
  },
  // on the ground of a page rather than of the bar above it
  onPage: { '--row-ground': tokens.colorNeutralBackground2 },
  place: {
    display: 'inline-block',
    borderBottom: '3px solid transparent',
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    ':hover': { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    // in forced colours 'transparent' is drawn like any border, and every place would look like this one
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
  },
  // the one we are at
  here: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
});

/** For what scrolls in such a row: brings the place we are at into sight, whenever `here` changes. */
export function useHereInSight<Row extends HTMLElement>(here: string | undefined): RefObject<Row | null> {
  const list = useRef<Row>(null);
  useEffect(() => {
    const row = list.current;
    const current = row?.querySelector('[aria-current]') ?? null;
    if (here === undefined || row === null || current === null) return;
    // by hand: scrollIntoView would scroll the page as well
    const [own, box] = [current.getBoundingClientRect(), row.getBoundingClientRect()];
    if (own.left < box.left || own.right > box.right)
      row.scrollLeft += own.left - box.left - (box.width - own.width) / 2;
  }, [here]);
  return list;
}
