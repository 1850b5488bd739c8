export { createGraph } from './createGraph';
export type { Graph, GraphOptions } from './graph';
export { type GraphHandlersOptions, graphHandlers } from './graphHandlers';
export type { PictureBytes } from './picture/bytes';
export { pictureColor } from './picture/picture';
export type { Rgb } from './picture/png';
export type { BatchResponse } from './service/answer';
export type { Authenticate, SignIn } from './service/authenticate';
export type { CorsOptions } from './service/cors';
export type { FaultOptions, Part } from './service/fault';
export type { Delay } from './service/latency';
export type { LoggedBatchItem, LoggedItem, LoggedRequest } from './service/requestLog';
export type { PhotoOptions, PhotoSpec, PictureSource } from './tenant/photoOptions';
export type {
  ContactOptions,
  GroupOptions,
  PresenceOptions,
  TeamOptions,
  TenantOptions,
  UserOptions,
} from './tenant/tenantOptions';
