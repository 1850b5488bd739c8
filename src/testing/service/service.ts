import type { Tenant } from '../tenant/tenant';
import type { Authenticate } from './authenticate';
import type { CorsOptions } from './cors';
import type { Faults } from './fault';
import type { Delay } from './latency';
import type { RequestLog } from './requestLog';

/** A tenant behind its API. */
export interface Service {
  readonly tenant: Tenant;
  readonly faults: Faults;
  readonly log: RequestLog;
  readonly authenticate: Authenticate;
  readonly cors: CorsOptions;
  delay: Delay;
}
