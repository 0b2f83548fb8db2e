import type { KeyValuePairsProps } from '@cloudscape-design/components/key-value-pairs';
import type { ComponentType, ReactNode } from 'react';
import type { Again } from '../code/again.ts';
import type { Column } from '../table/column.ts';
import type { Essential } from '../table/Essentials.tsx';
import type { ResourceType } from './resourceType.ts';

/** What can be done to a resource of a type. */
export interface ResourceMenu<Resource, Item extends Resource = Resource> {
  type: ResourceType<Resource>;
  /** Where the noun doesn't give them: the menu's label, and a selection in words. */
  labels?: { menu: string; selectFirst: string; one: string };
  /** The first entry: *See details*, unless the details page is more than that. */
  detailsText?: string;
  /** The entries between *See details* and *Delete*. */
  actions: readonly ResourceAction<Item>[];
  deletion: {
    /** Why it can't be deleted now; undefined when it can. */
    disabledReason: (item: Item) => string | undefined;
    /** What is lost, and what stays. */
    description: (item: Item) => ReactNode;
    /** What the dialog asks and the notifications say, where the noun doesn't give it. */
    title?: (item: Item) => string;
    done?: (item: Item) => string;
    failed?: (item: Item) => string;
    /** Refetches what else is deleted with it. */
    refetch?: () => Promise<unknown>;
  };
}

/** An entry of the menu. Without a window it leads to the page of its ID, below the resource's own. */
interface ResourceAction<Item> {
  id: string;
  text: string;
  /** Why it can't be used now; undefined when it can. */
  disabledReason: (item: Item) => string | undefined;
  Modal?: ComponentType<{ of: Item; onDismiss: () => void }>;
}

/** What the pages show of a type of resource, and what can be done there. */
export interface ResourceView<Resource, Item extends Resource = Resource> extends ResourceMenu<Resource, Item> {
  /** Of the list, in the order in which it has them at first. */
  columns: readonly Column<Item>[];
  /** What the panel beside the list shows of the selected rows. */
  summaryFields: readonly Essential<Item>[];
  /** What the resource is for, as an empty list explains it. */
  explanation: string;
  /** What leads to a first one, for a type of which none can be created by a form of its own. */
  emptyAction?: ReactNode;
  details: {
    title?: (item: Item) => string;
    /** For the code that would create it again. */
    again?: (item: Item) => Again;
    summary: (item: Item) => KeyValuePairsProps.Item[];
    /** For resources that RDS describes without their tags: shown below the summary, and names them to load the tags. */
    arnOf?: (item: Item) => string | undefined;
    /** What is to be known before anything else. */
    notices?: (item: Item) => ReactNode;
    /** What follows the summary, above the tags. */
    Sections: ComponentType<{ item: Item }>;
    /** Refetches what the page shows besides the resource itself. */
    refresh?: (item: Item) => Promise<unknown>;
  };
}
