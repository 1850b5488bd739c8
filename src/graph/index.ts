export { type GraphCloud, graphOrigin, scopePrefix } from './cloud';
export { field, GraphError } from './error';
export { etagValue } from './etag';
export { imageType } from './image';
export { type GraphMembers, readMembers } from './members';
export { type GraphAccess, type GraphScopes, permissionsFor } from './permissions';
export { type PhotoBytes, readPhotoBytes, readPhotoMetadata } from './photo';
export {
  type GraphPresence,
  MOST_PRESENCES,
  readOwnPresence,
  readPresences,
} from './presence';
export { type GraphProfile, readProfile } from './profile';
export { createRefusals, type Refusals } from './refusals';
export { largerSizes, type PhotoDimensions, type PhotoSize, photoSizesFor, smallerSizes } from './sizes';
export { canonicalSubject, type GraphSubject, isBlankSubject } from './subject';
export {
  connect,
  type GetAccessToken,
  type GraphApiVersion,
  type TokenRequest,
  whenAwake,
} from './transport';
export { whenNeeded } from './whenNeeded';
