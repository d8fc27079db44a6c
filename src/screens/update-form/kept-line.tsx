import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { sayInstant } from '#domain/date.ts';
import type { Writing } from './use-entry.ts';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

/** Whether and when what is typed was kept on this device. */
export function KeptLine({ writing, canKeep }: { writing: Writing; canKeep: boolean }) {
  const styles = useStyles();
  if (!canKeep)
    return (
      <Text className={styles.quiet}>
        This browser does not let drafts be kept on this device. Save before you close the tab.
      </Text>
    );
  if (writing.keptAt === null) return null;
  return (
    <Text className={styles.quiet}>
      Draft kept on this device on {sayInstant(writing.keptAt)}. Not sent yet.
    </Text>
  );
}
