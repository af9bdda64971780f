import { css } from 'lit';

/** The phases: a list below each other, or side by side where the container is wide enough. */
export const timelineStyles = css`
  .timeline {
    --_dot: 14px;
  }

  .phase {
    position: relative;
    padding: 0 0 calc(var(--_unit) * 4) calc(var(--_dot) * 1.75);
    font-size: 0.875em;
    hyphens: auto;
    /* Else the hidden text after a long word would widen a narrow page. */
    overflow-x: clip;
  }

  .phase::before {
    content: '';
    position: absolute;
    inset-block-start: 0.4em;
    inset-inline-start: 0;
    inline-size: var(--_dot);
    block-size: var(--_dot);
    border: 2px solid var(--_edge);
    border-radius: 50%;
  }

  /* Filled and drawn by borders: forced colours and paper leave nothing else. */
  :is(.done, .current)::before {
    border: calc(var(--_dot) / 2) solid var(--_accent-text);
  }

  .current::before {
    inline-size: 0;
    block-size: 0;
    margin: 4px;
    border-width: calc(var(--_dot) / 2 - 4px);
    outline: 2px solid var(--_accent-text);
    outline-offset: 2px;
  }

  /* Told apart by their shape as well. */
  .next::before {
    border: 4px solid var(--_accent-text);
  }

  .unconfirmed::before {
    border-style: dashed;
  }

  .other::before {
    border-style: dotted;
  }

  .replaced::before {
    border-radius: 2px;
  }

  .cancelled::before {
    block-size: 0;
    margin-block: 5px;
  }

  .phase:not(:last-child)::after {
    content: '';
    position: absolute;
    inset-block: calc(0.4em + var(--_dot) + 3px) -0.1em;
    inset-inline-start: calc(var(--_dot) / 2 - 1px);
    border: 1px solid var(--_line);
  }

  .name {
    font-weight: 600;
  }

  :is(.cancelled, .replaced) :is(.name, .when) {
    text-decoration: line-through;
  }

  @container alexis (width >= 640px) {
    .timeline {
      display: grid;
      grid-auto-columns: 1fr;
      grid-auto-flow: column;
    }

    .phase {
      padding: 1.75em calc(var(--_unit) * 3) 0 0;
    }

    .phase::before {
      inset-block-start: 0;
    }

    .phase:not(:last-child)::after {
      inset-block: calc(var(--_dot) / 2 - 1px) auto;
      inset-inline: calc(var(--_dot) + 4px) 4px;
    }
  }
`;
