/** The made-up tenant and app registration that the trial stands for. The ids are nobody's. */
export const tenant = {
  tenantId: '6f0b1b52-3c1e-4d0f-9a57-1d2f7c7e5a10',
  clientId: '0b9a6f4e-7d52-4c8e-8f57-52c1a9d0e3b7',
  /** The app's id in the Teams manifest: deep links carry this one. */
  appId: 'c7d1a2f0-58b4-4b7e-9a3c-2f6d8e1b4a90',
  /** As Graph addresses a site by path: hostname:/path. */
  site: 'contoso.sharepoint.com:/sites/one-plan',
  siteUrl: 'https://contoso.sharepoint.com/sites/one-plan',
} as const;

/** Where tab, Graph and simulator are reached from the browser; without a trailing slash only `graph`. */
export type Addresses = { readonly tab: string; readonly graph: string; readonly openIn: string };

/** A tab as the simulator offers it: what its address calls it by, its name, and the page it frames. */
export type HostTab = { readonly id: string; readonly name: string; readonly address: string };

/** What the simulator is told about its world by GET /trial/host. What is said of the app stands in its manifest. */
export type HostSettings = {
  readonly tab: string;
  readonly appId: string;
  readonly clientId: string;
  readonly tenantId: string;
  readonly siteUrl: string;
  /** The tabs of the personal app; there is one at least. */
  readonly tabs: readonly HostTab[];
  /** The page that sets up a tab of a channel. */
  readonly configuration: string;
  /** Where the icons of the package are to be had. */
  readonly icons: { readonly color: string; readonly outline: string };
  /** The hosts, with their port where they have one, whose pages may be framed. */
  readonly validDomains: readonly string[];
};

/** One person offered in the simulator's switcher by GET /trial/people. `what` is one line: what to try. */
export type TrialPerson = {
  readonly email: string;
  readonly name: string;
  readonly post: string;
  readonly organisation: string;
  readonly what: string;
};

/** A person as the local Graph describes them beside a token: POST /trial/token gives `{ token, user }`. */
export type SignedIn = {
  readonly token: string;
  readonly user: { readonly id: string; readonly displayName: string; readonly userPrincipalName: string };
};
