import type { Visit } from '../../../context/visit-context.ts';
import { STAGES } from '../../../contract/common.ts';
import { WORKSHOP_FORMATS } from '../../../contract/workshops.ts';
import type { WorkshopFilter } from '../../../domain/workshops/filter.ts';
import type { AttributeCheck } from '../../../element/attribute-check.ts';
import type { CalendarStore } from '../state/store.ts';
import { followVisit } from './follow-visit.ts';

/** The attributes that ask for a filter. */
export interface FilterAttributes {
  readonly pole: string;
  readonly stage: string;
  readonly format: string;
}

type Asked = Pick<WorkshopFilter, 'poles' | 'stages' | 'formats'>;

/** Follows what the page asks for: the attributes, and the pôle and the step chosen in another widget. */
export class FilterSource {
  readonly #store: CalendarStore;
  readonly #check: AttributeCheck;
  #asked: Asked = {};
  #visit: Pick<Visit, 'pole' | 'stage'> = { pole: null, stage: null };

  constructor(store: CalendarStore, check: AttributeCheck) {
    this.#store = store;
    this.#check = check;
  }

  /** What did not change since the last time leaves the visitor's filter alone. */
  follow({ pole, stage, format }: FilterAttributes, visit: Visit): void {
    const asked: Asked = {
      poles: pole ? [pole] : undefined,
      stages: this.#known('stage', stage, STAGES),
      formats: this.#known('format', format, WORKSHOP_FORMATS),
    };
    const before = { asked: this.#asked, visit: this.#visit };
    this.#asked = asked;
    this.#visit = { pole: visit.pole, stage: visit.stage };
    const changed = (['poles', 'stages', 'formats'] as const).filter(
      (name) => String(asked[name]) !== String(before.asked[name]),
    );
    // What the visitor chose elsewhere on the page counts more than an attribute.
    this.#store.changeInitialFilter((filter) =>
      followVisit(
        changed.reduce((next, name) => ({ ...next, [name]: asked[name] }), filter),
        before.visit,
        visit,
      ),
    );
  }

  #known(attribute: string, value: string, known: readonly string[]): readonly string[] | undefined {
    if (known.includes(value)) return [value];
    if (value) this.#check.warn(attribute, `must be one of ${known.join(', ')}; showing all`);
    return undefined;
  }
}
