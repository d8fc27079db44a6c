import { Button, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import type { Fate } from '#domain/intake/intake-fate.ts';
import { EndOfList } from '#screens/parts/end-of-list.tsx';
import { useGrowing } from '#screens/parts/growing.ts';
import {
  decidedAll,
  fatesFor,
  fateOf,
  firstTarget,
  targetOf,
  type Fates,
  type MatchGroup,
} from './import-fates.ts';
import { ImportMatch } from './import-match.tsx';
import { partIds } from './import-summary.tsx';
import { groupWords, sayForAll, sayForWhich } from './match-words.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  heading: { ...typographyStyles.subtitle1, margin: 0, outlineStyle: 'none' },
  group: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    '@media (max-width: 639px)': { padding: tokens.spacingVerticalS },
  },
  name: { ...typographyStyles.subtitle2, margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  all: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** Every action of the file that is neither new nor the same, in groups: each can be decided, or a group at once. */
export function ImportMatches(props: {
  groups: readonly MatchGroup[];
  fates: Fates;
  isChecked: boolean;
  /** What waits for a decision, by the ref in the plan. */
  waits: ReadonlyMap<string, readonly string[]>;
  /** The action of the file from whose decision the plan was looked at last; null for none. */
  looked: string | null;
  onLook: (ref: string) => void;
  onFates: (fates: Fates) => void;
}) {
  const styles = useStyles();
  if (props.groups.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby={partIds.decide}>
      <h2 id={partIds.decide} tabIndex={-1} className={styles.heading}>
        Beside the plan as it is
      </h2>
      {props.groups.map((group) => (
        <Group key={`${group.key} ${String(group.isClear)}`} {...props} group={group} />
      ))}
    </section>
  );
}

function Group(props: {
  group: MatchGroup;
  fates: Fates;
  isChecked: boolean;
  /** What waits for a decision, by the ref in the plan. */
  waits: ReadonlyMap<string, readonly string[]>;
  /** The action of the file from whose decision the plan was looked at last; null for none. */
  looked: string | null;
  onLook: (ref: string) => void;
  onFates: (fates: Fates) => void;
}) {
  const styles = useStyles();
  const id = useId();
  const { group, fates, onFates } = props;
  const whichId = useId();
  const { heading, about } = groupWords(group);
  const nDecided = group.matches.filter((match) => fates.has(match.action.ref)).length;
  const { shown, grow } = useGrowing(
    group.matches.length,
    // so that the decision somebody comes back to is drawn
    group.matches.findIndex((match) => match.action.ref === props.looked),
    id,
  );
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h3 id={id} className={styles.name}>
        {heading}
      </h3>
      <Text>{about}</Text>
      {group.matches.length < 2 ? null : (
        <div className={styles.all} role="group" aria-label={`Decide all at once: ${heading}`}>
          <Text id={whichId}>{sayForWhich(group.matches.length, nDecided)}</Text>
          {waysFor(group).map(({ kind, isProposed }) => (
            <Button
              key={kind ?? 'proposed'}
              size="small"
              aria-describedby={whichId}
              onClick={() => onFates(decidedAll(group, kind, fates))}
            >
              {sayForAll(kind)}
              {isProposed ? ' (proposed)' : ''}
            </Button>
          ))}
        </div>
      )}
      <ul className={styles.list}>
        {group.matches.slice(0, shown).map((match) => (
          <ImportMatch
            key={match.action.ref}
            match={match}
            fates={fates}
            isChecked={props.isChecked}
            waits={props.waits.get(targetOf(fateOf(match, fates)) ?? '') ?? none}
            onLook={() => props.onLook(match.action.ref)}
            onFate={(fate: Fate) => onFates(new Map(fates).set(match.action.ref, fate))}
          />
        ))}
      </ul>
      <EndOfList shown={shown} total={group.matches.length} onNear={grow} />
    </section>
  );
}

const none: readonly string[] = [];

type Way = { readonly kind: Fate['kind'] | null; readonly isProposed: boolean };

// what is proposed where that differs, and each way that the actions of the group have
function waysFor(group: MatchGroup): readonly Way[] {
  const proposed = new Set(group.matches.map((match) => match.proposed.kind));
  const [first] = group.matches;
  const kinds = first === undefined ? [] : fatesFor(first, firstTarget(first)).map((one) => one.kind);
  const ways = kinds.map((kind): Way => ({ kind, isProposed: proposed.size === 1 && proposed.has(kind) }));
  return proposed.size === 1 ? ways : [{ kind: null, isProposed: false }, ...ways];
}
