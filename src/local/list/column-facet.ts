import { GraphRefusal, invalidRequest, notImplemented, vagueRefusal } from '#local/graph-error.ts';
import { isObject, isStringList, type Json, type JsonObject } from '#local/json.ts';

/** What a column holds. */
export type ColumnKind =
  | 'text'
  | 'choice'
  | 'dateTime'
  | 'number'
  | 'boolean'
  | 'personOrGroup'
  | 'lookup'
  | 'calculated';

type Check = (value: Json) => boolean;
type FacetShape = {
  readonly [key: string]: { readonly isValid: Check; readonly standard: Json | undefined };
};

const isText: Check = (value) => typeof value === 'string';
const isFlag: Check = (value) => typeof value === 'boolean';
const isNumber: Check = (value) => typeof value === 'number';
const isCount: Check = (value) => typeof value === 'number' && Number.isInteger(value) && value >= 0;
const oneOf =
  (...allowed: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && allowed.includes(value);

// what each facet may say, and what reading it back shows when it was left out
const shapes: Readonly<Record<ColumnKind, FacetShape>> = {
  text: {
    allowMultipleLines: { isValid: isFlag, standard: false },
    appendChangesToExistingText: { isValid: isFlag, standard: false },
    linesForEditing: { isValid: isCount, standard: 0 },
    maxLength: { isValid: isCount, standard: undefined },
    textType: { isValid: oneOf('plain', 'richText'), standard: undefined },
  },
  choice: {
    allowTextEntry: { isValid: isFlag, standard: false },
    choices: { isValid: isStringList, standard: [] },
    displayAs: { isValid: oneOf('checkBoxes', 'dropDownMenu', 'radioButtons'), standard: 'dropDownMenu' },
  },
  dateTime: {
    displayAs: { isValid: oneOf('default', 'friendly', 'standard'), standard: 'default' },
    format: { isValid: oneOf('dateOnly', 'dateTime'), standard: 'dateOnly' },
  },
  number: {
    decimalPlaces: {
      isValid: oneOf('automatic', 'none', 'one', 'two', 'three', 'four', 'five'),
      standard: 'automatic',
    },
    displayAs: { isValid: oneOf('number', 'percentage'), standard: 'number' },
    minimum: { isValid: isNumber, standard: undefined },
    maximum: { isValid: isNumber, standard: undefined },
  },
  boolean: {},
  personOrGroup: {
    allowMultipleSelection: { isValid: isFlag, standard: false },
    chooseFromType: { isValid: oneOf('peopleOnly', 'peopleAndGroups'), standard: 'peopleOnly' },
    displayAs: { isValid: isText, standard: 'nameWithPresence' },
  },
  lookup: {
    listId: { isValid: isText, standard: undefined },
    columnName: { isValid: isText, standard: 'Title' },
    allowMultipleValues: { isValid: isFlag, standard: false },
    allowUnlimitedLength: { isValid: isFlag, standard: false },
  },
  calculated: {
    formula: { isValid: isText, standard: '' },
    format: { isValid: oneOf('dateOnly', 'dateTime'), standard: undefined },
    outputType: { isValid: oneOf('boolean', 'currency', 'dateTime', 'number', 'text'), standard: 'text' },
  },
};

const otherFacets = [
  'currency',
  'geolocation',
  'hyperlinkOrPicture',
  'term',
  'thumbnail',
  'contentApprovalStatus',
];

const commonKeys: Readonly<Record<string, Check>> = {
  name: isText,
  displayName: isText,
  description: isText,
  required: isFlag,
  hidden: isFlag,
  indexed: isFlag,
  enforceUniqueValues: isFlag,
  readOnly: isFlag,
  defaultValue: isObject,
  validation: isObject,
  columnGroup: isText,
  isDeletable: isFlag,
  isReorderable: isFlag,
  isSealed: isFlag,
  propagateChanges: isFlag,
  type: isText,
};

/** The kind of a stored definition. */
export function kindOf(definition: JsonObject): ColumnKind {
  const kind = kinds.find((each) => each in definition);
  if (kind === undefined) throw new Error('A stored column has no type facet.');
  return kind;
}

/** Whether a value of the column is a list: multi choice, multi person, multi lookup. */
export function isMultiValued(definition: JsonObject): boolean {
  const facet = definition[kindOf(definition)];
  if (!isObject(facet)) return false;
  return (
    facet['displayAs'] === 'checkBoxes' ||
    facet['allowMultipleSelection'] === true ||
    facet['allowMultipleValues'] === true
  );
}

/** Whether SharePoint can index such a column: not multi-line text, not a list of values, not a calculation. */
export function isIndexable(definition: JsonObject): boolean {
  const text = definition['text'];
  const isMultiLine = isObject(text) && text['allowMultipleLines'] === true;
  return !isMultiLine && !isMultiValued(definition) && kindOf(definition) !== 'calculated';
}

/** A new column's definition as it reads back, from the body of a create. 400 for a shape SharePoint does not take;
 * 501 for a type facet this server has no values for. */
export function newDefinition(body: JsonObject): JsonObject {
  checkKeys(body);
  const kind = facetOf(body);
  if (kind === null) throw notAcceptable();
  const lookup = body['lookup'];
  if (isObject(lookup) && 'primaryLookupColumnId' in lookup) throw notImplemented('dependent lookup columns');
  const displayName = textOr(body['displayName'], textOr(body['name'], ''));
  if (displayName === '') throw notAcceptable();
  const isCalculated = kind === 'calculated';
  const definition: JsonObject = {
    columnGroup: 'Custom Columns',
    description: '',
    enforceUniqueValues: false,
    hidden: false,
    indexed: false,
    required: false,
    ...commonOf(body),
    displayName,
    name: typeof body['name'] === 'string' ? encodeName(body['name']) : encodeName(displayName).slice(0, 32),
    readOnly: isCalculated || body['readOnly'] === true,
    [kind]: facetValue(kind, body[kind] ?? {}, {}),
  };
  checkRules(definition);
  return definition;
}

/** A column's definition after a PATCH. The name and the type facet stay what they were; a change of either is 400. */
export function changedDefinition(before: JsonObject, body: JsonObject): JsonObject {
  checkKeys(body);
  const kind = kindOf(before);
  const wanted = facetOf(body);
  if (wanted !== null && wanted !== kind) throw notAcceptable();
  if (body['name'] !== undefined && body['name'] !== before['name']) {
    throw invalidRequest('The name of a column cannot be changed.');
  }
  const after: JsonObject = {
    ...before,
    ...commonOf(body),
    ...(wanted === null ? {} : { [kind]: facetValue(kind, body[kind] ?? {}, before[kind] ?? {}) }),
  };
  if (isMultiValued(after) !== isMultiValued(before)) throw notAcceptable();
  checkRules(after);
  return after;
}

/** An internal name: every character outside [A-Za-z0-9_] becomes `_xHHHH_`, a digit at the start too. */
export function encodeName(text: string): string {
  const encode = (char: string): string => `_x${char.charCodeAt(0).toString(16).padStart(4, '0')}_`;
  return text.replaceAll(/[^A-Za-z0-9_]/g, encode).replace(/^\d/, encode);
}

// Object.keys of a literal gives exactly the kinds of its type
const kinds = Object.keys(shapes) as ColumnKind[];

function facetOf(body: JsonObject): ColumnKind | null {
  const strange = otherFacets.find((name) => name in body);
  if (strange !== undefined) throw notImplemented(`columns of type '${strange}'`);
  const found = kinds.filter((kind) => kind in body);
  if (found.length > 1) throw notAcceptable();
  return found[0] ?? null;
}

function facetValue(kind: ColumnKind, given: Json, before: Json): JsonObject {
  if (!isObject(given)) throw notAcceptable();
  const shape = shapes[kind];
  for (const [key, value] of Object.entries(given)) {
    if (key.startsWith('@')) continue;
    const rule = shape[key];
    if (rule === undefined || !rule.isValid(value)) throw notAcceptable();
  }
  const facet: Record<string, Json> = {};
  for (const [key, rule] of Object.entries(shape)) {
    const value = given[key] ?? (isObject(before) ? before[key] : undefined) ?? rule.standard;
    if (value !== undefined) facet[key] = value;
  }
  if (kind === 'text' && facet['allowMultipleLines'] !== true) {
    const longest = facet['maxLength'] ?? 255;
    if (typeof longest !== 'number' || longest < 1 || longest > 255) throw notAcceptable();
    facet['maxLength'] = longest;
  }
  if (kind === 'text' && facet['allowMultipleLines'] === true) facet['textType'] ??= 'plain';
  return facet;
}

function checkKeys(body: JsonObject): void {
  for (const [key, value] of Object.entries(body)) {
    if (key in shapes || otherFacets.includes(key) || key.startsWith('@') || key === 'id') continue;
    if (value === null && (key === 'defaultValue' || key === 'validation')) throw vagueRefusal();
    const isValid = commonKeys[key];
    if (isValid === undefined) {
      throw invalidRequest(
        `The property '${key.slice(0, 80)}' does not exist on type 'microsoft.graph.columnDefinition'.`,
      );
    }
    if (!isValid(value)) throw notAcceptable();
  }
}

function commonOf(body: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(body).filter(([key]) => key in commonKeys && key !== 'type'));
}

function checkRules(definition: JsonObject): void {
  if (definition['indexed'] === true && !isIndexable(definition)) {
    throw invalidRequest(`The column '${textOr(definition['displayName'], '')}' cannot be indexed.`);
  }
  if (definition['enforceUniqueValues'] === true && definition['indexed'] !== true) {
    throw invalidRequest('A column must be indexed before it can enforce unique values.');
  }
}

function textOr(value: Json | undefined, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise;
}

function notAcceptable(): GraphRefusal {
  return invalidRequest('One of the provided arguments is not acceptable.');
}
