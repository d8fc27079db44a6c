import { Button, Input, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { sayInstant } from '#domain/date.ts';
import type { IssuedPack } from '#domain/pack/issued-pack.ts';
import { packFolder } from '#domain/pack/pack-file.ts';
import { usePackStyles } from '#screens/board-pack/pack-style.ts';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';
import { useSurroundings } from '#screens/use-store.ts';
import { readFile } from '#store/folder.ts';
import { mediaTypeOf, type PackFile } from '#store/pack-files.ts';
import { download } from './download.ts';
import { outputWords, sayBytes } from './output-words.ts';

/** What became of the last thing that was asked of a file. */
type Asked =
  | { readonly at: 'nothing' }
  | { readonly at: 'copied' }
  | { readonly at: 'address'; readonly why: string }
  | { readonly at: 'fetching' }
  | { readonly at: 'failed'; readonly error: unknown }
  | { readonly at: 'gone' };

/** A file in the library: to open the way the host does, to copy its link, and to download. */
export function SavedFile({ file, pack }: { file: PackFile; pack: IssuedPack }) {
  const styles = usePackStyles();
  const { host, store } = useSurroundings();
  const [asked, setAsked] = useState<Asked>({ at: 'nothing' });
  const { program } = outputWords[file.kind];
  const handleOpen = () => {
    host.openLink(file.webUrl).then(
      () => setAsked({ at: 'nothing' }),
      // the host's reasons do not help anybody; the address does
      () => setAsked({ at: 'address', why: 'It could not be opened from here. Copy its address:' }),
    );
  };
  const handleCopy = () => {
    navigator.clipboard.writeText(file.webUrl).then(
      () => setAsked({ at: 'copied' }),
      // Teams may keep the clipboard to itself: then the address is there to be selected
      () => setAsked({ at: 'address', why: 'Select and copy its address:' }),
    );
  };
  const handleDownload = async () => {
    setAsked({ at: 'fetching' });
    try {
      const bytes = await readFile(store.world, packFolder(pack.body, pack.meetingOn), file.name);
      if (bytes === null) {
        setAsked({ at: 'gone' });
        return;
      }
      download(new Blob([bytes], { type: mediaTypeOf(file.name) }), file.name);
      setAsked({ at: 'nothing' });
    } catch (error) {
      setAsked({ at: 'failed', error });
    }
  };
  return (
    <li className={styles.row}>
      <div className={styles.rowWords}>
        <Text weight="semibold">{file.name}</Text>
        <Text size={200} className={styles.quiet}>
          Saved on {sayInstant(file.savedAt)}, {sayBytes(file.sizeBytes)}
        </Text>
        <Text role="status" size={200}>
          {sayAsked(asked)}
        </Text>
        {asked.at === 'address' ? (
          <Input readOnly value={file.webUrl} aria-label={`Address of ${file.name}`} />
        ) : null}
        {asked.at === 'failed' ? (
          <TroubleBar error={asked.error} kept={null} onRetry={() => void handleDownload()} />
        ) : null}
      </div>
      <span className={styles.buttons}>
        <Button size="small" aria-label={`Open ${file.name} in ${program}`} onClick={handleOpen}>
          Open
        </Button>
        <Button size="small" aria-label={`Copy link to ${file.name}`} onClick={handleCopy}>
          Copy link
        </Button>
        <Button
          size="small"
          aria-label={`Download ${file.name}`}
          disabledFocusable={asked.at === 'fetching'}
          onClick={() => void handleDownload()}
        >
          Download
        </Button>
      </span>
    </li>
  );
}

function sayAsked(asked: Asked): string {
  switch (asked.at) {
    case 'copied':
      return 'The link is copied.';
    case 'address':
      return asked.why;
    case 'fetching':
      return 'Fetching the file…';
    case 'gone':
      return 'The file is not in the library any more.';
    default:
      return '';
  }
}
