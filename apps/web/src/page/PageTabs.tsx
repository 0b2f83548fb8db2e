import Tabs from '@cloudscape-design/components/tabs';
import { Outlet, useLocation, useNavigate } from '@tanstack/react-router';

interface Props {
  /** What the tabs are about, for who listens to the page. */
  label: string;
  /** The page's own address, which is that of the first tab; the others have their id behind it. */
  path: string;
  tabs: readonly { id: string; label: string }[];
}

/** The tabs of a page, each with an address of its own: the route below the page's is what the tab shows. */
export function PageTabs({ label, path, tabs }: Props) {
  const pathname = useLocation({ select: (location) => location.pathname });
  const navigate = useNavigate();
  const [first, ...others] = tabs;
  // What the page is about may be called like one of its tabs.
  const isBelow = pathname.split('/').length > path.split('/').length;
  const active = (isBelow && others.find(({ id }) => pathname.endsWith(`/${id}`))) || first;
  const hrefOf = (id: string) => (id === first?.id ? path : `${path}/${id}`);

  return (
    <Tabs
      ariaLabel={label}
      activeTabId={active?.id ?? ''}
      onChange={({ detail }) => void navigate({ to: hrefOf(detail.activeTabId), resetScroll: false })}
      tabs={tabs.map((tab) => ({
        ...tab,
        href: hrefOf(tab.id),
        content: tab === active && <Outlet />,
      }))}
    />
  );
}
