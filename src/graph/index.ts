export { type GraphCloud, graphOrigin, scopePrefix } from './cloud';
export { GraphError } from './error';
export { etagValue } from './etag';
export { type PhotoBytes, readPhotoBytes, readPhotoMetadata } from './photo';
export { type GraphProfile, readProfile } from './profile';
export { largerSizes, type PhotoDimensions, type PhotoSize, photoSizesFor, smallerSizes } from './sizes';
export { canonicalSubject, type GraphSubject, isBlankSubject } from './subject';
export {
  connect,
  type GetAccessToken,
  type GraphApiVersion,
  type GraphTransport,
  type TokenRequest,
} from './transport';
