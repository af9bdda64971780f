/** Where the API begins; the version grows when a reader of the contract could no longer read it. */
export const API_BASE = '/api/v1';
