import type { Plugin, Rolldown } from 'vite';
import { withPreloads } from './first-load.ts';
import { releaseOf, siteFiles, withMark } from './site-files.ts';

/** Makes of a build a site that can be put on a host: adds the files it needs there, and marks its pages with the release. */
export function sitePlugin(version: string): Plugin {
  return {
    name: 'one-plan-site',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const pages = Object.values(bundle).flatMap((file) =>
          file.type === 'asset' && file.fileName.endsWith('.html') ? [file] : [],
        );
        const ahead = filesOf(bundle, '/screens/mount.tsx');
        for (const page of pages)
          if (page.fileName === 'index.html') page.source = withPreloads(textOf(page.source), ahead);
        const texts = pages.map((page) => textOf(page.source));
        const release = releaseOf(version, Object.keys(bundle), texts);
        for (const page of pages) page.source = withMark(textOf(page.source), release);
        for (const [fileName, source] of siteFiles(release))
          this.emitFile({ type: 'asset', fileName, source });
      },
    },
  };
}

// the file that a module is the entry of, and all that it imports
function filesOf(bundle: Rolldown.OutputBundle, module: string): readonly string[] {
  const found = new Set<string>();
  const left = Object.values(bundle).flatMap((file) =>
    file.type === 'chunk' && file.facadeModuleId?.endsWith(module) === true ? [file.fileName] : [],
  );
  for (let name = left.pop(); name !== undefined; name = left.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    const file = bundle[name];
    if (file?.type === 'chunk') left.push(...file.imports);
  }
  return [...found];
}

function textOf(source: string | Uint8Array): string {
  return typeof source === 'string' ? source : new TextDecoder().decode(source);
}
