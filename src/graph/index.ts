export { type GraphCloud, graphOrigin, scopePrefix } from './cloud';
export { field, GraphError } from './error';
export { etagValue } from './etag';
export { type GraphAccess, type GraphScopes, permissionsFor } from './permissions';
export { type PhotoBytes, readPhotoBytes, readPhotoMetadata } from './photo';
export { type GraphProfile, readProfile } from './profile';
export { createRefusals, type Refusals } from './refusals';
export { largerSizes, type PhotoDimensions, type PhotoSize, photoSizesFor, smallerSizes } from './sizes';
export { canonicalSubject, type GraphSubject, isBlankSubject } from './subject';
export {
  connect,
  type GetAccessToken,
  type GraphApiVersion,
  type TokenRequest,
} from './transport';
