import AppLayout, { type AppLayoutProps } from '@cloudscape-design/components/app-layout';
import BreadcrumbGroup from '@cloudscape-design/components/breadcrumb-group';
import SideNavigation from '@cloudscape-design/components/side-navigation';
import { type AnyRoute, Outlet, useLocation, useMatches, useRouter, useRouterState } from '@tanstack/react-router';
import { type MouseEvent, useEffect, useRef, useState } from 'react';
import { CodeOpener } from '../code/ViewCode.tsx';
import { Flashes } from './flashes.tsx';
import { focusHeading } from './focusHeading.ts';
import { Header } from './Header.tsx';
import { HelpOpener } from './help.tsx';
import { SplitPanelPlace, useSplitPanel } from './splitPanel.tsx';
import { TourSpot } from './tour/TourSpot.tsx';
import { UnsavedChangesGuard } from './unsavedChanges.tsx';
import { TourOpener, useDrawers } from './useDrawers.tsx';
import { useHasIdentities } from './useHasIdentities.ts';

/** The frame around every page: target and region, navigation, breadcrumbs, flashbar. */
export function Shell() {
  const router = useRouter();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const splitPanel = useSplitPanel();
  const frame = useRef<AppLayoutProps.Ref>(null);
  const drawers = useDrawers(path, frame);
  const hasIdentities = useHasIdentities();
  const [isNavigationOpen, setNavigationOpen] = useState(() => window.innerWidth > 688);

  // Who goes by keyboard or listens to the page begins at the new page's heading, not at the top of the document.
  useEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged, fromLocation }) => {
        // But not who goes through the tabs of a page, each of which has an address.
        if (pathChanged && fromLocation && document.activeElement?.role !== 'tab') focusHeading();
      }),
    [router],
  );

  // Cloudscape draws plain links. Those to pages of the console are followed without loading the page anew.
  function followInApp(event: MouseEvent) {
    const link = event.target instanceof Element ? event.target.closest('a[href^="/"]') : undefined;
    if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
      return;
    if (link.getAttribute('target') || link.getAttribute('href')?.startsWith('/api/')) return;
    event.preventDefault();
    router.history.push(link.getAttribute('href') ?? '/');
  }

  const sections = sectionsOf(router.routeTree);
  const activeHref = sections.findLast((section) => isWithin(path, section.path))?.href;
  // Lists have many columns, and take all the width that there is.
  const isList = path !== '/' && activeHref === path;

  return (
    // biome-ignore lint/a11y: the links inside are what is operated, by mouse or by keyboard; this only hears of it
    <div onClick={followInApp}>
      <button type="button" className="skip-link" onClick={focusHeading}>
        Skip to the content
      </button>
      <Header />
      <UnsavedChangesGuard />
      <AppLayout
        ref={frame}
        headerSelector="#console-header"
        contentType={isList ? 'table' : 'default'}
        navigationOpen={isNavigationOpen}
        onNavigationChange={({ detail }) => setNavigationOpen(detail.open)}
        navigation={
          <SideNavigation
            header={{ text: 'Amazon RDS', href: '/' }}
            items={sections
              .filter((section) => section.path === section.href && (hasIdentities || !section.isOfIdentities))
              .map(({ text, href }) => ({ type: 'link', text, href }))}
            activeHref={activeHref}
          />
        }
        breadcrumbs={
          <>
            <Breadcrumbs />
            <TourSpot id="anywhere" />
          </>
        }
        notifications={<Flashes />}
        content={
          <SplitPanelPlace value={splitPanel.place}>
            <HelpOpener value={drawers.openHelp}>
              <CodeOpener value={drawers.openCode}>
                <TourOpener value={drawers.openTour}>
                  <Outlet />
                </TourOpener>
              </CodeOpener>
            </HelpOpener>
          </SplitPanelPlace>
        }
        {...splitPanel.layout}
        {...drawers.layout}
      />
      {drawers.tour}
    </div>
  );
}

interface Section {
  text: string;
  path: string;
  href: string;
  isOfIdentities: boolean;
}

/** Every section of the console; what is listed with another one has its `href`. */
function sectionsOf({ children = [] }: AnyRoute): Section[] {
  return Object.values<AnyRoute>(children).flatMap(({ fullPath: path, options: { staticData } }) =>
    typeof staticData?.crumb === 'string'
      ? [
          {
            text: staticData.crumb,
            path,
            href: staticData.crumbHref ?? path,
            isOfIdentities: staticData.isOfIdentities ?? false,
          },
        ]
      : [],
  );
}

function isWithin(path: string, section: string) {
  return path === section || (section !== '/' && path.startsWith(`${section}/`));
}

function Breadcrumbs() {
  const matches = useMatches();
  const pathname = useLocation({ select: (location) => location.pathname });
  const items = matches.flatMap(({ staticData, params, pathname }) => {
    const text = typeof staticData.crumb === 'function' ? staticData.crumb(params) : staticData.crumb;
    return text ? [{ text, href: staticData.crumbHref ?? pathname }] : [];
  });
  // Every page but the dashboard has a crumb, so an address without one is none of the console's.
  const isNotFound = items.length === 0 && pathname !== '/';
  const texts = isNotFound ? ['Page not found'] : items.map(({ text }) => text).toReversed();
  const title = [...texts, 'RDS console'].join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);
  return <BreadcrumbGroup items={[{ text: 'RDS', href: '/' }, ...items]} />;
}
