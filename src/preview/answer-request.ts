import type { View } from './choose-view.ts';
import { pictureFolder } from './picture-folder.ts';
import { type PageFiles, previewPage } from './preview-page.ts';
import { readersLanguage } from './preview-words.ts';
import type { Session } from './session.ts';

export type Answer = {
  status: number;
  type: string;
  body: string | Uint8Array;
  headers?: Record<string, string>;
};

/** A request that may be answered: its path and query, and the languages that the reader wants. */
export type Asked = { path: string; query: string; accepted: string | undefined };

const pptx = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** Answers from what the session holds; no path leads to the disk. */
export async function answerRequest(
  { path, query, accepted }: Asked,
  session: Session,
  { files, version }: PageFiles,
): Promise<Answer> {
  const file = files.get(path);
  if (file) return { status: 200, type: file.type, body: file.text };
  if (path === '/') return html(previewPage(readersLanguage(accepted), version));
  if (path === '/deck.pptx') return answerDeck(session, viewIn(query));
  const picture = path.startsWith(pictureFolder) && session.picture(path.slice(pictureFolder.length));
  return picture ? answerPicture(picture) : plainAnswer(404, 'There is no such page.');
}

/** The view that is named in the query of an address. */
export function viewIn(query: string): Partial<View> {
  const said = new URLSearchParams(query);
  const pairs = ['summit', 'set', 'language'].flatMap((name) =>
    said.has(name) ? [[name, said.get(name)]] : [],
  );
  return Object.fromEntries(pairs);
}

export function plainAnswer(status: number, body: string, headers?: Record<string, string>): Answer {
  return { status, type: 'text/plain; charset=utf-8', body, ...(headers && { headers }) };
}

function html(body: string): Answer {
  return { status: 200, type: 'text/html; charset=utf-8', body };
}

/** The name of a picture is made of its bytes: it never changes. */
function answerPicture({ type, bytes: body }: NonNullable<ReturnType<Session['picture']>>): Answer {
  return { status: 200, type, body, headers: { 'cache-control': 'private, max-age=86400, immutable' } };
}

async function answerDeck(session: Session, view: Partial<View>): Promise<Answer> {
  const deck = await session.download(view);
  if (!deck) return plainAnswer(404, 'There is no deck to download yet.');
  // RFC 6266: a name in other letters than ASCII is percent-encoded, beside one for programs that cannot read it.
  const name = `filename="deck.pptx"; filename*=UTF-8''${encodeURIComponent(deck.name)}`;
  const headers = { 'content-disposition': `attachment; ${name}` };
  return { status: 200, type: pptx, body: deck.bytes, headers };
}
