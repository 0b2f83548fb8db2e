import type { KeyValuePairsProps } from '@cloudscape-design/components/key-value-pairs';
import type { ComponentType, ReactNode } from 'react';
import type { Again } from '../code/again.ts';
import type { Column } from '../table/column.ts';
import type { Essential } from '../table/Essentials.tsx';
import type { ResourceType } from './resourceType.ts';

/** What the pages show of a type of resource, and what can be done there. */
export interface ResourceView<Resource, Item extends Resource = Resource> {
  type: ResourceType<Resource>;
  /** Of the list, in the order in which it has them at first. */
  columns: readonly Column<Item>[];
  /** What the panel beside the list shows of the selected rows. */
  summaryFields: readonly Essential<Item>[];
  /** What the resource is for, as an empty list explains it. */
  explanation: string;
  /** The first entry of the menu: *See details*, unless the details page is more than that. */
  detailsText?: string;
  /** The entries of the menu between *See details* and *Delete*. */
  actions: readonly ResourceAction<Item>[];
  deletion: {
    /** Why it can't be deleted now; undefined when it can. */
    disabledReason: (item: Item) => string | undefined;
    /** What is lost, and what stays. */
    description: (item: Item) => ReactNode;
    /** The notification once RDS has accepted the deletion, where that is not the end of it. */
    done?: (item: Item) => string;
  };
  details: {
    arnOf: (item: Item) => string | undefined;
    /** For the code that would create it again. */
    again: (item: Item) => Again;
    /** Shown first, above the ARN. */
    summary: (item: Item) => KeyValuePairsProps.Item[];
    /** What is to be known before anything else. */
    notices?: (item: Item) => ReactNode;
    /** What follows the summary, above the tags. */
    Sections: ComponentType<{ item: Item }>;
    /** Refetches what the page shows besides the resource itself. */
    refresh?: (item: Item) => Promise<unknown>;
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
