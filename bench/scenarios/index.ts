import { avatars1000, onePerson, onePerson200Times, people200, people200Unnamed } from './grid';
import type { Scenario } from './scenario';

export const SCENARIOS: readonly Scenario[] = [
  people200,
  people200Unnamed,
  onePerson,
  onePerson200Times,
  avatars1000,
];
