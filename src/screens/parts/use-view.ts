import { useEffect, useState } from 'react';

/**
 * What is shown of a list, kept in the address: changes replace it, so that Back leaves the list instead of undoing letters.
 * `given` is what the address asks for; a link or Back to another view of the same list shows that.
 */
export function useView<View>(
  given: View,
  hrefFor: (view: View) => string,
): readonly [View, (view: View) => void] {
  const asked = hrefFor(given);
  const [state, setState] = useState({ asked, view: given });
  if (state.asked !== asked) setState({ asked, view: given });
  useEffect(() => {
    // a link to the view that the list was opened with: nobody else sees a change, for replacing the address tells nobody
    const handleHash = () => setState({ asked, view: given });
    window.addEventListener('hashchange', handleHash);
    return () => window.removeEventListener('hashchange', handleHash);
  });
  const show = (view: View) => {
    setState({ asked, view });
    window.history.replaceState(null, '', hrefFor(view));
  };
  return [state.view, show];
}
