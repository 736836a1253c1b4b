// Pictures that are shown here: fetched once with the token, kept as blob: addresses, and given back when nobody looks at them and others
// need the room. Knows no framework.

export interface ShelfOptions {
  fetch(picture: string): Promise<Blob>;
  /** How much may lie here that nobody looks at. */
  bytesMax?: number;
  address?: { make(blob: Blob): string; revoke(url: string): void };
}

interface Kept {
  coming: Promise<string>;
  url?: string;
  blob?: Blob;
  /** How many look at it now. */
  users: number;
  usedAt: number;
}

const mebibyte = 1024 * 1024;

export class Shelf {
  private readonly all = new Map<string, Kept>();
  private turn = 0;

  constructor(private readonly options: ShelfOptions) {}

  /** The picture's address, as long as it is not given back. A failed fetch is forgotten, so that the next look tries again. */
  take(picture: string): Promise<string> {
    const kept = this.all.get(picture) ?? this.fetched(picture);
    kept.users += 1;
    kept.usedAt = ++this.turn;
    return kept.coming;
  }

  /** Already here: its address without waiting. */
  known(picture: string): string | undefined {
    return this.all.get(picture)?.url;
  }

  /** A picture that this page has put up itself: it need not come back over the network, and may be seen before a record names it. */
  keep(picture: string, blob: Blob): void {
    if (this.all.has(picture)) return;
    const url = this.address.make(blob);
    this.all.set(picture, { coming: Promise.resolve(url), url, blob, users: 0, usedAt: ++this.turn });
  }

  give(picture: string): void {
    const kept = this.all.get(picture);
    if (!kept) return;
    kept.users -= 1;
    this.tidy();
  }

  /** Ahead of time: it lies here when it is asked for. */
  ahead(picture: string): void {
    if (this.all.has(picture)) return;
    this.take(picture).then(
      () => this.give(picture),
      () => undefined,
    );
  }

  /** The picture itself, for cutting out of it and for files. */
  async blob(picture: string): Promise<Blob> {
    await this.take(picture);
    const blob = this.all.get(picture)?.blob;
    this.give(picture);
    if (!blob) throw new Error('The picture is not here.');
    return blob;
  }

  private fetched(picture: string): Kept {
    const kept: Kept = { coming: Promise.resolve(''), users: 0, usedAt: 0 };
    kept.coming = this.options.fetch(picture).then(
      (blob) => {
        kept.blob = blob;
        kept.url = this.address.make(blob);
        return kept.url;
      },
      (error: unknown) => {
        this.all.delete(picture);
        throw error;
      },
    );
    this.all.set(picture, kept);
    return kept;
  }

  private get address() {
    return (
      this.options.address ?? {
        make: (blob: Blob) => URL.createObjectURL(blob),
        revoke: (url: string) => URL.revokeObjectURL(url),
      }
    );
  }

  /** Those that were looked at longest ago go first; what is looked at never goes. */
  private tidy(): void {
    const idle = [...this.all].filter(([, kept]) => kept.users <= 0 && kept.blob);
    idle.sort(([, a], [, b]) => a.usedAt - b.usedAt);
    let bytes = idle.reduce((sum, [, kept]) => sum + (kept.blob?.size ?? 0), 0);
    for (const [picture, kept] of idle) {
      if (bytes <= (this.options.bytesMax ?? 24 * mebibyte)) return;
      bytes -= kept.blob?.size ?? 0;
      if (kept.url !== undefined) this.address.revoke(kept.url);
      this.all.delete(picture);
    }
  }
}
