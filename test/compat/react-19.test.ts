import { describeReact } from './react';

describeReact('19');
