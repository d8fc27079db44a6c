import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { PickedPerson } from '#host/host.ts';
import { useReady } from '#screens/use-store.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

/** The host's own people picker, where it has one: fills in name, address and account. Without it nothing is shown. */
export function PickPerson(props: {
  onPick: (picked: { name: string; email: string; objectId: string }) => void;
}) {
  const styles = useStyles();
  const { host } = useReady();
  const [told, setTold] = useState('');
  if (host.pickPerson === null) return null;
  const handlePick = async (pick: () => Promise<PickedPerson | null>) => {
    try {
      const picked = await pick();
      setTold(picked === null ? 'Nobody was chosen.' : `${picked.name} was filled in below.`);
      if (picked !== null) props.onPick(picked);
    } catch {
      // closing the picker is told as an error by some hosts; either way the fields below take its place
      setTold('Nobody was chosen. Fill in the fields below instead.');
    }
  };
  const { pickPerson } = host;
  return (
    <div className={styles.part}>
      <Button onClick={() => void handlePick(pickPerson)}>Choose from the directory</Button>
      <Text role="status">{told}</Text>
    </div>
  );
}
