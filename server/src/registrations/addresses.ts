/** Page of a workshop for people, absolute; the fragment is the calendar's own (`widgets/workshop-calendar`). */
export const workshopPage = (publicUrl: string, id: string): string =>
  `${publicUrl}/embed/workshop-calendar#alexis-workshops=open.${id}`;

/** Page where a registration is seen, cancelled, and an offer accepted, absolute. */
export const registrationPage = (publicUrl: string, token: string): string => `${publicUrl}/inscription/${token}`;
