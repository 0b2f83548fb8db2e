import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { passwordRules } from '@rds-console/contract/credentials';
import { passwordStrength } from './passwordStrength.ts';

/** While a password is typed: which rules it keeps to, and how hard it is to guess. */
export function PasswordMeter({ engine, typed }: { engine: string; typed: string }) {
  const strength = passwordStrength(typed);
  return (
    <SpaceBetween size="xxs">
      <ul className="plain-list" aria-label="Rules for the password">
        {passwordRules(engine).map(({ words, isKept }) => (
          <li key={words}>
            <StatusIndicator
              type={isKept(typed) ? 'success' : typed ? 'error' : 'pending'}
              iconAriaLabel={isKept(typed) ? 'Kept' : 'Not kept yet'}
            >
              {words}
            </StatusIndicator>
          </li>
        ))}
      </ul>
      <div role="status">
        {typed !== '' && (
          <StatusIndicator type={strength === 'strong' ? 'success' : strength === 'fair' ? 'info' : 'warning'}>
            Strength: {strength}
          </StatusIndicator>
        )}
      </div>
    </SpaceBetween>
  );
}
