import { createHighlight } from '@cloudscape-design/code-view/highlight';
import csharp from '@cloudscape-design/code-view/highlight/csharp';
import go from '@cloudscape-design/code-view/highlight/go';
import java from '@cloudscape-design/code-view/highlight/java';
import javascript from '@cloudscape-design/code-view/highlight/javascript';
import json from '@cloudscape-design/code-view/highlight/json';
import python from '@cloudscape-design/code-view/highlight/python';
import yaml from '@cloudscape-design/code-view/highlight/yaml';
import { PowershellHighlightRules } from 'ace-code/src/mode/powershell_highlight_rules';
import { ShHighlightRules } from 'ace-code/src/mode/sh_highlight_rules';
import { TerraformHighlightRules } from 'ace-code/src/mode/terraform_highlight_rules';

type ShellRules = InstanceType<typeof ShHighlightRules | typeof PowershellHighlightRules>;

/**
 * A shell's colours for commands with options: an option is one word, and so is a name or an address, of which the
 * rules would colour the hyphens as minus signs and some parts as the shell's own commands.
 */
function ofCommands<Rules extends ShellRules>(rules: Rules) {
  rules
    .getRules()
    .start?.unshift(
      { token: 'variable', regex: '--[a-z][a-z0-9-]*' },
      { token: 'text', regex: '[A-Za-z][A-Za-z0-9_]*[-.:/][A-Za-z0-9_.:/@-]*' },
    );
  return createHighlight(rules);
}

/** How the code of each language is coloured. */
export const highlighters = {
  ...{ csharp, go, java, javascript, json, python, yaml },
  sh: ofCommands(new ShHighlightRules()),
  powershell: ofCommands(new PowershellHighlightRules()),
  terraform: createHighlight(new TerraformHighlightRules()),
};

export type Highlighting = keyof typeof highlighters;
