import { MessageBar, type MessageBarProps } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

/**
 * A bar that comes while somebody is at work, and is heard once by those who do not see it: when they pause or, urgent, at
 * once. (Fluent’s own bars are silent without an announcer, and its announcer interrupts for everything.)
 */
export function HeardBar({ isUrgent = false, ...bar }: MessageBarProps & { isUrgent?: boolean }) {
  const [isHere, setHere] = useState(isUrgent);
  useEffect(() => {
    // what is polite is heard only where its place stood there before it
    const frame = requestAnimationFrame(() => setHere(true));
    return () => cancelAnimationFrame(frame);
  }, []);
  if (isUrgent) return <MessageBar layout="multiline" {...bar} role="alert" />;
  return <div role="status">{isHere ? <MessageBar layout="multiline" {...bar} /> : null}</div>;
}
