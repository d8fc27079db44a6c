import { Field, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { TabSettings } from '#host/host.ts';
import { placeOfTab, tabAddress, tabPlaces, type TabPlace } from '#host/tab-place.ts';
import { Page } from '#screens/parts/page.tsx';

/** What each place is called, what stands there, and the name its tab is offered under. */
const places: Readonly<Record<TabPlace, { label: string; holds: string; tabName: string }>> = {
  plan: {
    label: 'Plan',
    holds: 'How the whole plan stands, with every action in it',
    tabName: 'One Plan',
  },
  'my-actions': {
    label: 'My actions',
    holds: 'Each person’s own actions, and their updates',
    tabName: 'One Plan: my actions',
  },
  risks: {
    label: 'Risks',
    holds: 'The register of threats, opportunities and asks',
    tabName: 'One Plan: risks',
  },
  'board-pack': {
    label: 'Board pack',
    holds: 'The packs issued to each body, and the next one',
    tabName: 'One Plan: board pack',
  },
};

/**
 * Asks what a tab of a channel, a chat or a meeting opens. The host's own Save button ends it; the place already saved, or
 * the plan for a new tab, is chosen as soon as the host has told. `page` is the address of this page.
 */
export function TabChoice({ settings, page }: { settings: TabSettings; page: string }) {
  const [chosen, setChosen] = useState<TabPlace | null>(null);
  useEffect(() => {
    let isLate = false;
    const begin = (saved: string) => {
      if (!isLate) setChosen((already) => already ?? placeOfTab(saved) ?? 'plan');
    };
    // a host that does not tell what is saved can be told anew
    settings.saved().then(begin, () => begin(''));
    return () => {
      isLate = true;
    };
  }, [settings]);
  useEffect(() => {
    if (chosen === null) return;
    settings.offer({ key: chosen, address: tabAddress(page, chosen), name: places[chosen].tabName });
  }, [settings, page, chosen]);
  return (
    <main>
      <Page title="What should this tab open?">
        <Field label="The tab opens">
          <RadioGroup
            value={chosen ?? ''}
            onChange={(_, { value }) => setChosen(tabPlaces.find((place) => place === value) ?? null)}
          >
            {tabPlaces.map((place) => (
              <Radio
                key={place}
                value={place}
                label={
                  <>
                    {places[place].label}
                    <br />
                    <Text size={200}>{places[place].holds}</Text>
                  </>
                }
              />
            ))}
          </RadioGroup>
        </Field>
        <Text>
          From there people can go everywhere else in One Plan. The panel beside a meeting always opens with
          the board pack and what is being discussed. Being in the channel, chat or meeting gives nobody
          access: each person sees what they may see in the plan’s SharePoint site.
        </Text>
      </Page>
    </main>
  );
}
