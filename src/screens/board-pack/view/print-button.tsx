import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useViewStyles } from './view-style.ts';

/**
 * Prints the page, where the host lets it. Inside Teams a frame without leave for dialogs ignores the wish and says nothing
 * (HTML standard: sandboxed modals flag); then no 'beforeprint' comes, and the way round is told.
 */
export function PrintButton() {
  const styles = useViewStyles();
  const [isRefused, setRefused] = useState(false);
  // phones may have nothing to print with
  if (typeof window.print !== 'function') return null;
  const handlePrint = () => {
    let isPrinting = false;
    const note = () => {
      isPrinting = true;
    };
    window.addEventListener('beforeprint', note, { once: true });
    window.print();
    window.removeEventListener('beforeprint', note);
    setRefused(!isPrinting);
  };
  return (
    <div className={styles.row}>
      <Button onClick={handlePrint}>Print</Button>
      <Text role="status">
        {isRefused
          ? 'This app does not let One Plan print. Open One Plan in a browser, or print the Word report under Files.'
          : null}
      </Text>
    </div>
  );
}
