/**
 * What people call the app that frames us, by the name it gives itself (TeamsJS: HostName). Some names tell one version of
 * an app from another, and new apps may come.
 */
export function hostWord(name: string): 'Teams' | 'Outlook' | 'Microsoft 365' {
  if (name === '' || name.startsWith('Teams')) return 'Teams';
  return name.startsWith('Outlook') ? 'Outlook' : 'Microsoft 365';
}
