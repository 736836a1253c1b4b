// Pictures over HTTP: up with progress, down with the token. XMLHttpRequest, because only it tells how much has gone up.
import type { Problem } from '../protocol/messages';
import { RequestFailed } from './identity';

/** A line that carries nothing for so long is no line. */
const stallMs = 30_000;

const pathOf = (code: string): string => `/api/workshops/${encodeURIComponent(code)}/pictures`;

interface Wanted {
  method: 'GET' | 'POST';
  path: string;
  token?: string | undefined;
  body?: Blob;
  type: 'blob' | 'json';
  onShare?: ((share: number) => void) | undefined;
  signal?: AbortSignal | undefined;
}

async function problemOf(request: XMLHttpRequest): Promise<Problem | undefined> {
  try {
    const said: unknown =
      request.response instanceof Blob ? JSON.parse(await request.response.text()) : request.response;
    const problem = said as Problem | null;
    return typeof problem?.error === 'string' ? problem : undefined;
  } catch {
    return undefined;
  }
}

function ask<T>({ method, path, token, body, type, onShare, signal }: Wanted): Promise<T> {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    let stall: ReturnType<typeof setTimeout> | undefined;
    const alive = (): void => {
      clearTimeout(stall);
      stall = setTimeout(() => request.abort(), stallMs);
    };
    const abort = (): void => request.abort();
    request.open(method, path);
    request.responseType = type;
    if (token !== undefined) request.setRequestHeader('authorization', `Bearer ${token}`);
    request.upload.onprogress = ({ loaded, total }) => {
      alive();
      onShare?.(total > 0 ? loaded / total : 0);
    };
    request.onprogress = alive;
    request.onloadend = () => {
      clearTimeout(stall);
      signal?.removeEventListener('abort', abort);
      if (request.status >= 200 && request.status < 300 && request.response !== null) {
        done(request.response as T);
        return;
      }
      void problemOf(request).then((problem) =>
        failed(problem ? new RequestFailed(request.status, problem.error, problem) : new RequestFailed(0, 'offline')),
      );
    };
    signal?.addEventListener('abort', abort);
    alive();
    request.send(body ?? null);
  });
}

export interface StoredPicture {
  picture: string;
  width: number;
  height: number;
  bytes: number;
  type: string;
}

export function putPicture(
  code: string,
  token: string,
  body: Blob,
  { onShare, signal }: { onShare?: (share: number) => void; signal?: AbortSignal } = {},
): Promise<StoredPicture> {
  return ask({ method: 'POST', path: pathOf(code), token, body, type: 'json', onShare, signal });
}

/** A picture that this token may see; without a token what the published report shows. */
export function getPicture(code: string, token: string | undefined, picture: string): Promise<Blob> {
  return ask({ method: 'GET', path: `${pathOf(code)}/${picture}`, token, type: 'blob' });
}
