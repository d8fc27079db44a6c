import { Text } from '@fluentui/react-components';

/** Stands where a screen will be. Only words: what turns would have to be fetched first, and is gone in a moment. */
export function Loading() {
  return (
    <Text block align="center" role="status" style={{ padding: '48px' }}>
      Loading
    </Text>
  );
}
