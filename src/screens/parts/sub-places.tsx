import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useHereInSight, usePlaceRowStyles } from './place-row.ts';

const useStyles = makeStyles({
  list: { columnGap: tokens.spacingHorizontalL },
  edge: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  groups: { gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXXL}` },
  ofGroup: {
    display: 'flex',
    flexWrap: 'wrap',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    // the groups scroll as one row
    '@media (max-width: 767px)': { flexWrap: 'nowrap' },
  },
  groupName: {
    display: 'inline-block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    // stays in sight as long as something of its group is
    '@media (max-width: 767px)': { position: 'sticky', left: 0 },
  },
  place: {
    padding: `${tokens.spacingVerticalSNudge} 0`,
    ':focus-visible': { outlineOffset: '1px' },
  },
});

/** One page among others: its name, where it is, and whether it is the one on the screen. */
type Place = { readonly name: string; readonly href: string; readonly isHere: boolean };

/** The ways between the few pages of one place. Links with addresses, so that Back and sharing work. */
export function SubPlaces({ label, places }: { label: string; places: readonly Place[] }) {
  const styles = useStyles();
  const rows = usePlaceRowStyles();
  const list = useHereInSight<HTMLUListElement>(places.find((place) => place.isHere)?.name);
  return (
    <nav aria-label={label} className={styles.edge}>
      <ul ref={list} className={mergeClasses(rows.row, rows.onPage, styles.list)}>
        <PlaceLinks places={places} />
      </ul>
    </nav>
  );
}

/**
 * The ways between the pages of a place that has too many for one line: each group stands under its own name. On a phone
 * the groups follow each other in one row, which scrolls sideways.
 */
export function GroupedPlaces(props: {
  label: string;
  groups: readonly { readonly name: string; readonly places: readonly Place[] }[];
}) {
  const styles = useStyles();
  const rows = usePlaceRowStyles();
  const row = useHereInSight<HTMLDivElement>(
    props.groups.flatMap((group) => group.places).find((place) => place.isHere)?.name,
  );
  return (
    <nav aria-label={props.label} className={styles.edge}>
      <div ref={row} className={mergeClasses(rows.row, rows.onPage, styles.groups)}>
        {props.groups.map(({ name, places }) => (
          <div key={name}>
            {/* the list bears the name itself, which would be heard twice */}
            <span className={styles.groupName} aria-hidden="true">
              {name}
            </span>
            <ul className={mergeClasses(styles.ofGroup, styles.list)} aria-label={name}>
              <PlaceLinks places={places} />
            </ul>
          </div>
        ))}
      </div>
    </nav>
  );
}

function PlaceLinks({ places }: { places: readonly Place[] }) {
  const styles = useStyles();
  const rows = usePlaceRowStyles();
  return (
    <>
      {places.map((place) => (
        <li key={place.name}>
          <a
            href={place.href}
            className={mergeClasses(rows.place, styles.place, place.isHere && rows.here)}
            aria-current={place.isHere ? 'page' : undefined}
          >
            {place.name}
          </a>
        </li>
      ))}
    </>
  );
}
