import { useState } from 'react';
import { GraphError } from '#graph/graph-error.ts';
import { ConfigError, ConfigUnread } from '#host/config.ts';
import type { Access } from '#host/scope.ts';
import { SignInError } from '#host/sign-in-error.ts';
import { Page } from '#screens/parts/page.tsx';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';
import { sayTrouble } from '#screens/trouble-words.ts';
import { helperNames, messageOf } from './sign-in-message.ts';
import { wordsFor } from './sign-in-words.ts';
import { siteKindOf, siteMessage, siteWords } from './site-words.ts';
import { StoppedPage } from './stopped-page.tsx';

/** Where the plan is kept, as far as it is told to whoever cannot get at it. Null before config.json was read. */
export type Site = { readonly address: string; readonly access: Access };

/** The page in place of the plan when it could not be opened at all; `title` heads troubles that have no page of their own. */
export function Blocked(props: {
  error: unknown;
  site: Site | null;
  title: string;
  now: () => Date;
  onRetry: () => void;
}) {
  const { error, site, onRetry } = props;
  const [at] = useState(props.now);
  const facts = sayTrouble(error).forHelpDesk;
  if (error instanceof SignInError) {
    const { title, what, next, asks } = wordsFor(error);
    const message =
      asks === null ? null : { to: helperNames[asks.of], text: messageOf(error, asks.what, at) };
    const label = next.startsWith('Choose ‘Sign in’') ? 'Sign in' : 'Try again';
    const again = { label, onClick: onRetry };
    return <StoppedPage {...{ title, what, next, again, message, facts }} />;
  }
  const siteKind = error instanceof GraphError && site !== null ? siteKindOf(error, site.access) : null;
  if (error instanceof GraphError && site !== null && siteKind !== null) {
    const { title, what, next, asks } = siteWords[siteKind];
    const text = siteMessage(error, asks.what, site.address, at);
    const again = { label: 'Try again', onClick: onRetry };
    return (
      <StoppedPage {...{ title, what, next, again, message: { to: helperNames[asks.of], text }, facts }} />
    );
  }
  if (error instanceof ConfigError || error instanceof ConfigUnread) {
    const { what, next } = sayTrouble(error);
    const title =
      error instanceof ConfigError ? 'One Plan is not set up correctly' : 'One Plan could not start';
    const again = { label: 'Try again', onClick: onRetry };
    return <StoppedPage {...{ title, what, next, again, message: null, facts }} />;
  }
  return (
    <Page title={props.title}>
      <TroubleBar error={error} kept={null} onRetry={onRetry} />
    </Page>
  );
}
