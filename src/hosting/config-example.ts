/** The name of the file that shows what config.json is made of. */
export const configExampleFile = 'config.example.json';

/**
 * What to write into config.json, field by field. Each placeholder is refused by the check of its field, so that one that
 * was left standing is named on the screen and by `npm run package`. Fields that may be left out are shown with their
 * usual value.
 */
export const configExample = {
  clientId: '<application (client) id of the app registration>',
  tenantId: '<directory (tenant) id>',
  site: '<host>.sharepoint.com:/sites/<site>',
  access: 'sites',
  openIn: '<link to the app in Teams, or leave this line out>',
  appId: '<a GUID of your own for the app in Teams>',
  tab: '<https address of the folder of this file, ending in />',
  developer: {
    name: '<your organisation>',
    websiteUrl: '<https address of your organisation>',
    privacyUrl: '<https address of your privacy notice>',
    termsOfUseUrl: '<https address of your terms of use>',
  },
} as const;
