import '@cloudscape-design/global-styles/index.css';
import './main.css';
import { createRoot } from 'react-dom/client';
import type { core } from 'zod';
import { Console } from './Console.tsx';
import { createConsoleRouter } from './routes.tsx';
import { beginSession } from './session.ts';
import { restoreColorMode } from './shell/colorMode.ts';

declare global {
  var __zod_globalConfig: core.$ZodConfig | undefined;
}

restoreColorMode();
await beginSession();

// Zod comes with the first form and would try `new Function`, which the content security policy blocks and reports. Zod
// reads this object when it loads; see `globalConfig` in zod/v4/core/core.ts.
globalThis.__zod_globalConfig = { jitless: true };

const container = document.getElementById('console');
if (!container) throw new Error('index.html has no element for the console.');

createRoot(container).render(<Console router={createConsoleRouter()} />);
