/** What each fault does, as data, so that documents and a control panel can be made from it. `meets` names the
 * requests it can touch, as 'METHOD path'; null = any. */
export const faultDocs = {
  throttle: {
    meets: null,
    says: '429 (or `status`: 503) before anything is done, with a Retry-After of `retryAfter` seconds, 2.128 unless said.',
  },
  error: { meets: null, says: 'The answer is an error of `status`, `code` and `message`; nothing is done.' },
  dropConnection: { meets: null, says: 'The connection is cut before anything is done.' },
  lostResponse: {
    meets: null,
    says: 'The request is carried out, then answered 504, or with `form: "drop"` by a cut connection.',
  },
  claimsChallenge: {
    meets: null,
    says: '401 with an empty body and a WWW-Authenticate header that holds a claims challenge.',
  },
  latency: { meets: null, says: 'The answer waits `ms` milliseconds. Not for parts of a batch.' },
  hang: {
    meets: null,
    says: 'The request is carried out but never answered; it ends when the caller gives up. Not for parts of a batch.',
  },
  shiftDates: {
    meets: /^POST .*\/items(\?|$)/,
    says: 'Dates in the 201 of a new item are off by the site’s offset.',
  },
  refuseFieldsPatch: {
    meets: /^PATCH .*\/fields(\?|$)/,
    says: 'PATCH items/{id}/fields is answered 400; PATCH items/{id} works.',
  },
  emptyPage: {
    meets: /^GET .*\/items(\?|$)/,
    says: 'A page of items is empty and has a nextLink to the same place.',
  },
  deltaErrorRow: {
    meets: /^GET .*\/items\/delta(\(|\?|$)/,
    says: 'Delta answers 200 with an error object among its rows.',
  },
  delta410: {
    meets: /^GET .*\/items\/delta(\(|\?|$)/,
    says: 'Delta answers 410 with the Location of a fresh enumeration.',
  },
  fileLocked: {
    meets: /^(PUT|POST|PATCH|DELETE) .*(\/drives?\/|\/upload\/)/,
    says: 'A file counts as open elsewhere: writes to it are answered 423.',
  },
  columnsLost: {
    meets: /^POST .*\/lists(\?|$)/,
    says: 'A new list is made without the columns of the request.',
  },
  versioningOff: {
    meets: /^(POST|PATCH) .*\/lists(\/|\?|$)/,
    says: 'The list keeps no versions for this write; a list made meanwhile never does.',
  },
  strictChoice: {
    meets: /^(POST|PATCH) .*\/items(\/|\?|$)/,
    says: 'A value outside the choices is refused with 400.',
  },
  strictRequired: {
    meets: /^(POST|PATCH) .*\/items(\/|\?|$)/,
    says: 'An empty required column is refused with 400.',
  },
  readOnly: { meets: /\/(sites|drives)\//, says: 'The person can only read.' },
  hiddenRows: {
    meets: /\/lists\//,
    says: 'The items `ids` are hidden from the person by their permissions.',
  },
  switches: {
    meets: /\/v1\.0\/(?!\$batch)/,
    says: 'The request is answered with the `switches` given instead of the server’s own.',
  },
} as const satisfies Readonly<Record<string, { readonly meets: RegExp | null; readonly says: string }>>;

/** The name of a fault. */
export type FaultKind = keyof typeof faultDocs;
