import { createHighlight } from '@cloudscape-design/code-view/highlight';
import csharp from '@cloudscape-design/code-view/highlight/csharp';
import go from '@cloudscape-design/code-view/highlight/go';
import java from '@cloudscape-design/code-view/highlight/java';
import javascript from '@cloudscape-design/code-view/highlight/javascript';
import json from '@cloudscape-design/code-view/highlight/json';
import python from '@cloudscape-design/code-view/highlight/python';
import sh from '@cloudscape-design/code-view/highlight/sh';
import yaml from '@cloudscape-design/code-view/highlight/yaml';
import { PowershellHighlightRules } from 'ace-code/src/mode/powershell_highlight_rules';
import { TerraformHighlightRules } from 'ace-code/src/mode/terraform_highlight_rules';

/** How the code of each language is coloured. */
export const highlighters = {
  ...{ csharp, go, java, javascript, json, python, sh, yaml },
  powershell: createHighlight(new PowershellHighlightRules()),
  terraform: createHighlight(new TerraformHighlightRules()),
};

export type Highlighting = keyof typeof highlighters;
