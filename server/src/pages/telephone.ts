/** The address of a French number that is written nationally, `03 53 01 10 10`. */
export const telephoneAddress = (phone: string): string => `tel:+33${phone.replaceAll(' ', '').slice(1)}`;
