import { Button, Field, Select, Spinner, Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import { comparePacks } from '#domain/compare/compare-packs.ts';
import type { FrozenPack } from '#domain/frozen/frozen-pack.ts';
import { packsInOrder, type IssuedPack } from '#domain/pack/issued-pack.ts';
import { FrozenTrouble } from '#screens/board-pack/issued/frozen-trouble.tsx';
import { issuedOf, packBefore } from '#screens/board-pack/meetings.ts';
import { usePackStyles } from '#screens/board-pack/pack-style.ts';
import { sayChoice } from '#screens/board-pack/pack-words.ts';
import { useFrozen } from '#screens/board-pack/use-frozen.ts';
import { Page } from '#screens/parts/page.tsx';
import { go } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { Differences } from './differences.tsx';

/** Two issued packs beside each other, and in words how they differ. The address names both. */
export function ComparePacks({ a, b }: { a: string; b: string }) {
  const styles = usePackStyles();
  const { snapshot } = useReady();
  // what is still on its way from this device is no pack to compare with
  const packs = packsInOrder(issuedOf(snapshot.packs.values()));
  const named = (name: string) => packs.find(({ key }) => key === name);
  const after = named(b) ?? packs.find(({ key }) => key !== a) ?? null;
  const before = named(a) ?? (after === null ? null : besideIt(packs, after));
  if (after === null || before === null)
    return (
      <Page title="Compare packs">
        <Text>There are no two packs to compare yet: one has to be issued after another.</Text>
      </Page>
    );
  const choose = (one: string, other: string) => go({ at: 'compare-packs', a: one, b: other });
  return (
    <Page
      title="Compare packs"
      lead="Any two packs that were issued: of one body or two, or versions of one. What is not named below is the same in both."
    >
      <div className={styles.card}>
        <Choice label="From" packs={packs} chosen={before} onChoose={(key) => choose(key, after.key)} />
        <Choice label="To" packs={packs} chosen={after} onChoose={(key) => choose(before.key, key)} />
        <div className={styles.buttons}>
          <Button onClick={() => choose(after.key, before.key)}>Swap the two</Button>
        </div>
      </div>
      {before.key === after.key ? (
        <Text>Both are the same pack. Choose another one.</Text>
      ) : (
        <Compared key={`${before.key} ${after.key}`} before={before} after={after} />
      )}
    </Page>
  );
}

function Choice(props: {
  label: string;
  packs: readonly IssuedPack[];
  chosen: IssuedPack;
  onChoose: (key: string) => void;
}) {
  return (
    <Field label={props.label} style={{ maxWidth: '640px', gridTemplateColumns: 'minmax(0, 1fr)' }}>
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

function Compared({ before, after }: { before: IssuedPack; after: IssuedPack }) {
  const { store } = useReady();
  const first = useFrozen(store.world, before);
  const second = useFrozen(store.world, after);
  for (const one of [first, second])
    if (one.at === 'failed') return <FrozenTrouble error={one.error} onRetry={one.again} />;
  if (first.at !== 'open' || second.at !== 'open')
    return <Spinner label="Opening both packs" style={{ padding: '48px' }} />;
  return <Differing before={first.frozen} after={second.frozen} />;
}

function Differing({ before, after }: { before: FrozenPack; after: FrozenPack }) {
  const comparison = useMemo(() => comparePacks(before, after), [before, after]);
  return <Differences comparison={comparison} before={before} after={after} />;
}

// where there is none before it, the next in the list
function besideIt(packs: readonly IssuedPack[], pack: IssuedPack): IssuedPack | null {
  return packBefore(packs, pack) ?? packs.find(({ key }) => key !== pack.key) ?? null;
}
