import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  place: {
    display: 'inline-block',
    padding: `${tokens.spacingVerticalSNudge} 0`,
    borderBottom: '3px solid transparent',
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    ':hover': { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    // in forced colours 'transparent' is drawn like any border, and every place would look like this one
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
  },
  here: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
});

/** The ways between the few pages of one place. Links with addresses, so that Back and sharing work. */
export function SubPlaces(props: {
  label: string;
  places: readonly { readonly name: string; readonly href: string; readonly isHere: boolean }[];
}) {
  const styles = useStyles();
  return (
    <nav aria-label={props.label}>
      <ul className={styles.list}>
        {props.places.map((place) => (
          <li key={place.name}>
            <a
              href={place.href}
              className={mergeClasses(styles.place, place.isHere && styles.here)}
              aria-current={place.isHere ? 'page' : undefined}
            >
              {place.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
