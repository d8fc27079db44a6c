import { Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Page } from '#screens/parts/page.tsx';
import { useReady } from '#screens/use-store.ts';

/** A screen for plan admins; everybody else reads who they are. */
export function AdminOnly({ title, children }: { title: string; children: ReactNode }) {
  const { me, snapshot } = useReady();
  if (me.role === 'admin' && me.isActive) return children;
  const names = [...snapshot.people.values()]
    .filter((one) => one.role === 'admin' && one.isActive)
    .map((one) => one.name)
    .sort((a, b) => a.localeCompare(b, 'en-GB'));
  return (
    <Page title={title}>
      <Text>
        {names.length === 0
          ? 'This page is for plan admins, and this plan has none. Ask whoever set it up.'
          : `This page is for plan admins: ${names.join(', ')}.`}
      </Text>
    </Page>
  );
}
