/** Why nothing was copied or restored, for the person who asked for it. */
export class BackupError extends Error {
  override name = 'BackupError';
}
