import { type CheckedExchange, ContractValidator } from './validator';

let validator: ContractValidator | undefined;
let violations: string[] = [];
let checked = 0;

/** Checks an exchange against Atlassian's documents and keeps what is wrong. Hand it to `createJira` as `onExchange`. */
export function checkExchange(exchange: CheckedExchange): void {
  validator ??= new ContractValidator();
  violations.push(...validator.check(exchange));
  checked += 1;
}

/** For `afterEach`: fails the test with all that was wrong since the last call. */
export function expectNoContractViolations(): void {
  const found = [...new Set(violations)];
  const count = checked;
  violations = [];
  checked = 0;
  if (found.length > 0)
    throw new Error(`${found.length} contract violations in ${count} exchanges:\n  ${found.join('\n  ')}`);
}
