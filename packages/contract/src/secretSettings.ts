/** What stands in the place of a password among the settings of an option. */
export const maskedSecret = '****';

/** Whether a setting of an option is for nobody's eyes, as the password of the agent of Oracle's Enterprise Manager. */
export function isSecretSetting(name = '') {
  return name.includes('PASSWORD');
}
