/** The elements of the kit: `src/embed/define/{name}.ts` registers `<alexis-{name}>`. */
export const ELEMENTS = ['kit', 'pole-locator', 'contest-countdown', 'workshop-calendar', 'eligibility-quiz'] as const;
