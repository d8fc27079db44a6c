import { Button, Link, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { dayOf, sayDate } from '#domain/date.ts';
import type { IssuedPack } from '#domain/pack/issued-pack.ts';
import { Page } from '#screens/parts/page.tsx';
import { SubPlaces } from '#screens/parts/sub-places.tsx';
import { hrefOf, packParts, type PackPart } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { justIssued } from '#screens/board-pack/just-issued.ts';
import { issuedOf, latestOf } from '#screens/board-pack/meetings.ts';
import { usePackStyles } from '#screens/board-pack/pack-style.ts';
import { sayMeeting } from '#screens/board-pack/pack-words.ts';
import { useFrozen } from '#screens/board-pack/use-frozen.ts';
import { IssuedResult } from '#screens/board-pack/prepare/issued-result.tsx';
import { OutputsPanel } from '#screens/board-pack/outputs/outputs-panel.tsx';
import { IssuedFacts } from './issued-facts.tsx';
import { Outcomes } from './outcomes.tsx';
import { ReadPack } from './read-pack.tsx';
import { Versions } from './versions.tsx';

const partNames: Readonly<Record<PackPart, string>> = {
  read: 'Read',
  files: 'Files',
  outcomes: 'What was decided',
  versions: 'Versions and details',
};

/** One issued pack: to read, as files, what its meeting decided, and its versions. */
export function IssuedPackPage({ packKey, part }: { packKey: string; part: PackPart }) {
  const { snapshot } = useReady();
  const issuedNow = justIssued();
  if (issuedNow !== null) return <IssuedResult pack={issuedNow} />;
  const pack = snapshot.packs.get(packKey);
  if (pack !== undefined && pack.row !== null) return <Known pack={pack} part={part} />;
  return (
    <Page title="There is no such pack">
      <Text>
        The plan has no pack ‘{packKey}’.{' '}
        <Link href={hrefOf({ at: 'board-pack' })} inline>
          See all packs that were issued
        </Link>
      </Text>
    </Page>
  );
}

function Known({ pack, part }: { pack: IssuedPack; part: PackPart }) {
  const styles = usePackStyles();
  const { snapshot, me, store } = useReady();
  const opening = useFrozen(store.world, pack);
  const meeting = { body: pack.body, on: pack.meetingOn };
  const latest = latestOf(issuedOf(snapshot.packs.values()), meeting) ?? pack;
  const isAdmin = me.role === 'admin' && me.isActive;
  return (
    <Page
      title={sayMeeting(meeting)}
      windowTitle={`${partNames[part]}, board pack for ${sayMeeting(meeting)}, version ${String(pack.version)}`}
      actions={
        <div className={styles.buttons}>
          {latest.key === pack.key ? (
            <Button as="a" href={hrefOf({ at: 'in-meeting', pack: pack.key, item: '' })}>
              Use it in the meeting
            </Button>
          ) : null}
          {isAdmin ? (
            <Button as="a" href={hrefOf({ at: 'prepare-pack', ...meeting, part: 'facts' })}>
              Issue again with a correction
            </Button>
          ) : null}
        </div>
      }
    >
      {latest.key === pack.key ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            Superseded. Version {latest.version} was issued on {sayDate(dayOf(latest.frozenAt))}
            {latest.reason === '' ? '. ' : `: ${latest.reason} `}
            <Link href={hrefOf({ at: 'issued-pack', key: latest.key, part })} inline>
              Go to version {latest.version}
            </Link>
          </MessageBarBody>
        </MessageBar>
      )}
      <IssuedFacts pack={pack} latest={latest} />
      <SubPlaces
        label="Parts of this pack"
        places={packParts.map((one) => ({
          name: partNames[one],
          href: hrefOf({ at: 'issued-pack', key: pack.key, part: one }),
          isHere: one === part,
        }))}
      />
      {part === 'read' ? <ReadPack opening={opening} /> : null}
      {part === 'files' ? <OutputsPanel pack={pack} /> : null}
      {part === 'outcomes' ? <Outcomes pack={pack} opening={opening} /> : null}
      {part === 'versions' ? <Versions pack={pack} /> : null}
    </Page>
  );
}
