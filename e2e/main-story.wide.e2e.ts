import { questions } from './main-story/requests'
import { storyTests } from './main-story/story-tests'

// Run by `npm run check:wide`: the requests that change nothing at the meter.
storyTests(questions)
