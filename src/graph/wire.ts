/** A page of a Graph collection. Its length is a hint only: stop when nextLink is absent. */
export type Page<T> = { readonly value: readonly T[]; readonly '@odata.nextLink'?: string };

/** A list as Graph describes it. */
export type GraphList = {
  readonly id: string;
  readonly name?: string;
  readonly displayName?: string;
  readonly webUrl?: string;
  readonly columns?: readonly GraphColumn[];
};

/** A column as Graph describes it; exactly one facet says its type. */
export type GraphColumn = { readonly id?: string; readonly name: string; readonly displayName?: string };

/** A list item as Graph sends it. */
export type GraphItem = {
  readonly id: string;
  readonly eTag?: string;
  readonly '@odata.etag'?: string;
  readonly createdDateTime?: string;
  readonly lastModifiedDateTime?: string;
  readonly createdBy?: GraphIdentity;
  readonly lastModifiedBy?: GraphIdentity;
  readonly fields?: Readonly<Record<string, unknown>>;
};

type GraphIdentity = {
  readonly user?: { readonly id?: string; readonly displayName?: string; readonly email?: string };
  readonly application?: { readonly displayName?: string };
};

/** A file or folder of the site's library. */
export type GraphFile = {
  readonly id: string;
  readonly name: string;
  readonly webUrl: string;
  readonly size?: number;
  readonly lastModifiedDateTime?: string;
  readonly folder?: object;
};

/** The signed-in user. */
export type GraphUser = {
  readonly id: string;
  readonly displayName?: string;
  /** Null for somebody without a mailbox. */
  readonly mail?: string | null;
  readonly userPrincipalName?: string;
};
