/** Page where a registration is seen, cancelled, and an offer accepted, absolute. */
export const registrationPage = (publicUrl: string, token: string): string => `${publicUrl}/inscription/${token}`;
