export { recover } from './recover';
