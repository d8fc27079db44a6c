import { Link } from '@fluentui/react-components';
import { useState, type MouseEvent, type ReactNode } from 'react';
import { isHttps } from '#domain/update.ts';
import { useSurroundings } from '#screens/use-store.ts';

/**
 * A link out of the app, opened the way the host wants it. An address that is not plain https is shown as text: it came
 * from a list, and is never followed. Where the host refuses, the address is shown to be copied.
 */
export function OutsideLink({ url, children }: { url: string; children: ReactNode }) {
  const { host } = useSurroundings();
  const [isRefused, setIsRefused] = useState(false);
  if (!isHttps(url))
    return (
      <span>
        {children} (not an https address: {url})
      </span>
    );
  const handleClick = (event: MouseEvent) => {
    event.preventDefault();
    host.openLink(url).then(
      () => setIsRefused(false),
      // the host's reasons do not help anybody; the address does
      () => setIsRefused(true),
    );
  };
  return (
    <span>
      <Link href={url} target="_blank" rel="noopener noreferrer" inline onClick={handleClick}>
        {children}
      </Link>
      <span role="status">
        {isRefused ? ` could not be opened from here. Copy this address: ${url}` : null}
      </span>
    </span>
  );
}
