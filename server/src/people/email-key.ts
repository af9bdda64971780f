/** An e-mail as it is compared: the same mailbox in the eyes of nearly every provider. */
export const emailKey = (email: string): string => email.trim().normalize('NFC').toLowerCase();
