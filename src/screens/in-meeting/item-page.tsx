import { Link, Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import { isSameItem, type DiscussedItem } from '#domain/meeting/discussed.ts';
import { Page } from '#screens/parts/page.tsx';
import { hrefOf } from '#screens/route.ts';
import { agendaOf, besides } from './agenda.ts';
import type { AtMeeting } from './at-meeting.ts';
import { MarkingState } from './discussed-now.tsx';
import { useMeetingStyles } from './in-meeting-style.ts';
import { ItemBody } from './item-body.tsx';
import { MarkButton } from './mark-button.tsx';
import { PackInstead } from './pack-instead.tsx';
import { itemIn, titleOf, wordOf } from './pack-item.ts';

/** All that a pack says of one thing, with the ways along the agenda. Who is here reads on, whatever is discussed. */
export function ItemPage(props: AtMeeting & { readonly item: DiscussedItem }) {
  const styles = useMeetingStyles();
  const { pack, content, discussed, marking, item } = props;
  const agenda = useMemo(() => agendaOf(content), [content]);
  const found = itemIn(content, item);
  const title = found === null ? `Not in this pack: ${item.id}` : titleOf(found);
  const { before, after } = besides(agenda, item);
  const isNow = isSameItem(item, discussed?.item ?? null);
  const now = discussed === null || isNow ? null : itemIn(content, discussed.item);
  const href = (one: DiscussedItem) => hrefOf({ at: 'in-meeting', pack: pack.key, item: wordOf(one) });
  return (
    <Page title={title} windowTitle={`In this meeting, ${item.id}`}>
      <div className={styles.top}>
        <nav aria-label="Agenda" className={styles.links}>
          <Link href={hrefOf({ at: 'in-meeting', pack: pack.key, item: '' })}>Back to the agenda</Link>
          {before === null ? null : <Link href={href(before)}>Previous</Link>}
          {after === null ? null : <Link href={href(after)}>Next</Link>}
        </nav>
        <div role="status">
          {isNow ? <Text weight="semibold">Being discussed now.</Text> : null}
          {now === null || discussed === null ? null : (
            <Text className={styles.now} block>
              <span>
                Being discussed now:{' '}
                <Link inline href={href(discussed.item)}>
                  {titleOf(now)}
                </Link>
              </span>
            </Text>
          )}
        </div>
      </div>
      <PackInstead pack={pack} />
      {marking === null || found === null ? null : (
        <div>
          <MarkButton item={item} title={title} isNow={isNow} marking={marking} isPrimary />
        </div>
      )}
      {marking === null ? null : <MarkingState marking={marking} />}
      {found === null ? (
        <Text>
          The pack was frozen without it. It may be in the plan as it is now:{' '}
          <Link inline href={hrefOf({ at: 'plan', tab: 'actions', filter: { text: item.id } })}>
            look for ‘{item.id}’ in the plan
          </Link>
          .
        </Text>
      ) : (
        <ItemBody {...props} found={found} />
      )}
    </Page>
  );
}
