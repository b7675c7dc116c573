import { changes } from './main-story/requests'
import { storyTests } from './main-story/story-tests'

// The other requests: main-story.wide.e2e.ts.
storyTests(changes)
