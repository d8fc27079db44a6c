import { Button, makeStyles, Text } from '@fluentui/react-components';
import type { Person } from '#domain/people/person.ts';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';
import { madeWords } from './form-words.ts';
import { useFormFile } from './use-form-file.ts';

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    maxWidth: '75ch',
    overflowWrap: 'anywhere',
  },
  firm: { whiteSpace: 'nowrap' },
});

/** Makes and downloads the update form of somebody who cannot use One Plan, to be sent to them and taken back. */
export function FormButton({ person, isSmall = false }: { person: Person; isSmall?: boolean }) {
  const styles = useStyles();
  const { making, make } = useFormFile();
  const isWriting = making.at === 'writing';
  return (
    <div className={styles.part}>
      <Button
        aria-label={`Get the update form of ${person.name}`}
        className={styles.firm}
        size={isSmall ? 'small' : 'medium'}
        disabledFocusable={isWriting}
        onClick={() => void make(person.key)}
      >
        {isWriting ? 'Writing…' : 'Get the update form'}
      </Button>
      <Text role="status" size={200}>
        {making.at === 'made' ? madeWords(making.name) : null}
      </Text>
      {making.at === 'failed' ? (
        <TroubleBar error={making.error} kept={null} onRetry={() => void make(person.key)} />
      ) : null}
    </div>
  );
}
