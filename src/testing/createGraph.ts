import type { Graph, GraphOptions } from './graph';
import { pictureColor } from './picture/picture';
import { bearerAuthentication } from './service/authenticate';
import { createFaults } from './service/fault';
import { createRequestLog } from './service/requestLog';
import { respond } from './service/respond';
import type { Service } from './service/service';
import type { Subject } from './tenant/subject';
import { tenantOf } from './tenant/tenant';

/**
 * Creates a synthetic tenant: people, groups, teams and contacts whose photos are read as from Microsoft Graph. For
 * tests, stories and demos; it runs in browsers, workers and Node, and depends on nothing.
 *
 * @throws Error where `me` or `driveCreator` is no user, or two subjects of a kind have one name
 */
export function createGraph(options: GraphOptions = {}): Graph {
  const tenant = tenantOf(options);
  const faults = createFaults();
  const log = createRequestLog();
  const authenticate = options.authenticate ?? bearerAuthentication(tenant);
  const service: Service = { tenant, faults, log, authenticate, cors: options, delay: 0 };

  function called(name: string): [Subject, ...Subject[]] {
    const [first, ...others] = tenant.called(name);
    if (first) return [first, ...others];
    throw new Error(
      `This tenant holds nothing by the id or UPN '${name}'. Name it in createGraph's options.`,
    );
  }

  return {
    handle: (request) => respond(request, service),
    get requests() {
      return log.requests;
    },
    get items() {
      return log.items;
    },
    clearLog: log.clear,
    setPhoto(name, photo) {
      for (const subject of called(name)) subject.setPhoto(photo);
    },
    setPresence(name, presence) {
      for (const subject of called(name)) subject.setPresence(presence);
    },
    etagOf(name) {
      const { photo } = called(name)[0];
      return photo === 'legacy-1x1' ? null : (photo?.etag ?? null);
    },
    colorOf(name) {
      const { id, version } = called(name)[0];
      return pictureColor(id, version);
    },
    fail: (target, status, faultOptions = {}) => faults.add(target, status, faultOptions),
    delay(delay) {
      service.delay = delay;
    },
    reset() {
      tenant.reset();
      faults.clear();
      log.clear();
      service.delay = 0;
    },
  };
}
