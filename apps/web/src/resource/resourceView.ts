import type { KeyValuePairsProps } from '@cloudscape-design/components/key-value-pairs';
import type { ReactNode } from 'react';
import type { Recreate } from '../code/recreate.ts';
import type { Operation } from '../shell/flashes.tsx';
import type { Column } from '../table/column.ts';
import type { SummaryField } from '../table/SummaryFields.tsx';
import type { ResourceType } from './resourceType.ts';

/** What can be done to a resource of a type. */
export interface ResourceMenu<Item> {
  type: Pick<ResourceType<Item>, 'noun' | 'path' | 'nameOf' | 'pathOf'>;
  /** Where the noun doesn't give them: the menu's label, and a selection in words. */
  labels?: { menu: string; selectFirst: string; one: string };
  /** The first entry: *See details*, unless the details page is more than that. */
  detailsText?: string;
  /** The entries after *See details*. */
  actions: readonly ResourceAction<Item>[];
  /** Whether the menu is for one of the rows; for all when absent. */
  isFor?: (item: Item) => boolean;
}

/** An entry of the menu. Without anything else it leads to the page of its ID, below the resource's own. */
export interface ResourceAction<Item> {
  id: string;
  text: string;
  /** Why it can't be used now; undefined when it can. */
  disabledReason: (item: Item) => string | undefined;
  /** The window it opens. */
  modal?: (item: Item, onDismiss: () => void) => ReactNode;
  /** What it does without asking. */
  operation?: (item: Item) => Operation<unknown> | undefined;
  /** The page it leads to, where that is elsewhere. */
  hrefOf?: (item: Item) => string;
  /** The same for several resources. */
  bulk?: BulkAction<Item>;
}

export interface BulkAction<Item> {
  text: string;
  /** Why it can't be used for any of them; undefined when it can for at least one. */
  disabledReason: (items: readonly Item[]) => string | undefined;
  modal: (items: readonly Item[], onDismiss: () => void) => ReactNode;
}

/** What the list shows of a type of resource. */
export interface ResourceListView<Item> extends ResourceMenu<Item> {
  /** In the order in which the list has them at first. */
  columns: readonly Column<Item>[];
  /** What the panel beside the list shows of the selected rows. */
  summaryFields: readonly SummaryField<Item>[];
  /** What the resource is for, as an empty list explains it. */
  explanation: string;
  /** Where it isn't *Create {noun}*; null for a type of which none can be created by a form of its own. */
  createButton?: ReactNode;
  /** What leads to a first one, where that isn't the button alone. */
  emptyAction?: ReactNode;
  /** The tour's place at the menu. */
  tourSpot?: string;
}

/** What the details page shows of a type of resource. */
export interface ResourceDetailsView<Item> extends ResourceMenu<Item> {
  details: {
    title?: (item: Item) => string;
    /** For the code that would create it again. */
    recreate?: (item: Item) => Omit<Recreate, 'arn'>;
    summary: (item: Item) => KeyValuePairsProps.Item[];
    /** For resources that RDS describes without their tags: shown below the summary, and names them to load the tags. */
    arnOf?: (item: Item) => string | undefined;
    /** What is to be known before anything else. */
    notices?: (item: Item) => ReactNode;
    /** What follows the summary, above the tags. */
    sections: (item: Item, refetch: () => Promise<unknown>) => ReactNode;
    /** Refetches what the page shows besides the resource itself. */
    refresh?: (item: Item) => Promise<unknown>;
    /** The tour's places at the menu. */
    tourSpots?: readonly string[];
  };
}

/** What the pages show of a type of resource, and what can be done there. */
export type ResourceView<Item> = ResourceListView<Item> & ResourceDetailsView<Item>;
