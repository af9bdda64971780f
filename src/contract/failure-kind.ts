/**
 * Why a request gave nothing usable:
 * `offline` the device has no network; `timeout` no whole answer in time; `unreachable` the network or the browser
 * refused the exchange (DNS, CORS, blocker); `invalid` an answer came but cannot be read as the contract says;
 * `refused` the server answered with a failure status.
 */
export type FailureKind = 'offline' | 'timeout' | 'unreachable' | 'invalid' | 'refused';
