/** A message to the page, as far as tests look at it. */
export type Message = {
  view?: Record<'summit' | 'set' | 'language', string>;
  choices?: Record<'summit' | 'set' | 'language', string[]>;
  problems: { html: string; summary: string; level: string };
  deck?: { title: string; ratio: number; slides: { key: string; name: string; html?: string }[] };
};

/** The messages that a page gets, one after the other; longer than a minute without one is a failure. */
export async function listen(
  address: string,
  query: string,
  work: (next: (wanted: (message: Message) => boolean) => Promise<Message>) => Promise<void>,
): Promise<void> {
  const stop = new AbortController();
  const response = await fetch(`${address}events?${query}`, { signal: stop.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const read = async (): Promise<Message> => {
    for (;;) {
      const [event, ...rest] = text.split('\n\n');
      if (rest.length > 0) {
        text = rest.join('\n\n');
        if (event?.startsWith('data: ')) return JSON.parse(event.slice('data: '.length));
        continue;
      }
      const { value } = (await reader?.read()) ?? {};
      if (value === undefined) throw new Error('The stream has ended.');
      text += value;
    }
  };
  let last: Message | undefined;
  const giveUp = () => stop.abort(new Error(`No such message came, but:\n${JSON.stringify(last)}`));
  const timer = setTimeout(giveUp, 60_000);
  try {
    await work(async (wanted) => {
      for (;;) {
        const message = await read();
        if (wanted(message)) return message;
        last = message;
      }
    });
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}
