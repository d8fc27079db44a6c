import type { Plugin } from 'vite';
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
        const texts = pages.map((page) => textOf(page.source));
        const release = releaseOf(version, Object.keys(bundle), texts);
        for (const page of pages) page.source = withMark(textOf(page.source), release);
        for (const [fileName, source] of siteFiles(release))
          this.emitFile({ type: 'asset', fileName, source });
      },
    },
  };
}

function textOf(source: string | Uint8Array): string {
  return typeof source === 'string' ? source : new TextDecoder().decode(source);
}
