import type { HostSettings, HostTab, SignedIn, TrialPerson } from '#trial/tenant.ts';

import { isInChannel, keepTabs, readTabs, type Saved, tabOf, withTab } from './channel-tab.ts';
import { connectControls, focusControls } from './controls.ts';
import { entityLink, type Opening, type Place, typedPlace } from './deep-link.ts';
import { choosePerson, closeDialogs, tell } from './dialogs.ts';
import { element } from './element.ts';
import { createFrame } from './frame.ts';
import { showPerson, showTrouble } from './notice.ts';
import { answer, type Call, type Effect, eventOf, replyTo } from './protocol.ts';
import { createSignIn } from './sign-in.ts';
import { type Choices, needsReload, readView, shownWidth, type View, writeView } from './view.ts';
import { signInAs, TrialError } from './world.ts';

/** Puts the simulator to work on its page: one person in one view, with the tab framed. */
export function startHost(people: readonly TrialPerson[], settings: HostSettings): void {
  const stage = element('stage', HTMLDivElement);
  const save = element('save', HTMLButtonElement);
  const saveNote = element('save-note', HTMLElement);
  const sessionId = crypto.randomUUID();
  const signIn = createSignIn(settings);
  let channelTabs = readTabs(sessionStorage);
  let offered: Saved | null = null;
  let view = readView(location.search, choices());
  let person: SignedIn['user'] | null = null;

  const frame = createFrame(stage, (call) => {
    if (person === null) return;
    const { reply, effect } = answer(call, {
      view,
      settings,
      person,
      saved: channelTabs.find((tab) => tabOf(tab).id === view.page) ?? null,
      sessionId,
      origin: location.origin,
    });
    if (reply !== null) frame.post(replyTo(call, reply));
    if (effect !== null) perform(effect, call);
  });
  const showView = connectControls(people, {
    onView: (values) => change(readView(new URLSearchParams({ ...view, ...values }).toString(), choices())),
    onPage: (page) => go({ page, subPage: '' }),
    onLink: (typed) => open(typedPlace(typed, view.page, { ...settings, origin: location.origin })),
  });

  function tabs(): readonly HostTab[] {
    return [...settings.tabs, ...channelTabs.map(tabOf)];
  }

  function choices(): Choices {
    return { people: people.map(({ email }) => email), pages: tabs().map(({ id }) => id) };
  }

  // the page that sets a tab up is the same for all
  function address(): string {
    if (view.surface === 'settings') return settings.configuration;
    return tabs().find(({ id }) => id === view.page)?.address ?? settings.tab;
  }

  function change(next: View): void {
    const isReloading = needsReload(view, next);
    const isThemeNew = view.theme !== next.theme;
    if (view.signIn !== next.signIn) signIn.forget();
    view = next;
    show();
    if (isReloading) void load();
    else if (isThemeNew) frame.post(eventOf('themeChange', [view.theme]));
  }

  function show(): void {
    document.documentElement.dataset['theme'] = view.theme;
    stage.dataset['width'] = shownWidth(view);
    showView(view, tabs());
    showPerson(people.find(({ email }) => email === view.person));
    history.replaceState(null, '', `${location.pathname}${writeView(view, choices())}`);
  }

  async function load(): Promise<void> {
    const wanted = view;
    closeDialogs();
    frame.clear();
    offered = null;
    showTrouble(null);
    element('save-bar', HTMLElement).hidden = view.surface !== 'settings';
    save.disabled = true;
    saveNote.textContent = '';
    try {
      const { user } = await signInAs(view.person);
      if (view.person !== wanted.person) return; // somebody else was chosen in the meantime
      person = user;
      frame.load(address());
    } catch (error) {
      if (!(error instanceof TrialError)) throw error;
      showTrouble({ title: 'The trial cannot go on', text: error.message });
    }
  }

  function go({ page, subPage }: Place): void {
    view = {
      ...view,
      page: choices().pages.find((id) => id === page) ?? view.page,
      subPage,
      surface: 'content',
    };
    show();
    void load();
  }

  function open(opening: Opening): void {
    if (opening.kind === 'place') go(opening.place);
    else if (opening.kind === 'away') window.open(opening.url, '_blank', 'noopener,noreferrer');
    else if (opening.kind === 'refused') void tell('This link does not open', opening.why, []);
    else void tell('This opens elsewhere', opening.words, [{ label: 'Address', url: opening.url }]);
  }

  function perform(effect: Effect, call: Call): void {
    switch (effect.kind) {
      case 'open':
        return open(effect.opening);
      case 'go':
        return go(effect.place);
      case 'back':
        return go({ page: view.page, subPage: '' });
      case 'share':
        return share(effect);
      case 'sign-in':
        return void replyToSignIn(effect.request, call);
      case 'pick-person':
        return void pickPerson(effect.title, call);
      case 'loaded':
        return showTrouble(null);
      case 'failed':
        frame.clear();
        return showTrouble({
          title: 'One Plan could not be opened',
          text: [effect.reason, effect.message].filter((part) => part !== '').join(': '),
        });
      case 'valid':
        save.disabled = !effect.isValid;
        return;
      case 'settings':
        offered = effect.settings;
        return;
      case 'saved':
        return keepTab();
      case 'save-failed':
        saveNote.textContent = effect.reason === '' ? 'The tab could not save.' : effect.reason;
        return;
      case 'leave':
        return focusControls();
      case 'unknown':
        console.warn(`The simulator does not know '${effect.func}', so the tab gets no answer`);
    }
  }

  function keepTab(): void {
    if (offered === null) return;
    channelTabs = withTab(channelTabs, offered, isInChannel(view.page) ? view.page : null);
    keepTabs(sessionStorage, channelTabs);
    go({ page: tabOf(offered).id, subPage: '' });
  }

  function share(link: { subPage: string; label: string; webUrl: string }): void {
    const place: Place = { page: view.page, subPage: link.subPage };
    const trial = new URL(writeView({ ...view, ...place }, choices()), location.origin + location.pathname);
    void tell('Copy link', link.label, [
      { label: 'Link in Teams', url: entityLink(settings.appId, place, link.label, link.webUrl) },
      { label: 'Link in this trial', url: trial.href },
    ]);
  }

  async function replyToSignIn(request: unknown, call: Call): Promise<void> {
    if (person === null) return;
    const reply = await signIn.reply(request, person, view);
    if (reply !== null) frame.post(replyTo(call, [null, JSON.stringify(reply)]));
  }

  // TeamsJS takes an empty list for nobody, and an error in the first place for trouble
  async function pickPerson(title: string, call: Call): Promise<void> {
    const email = await choosePerson(title, people);
    const picked = people.find((one) => one.email === email);
    if (picked === undefined) return frame.post(replyTo(call, [null, []]));
    try {
      const { user } = await signInAs(picked.email);
      const one = { objectId: user.id, displayName: picked.name, email: picked.email };
      frame.post(replyTo(call, [null, [one]]));
    } catch (error) {
      if (!(error instanceof TrialError)) throw error;
      frame.post(replyTo(call, [{ errorCode: 500, message: error.message }]));
    }
  }

  element('app-icon', HTMLImageElement).src = settings.icons.color;
  element('app-outline', HTMLElement).style.setProperty('--outline', `url(${settings.icons.outline})`);
  element('retry', HTMLButtonElement).addEventListener('click', () => void load());
  save.addEventListener('click', () => {
    save.disabled = true;
    saveNote.textContent = '';
    frame.post(eventOf('settings.save', [{}]));
  });
  show();
  void load();
}
