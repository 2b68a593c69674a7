/** What opens an address as a click would, by the platform as Node names it. */
const openers: Record<string, [string, ...string[]]> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

/** Opens an address of ours in the browser of the user; where that fails, the address has been printed. */
export async function openBrowser(address: string, platform: string): Promise<void> {
  const { spawn } = await import('node:child_process');
  const [program, ...words] = openers[platform] ?? ['xdg-open'];
  const child = spawn(program, [...words, address], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
