/** A row of a sheet as exceljs 4.4.0 has it ready for writing: every text by its place among the shared ones. */
export type ReadyRow = {
  readonly number: number;
  readonly min: number;
  readonly max: number;
  readonly height?: number;
  readonly hidden?: boolean;
  readonly styleId?: number;
  readonly outlineLevel?: number;
  readonly collapsed?: boolean;
  readonly cells: readonly ReadyCell[];
};

/** A cell of such a row. `type` is exceljs's ValueType; a text without a place is one that is not shared. */
export type ReadyCell = {
  readonly address: string;
  readonly type: number;
  readonly value?: unknown;
  readonly styleId?: number;
  readonly ssId?: number;
};

/**
 * The rows of a sheet as XML, the same bytes that exceljs makes of them out of a dozen pieces for each cell. Only for what
 * our workbooks hold: texts, links, figures, days and nothing; throws for anything else.
 */
export function rowsXml(rows: readonly ReadyRow[]): string {
  return rows.map(rowXml).join('');
}

function rowXml({
  number,
  min,
  max,
  height,
  hidden,
  styleId,
  outlineLevel,
  collapsed,
  cells,
}: ReadyRow): string {
  const attributes =
    ` r="${String(number)}"` +
    (height ? ` ht="${String(height)}" customHeight="1"` : '') +
    (hidden === true ? ' hidden="1"' : '') +
    (min > 0 && max > 0 && min <= max ? ` spans="${String(min)}:${String(max)}"` : '') +
    (styleId ? ` s="${String(styleId)}" customFormat="1"` : '') +
    ' x14ac:dyDescent="0.25"' +
    (outlineLevel ? ` outlineLevel="${String(outlineLevel)}"` : '') +
    (collapsed === true ? ' collapsed="1"' : '');
  let inside = '';
  for (const cell of cells) inside += cellXml(cell);
  return inside === '' ? `<row${attributes}/>` : `<row${attributes}>${inside}</row>`;
}

function cellXml({ address, type, value, styleId, ssId }: ReadyCell): string {
  if (type === valueTypes.nothing && !styleId) return '';
  const start = styleId ? `<c r="${address}" s="${String(styleId)}"` : `<c r="${address}"`;
  if (type === valueTypes.nothing) return `${start}/>`;
  if (ssId !== undefined) return `${start} t="s"><v>${String(ssId)}</v></c>`;
  if (type === valueTypes.number) return `${start}><v>${String(value)}</v></c>`;
  if (type === valueTypes.day && value instanceof Date)
    return `${start}><v>${String(dayOne1970 + value.getTime() / 86_400_000)}</v></c>`;
  throw new Error(`The cell ${address} holds what no pack holds`);
}

// ValueType of exceljs, which exists in its types only
const valueTypes = { nothing: 0, number: 2, day: 4 } as const;

// days are counted from the end of 1899
const dayOne1970 = 25_569;
