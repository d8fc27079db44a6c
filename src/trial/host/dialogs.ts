import { element } from './element.ts';

const scopeWords: Readonly<Record<string, string>> = {
  'user.read': 'Sign you in and read your profile',
  'user.readbasic.all': 'Read the names of people in your organisation',
  'sites.read.all': 'Read items in the SharePoint sites you can see',
  'sites.readwrite.all': 'Edit items in the SharePoint sites you can see',
  'sites.manage.all': 'Create lists in the SharePoint sites you can see',
  'sites.selected': 'Work in the SharePoint sites chosen for it',
  'files.readwrite.all': 'Edit the files you can see',
  'mail.send': 'Send mail as you',
  'teamsactivity.send': 'Send notifications in Teams as you',
};
const silentScopes = new Set(['openid', 'profile', 'offline_access', 'email']);

/** What a scope is called in Microsoft's consent dialog, near enough; scopes that are never shown are left out. */
export function wordsOfScopes(scope: string): string[] {
  return scope
    .split(' ')
    .map((name) => name.slice(name.lastIndexOf('/') + 1))
    .filter((name) => name !== '' && !silentScopes.has(name.toLowerCase()))
    .map((name) => scopeWords[name.toLowerCase()] ?? name);
}

/** Asks the person for permission, as the host's own dialog does. False when they cancel or the dialog is closed. */
export function askPermission(who: string, scope: string): Promise<boolean> {
  const dialog = element('sign-in', HTMLDialogElement);
  element('sign-in-who', HTMLElement).textContent = `Signed in as ${who}`;
  element('sign-in-scopes', HTMLUListElement).replaceChildren(
    ...wordsOfScopes(scope).map((words) =>
      Object.assign(document.createElement('li'), { textContent: words }),
    ),
  );
  return show(dialog).then((chosen) => chosen === 'allow');
}

/** Lets the person choose one of several people, as the host's own picker does. Null when they cancel. */
export async function choosePerson(
  title: string,
  people: readonly { readonly email: string; readonly name: string }[],
): Promise<string | null> {
  const list = element('picker-list', HTMLSelectElement);
  element('picker-title', HTMLElement).textContent = title === '' ? 'Select a person' : title;
  list.replaceChildren(
    ...people.map(({ email, name }) =>
      Object.assign(document.createElement('option'), { value: email, textContent: name }),
    ),
  );
  return (await show(element('picker', HTMLDialogElement))) === 'choose' ? list.value : null;
}

/** Tells something, with addresses that can be copied. */
export async function tell(
  title: string,
  words: string,
  links: readonly { label: string; url: string }[],
): Promise<void> {
  element('note-title', HTMLElement).textContent = title;
  element('note-text', HTMLElement).textContent = words;
  element('note-links', HTMLElement).replaceChildren(...links.map(linkField));
  await show(element('note', HTMLDialogElement));
}

/** Closes whatever is open, as cancelled. */
export function closeDialogs(): void {
  for (const dialog of document.querySelectorAll('dialog')) dialog.close('');
}

const settling = new WeakMap<HTMLDialogElement, (value: string) => void>();

/** Shows a dialog; gives the value of the button that closed it, '' for Escape. One that is open already counts as cancelled. */
function show(dialog: HTMLDialogElement): Promise<string> {
  settling.get(dialog)?.('');
  if (dialog.open) dialog.close('');
  dialog.returnValue = '';
  dialog.showModal();
  const { signal, abort } = listening();
  return new Promise((done) => {
    const settle = (value: string) => {
      abort();
      done(value);
    };
    settling.set(dialog, settle);
    const handleClick = ({ target }: MouseEvent) => {
      if (target instanceof HTMLButtonElement && target.value !== '') dialog.close(target.value);
    };
    // the event comes a moment after closing: by then the dialog may be open again, for another question
    const handleClose = () => {
      if (!dialog.open) settle(dialog.returnValue);
    };
    dialog.addEventListener('click', handleClick, { signal });
    dialog.addEventListener('close', handleClose, { signal });
  });
}

function listening(): { signal: AbortSignal; abort: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}

function linkField({ label, url }: { label: string; url: string }, index: number): HTMLElement {
  const field = document.createElement('div');
  field.className = 'field';
  const id = `note-link-${index}`;
  const input = Object.assign(document.createElement('input'), { id, readOnly: true, value: url });
  const copy = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Copy' });
  copy.addEventListener('click', () => {
    input.select(); // stays selected, so that Ctrl+C works where the clipboard is closed to pages
    navigator.clipboard.writeText(url).then(
      () => (copy.textContent = 'Copied'),
      () => (copy.textContent = 'Press Ctrl+C'),
    );
  });
  const row = document.createElement('span');
  row.className = 'with-button';
  row.append(input, copy);
  field.append(Object.assign(document.createElement('label'), { htmlFor: id, textContent: label }), row);
  return field;
}
