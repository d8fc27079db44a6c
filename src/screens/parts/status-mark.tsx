import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Colour, Shape, Status } from '#domain/status.ts';

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '6px',
    padding: '2px 8px 2px 6px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  shape: { width: '12px', height: '12px', flexShrink: 0 },
  plain: { padding: 0, border: 'none', backgroundColor: 'transparent', color: 'inherit' },
});

// Fluent's palette pairs keep 4.5:1 in light, dark and high contrast
const useColours = makeStyles({
  grey: { backgroundColor: tokens.colorNeutralBackground4, color: tokens.colorNeutralForeground1 },
  green: { backgroundColor: tokens.colorPaletteGreenBackground2, color: tokens.colorPaletteGreenForeground2 },
  amber: {
    backgroundColor: tokens.colorPaletteMarigoldBackground2,
    color: tokens.colorPaletteMarigoldForeground2,
  },
  red: { backgroundColor: tokens.colorPaletteRedBackground2, color: tokens.colorPaletteRedForeground2 },
  blue: { backgroundColor: tokens.colorPaletteBlueBackground2, color: tokens.colorPaletteBlueForeground2 },
  purple: {
    backgroundColor: tokens.colorPaletteGrapeBackground2,
    color: tokens.colorPaletteGrapeForeground2,
  },
  slate: { backgroundColor: tokens.colorPaletteSteelBackground2, color: tokens.colorPaletteSteelForeground2 },
});

/** A status as word, letter, shape and colour together, never as colour alone. */
export function StatusMark({ status }: { status: Status }) {
  const styles = useStyles();
  const colours = useColours();
  return (
    <span className={mergeClasses(styles.mark, colours[status.colour])}>
      <ShapeIcon shape={status.shape} />
      <span>
        {status.label} ({status.letter})
      </span>
    </span>
  );
}

/** The shape of a status, for places where its word stands beside it. */
export function ShapeIcon({ shape }: { shape: Shape }) {
  const styles = useStyles();
  return (
    <svg
      className={styles.shape}
      viewBox="0 0 12 12"
      aria-hidden="true"
      focusable="false"
      fill="currentColor"
    >
      {outlines[shape]}
    </svg>
  );
}

/** The class that gives an element a status colour. */
export function useStatusColours(): Readonly<Record<Colour, string>> {
  return useColours();
}

const outlines: Readonly<Record<Shape, React.JSX.Element>> = {
  ring: <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="2" />,
  disc: <circle cx="6" cy="6" r="5.5" />,
  triangle: <path d="M6 0.5 11.8 11.2H0.2Z" />,
  diamond: <path d="M6 0 12 6 6 12 0 6Z" />,
  square: <path d="M0.8 0.8h10.4v10.4H0.8Z" />,
  star: <path d="m6 0 1.7 4h4.2L8.5 6.7 9.8 11.3 6 8.5 2.2 11.3 3.5 6.7 0.1 4h4.2Z" />,
  bars: <path d="M1.5 1h3.2v10H1.5ZM7.3 1h3.2v10H7.3Z" />,
};
