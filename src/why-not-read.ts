/** What is there and cannot be read, and why, in words that follow "cannot be read: ". */
export type Unreadable = { unreadable: string };

const reasons: Record<string, string> = {
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
  ENOENT: 'it is a link to what is not there',
  ENOTDIR: 'it is a link to what is not there',
  ELOOP: 'it is a link that leads back to itself',
  EISDIR: 'it is a folder',
  EIO: 'the disk does not give it',
  EBUSY: 'another program has it',
};

/** What Node throws where the system gives a file or folder to nobody, or not to us. */
type SystemError = { code?: string; path?: string; message: string };

/** Why a file that is there could not be read, in words. */
export function whyNotRead({ code = '', message }: SystemError): string {
  return reasons[code] ?? message;
}

const refusals: Record<string, string> = {
  EACCES: 'the system does not permit it',
  EPERM: 'the system does not permit it',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EIO: 'the disk does not answer',
};

/** What the system keeps from us, to read or to write, and nothing that we did wrong; undefined for any other error. */
export function systemRefusal(error: unknown): string | undefined {
  const { code = '', path } = (error ?? {}) as Partial<SystemError>;
  const reason = path === undefined ? undefined : refusals[code];
  return reason && `${path} cannot be opened: ${reason}.`;
}
