import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bugMessage } from '../report-bug.ts';
import { type Answer, answerRequest, plainAnswer, viewIn } from './answer-request.ts';
import { refusal } from './guard.ts';
import { type PageFiles, readPageFiles } from './preview-page.ts';
import { previewWords, readersLanguage } from './preview-words.ts';
import { sendUpdates } from './send-updates.ts';
import type { Session } from './session.ts';

/** Only this machine can ask. */
const host = '127.0.0.1';

export type Serving = { address: string; close(): void };

/** Serves the page of a session; throws the error of the system where the port cannot be had. Port 0 is a free one. */
export async function serve(session: Session, port: number): Promise<Serving> {
  const page = readPageFiles();
  // Loaded here, since the command is one script, and other commands need no server.
  const { createServer } = await import('node:http');
  const server = createServer((request, response) => {
    const refused = refusal(request, portOf(server));
    if (refused) return respond(response, plainAnswer(refused.status, refused.why, { allow: 'GET' }));
    handle(request, response, session, page);
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, done);
  });
  return {
    address: `http://${host}:${portOf(server)}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo | null)?.port ?? 0;
}

function handle(request: IncomingMessage, response: ServerResponse, session: Session, page: PageFiles): void {
  const [path = '', query = ''] = (request.url ?? '').split('?');
  const accepted = request.headers['accept-language'];
  if (path === '/events') stream(response, session, { query, accepted, version: page.version });
  else
    answerRequest({ path, query, accepted }, session, page).then(
      (answer) => respond(response, answer),
      (error) => respond(response, plainAnswer(500, bugMessage(error))),
    );
}

/** Nothing but ours may run, be asked for, or have the page in a frame; nothing is kept but pictures. */
const headers = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

function respond(response: ServerResponse, { status, type, body, headers: own }: Answer): void {
  response.writeHead(status, { ...headers, 'content-type': type, ...own }).end(body);
}

/** Milliseconds after which a page that has lost us asks again: the command may have been started anew. */
const retry = 1000;

/** Keeps a page informed, as Server-Sent Events. */
function stream(
  response: ServerResponse,
  session: Session,
  { query, accepted, version }: { query: string; accepted: string | undefined; version: string },
): void {
  response.writeHead(200, { ...headers, 'content-type': 'text/event-stream; charset=utf-8' });
  response.write(`retry: ${retry}\n\n`);
  const words = previewWords(readersLanguage(accepted));
  const tell = sendUpdates((message) => response.write(`data: ${message}\n\n`), words, version);
  response.on('close', session.listen(viewIn(query), tell));
}
