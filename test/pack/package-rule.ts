import { partsOf } from './read-back.ts';

/**
 * What Excel would repair or refuse in a workbook although the schema allows it, in words; empty when all is well.
 * The rules come from files that Excel repaired, so that they stand beside the Open XML SDK's own.
 */
export function faultsOf(bytes: Uint8Array): readonly string[] {
  const parts = partsOf(bytes);
  return [...parts].flatMap(([path, xml]) => [
    ...(path.endsWith('.rels') ? linkFaults(path, xml, parts) : []),
    ...(path.startsWith('xl/worksheets/sheet') ? sheetFaults(path, xml) : []),
    ...(path.startsWith('xl/tables/') ? tableFaults(path, xml, parts) : []),
    ...(path.startsWith('xl/drawings/drawing') && !/<xdr:cNvPr [^>]*descr="[^"]+"/.test(xml)
      ? [`${path}: no alternative text`]
      : []),
    ...(path === 'xl/sharedStrings.xml' ? textFaults(xml) : []),
    ...(path === 'xl/workbook.xml' ? nameFaults(xml) : []),
    ...(/[\uFFFE\uFFFF]/.test(xml) ? [`${path}: a character XML does not have`] : []),
    ...(path === '[Content_Types].xml' ? typeFaults(xml, parts) : []),
  ]);
}

type Parts = ReadonlyMap<string, string>;

function linkFaults(path: string, xml: string, parts: Parts): readonly string[] {
  const folder = path.replace(/_rels\/[^/]+$/, '');
  return attributesOf(xml, 'Relationship').flatMap((link) => {
    const target = link.get('Target') ?? '';
    if (link.get('TargetMode') === 'External')
      return target.startsWith('https://') ? [] : [`${path}: leads to ${target}`];
    const found = target.startsWith('/') ? target.slice(1) : resolve(folder, target);
    return parts.has(found) ? [] : [`${path}: no part ${found}`];
  });
}

function sheetFaults(path: string, xml: string): readonly string[] {
  const faults: string[] = [];
  if (xml.includes('<f>') || xml.includes('<f ')) faults.push(`${path}: a formula`);
  if (xml.includes('<mergeCell')) faults.push(`${path}: merged cells`);
  for (const [, type, value] of xml.matchAll(/<c [^>]*?(?:t="(\w+)")?>\s*<v>([^<]*)<\/v>/g)) {
    if ((type === undefined || type === 'n') && !/^-?\d+(\.\d+)?$/.test(value ?? ''))
      faults.push(`${path}: the number ${value ?? ''}`);
  }
  for (const [, height] of xml.matchAll(/<row [^>]*\bht="([\d.]+)"/g)) {
    if (Number(height) > 409) faults.push(`${path}: a row of ${height ?? ''} points`);
  }
  for (const [, , text] of xml.matchAll(/<(odd\w+)>([^<]*)</g)) {
    if (unescape(text ?? '').length > 255) faults.push(`${path}: a page header of over 255 characters`);
  }
  for (const link of attributesOf(xml, 'hyperlink')) {
    if (link.has('location') && link.has('r:id')) faults.push(`${path}: a link with two targets`);
  }
  if (!/activeCell="A1"/.test(xml)) faults.push(`${path}: the cursor is not in A1`);
  return faults;
}

function tableFaults(path: string, xml: string, parts: Parts): readonly string[] {
  const [table] = attributesOf(xml, 'table');
  const columns = attributesOf(xml, 'tableColumn').map((column) => column.get('name') ?? '');
  const range = /^[A-Z]+(\d+):[A-Z]+(\d+)$/.exec(table?.get('ref') ?? '');
  const name = table?.get('displayName') ?? '';
  const others = [...parts].filter(([other, text]) => {
    return (
      other !== path &&
      other.startsWith('xl/tables/') &&
      text.toLowerCase().includes(`displayname="${name.toLowerCase()}"`)
    );
  });
  return [
    ...(range === null || Number(range[2]) <= Number(range[1]) ? [`${path}: no row`] : []),
    ...(new Set(columns.map((column) => column.toLowerCase())).size < columns.length
      ? [`${path}: two columns of one name`]
      : []),
    ...(columns.some((column) => column === '' || /[\r\n\t]|&#10;/.test(column))
      ? [`${path}: a column name of no or several lines`]
      : []),
    ...(/^[A-Za-z_][A-Za-z_]{3,}$/.test(name) ? [] : [`${path}: the table name ${name}`]),
    ...(others.length > 0 ? [`${path}: the table name ${name} twice`] : []),
    ...(xml.includes('dxfId') || xml.includes('DxfId') ? [`${path}: a style that is not declared`] : []),
  ];
}

function textFaults(xml: string): readonly string[] {
  return [...xml.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].flatMap(([, escaped]) => {
    const text = unescape(escaped ?? '');
    return [
      ...(text.length > 32_767 ? [`a text of ${String(text.length)} characters`] : []),
      ...(text.split('\n').length > 254 ? ['a text of over 253 line breaks'] : []),
      ...(/^(\[object \w+\]|undefined|null|NaN|Invalid Date)$/.test(text) ? [`the text ${text}`] : []),
    ];
  });
}

function nameFaults(xml: string): readonly string[] {
  return [...xml.matchAll(/<definedName [^>]*>([^<]*)</g)].flatMap(([, range]) => {
    const plain = unescape(range ?? '');
    // what is repeated on paper may be the first column and some rows
    return /^(?:('[^']+')!\$A:\$A,(?=\1!\$\d+:))?'[^']+'!\$(?:[A-Z]+\$\d+:\$[A-Z]+\$\d+|\d+:\$\d+)$/.test(
      plain,
    )
      ? []
      : [`the name for ${plain}`];
  });
}

function typeFaults(xml: string, parts: Parts): readonly string[] {
  const defaults = new Set(attributesOf(xml, 'Default').map((type) => type.get('Extension')));
  const overrides = attributesOf(xml, 'Override').map((type) => type.get('PartName') ?? '');
  return [
    ...overrides.filter((name) => !parts.has(name.slice(1))).map((name) => `no part ${name}, but its type`),
    ...[...parts.keys()]
      .filter((name) => name !== '[Content_Types].xml')
      .filter((name) => !overrides.includes(`/${name}`) && !defaults.has(name.split('.').at(-1)))
      .map((name) => `no type for ${name}`),
  ];
}

function attributesOf(xml: string, tag: string): readonly ReadonlyMap<string, string>[] {
  return [...xml.matchAll(new RegExp(`<${tag} ([^>]*?)/?>`, 'g'))].map(
    ([, inside]) =>
      new Map(
        [...(inside ?? '').matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name, value]) => [
          name ?? '',
          unescape(value ?? ''),
        ]),
      ),
  );
}

function unescape(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

function resolve(folder: string, target: string): string {
  return new URL(target, `file:///${folder}`).pathname.slice(1);
}
