import { describeReact } from './react';

describeReact('18');
