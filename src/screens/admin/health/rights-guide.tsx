import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useMemo } from 'react';
import { foreignSignatures, writersOf, type Writers } from '#domain/people/who-writes.ts';
import type { NounName } from '#domain/write.ts';
import { listTitle } from '#store/list-titles.ts';
import { Panel } from '#screens/admin/panel.tsx';
import { useReady } from '#screens/use-store.ts';
import { saySigned } from './health-words.ts';

const useStyles = makeStyles({
  text: { maxWidth: '75ch' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, maxWidth: '75ch' },
});

/** Who should be able to write what, how that is set by hand in SharePoint, and what the rows say of whether it is. */
export function RightsGuide() {
  const styles = useStyles();
  const { snapshot } = useReady();
  const signed = useMemo(() => saySigned(foreignSignatures(snapshot)), [snapshot]);
  return (
    <Panel title="Who may write what">
      <Text className={styles.text}>
        One Plan refuses what somebody’s role does not allow. Past One Plan, in the lists themselves,
        SharePoint’s own rights decide. Until you set them, every member of the site can change every list.
      </Text>
      <ul className={styles.list} aria-label="Who should change which list">
        <li>Plan admins only: {titlesFor('admins')}.</li>
        <li>Everybody who updates, proposes or reviews: {titlesFor('updaters')}.</li>
      </ul>
      <Text className={styles.text}>
        Microsoft Graph lets no app set the rights of people on a list, so a site owner sets them by hand, for
        each list that is for plan admins only:
      </Text>
      <ol className={styles.list} aria-label="How to set the rights of a list">
        <li>Open the settings of the list: ‘Check now’ above gives a link to each.</li>
        <li>Choose ‘Permissions for this list’, then ‘Stop Inheriting Permissions’.</li>
        <li>Give the members of the site ‘Read’ with ‘Edit User Permissions’.</li>
        <li>
          Give the plan admins ‘Contribute’ with ‘Grant Permissions’; a group for them is easiest to keep.
        </li>
        <li>
          Ask somebody who updates to choose ‘This device’ at the top of One Plan, then ‘See what you may
          write’ and ‘Check now’. It tells them what SharePoint lets them do, and whether that is as it should
          be.
        </li>
      </ol>
      <Text className={styles.text}>
        One Plan can see what you yourself may do, and who signed the rows. It cannot see what others may do:
        SharePoint does not tell that to an app that works with your rights.
      </Text>
      {signed.length === 0 ? (
        <Text>No row that is for plan admins only was last changed by anybody else.</Text>
      ) : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>Others than plan admins changed rows that are for admins.</MessageBarTitle> So
            SharePoint lets them.
            <ul className={styles.list}>
              {signed.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
    </Panel>
  );
}

function titlesFor(writers: Writers): string {
  // Object.entries forgets the key type; writersOf has exactly the nouns as keys
  const nouns = (Object.keys(writersOf) as NounName[]).filter((noun) => writersOf[noun] === writers);
  return nouns.map((noun) => listTitle(noun)).join(', ');
}
