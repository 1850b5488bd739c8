export { type PresenceProp, usePresenceMark } from './usePresenceMark';
