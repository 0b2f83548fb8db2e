import type { RdsRequest, Rendering, Target } from '@rds-console/equivalents/rendering';
import { toApiRequest } from '@rds-console/equivalents/toApiRequest';
import { toCli } from '@rds-console/equivalents/toCli';
import { toCloudFormation } from '@rds-console/equivalents/toCloudFormation';
import { type SdkLanguage, toSdk } from '@rds-console/equivalents/toSdk';
import { toTerraform } from '@rds-console/equivalents/toTerraform';
import type { Highlighting } from './highlighters.ts';

export type { RdsRequest, Rendering };

/** A form in which requests are shown, of the several that a tab has. */
export interface Variant {
  id: string;
  label: string;
  /** Under which it is downloaded. */
  file: string;
  highlighting?: Highlighting;
  render: (requests: readonly RdsRequest[], target: Target) => Rendering;
}

/** A tab of the panel. */
export interface CodeForm {
  id: string;
  label: string;
  /** What the variants are. */
  what: string;
  variants: readonly [Variant, ...Variant[]];
}

function shell(id: 'posix' | 'powershell' | 'cmd', label: string, file: string, highlighting?: Highlighting): Variant {
  return {
    ...{ id, label, file, ...(highlighting && { highlighting }) },
    render: (requests, target) => toCli(requests, target, { shell: id }),
  };
}

function sdk(id: SdkLanguage, label: string, file: string, highlighting: Highlighting): Variant {
  return { id, label, file, highlighting, render: (requests, target) => toSdk(requests, target, id) };
}

export const codeForms: readonly [CodeForm, ...CodeForm[]] = [
  {
    id: 'cli',
    label: 'AWS CLI',
    what: 'Shell',
    variants: [
      shell('posix', 'Bash', 'rds.sh', 'sh'),
      shell('powershell', 'PowerShell', 'rds.ps1', 'powershell'),
      shell('cmd', 'Windows cmd', 'rds.cmd'),
    ],
  },
  {
    id: 'api',
    label: 'API request',
    what: 'Body',
    variants: [
      {
        ...{ id: 'decoded', label: 'Readable', file: 'request.txt' },
        render: (requests, target) => toApiRequest(requests, target, { body: 'decoded' }),
      },
      {
        ...{ id: 'raw', label: 'As it is sent', file: 'request.http' },
        render: (requests, target) => toApiRequest(requests, target, { body: 'raw' }),
      },
    ],
  },
  {
    id: 'sdk',
    label: 'SDK',
    what: 'Language',
    variants: [
      sdk('javascript', 'JavaScript', 'rds.mjs', 'javascript'),
      sdk('python', 'Python', 'rds.py', 'python'),
      sdk('java', 'Java', 'Rds.java', 'java'),
      sdk('go', 'Go', 'main.go', 'go'),
      sdk('dotnet', '.NET', 'Program.cs', 'csharp'),
    ],
  },
  {
    id: 'terraform',
    label: 'Terraform',
    what: 'Format',
    variants: [{ id: 'hcl', label: 'HCL', file: 'main.tf', highlighting: 'terraform', render: toTerraform }],
  },
  {
    id: 'cloudformation',
    label: 'CloudFormation',
    what: 'Format',
    variants: [
      {
        ...{ id: 'yaml', label: 'YAML', file: 'template.yaml', highlighting: 'yaml' },
        render: (requests, target) => toCloudFormation(requests, target, 'yaml'),
      },
      {
        ...{ id: 'json', label: 'JSON', file: 'template.json', highlighting: 'json' },
        render: (requests, target) => toCloudFormation(requests, target, 'json'),
      },
    ],
  },
];
