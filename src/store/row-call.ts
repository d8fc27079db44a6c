import type { Row, Stored } from '#domain/row.ts';
import { itemPath, listPath, type SiteAddress } from '#graph/address.ts';
import type { Call } from '#graph/client.ts';
import { encodeNew, encodeSome, type Fields, type List } from '#lists/list.ts';

/** How a field map is sent: some tenants refuse '/fields' with 400 and take the same on the item itself. */
export type Form = 'fields' | 'item';

/** The call that adds a record's row to its list. */
export function addCall<T extends Stored>(site: SiteAddress, list: List<T>, value: T): Call {
  return {
    method: 'POST',
    path: listPath(site, list.title, '/items'),
    body: { fields: encodeNew(list, value) },
  };
}

/** The call that sets some fields of a row, on the version that was seen. */
export function editCall<T extends Stored>(
  site: SiteAddress,
  list: List<T>,
  row: Pick<Row, 'id' | 'etag'>,
  set: Partial<Fields<T>>,
  form: Form = 'fields',
): Call {
  const path = itemPath(site, list.title, row.id);
  const fields = encodeSome(list, set);
  return {
    method: 'PATCH',
    path: form === 'fields' ? `${path}/fields` : path,
    headers: { 'If-Match': row.etag },
    body: form === 'fields' ? fields : { fields },
  };
}
