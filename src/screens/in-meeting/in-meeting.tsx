import { Field, Link, Select, Spinner, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { discussedNow, type DiscussedItem } from '#domain/meeting/discussed.ts';
import type { FrozenPack } from '#domain/frozen/frozen-pack.ts';
import type { IssuedPack } from '#domain/pack/issued-pack.ts';
import { packsAtHand, packToOpen } from '#domain/meeting/meeting-pack.ts';
import { packOf } from '#domain/pack/pack.ts';
import { FrozenTrouble } from '#screens/board-pack/issued/frozen-trouble.tsx';
import { sayChoice } from '#screens/board-pack/pack-words.ts';
import { useFrozen } from '#screens/board-pack/use-frozen.ts';
import { Page } from '#screens/parts/page.tsx';
import { go, hrefOf, type Route } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { AgendaPage } from './agenda-page.tsx';
import { ItemPage } from './item-page.tsx';
import { itemOf } from './pack-item.ts';
import { useSession } from './session.ts';
import { useGlance } from './use-glance.ts';
import { useMarking } from './use-marking.ts';

/**
 * What a meeting has before it: the pack as it was issued, what of it is discussed now, and its agenda. Made for the panel
 * beside a meeting; the address names the pack and the thing looked at.
 */
export function InMeeting({ wanted }: { wanted: Extract<Route, { at: 'in-meeting' }> }) {
  const { snapshot, store } = useReady();
  const now = useGlance(store).toISOString();
  const [chosen, choose] = useSession('pack in the meeting', '');
  const atHand = packsAtHand(snapshot.packs.values(), store.today());
  // chosen by itself once: a mark in another pack does not take this one away from whoever reads it
  const [first] = useState(
    () => packToOpen(atHand, ({ key }) => discussedNow(snapshot, key, now) !== null)?.key ?? '',
  );
  const named = (key: string) => snapshot.packs.get(key);
  const pack = named(wanted.pack) ?? named(chosen) ?? named(first) ?? atHand[0];
  if (pack === undefined)
    return (
      <Page title="In this meeting">
        <Text>
          No board pack has been issued yet. Once one is, it is here with what is being discussed.{' '}
          <Link href={hrefOf({ at: 'plan', tab: 'summary', filter: {} })} inline>
            See the plan as it stands
          </Link>
        </Text>
      </Page>
    );
  return (
    <WithPack
      key={pack.key}
      pack={pack}
      item={itemOf(wanted.item)}
      now={now}
      choice={
        atHand.length > 1 ? (
          <PackChoice
            packs={atHand.includes(pack) ? atHand : [pack, ...atHand]}
            chosen={pack}
            onChoose={(key) => {
              choose(key);
              go({ at: 'in-meeting', pack: key, item: '' });
            }}
          />
        ) : null
      }
    />
  );
}

function PackChoice(props: {
  packs: readonly IssuedPack[];
  chosen: IssuedPack;
  onChoose: (key: string) => void;
}) {
  return (
    <Field label="Board pack" style={{ maxWidth: '640px', gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Select value={props.chosen.key} onChange={(_, { value }) => props.onChoose(value)}>
        {props.packs.map((pack) => (
          <option key={pack.key} value={pack.key}>
            {sayChoice(pack)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

type Shown = {
  readonly pack: IssuedPack;
  readonly item: DiscussedItem | null;
  readonly now: string;
  readonly choice: React.JSX.Element | null;
};

function WithPack(props: Shown) {
  const { store } = useReady();
  const opening = useFrozen(store.world, props.pack);
  if (opening.at === 'open') return <Open {...props} frozen={opening.frozen} />;
  return (
    <Page title="In this meeting">
      {props.choice}
      {opening.at === 'failed' ? (
        <FrozenTrouble error={opening.error} onRetry={opening.again} />
      ) : (
        <Spinner label="Opening the pack" style={{ padding: '48px' }} />
      )}
    </Page>
  );
}

function Open({ pack, item, now, choice, frozen }: Shown & { readonly frozen: FrozenPack }) {
  const { snapshot } = useReady();
  const content = useMemo(() => packOf(frozen), [frozen]);
  const marking = useMarking(pack);
  const discussed = discussedNow(snapshot, pack.key, now);
  const given = { pack, frozen, content, discussed, marking };
  return item === null ? <AgendaPage {...given} choice={choice} /> : <ItemPage {...given} item={item} />;
}
