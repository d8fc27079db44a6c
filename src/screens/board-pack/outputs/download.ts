/** Hands a file to the browser under a name. Teams on the desktop lets only the first one of a page through. */
export function download(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // the browser has begun to read by then
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
