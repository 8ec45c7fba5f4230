/** Hands a file over to the browser, which keeps it where its owner keeps files. */
export function keepFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the file over once the click is dealt with.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
