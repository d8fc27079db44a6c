/** How every part of a workbook begins. */
export const xmlStart = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Text for XML, in an element or an attribute. Takes text that cellText has made readable. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
}
