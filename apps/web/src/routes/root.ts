import { createRootRoute } from '@tanstack/react-router';
import type { HelpText } from '../help/helpText.ts';
import { Shell } from '../shell/Shell.tsx';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The page's name in the breadcrumbs; a function when it is part of the address. */
    crumb?: string | ((params: Record<string, string>) => string | undefined);
    /** Where the breadcrumb leads, when it is not the address so far. */
    crumbHref?: string;
    /** Whether the navigation lists it only where the endpoint has IAM identities of its own. */
    isOfIdentities?: boolean;
    /** What the help panel says of this page and those below, which is fetched when it is opened. */
    help?: () => Promise<HelpText>;
  }
}

/** What every page stands in. */
export const root = createRootRoute({ component: Shell });
