import '@cloudscape-design/global-styles/index.css';
import './main.css';
import { createRoot } from 'react-dom/client';
import { Console } from './Console.tsx';
import { createConsoleRouter } from './routes.tsx';
import { beginSession } from './session.ts';
import { restoreColorMode } from './shell/colorMode.ts';

restoreColorMode();
await beginSession();

const container = document.getElementById('console');
if (!container) throw new Error('index.html has no element for the console.');

createRoot(container).render(<Console router={createConsoleRouter()} />);
