import type { Plugin } from 'vite';

const file = /@azure\/msal-browser\/dist\/app\/PublicClientApplication\.mjs$/;

const early = /^import \{ StandardController \} from ('[^']+');$/gm;
const maker = /^async function createStandardPublicClientApplication\(configuration\) \{$/gm;

/**
 * Parts MSAL in a build: within Teams it needs only the host's bridge, and what it needs for sign-in windows, half of it,
 * is fetched where one may open. Its code stays as it is, but for one import that is made late. Throws where MSAL is another
 * than this was written for, so that nobody builds something else by mistake.
 */
export function signInPartsPlugin(): Plugin {
  return {
    name: 'one-plan-sign-in-parts',
    apply: 'build',
    transform: {
      filter: { id: file },
      // line by line it is as it was, and so are the places of its source map
      handler: (code) => ({ code: partSignIn(code), map: null }),
    },
  };
}

/** The text of MSAL's PublicClientApplication with its sign-in by windows imported late. Throws where it is another text. */
export function partSignIn(code: string): string {
  const [found, ...more] = code.matchAll(early);
  const from = found?.[1];
  if (from === undefined || more.length > 0 || [...code.matchAll(maker)].length !== 1)
    throw new Error('MSAL is not as it was when its sign-in was parted');
  return code
    .replace(early, 'let StandardController;')
    .replace(maker, (line) => `${line} ({ StandardController } = await import(${from}));`);
}
