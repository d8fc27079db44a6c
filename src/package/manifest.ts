import { activityTypes } from '#domain/cycle/chase-message.ts';
import { personalTab } from '#host/deep-link.ts';
import { scopesFor, type Access } from '#host/scope.ts';
import { usualTag, type Language, type Words } from './language.ts';

/** What a deployment puts into its manifest. `tab` is the address of the page, ending in '/'. */
export type Deployment = {
  readonly appId: string;
  readonly clientId: string;
  readonly access: Access;
  readonly tab: string;
  readonly version: string;
  readonly developer: {
    readonly name: string;
    readonly websiteUrl: string;
    readonly privacyUrl: string;
    readonly termsOfUseUrl: string;
  };
};

/** The oldest schema with both sign-in ahead (1.22) and all kinds of channels (1.25): what is older reads no newer one. */
export const schemaVersion = '1.25';

/** The names of the icons in the package, by their use; each is the name of its picture in the project, too. */
export const iconFiles = { outline: 'outline.png', color: 'color.png', color32x32: 'color32.png' } as const;

/** Says to Entra that we answer claims challenges: the manifest has to say it in exactly these letters (nestedAppAuthInfo). */
const claims = '{"access_token":{"xms_cc":{"values":["CP1"]}}}';

/** The colour behind the icon: the ground of color.svg. */
const accentColor = '#1e3a5f';

/** What `manifestFor` makes. */
export type Manifest = ReturnType<typeof manifestFor>;

/**
 * The app as Teams, Outlook and Microsoft 365 know it, in the usual language; the others are named as files. Outlook and
 * Microsoft 365 take the personal tab; the tab of channels, chats and meetings is Teams' alone (App manifest schema).
 */
export function manifestFor(deployment: Deployment, languages: readonly Language[]) {
  const { tab, developer } = deployment;
  const { hostname, host, origin } = new URL(tab);
  const words = wordsOf(languages, usualTag);
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${schemaVersion}/MicrosoftTeams.schema.json`,
    manifestVersion: schemaVersion,
    version: deployment.version,
    id: deployment.appId,
    developer,
    localizationInfo: {
      defaultLanguageTag: usualTag,
      defaultLanguageFile: `${usualTag}.json`,
      additionalLanguages: languages
        .filter(({ tag }) => tag !== usualTag)
        .map(({ tag }) => ({ languageTag: tag, file: `${tag}.json` })),
    },
    name: { short: words['name.short'], full: words['name.full'] },
    description: { short: words['description.short'], full: words['description.full'] },
    icons: iconFiles,
    accentColor,
    staticTabs: [
      {
        entityId: personalTab,
        name: words['staticTabs[0].name'],
        contentUrl: tab,
        websiteUrl: tab,
        scopes: ['personal'],
      },
    ],
    configurableTabs: [
      {
        // the page asks its host whether it is to be set up
        configurationUrl: tab,
        canUpdateConfiguration: true,
        scopes: ['team', 'groupChat'],
        context: ['channelTab', 'privateChatTab', 'meetingChatTab', 'meetingDetailsTab', 'meetingSidePanel'],
      },
    ],
    supportsChannelFeatures: 'tier1',
    defaultInstallScope: 'personal',
    // who is signed in, which the page reads from its host
    permissions: ['identity'],
    // nothing but the page itself is ever framed
    validDomains: [host],
    webApplicationInfo: {
      id: deployment.clientId,
      // not used for sign-in; notifications ask for one all the same (Send activity feed notifications)
      resource: origin,
      nestedAppAuthInfo: [
        {
          redirectUri: `brk-multihub://${hostname}`,
          scopes: scopesFor('use', deployment.access),
          claims,
        },
      ],
    },
    activities: {
      activityTypes: [
        {
          type: activityTypes.due,
          description: words['activities.activityTypes[0].description'],
          templateText: words['activities.activityTypes[0].templateText'],
        },
        {
          type: activityTypes.missing,
          description: words['activities.activityTypes[1].description'],
          templateText: words['activities.activityTypes[1].templateText'],
        },
      ],
    },
  } as const;
}

function wordsOf(languages: readonly Language[], tag: string): Words {
  const found = languages.find((language) => language.tag === tag);
  if (found === undefined) throw new Error(`the manifest needs its words in ${tag}`);
  return found.words;
}
