import { Link, Text } from '@fluentui/react-components';
import type { DiscussedItem } from '#domain/meeting/discussed.ts';
import { isSameItem } from '#domain/meeting/discussed.ts';
import { rulesOf } from '#screens/board-pack/view/heat-table.tsx';
import { ScoreMark } from '#screens/risks/band-mark.tsx';
import { StatusMark } from '#screens/parts/status-mark.tsx';
import { hrefOf } from '#screens/route.ts';
import type { AgendaPart } from './agenda.ts';
import type { AtMeeting } from './at-meeting.ts';
import { useMeetingStyles } from './in-meeting-style.ts';
import { MarkButton } from './mark-button.tsx';
import { itemIn, titleOf, wordOf, type PackItem } from './pack-item.ts';

/** The agenda, part by part; each point opens what the pack says of it, and an admin marks it from here. */
export function AgendaList(props: AtMeeting & { readonly agenda: readonly AgendaPart[] }) {
  const styles = useMeetingStyles();
  const { agenda, pack } = props;
  if (agenda.length === 0)
    return (
      <Text>This pack asks for nothing, and nothing in it stands out. Find any action by its number.</Text>
    );
  return agenda.map(({ title, items, carried }) => (
    <section key={title} aria-label={title}>
      <h2 className={styles.heading}>{title}</h2>
      <ul className={styles.rows}>
        {items.map((item) => (
          <Point key={wordOf(item)} item={item} {...props} />
        ))}
      </ul>
      {carried.length === 0 ? null : (
        <Text size={200} className={styles.quiet}>
          Carried forward, with nothing else against them:{' '}
          {carried.map((ref, index) => (
            <span key={ref}>
              {index === 0 ? '' : ', '}
              <Link
                inline
                href={hrefOf({ at: 'in-meeting', pack: pack.key, item: wordOf({ kind: 'action', id: ref }) })}
              >
                {ref}
              </Link>
            </span>
          ))}
        </Text>
      )}
    </section>
  ));
}

function Point({ item, ...props }: AtMeeting & { readonly item: DiscussedItem }) {
  const styles = useMeetingStyles();
  const { pack, content, discussed, marking } = props;
  const found = itemIn(content, item);
  if (found === null) return null;
  const isNow = isSameItem(item, discussed?.item ?? null);
  return (
    <li className={styles.row}>
      <span className={styles.rowWords}>
        <Link
          href={hrefOf({ at: 'in-meeting', pack: pack.key, item: wordOf(item) })}
          aria-current={isNow ? 'true' : undefined}
        >
          {titleOf(found)}
        </Link>
        <Mark found={found} content={content} />
        {isNow ? (
          <Text size={200} weight="semibold">
            Being discussed now
          </Text>
        ) : null}
      </span>
      {marking === null ? null : (
        <MarkButton item={item} title={titleOf(found)} isNow={isNow} marking={marking} />
      )}
    </li>
  );
}

function Mark({ found, content }: { found: PackItem; content: AtMeeting['content'] }) {
  if (found.kind === 'action') return <StatusMark status={found.action.status} />;
  if (found.kind === 'risk')
    return <ScoreMark rules={rulesOf(content.risks)} score={found.risk.mitigated} kind={found.risk.kind} />;
  return null;
}
