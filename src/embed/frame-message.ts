/** What a page of ours in an iframe tells its parent. */
export interface HeightMessage {
  readonly type: 'alexis-height';
  /** Height of the page's content in CSS pixels of the frame, possibly fractional. */
  readonly height: number;
}

/** Whether a message of unknown origin has that shape, with a height that makes sense. */
export const isHeightMessage = (data: unknown): data is HeightMessage =>
  typeof data === 'object' &&
  data !== null &&
  (data as Partial<HeightMessage>).type === 'alexis-height' &&
  typeof (data as Partial<HeightMessage>).height === 'number' &&
  (data as HeightMessage).height > 0 &&
  (data as HeightMessage).height < Infinity;

/** Whether WordPress asks the frame of that secret to tell its height again: its script started after the frame's. */
export const isReadyMessage = (data: unknown, secret: string | undefined): boolean =>
  typeof data === 'object' &&
  data !== null &&
  'message' in data &&
  data.message === 'ready' &&
  'secret' in data &&
  data.secret === secret;
