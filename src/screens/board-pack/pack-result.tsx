import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Meeting } from '#domain/cycle.ts';
import { sayDate } from '#domain/date.ts';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';
import { useSurroundings } from '#screens/use-store.ts';
import type { MadePack } from '#store/make-pack.ts';

const useStyles = makeStyles({
  result: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    rowGap: tokens.spacingVerticalM,
    maxWidth: '720px',
  },
  heading: { ...typographyStyles.subtitle1, margin: 0, outlineStyle: 'none' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
  name: { overflowWrap: 'anywhere' },
});

/** What came of making a pack: where it is, or why it is in hand only; either way the file can be had. */
export function PackResult(props: {
  made: MadePack;
  /** Where the browser can fetch the workbook. */
  address: string;
  meeting: Meeting;
  onSaveAgain: () => void;
}) {
  const styles = useStyles();
  const { host } = useSurroundings();
  const heading = useRef<HTMLHeadingElement>(null);
  const [isRefused, setIsRefused] = useState(false);
  const { made, meeting, address } = props;
  const { saved } = made;
  useEffect(() => heading.current?.focus(), []);
  const handleOpen = (url: string) => {
    host.openLink(url).then(
      () => setIsRefused(false),
      () => setIsRefused(true),
    );
  };
  return (
    <section className={styles.result} aria-label="The board pack you made">
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        {saved === null ? 'The board pack is made, but not saved' : 'The board pack is saved'}
      </h2>
      {saved === null ? (
        <TroubleBar
          error={made.error}
          kept="The board pack could not be saved in the library. The workbook is complete: download it here."
          onRetry={props.onSaveAgain}
        />
      ) : (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>Version {made.version}</MessageBarTitle> for {meeting.body} on{' '}
            {sayDate(meeting.on)} is in the site’s library, in the folder One Plan, Board packs.{' '}
            {noteOf(made)}
          </MessageBarBody>
        </MessageBar>
      )}
      <Text className={styles.name}>{made.name}</Text>
      <div className={styles.buttons}>
        {saved === null ? null : (
          <Button appearance="primary" onClick={() => handleOpen(saved.webUrl)}>
            Open in Excel
          </Button>
        )}
        <Button
          as="a"
          href={address}
          download={made.name}
          {...(saved === null ? { appearance: 'primary' } : {})}
        >
          Download
        </Button>
      </div>
      <Text role="status">
        {isRefused && saved !== null
          ? `It could not be opened from here. Copy this address: ${saved.webUrl}`
          : null}
      </Text>
      <Text size={200} className={styles.quiet}>
        Teams on the desktop lets the first download through only
        {saved === null
          ? '. If nothing comes, open One Plan in Teams on the web.'
          : '; the copy in the library is always there.'}
      </Text>
    </section>
  );
}

function noteOf(made: MadePack): string {
  if (made.isRenamed)
    return 'A file of its usual name was open and locked, so this one has the time in its name.';
  return made.insteadOf === null
    ? ''
    : `It is not version ${String(made.insteadOf)}, because somebody else saved that one meanwhile.`;
}
