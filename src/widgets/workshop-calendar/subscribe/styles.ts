import { css } from 'lit';

export const subscribeStyles = css`
  .feed {
    display: block;
    max-inline-size: 40em;
  }

  .feed-actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_unit) * 2);
    margin-block: calc(var(--_unit) * 2);
  }
`;
