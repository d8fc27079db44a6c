import { useEffect, useState, type ComponentType } from 'react';
import { schemaIn, schemaVersion } from '#domain/schema-version.ts';
import type { ReadyState } from '#store/state.ts';

/** Where it is said that this version of the app and the lists do not belong together; fetched only then. */
export function SchemaPlace({ state }: { state: ReadyState }) {
  const [Bar, setBar] = useState<ComponentType<{ state: ReadyState }> | null>(null);
  const isOther = schemaIn(state.snapshot.stored) !== schemaVersion;
  useEffect(() => {
    if (!isOther) return;
    import('./schema-bar.tsx').then(
      ({ SchemaBar }) => setBar(() => SchemaBar),
      // where it does not come, the rules say the same of whatever somebody does
      () => undefined,
    );
  }, [isOther]);
  return isOther && Bar !== null ? <Bar state={state} /> : null;
}
