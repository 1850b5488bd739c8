import { faceless } from './faceless';
import { avatars1000, onePerson, onePerson200Times, people200, people200Unnamed, portraits } from './grid';
import { mountEager, mountLazy } from './mount';
import { reload } from './reload';
import { rows } from './rows';
import type { Scenario } from './scenario';
import { throttled } from './throttled';
import { workingDay } from './workingDay';

export const SCENARIOS: readonly Scenario[] = [
  people200,
  people200Unnamed,
  onePerson,
  onePerson200Times,
  avatars1000,
  portraits,
  faceless,
  throttled,
  rows,
  reload,
  workingDay,
  mountLazy,
  mountEager,
];

export {
  faceless,
  mountEager,
  mountLazy,
  onePerson,
  onePerson200Times,
  people200,
  people200Unnamed,
  reload,
  throttled,
  workingDay,
};
