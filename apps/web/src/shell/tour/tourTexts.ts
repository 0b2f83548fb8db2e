import type { AnnotationContextProps } from '@cloudscape-design/components/annotation-context';
import type { TutorialPanelProps } from '@cloudscape-design/components/tutorial-panel';

const taskTitle = (index: number, title: string) => `Task ${index + 1}: ${title}`;

export const annotationTexts: AnnotationContextProps.I18nStrings = {
  nextButtonText: 'Next',
  previousButtonText: 'Previous',
  finishButtonText: 'End the tour',
  labelDismissAnnotation: 'Hide hint',
  labelHotspot: (isOpen, step, total) => `${isOpen ? 'Close' : 'Open'} hint ${step + 1} of ${total}`,
  stepCounterText: (step, total) => `Step ${step + 1} of ${total}`,
  taskTitle,
};

export const panelTexts: TutorialPanelProps.I18nStrings = {
  loadingText: 'Asking RDS',
  tutorialListTitle: 'Tour',
  tutorialListDescription: 'Procedures to go through on your own databases. What RDS reports ticks each task.',
  tutorialListDownloadLinkText: 'Download',
  tutorialCompletedText: 'Tutorial completed',
  learnMoreLinkText: 'Learn more',
  startTutorialButtonText: 'Start tutorial',
  restartTutorialButtonText: 'Restart tutorial',
  completionScreenTitle: 'Done',
  feedbackLinkText: 'Feedback',
  dismissTutorialButtonText: 'End the tour',
  taskTitle,
  stepTitle: (index, title) => `Step ${index + 1}: ${title}`,
  labelExitTutorial: 'Leave the tutorial',
  labelTotalSteps: (total) => (total === 1 ? '1 step' : `${total} steps`),
  labelLearnMoreExternalIcon: 'Opens in a new tab',
  labelsTaskStatus: { pending: 'pending', 'in-progress': 'in progress', success: 'done' },
};
